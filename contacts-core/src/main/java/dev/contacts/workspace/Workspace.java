package dev.contacts.workspace;

import static java.util.Objects.requireNonNull;

/**
 * A tenant or domain: everything the library stores belongs to exactly one workspace, and nothing reads, searches or checks
 * uniqueness across two of them. Immutable and safe for use by several threads. Rule 003-05.
 *
 * @param name 1 to 64 characters of {@code a-z A-Z 0-9 . _ -}; compared exactly
 */
public record Workspace(String name) {

    /** The workspace that is used when none is named: {@code "default"}. */
    public static final Workspace DEFAULT = new Workspace("default");

    /** Longest name, in characters. */
    public static final int MAX_LENGTH = 64;

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if the name is empty, too long or holds another character
     */
    public Workspace {
        requireNonNull(name, "name");
        if (name.isEmpty() || name.length() > MAX_LENGTH || !name.chars().allMatch(Workspace::allowed)) {
            throw new IllegalArgumentException(
                    "a workspace name has 1 to " + MAX_LENGTH + " characters of a-z A-Z 0-9 . _ -");
        }
    }

    /**
     * The workspace with this name.
     *
     * @param name 1 to 64 characters of {@code a-z A-Z 0-9 . _ -}
     * @return the workspace
     * @throws IllegalArgumentException if the name is not allowed
     */
    public static Workspace of(String name) {
        return new Workspace(name);
    }

    private static boolean allowed(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '.'
                || c == '_'
                || c == '-';
    }
}
