package dev.contacts.schema;

import static java.util.Objects.requireNonNull;

/**
 * What decides whether two names are the same where names are unique without regard to case, as those of groups and of saved segments: the
 * name in lower case, independent of the default locale. Made here and nowhere else, so that every store compares alike; a store keeps its
 * UTF-8 bytes under a constraint. Accents, normal forms and white space count. Immutable and safe for use by several threads.
 *
 * @param value the name in lower case
 */
public record NameKey(String value) {

    /** Checks that nothing is missing. */
    public NameKey {
        requireNonNull(value, "value");
    }

    /**
     * The key of a name.
     *
     * @param name the name
     * @return the name in lower case by the Unicode rules, whatever the default locale: the same for spellings of the same length whose letters have one
     *     lower case letter in common. Nothing else is folded: {@code straße} and {@code STRASSE}, {@code ışık} and {@code IŞIK} are two names
     */
    public static NameKey of(String name) {
        return new NameKey(Texts.nameKey(name));
    }

    /**
     * Refuses a name that people could not write, or not tell from another one: with control characters or unpaired surrogates, with white space
     * of any kind at its ends, with characters that are not seen. The two that join letters (U+200C, U+200D) may stand between others.
     *
     * @param what what is named, as the refusal shall say it: {@code "group name"}
     * @param rule the rule that the refusal shall name
     * @param name the name
     * @param maxLength how many characters it may have
     * @throws InvalidValueException if the name is empty, too long, or not allowed
     */
    public static void check(String what, String rule, String name, int maxLength) {
        requireNonNull(name, what);
        if (name.isEmpty() || name.length() > maxLength || !Texts.isName(name)) {
            throw new InvalidValueException(
                    what,
                    rule,
                    "a " + what + " has 1 to " + maxLength
                            + " characters, none of them a control character or invisible, and no white space at its ends");
        }
    }

    /**
     * How far two names are apart, to suggest the one that was probably meant.
     *
     * @param one a name
     * @param other another name
     * @return how many characters must be added, left out or exchanged, or pairs of neighbours swapped, to make one of the other;
     *     {@code Integer.MAX_VALUE} if they differ and one has more than 64 characters
     */
    public static int distance(String one, String other) {
        return EditDistance.between(one, other);
    }

    /** The key; the names concerned are given by the host to its own things, and not personal. */
    @Override
    public String toString() {
        return value;
    }
}
