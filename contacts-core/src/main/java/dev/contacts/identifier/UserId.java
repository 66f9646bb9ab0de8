package dev.contacts.identifier;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * The id of the contact's account on the host's platform; not the {@code ContactId}, which the library assigns.
 *
 * <p>Any text of 1 to 255 characters (code points) that shows something and holds no control character or line break.
 * It is compared exactly: case counts, and nothing is trimmed or normalised, so {@link #key()} equals
 * {@link #value()}. 255 is what account ids may have elsewhere (an OpenID Connect subject), and the most that every database indexes. Immutable and safe to share between threads. Rule 003-07.
 */
public final class UserId extends TextIdentifier implements Identifier {

    /** The longest text, in code points. */
    public static final int MAX_LENGTH = 255;

    UserId(String value) {
        super(value, value);
    }

    /**
     * Reads a user id.
     *
     * @param value the text as given
     * @return the identifier
     * @throws InvalidIdentifierException when the text is blank, too long, ill-formed or holds a control character
     */
    public static UserId parse(String value) {
        OpaqueText.check(IdentifierType.USER_ID, requireNonNull(value, "value"), MAX_LENGTH);
        return new UserId(value);
    }

    /**
     * Reads a user id, if it is one.
     *
     * @param value the text as given
     * @return the identifier, or empty where {@link #parse} would throw
     */
    public static Optional<UserId> tryParse(String value) {
        return Attempt.at(() -> parse(value));
    }

    @Override
    public IdentifierType type() {
        return IdentifierType.USER_ID;
    }
}
