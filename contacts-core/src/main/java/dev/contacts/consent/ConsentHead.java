package dev.contacts.consent;

import static java.util.Objects.requireNonNull;

import dev.contacts.contact.ContactId;

/**
 * Where a contact's ledger ends, kept apart from the entries: so that entries missing at the end are found, and of two that append at the same
 * time one is told. Immutable and safe for use by several threads; not personal.
 *
 * @param contact whose ledger it is
 * @param length how many entries there are
 * @param hash the hash of the last one; {@link ConsentEntry#NO_HASH} if there is none
 */
public record ConsentHead(ContactId contact, long length, String hash) {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the length is negative or the hash is none
     */
    public ConsentHead {
        requireNonNull(contact, "contact");
        ConsentEntry.requireHash(hash);
        if (length < 0) {
            throw new IllegalArgumentException("a ledger has no fewer than 0 entries");
        }
    }

    /**
     * The head of a ledger without entries.
     *
     * @param contact whose ledger it is
     * @return the head
     */
    public static ConsentHead empty(ContactId contact) {
        return new ConsentHead(contact, 0, ConsentEntry.NO_HASH);
    }

    /**
     * The head once an entry is the last one.
     *
     * @param entry the entry
     * @return the head
     */
    public static ConsentHead at(ConsentEntry entry) {
        return new ConsentHead(entry.contact(), entry.sequence(), entry.hash());
    }

    /**
     * For stores: refuses an entry that does not follow the last one.
     *
     * @param entry the entry
     * @throws IllegalArgumentException if it has another sequence or another hash before it
     */
    public void requireBefore(ConsentEntry entry) {
        if (entry.sequence() != length + 1 || !entry.previousHash().equals(hash)) {
            throw new IllegalArgumentException("an entry follows the last one of its ledger, by sequence and hash");
        }
    }
}
