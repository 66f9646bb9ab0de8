package dev.contacts.privacy;

/**
 * Signs receipts with a key of the host's, so that nobody can write a chain of them anew. A port that the host implements; safe for use by
 * several threads. Requirements 7.2.
 */
@FunctionalInterface
public interface ReceiptSigner {

    /** Does not sign. */
    ReceiptSigner NONE = hash -> new byte[0];

    /**
     * Signs the hash of a receipt. Called within the transaction of the anonymization, again if the store repeats it: no other effects.
     *
     * @param hash the 32 bytes of the hash; the array is the signer's to keep
     * @return the signature, at most 1,000 bytes; what is thrown undoes the anonymization
     */
    byte[] sign(byte[] hash);
}
