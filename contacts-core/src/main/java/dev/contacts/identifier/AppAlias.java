package dev.contacts.identifier;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A name that a mobile app made for one of its installations.
 *
 * <p>Any text of 1 to 2000 characters (code points) that shows something and holds no control character or line break.
 * It is compared exactly: case counts, and nothing is trimmed or normalised, so {@link #key()} equals
 * {@link #value()}. The host hands it over; the library never makes one. Immutable and safe to share between threads. Rules 000-17, 001-04.
 */
public final class AppAlias extends TextIdentifier implements Identifier {

    /** The longest text, in code points. */
    public static final int MAX_LENGTH = 2000;

    AppAlias(String value) {
        super(value, value);
    }

    /**
     * Reads an app alias.
     *
     * @param value the text as given
     * @return the identifier
     * @throws InvalidIdentifierException when the text is blank, too long, ill-formed or holds a control character
     */
    public static AppAlias parse(String value) {
        return parse(value, MAX_LENGTH);
    }

    /**
     * Reads an app alias for a host whose apps make shorter ones.
     *
     * @param value the text as given
     * @param maxLength the longest text to accept, 1 to {@value #MAX_LENGTH} code points
     * @return the identifier
     * @throws InvalidIdentifierException when the text is blank, too long, ill-formed or holds a control character
     */
    public static AppAlias parse(String value, int maxLength) {
        if (maxLength < 1 || maxLength > MAX_LENGTH) {
            throw new IllegalArgumentException("maxLength must be 1 to " + MAX_LENGTH + ", not " + maxLength);
        }
        OpaqueText.check(IdentifierType.APP_ALIAS, requireNonNull(value, "value"), maxLength);
        return new AppAlias(value);
    }

    /**
     * Reads an app alias, if it is one.
     *
     * @param value the text as given
     * @return the identifier, or empty where {@link #parse} would throw
     */
    public static Optional<AppAlias> tryParse(String value) {
        return Attempt.at(() -> parse(value));
    }

    @Override
    public IdentifierType type() {
        return IdentifierType.APP_ALIAS;
    }
}
