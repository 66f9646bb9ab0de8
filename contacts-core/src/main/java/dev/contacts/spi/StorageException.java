package dev.contacts.spi;

import dev.contacts.error.ContactsException;
import dev.contacts.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * The store failed and nothing was written. The message says what to do; the driver's own exception, whose text may quote values, is
 * the cause and never part of the message.
 */
public class StorageException extends ContactsException {

    private static final long serialVersionUID = 1L;

    /**
     * A failure.
     *
     * @param code what kind of failure
     * @param message what happened and what to do, without any value
     * @param cause the driver's exception, if there is one
     */
    public StorageException(ErrorCode code, String message, @Nullable Throwable cause) {
        super(code, message, cause);
    }
}
