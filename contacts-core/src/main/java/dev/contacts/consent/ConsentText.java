package dev.contacts.consent;

import dev.contacts.schema.FieldValue;
import dev.contacts.schema.InvalidValueException;

/** The texts of consent: what every store can keep and compare unchanged. */
final class ConsentText {

    private ConsentText() {}

    /** A text that may be empty. */
    static String optional(String what, String text, int most) {
        new FieldValue.TextValue(text);
        if (text.length() > most) {
            throw refused(what, "it has at most " + most + " characters");
        }
        return text;
    }

    /** A text that says something. */
    static String required(String what, String text, int most) {
        optional(what, text, most);
        if (text.isBlank()) {
            throw refused(what, "it has 1 to " + most + " characters and is not blank");
        }
        return text;
    }

    private static InvalidValueException refused(String what, String expected) {
        return new InvalidValueException(what, "CONSENT_TEXT", expected);
    }
}
