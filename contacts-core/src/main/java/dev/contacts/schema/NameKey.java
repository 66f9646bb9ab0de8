package dev.contacts.schema;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

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
     * @param name the name in any case
     * @return the key, the same for every spelling that differs in case only
     */
    public static NameKey of(String name) {
        return new NameKey(name.toLowerCase(Locale.ROOT));
    }

    /** The key; the names concerned are given by the host to its own things, and not personal. */
    @Override
    public String toString() {
        return value;
    }
}
