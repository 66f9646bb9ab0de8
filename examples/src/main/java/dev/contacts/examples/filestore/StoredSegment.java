package dev.contacts.examples.filestore;

import dev.contacts.schema.SchemaName;
import dev.contacts.segment.DynamicSegment;
import dev.contacts.segment.Segment;
import dev.contacts.segment.SegmentId;
import dev.contacts.segment.SegmentRule;
import dev.contacts.segment.StaticSegment;
import dev.contacts.workspace.Actor;
import java.time.Instant;
import java.util.List;

/** The parts of a saved segment, with its rule as text; a list of one text, or of none, stands for what may be absent. */
record StoredSegment(
        SegmentId id,
        String name,
        String description,
        Actor createdBy,
        Instant createdAt,
        List<String> rule,
        List<String> base) {

    static StoredSegment of(Segment segment) {
        List<String> rule = List.of();
        List<String> base = List.of();
        if (segment instanceof DynamicSegment dynamic) {
            rule = List.of(dynamic.rule().text());
            base = dynamic.base().stream().map(SchemaName::value).toList();
        }
        return new StoredSegment(
                segment.id(),
                segment.name(),
                segment.description(),
                segment.createdBy(),
                segment.createdAt(),
                rule,
                base);
    }

    Segment toSegment() {
        return rule.isEmpty()
                ? new StaticSegment(id, name, description, createdBy, createdAt)
                : new DynamicSegment(
                        id,
                        name,
                        description,
                        createdBy,
                        createdAt,
                        base.stream().map(SchemaName::of).findFirst(),
                        SegmentRule.parse(rule.get(0)));
    }
}
