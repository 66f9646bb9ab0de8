package dev.contacts.tck.differential;

import dev.contacts.contact.ContactId;
import dev.contacts.contact.PageRequest;
import dev.contacts.segment.SegmentRule;
import dev.contacts.workspace.Workspace;
import java.util.List;

/** Calls of {@link dev.contacts.Segments}. */
final class AreaCalls {

    private AreaCalls() {}

    static Call ofSegments(Chance chance, World world) {
        Workspace where = world.workspace();
        SegmentRule rule = Values.rule(chance, 2);
        PageRequest page = ContactCalls.page(chance, world);
        ContactId contact = world.contactId(chance);
        return switch (chance.below(4)) {
            case 3 ->
                Call.of(
                        "Segments.parse(String)",
                        rule,
                        place -> place.contacts(where).segments().parse(rule.text()));
            case 0 ->
                Call.of(
                        "Segments.count(SegmentRule)",
                        rule,
                        place -> place.contacts(where).segments().count(rule));
            case 1 ->
                Call.of(
                        "Segments.members(SegmentRule, PageRequest)",
                        rule.text() + " " + ContactCalls.shown(page),
                        place -> place.contacts(where).segments().members(rule, page));
            default ->
                Call.of(
                        "Segments.explain(SegmentRule, ContactId)",
                        List.of(rule, contact),
                        place -> place.contacts(where).segments().explain(rule, contact));
        };
    }
}
