package dev.contacts.privacy;

import static java.util.Objects.requireNonNull;

/**
 * How an anonymization was done. Immutable and safe for use by several threads; not personal.
 *
 * @param policy what was to remain of activities
 * @param rules the version of the list of what is erased and what becomes a token, from 1
 * @param library the version of the library, at most {@value #MAX_LIBRARY} characters
 */
public record AnonymizationMethod(AnonymizationPolicy policy, int rules, String library) {

    /** The version of the rules that this library follows; raised whenever something is erased otherwise than before. */
    public static final int RULES = 1;

    /** Longest version of the library, in characters. */
    public static final int MAX_LIBRARY = 100;

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the number is less than 1 or the text too long
     */
    public AnonymizationMethod {
        requireNonNull(policy, "policy");
        if (rules < 1) {
            throw new IllegalArgumentException("rules are numbered from 1");
        } else if (library.length() > MAX_LIBRARY) {
            throw new IllegalArgumentException("a version has at most " + MAX_LIBRARY + " characters");
        }
    }
}
