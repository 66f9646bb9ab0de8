package dev.contacts.error;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * The root of everything this library throws on purpose.
 *
 * <p>Catch it to treat all refusals alike, switch over {@link #code()} to tell them apart, or catch a subclass to read
 * its facts. Messages are written by the exceptions themselves and never contain an identifier or a value of a
 * contact, so they may be logged.
 */
public abstract class ContactsException extends RuntimeException {

    /** The kind of refusal. */
    private final ErrorCode code;

    /**
     * A refusal without an underlying cause.
     *
     * @param code what kind of refusal it is
     * @param message one sentence without personal data
     */
    protected ContactsException(ErrorCode code, String message) {
        this(code, message, null);
    }

    /**
     * A refusal with the failure that led to it.
     *
     * @param code what kind of refusal it is
     * @param message one sentence without personal data
     * @param cause what happened underneath; its text may quote values, hence it is never copied into the message
     */
    protected ContactsException(ErrorCode code, String message, @Nullable Throwable cause) {
        super(requireNonNull(message, "message"), cause);
        this.code = requireNonNull(code, "code");
    }

    /**
     * The stable code of this refusal, fit for switches, metrics and translations.
     *
     * @return the code
     */
    public final ErrorCode code() {
        return code;
    }
}
