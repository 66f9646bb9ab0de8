package dev.contacts.spi;

import dev.contacts.error.ContactsException;
import dev.contacts.error.ErrorCode;

/**
 * The work is committed, but something that was to follow the commit failed. Do not repeat the work. The cause is what the first action
 * that failed has thrown; what later ones have thrown is {@linkplain #getSuppressed() suppressed}.
 */
public final class AfterCommitException extends ContactsException {

    private static final long serialVersionUID = 1L;

    /**
     * The report of an action that failed.
     *
     * @param cause what it has thrown
     */
    public AfterCommitException(Throwable cause) {
        super(
                ErrorCode.AFTER_COMMIT_FAILED,
                "the work is committed, but what was to follow the commit failed: do not repeat the work; the cause has the details",
                cause);
    }
}
