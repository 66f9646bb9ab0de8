package dev.contacts.identifier;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * The id of a contact in some other system; several contacts may share one, and it never stands alone.
 *
 * <p>Any text of 1 to 255 characters (code points) that shows something and holds no control character or line break.
 * It is compared exactly: case counts, and nothing is trimmed or normalised, so {@link #key()} equals
 * {@link #value()}. 255 is what account ids may have elsewhere (an OpenID Connect subject), and the most that every database indexes. Immutable and safe to share between threads. Rule 000-13.
 */
public final class ExternalId extends TextIdentifier implements Identifier {

    /** The longest text, in code points. */
    public static final int MAX_LENGTH = 255;

    ExternalId(String value) {
        super(value, value);
    }

    /**
     * Reads an external id.
     *
     * @param value the text as given
     * @return the identifier
     * @throws InvalidIdentifierException when the text is blank, too long, ill-formed or holds a control character
     */
    public static ExternalId parse(String value) {
        OpaqueText.check(IdentifierType.EXTERNAL_ID, requireNonNull(value, "value"), MAX_LENGTH);
        return new ExternalId(value);
    }

    /**
     * Reads an external id, if it is one.
     *
     * @param value the text as given
     * @return the identifier, or empty where {@link #parse} would throw
     */
    public static Optional<ExternalId> tryParse(String value) {
        return Attempt.at(() -> parse(value));
    }

    @Override
    public IdentifierType type() {
        return IdentifierType.EXTERNAL_ID;
    }
}
