package dev.contacts.privacy;

/**
 * Tells the operator that a contact was anonymized, by mail for example. A port that the host implements; safe for use by several threads.
 * Rule 001-20.
 */
@FunctionalInterface
public interface AnonymizationNotifier {

    /** Tells nobody. */
    AnonymizationNotifier NONE = receipt -> {};

    /**
     * One contact was anonymized, and that is committed. Called exactly once for each, on the thread that committed, and never after a
     * rollback. Whatever it throws undoes nothing: whoever commits gets a {@link dev.contacts.spi.AfterCommitException}, whose cause is a
     * {@link NotificationFailedException} with the receipt.
     *
     * @param receipt the receipt, without opening; it names nobody, so an address of the contact cannot be told from it
     */
    void anonymized(AnonymizationReceipt receipt);
}
