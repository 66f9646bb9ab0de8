package dev.contacts.workspace;

import static java.util.Objects.requireNonNull;

/**
 * Who makes a change: an operator, a job or a system, as the host application names it. Recorded in provenance, schemas and
 * receipts. Immutable and safe for use by several threads.
 *
 * @param name 1 to 200 characters, not blank, no control characters; a role or account name rather than a person's full name
 */
public record Actor(String name) {

    /** The actor that is used when none is named: {@code "system"}. */
    public static final Actor SYSTEM = new Actor("system");

    /** Longest name, in characters. */
    public static final int MAX_LENGTH = 200;

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if the name is blank, too long, or holds control characters or unpaired surrogates
     */
    public Actor {
        requireNonNull(name, "name");
        if (name.isBlank() || name.length() > MAX_LENGTH || !isAllowed(name)) {
            throw new IllegalArgumentException(
                    "an actor name has 1 to " + MAX_LENGTH + " characters, is not blank and has no control characters");
        }
    }

    /**
     * The actor with this name.
     *
     * @param name 1 to 200 characters, not blank, no control characters
     * @return the actor
     * @throws IllegalArgumentException if the name is not allowed
     */
    public static Actor of(String name) {
        return new Actor(name);
    }

    /** Without a stream: two names are checked with each contact that is read. */
    private static boolean isAllowed(String name) {
        for (int i = 0; i < name.length(); ) {
            int codePoint = name.codePointAt(i);
            if (Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE) {
                return false;
            }
            i += Character.charCount(codePoint);
        }
        return true;
    }
}
