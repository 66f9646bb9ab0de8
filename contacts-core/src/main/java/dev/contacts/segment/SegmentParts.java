package dev.contacts.segment;

import dev.contacts.schema.FieldValue;
import dev.contacts.schema.NameKey;

/** What the names and descriptions of saved segments must be. */
final class SegmentParts {

    private SegmentParts() {}

    static void check(String name, String description) {
        new FieldValue.TextValue(description);
        NameKey.check("segment name", "SEGMENT_NAME", name, Segment.MAX_NAME_LENGTH);
    }
}
