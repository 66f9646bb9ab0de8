package dev.contacts.spi;

import dev.contacts.consent.ChannelAddress;
import dev.contacts.consent.ConsentEntry;
import dev.contacts.consent.ConsentLedger;
import dev.contacts.consent.RefusedAddress;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import java.util.Collection;
import java.util.List;

/**
 * The ledgers of consent of a transaction's workspace: entries, and apart from them the head of each ledger, so that what is missing at its end
 * is found; and what was said no to of addresses that were given up. Entries are never changed; they end with their contact. A store hands out what it finds and does not check the chain; what is
 * no entry any more it refuses to hand out.
 */
public interface ConsentRecords {

    /**
     * Appends entries, and moves the heads of their ledgers.
     *
     * @param entries any number, of one contact or several; those of a contact in the order of their sequence
     * @throws ContactNotFoundException if a contact does not exist (any more), with the first such contact of the batch; the transaction must
     *     be given up then
     * @throws IllegalArgumentException if an entry does not follow the head of its ledger, by sequence and hash; the transaction must be given
     *     up then
     */
    void append(Collection<ConsentEntry> entries);

    /**
     * Reads ledgers in order to append to them: until this transaction ends, another one that wants to waits, and what is read is the newest. A
     * store that runs work again when what it read has changed meanwhile needs no more than {@link #ofContacts}, which is what this method does
     * unless a store does otherwise.
     *
     * @param contacts any contacts
     * @return as {@link #ofContacts}
     */
    default List<ConsentLedger> toChange(Collection<ContactId> contacts) {
        return ofContacts(contacts);
    }

    /**
     * Reads ledgers.
     *
     * @param contacts any contacts
     * @return the ledgers that have entries or a head, ordered by contact id
     * @throws UnreadableLedgerException if an entry or a head was altered so that it is none any more
     */
    List<ConsentLedger> ofContacts(Collection<ContactId> contacts);

    /**
     * Keeps that contacts have given up addresses after a no; what is kept already stays as it is. It ends with its contact.
     *
     * @param refused any number
     * @throws ContactNotFoundException if a contact does not exist (any more), with the first such contact of the batch; the transaction must
     *     be given up then
     */
    void keepRefused(Collection<RefusedAddress> refused);

    /**
     * Removes what is kept of addresses, for good. Called for every contact that gets an address, so it has to be quick where there is nothing.
     *
     * @param addresses any addresses
     * @return what was removed, in its {@linkplain RefusedAddress#compareTo order}
     */
    List<RefusedAddress> takeRefused(Collection<ChannelAddress> addresses);

    /**
     * Reads what is kept of contacts.
     *
     * @param contacts any contacts
     * @return the addresses that they have given up after a no, in their {@linkplain RefusedAddress#compareTo order}
     */
    List<RefusedAddress> refusedBy(Collection<ContactId> contacts);
}
