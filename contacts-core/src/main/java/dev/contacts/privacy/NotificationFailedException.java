package dev.contacts.privacy;

import static java.util.Objects.requireNonNull;

import dev.contacts.error.ContactsException;
import dev.contacts.error.ErrorCode;

/**
 * The contact was anonymized, and that is committed, but the operator's notifier failed. Do not repeat the anonymization; tell the operator
 * otherwise. The cause is what the notifier has thrown. Rule 001-20.
 */
public final class NotificationFailedException extends ContactsException {

    private static final long serialVersionUID = 1L;

    private final transient AnonymizationReceipt receipt;

    /**
     * The report of a notifier that failed.
     *
     * @param receipt the receipt that could not be told, with its opening
     * @param cause what the notifier has thrown
     */
    public NotificationFailedException(AnonymizationReceipt receipt, Throwable cause) {
        super(
                ErrorCode.AFTER_COMMIT_FAILED,
                "the contact is anonymized, but the notifier failed: do not repeat it; the receipt is here",
                cause);
        this.receipt = requireNonNull(receipt, "receipt");
    }

    /**
     * The receipt.
     *
     * @return the receipt as the caller would have got it, with its opening
     */
    public AnonymizationReceipt receipt() {
        return receipt;
    }
}
