package dev.contacts.tck.differential;

import dev.contacts.contact.ContactId;
import dev.contacts.privacy.AnonymizationPolicy;
import dev.contacts.privacy.DeletionPlan;
import dev.contacts.segment.SegmentRule;
import dev.contacts.workspace.Workspace;
import java.util.List;

/** Calls of {@link dev.contacts.Privacy}; and of any facade. */
final class FacadeCalls {

    private FacadeCalls() {}

    static Call any(Chance chance, World world, Place reference) {
        return switch (chance.below(50)) {
            case 0, 1, 2, 3, 4, 5, 6, 7 -> GroupCalls.any(chance, world);
            case 8, 9, 10, 11 -> SavedSegmentCalls.any(chance, world);
            case 12, 13, 24 -> SchemaCalls.any(chance, world);
            case 41, 42, 43 -> MessagingCalls.any(chance, world);
            case 14, 15 -> AreaCalls.ofSegments(chance, world);
            case 16, 17, 18 -> TransferCalls.ofImports(chance, world, reference);
            case 19 -> TransferCalls.ofExports(chance, world);
            case 20 ->
                chance.oneIn(2) ? ExportCalls.any(chance, world, reference) : TransferCalls.ofExports(chance, world);
            case 21, 22, 23 -> ofPrivacy(chance, world, reference);
            case 25, 26, 27, 28, 29 -> HistoryCalls.ofActivities(chance, world);
            case 30, 31, 32 -> HistoryCalls.ofNotes(chance, world);
            case 33, 34 -> HistoryCalls.ofProfiles(chance, world);
            case 35, 36, 37, 38, 39, 40 -> ConsentCalls.any(chance, world);
            default -> ContactCalls.any(chance, world);
        };
    }

    private static Call ofPrivacy(Chance chance, World world, Place reference) {
        Workspace where = world.workspace();
        int plans = reference.plans().size();
        switch (chance.below(12)) {
            case 7 -> {
                List<ContactId> ids = world.contactIds(chance, 2);
                return Call.of(
                        "Privacy.erasureReplay(Collection)",
                        ids,
                        place -> place.contacts(where).privacy().erasureReplay(ids));
            }
            case 8 -> {
                SegmentRule rule = Values.rule(chance, 2);
                return Call.of(
                        "Privacy.anonymizeAll(SegmentRule, Consumer)",
                        rule.text(),
                        place -> place.contacts(where)
                                .privacy()
                                .anonymizeAll(rule, receipt -> {})
                                .anonymized());
            }
            case 5 -> {
                ContactId id = world.contactId(chance);
                AnonymizationPolicy policy = chance.any(List.of(AnonymizationPolicy.values()));
                return Call.of(
                        "Privacy.anonymize(ContactId, AnonymizationPolicy)",
                        id + " " + policy,
                        place -> place.contacts(where).privacy().anonymize(id, policy));
            }
            case 6 -> {
                return Call.of(
                        "Privacy.activityCounts()",
                        "",
                        place -> place.contacts(where).privacy().activityCounts());
            }
            case 0 -> {
                ContactId id = world.contactId(chance);
                return Call.of(
                        "Privacy.anonymize(ContactId)",
                        id,
                        place -> place.contacts(where).privacy().anonymize(id));
            }
            case 1 -> {
                return Call.of(
                        "Privacy.receipts()",
                        "",
                        place -> place.contacts(where).privacy().receipts());
            }
            case 2 -> {
                if (plans > 0) {
                    return confirm(Math.max(0, plans - 1 - chance.below(3)));
                }
                return prepare(chance, world);
            }
            default -> {
                return prepare(chance, world);
            }
        }
    }

    private static Call prepare(Chance chance, World world) {
        List<ContactId> ids = world.contactIds(chance, 2);
        return Call.of("Privacy.prepareDeletion(Collection)", ids, place -> {
            DeletionPlan plan = place.contacts(world.workspace()).privacy().prepareDeletion(ids);
            place.plans().add(plan);
            return plan;
        });
    }

    private static Call confirm(int number) {
        return Call.of(
                "DeletionPlan.confirm()",
                "of plan " + number,
                place -> "deleted " + place.plans().get(number).confirm());
    }
}
