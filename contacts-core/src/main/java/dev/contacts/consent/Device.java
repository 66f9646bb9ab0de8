package dev.contacts.consent;

import dev.contacts.schema.InvalidValueException;

/**
 * A device that an application is installed on, as the application tells of it. Each text has at most 200 characters and may be empty.
 * Immutable and safe for use by several threads; {@code toString()} is masked. Rule 002-17.
 *
 * @param model what it is
 * @param os the operating system with its version
 * @param locale the language it is set to
 * @param appVersion the version of the application
 * @param active whether it is in use
 */
public record Device(String model, String os, String locale, String appVersion, boolean active) {

    /** Longest text, in characters. */
    public static final int MAX_LENGTH = 200;

    /**
     * Checks the texts.
     *
     * @throws InvalidValueException if one is too long or not well-formed
     */
    public Device {
        ConsentText.optional("device model", model, MAX_LENGTH);
        ConsentText.optional("device os", os, MAX_LENGTH);
        ConsentText.optional("device locale", locale, MAX_LENGTH);
        ConsentText.optional("app version", appVersion, MAX_LENGTH);
    }

    /** Whether it is active. */
    @Override
    public String toString() {
        return "Device[***, active=" + active + "]";
    }
}
