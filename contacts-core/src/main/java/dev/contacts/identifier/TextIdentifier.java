package dev.contacts.identifier;

import org.jspecify.annotations.Nullable;

/** What all identifiers share: the text as given, its key, and equality by type and key. */
abstract class TextIdentifier {

    private final String value;
    private final String key;

    TextIdentifier(String value, String key) {
        this.value = value;
        // Most texts are their own key; an address book of millions should not hold them twice.
        this.key = key.equals(value) ? value : key;
    }

    /**
     * What kind of identifier this is.
     *
     * @return the type
     */
    public abstract IdentifierType type();

    /**
     * The text exactly as it was given.
     *
     * @return the unaltered text
     */
    public String value() {
        return value;
    }

    /**
     * The canonical form, which decides equality.
     *
     * @return the canonical text
     */
    public String key() {
        return key;
    }

    /** Equal when type and key are. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TextIdentifier that && type() == that.type() && key.equals(that.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    /** The type with a mask; never the text. */
    @Override
    public String toString() {
        return getClass().getSimpleName() + "[" + mask() + "]";
    }

    /** What may be shown of the text in a log. */
    String mask() {
        return "***";
    }
}
