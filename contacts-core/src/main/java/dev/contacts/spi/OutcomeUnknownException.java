package dev.contacts.spi;

import dev.contacts.error.ErrorCode;

/**
 * The commit had begun and its end was not seen (the connection was lost, or what files are kept on failed while they were forced to
 * it): the work is either wholly written or not at all, and the store cannot tell. Read, then decide; creating a contact
 * again is safe, since its identifiers are unique.
 */
public final class OutcomeUnknownException extends StorageException {

    private static final long serialVersionUID = 1L;

    /**
     * The report of an unknown outcome.
     *
     * @param cause what led to it, without any value
     */
    public OutcomeUnknownException(Throwable cause) {
        super(
                ErrorCode.OUTCOME_UNKNOWN,
                "the connection was lost while committing; the work is either wholly written or not at all: read before repeating it",
                cause);
    }
}
