package dev.contacts.segment;

import dev.contacts.schema.FieldValue;
import dev.contacts.schema.InvalidValueException;

/** What the names and descriptions of saved segments must be. */
final class SegmentParts {

    private SegmentParts() {}

    static void check(String name, String description) {
        new FieldValue.TextValue(description);
        new FieldValue.TextValue(name);
        if (name.isBlank() || name.length() > Segment.MAX_NAME_LENGTH) {
            throw new InvalidValueException(
                    "segment name",
                    "SEGMENT_NAME",
                    "a segment name has 1 to " + Segment.MAX_NAME_LENGTH + " characters and is not blank");
        }
    }
}
