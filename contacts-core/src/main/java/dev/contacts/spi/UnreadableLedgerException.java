package dev.contacts.spi;

import dev.contacts.consent.ConsentEntry;
import dev.contacts.consent.ConsentHead;
import dev.contacts.consent.ConsentLedger;
import dev.contacts.contact.ContactId;
import dev.contacts.error.ErrorCode;
import java.util.List;

/**
 * An entry of a ledger of consent, or its head, was altered so that it is none any more. Nothing is concluded from what can still be read: the
 * entry that is lost may have been a no. {@code consents().verify(...)} says where. Requirements D7.
 */
public final class UnreadableLedgerException extends StorageException {

    private static final long serialVersionUID = 1L;

    private final ContactId contact;
    private final long place;

    /**
     * The report of a ledger that cannot be read.
     *
     * @param contact whose ledger it is
     * @param before the entries before the one that cannot be read, in the order of their sequence; all of them if it is the head
     */
    public UnreadableLedgerException(ContactId contact, List<ConsentEntry> before) {
        super(
                ErrorCode.LEDGER_UNREADABLE,
                "the ledger of consent of contact " + contact
                        + " was altered outside of the library; nothing is concluded from it",
                null);
        this.contact = contact;
        this.place = place(contact, before);
    }

    private static long place(ContactId contact, List<ConsentEntry> before) {
        ConsentHead reached =
                before.isEmpty() ? ConsentHead.empty(contact) : ConsentHead.at(before.get(before.size() - 1));
        return new ConsentLedger(reached, before).firstUnsound().orElse(before.size() + 1L);
    }

    /**
     * Whose ledger it is.
     *
     * @return the contact's id
     */
    public ContactId contact() {
        return contact;
    }

    /**
     * Where it was altered.
     *
     * @return the sequence of the first place that does not fit
     */
    public long place() {
        return place;
    }
}
