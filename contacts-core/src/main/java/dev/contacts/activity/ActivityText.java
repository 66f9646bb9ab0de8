package dev.contacts.activity;

import dev.contacts.schema.FieldValue;
import dev.contacts.schema.InvalidValueException;

/** The short texts of an activity: what every store can keep and compare unchanged. */
final class ActivityText {

    static final int MAX_LENGTH = 200;

    private ActivityText() {}

    static String checked(String what, String text) {
        new FieldValue.TextValue(text);
        if (text.isBlank() || text.length() > MAX_LENGTH) {
            throw new InvalidValueException(
                    what, "ACTIVITY_TEXT", "it has 1 to " + MAX_LENGTH + " characters and is not blank");
        }
        return text;
    }
}
