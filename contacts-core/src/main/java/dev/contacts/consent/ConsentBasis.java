package dev.contacts.consent;

import static java.util.Objects.requireNonNull;

import dev.contacts.schema.InvalidValueException;

/**
 * What a change of consent rests on. Texts are kept exactly as given. Immutable and safe for use by several threads; {@code toString()} is
 * masked. Requirements D7.
 *
 * @param source by which way it came in
 * @param textVersion which version of which text the person saw; at most 200 characters, empty if there was none
 * @param evidence what proves it, such as the answer to a confirmation mail; at most 4,000 characters, empty if there is none
 */
public record ConsentBasis(ConsentSource source, String textVersion, String evidence) {

    /** Longest text version, in characters. */
    public static final int MAX_TEXT_VERSION = 200;

    /** Longest evidence, in characters. */
    public static final int MAX_EVIDENCE = 4_000;

    /**
     * Checks the texts.
     *
     * @throws InvalidValueException if one is too long or not well-formed
     */
    public ConsentBasis {
        requireNonNull(source, "source");
        ConsentText.optional("text version", textVersion, MAX_TEXT_VERSION);
        ConsentText.optional("evidence", evidence, MAX_EVIDENCE);
    }

    /**
     * A basis of which nothing but the way is known; not enough for a yes.
     *
     * @param source by which way it came in
     * @return the basis
     */
    public static ConsentBasis of(ConsentSource source) {
        return new ConsentBasis(source, "", "");
    }

    /**
     * Whether this is enough to turn a no into a yes: it says which text was agreed to, and how that can be shown.
     *
     * @return true if neither text is blank
     */
    public boolean proves() {
        return !textVersion.isBlank() && !evidence.isBlank();
    }

    /** The way only. */
    @Override
    public String toString() {
        return "ConsentBasis[" + source + " ***]";
    }
}
