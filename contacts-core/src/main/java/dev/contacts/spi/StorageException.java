package dev.contacts.spi;

import dev.contacts.error.ContactsException;
import dev.contacts.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * The store failed and nothing was written. The message says what to do. What a database or a driver says may quote values: neither the
 * message nor the cause repeats it, so that the stack trace can be logged.
 */
public class StorageException extends ContactsException {

    private static final long serialVersionUID = 1L;

    /**
     * A failure.
     *
     * @param code what kind of failure
     * @param message what happened and what to do, without any value
     * @param cause what led to it, if there is something, without any value
     */
    public StorageException(ErrorCode code, String message, @Nullable Throwable cause) {
        super(code, message, cause);
    }
}
