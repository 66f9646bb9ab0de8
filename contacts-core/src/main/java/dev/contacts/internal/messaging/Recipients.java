package dev.contacts.internal.messaging;

import dev.contacts.consent.ConsentLedger;
import dev.contacts.contact.Contact;
import dev.contacts.messaging.Recipient;
import dev.contacts.spi.SegmentSubjects;
import dev.contacts.spi.StoreTransaction;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Reads all that decides whether a contact may receive a message. */
public final class Recipients {

    private Recipients() {}

    /** What the transaction knows of a contact by now; to be used within it. */
    public static Recipient read(StoreTransaction tx, Contact contact, Instant now) {
        return new Recipient(
                new SegmentSubjects(tx, now).of(List.of(contact)).get(0),
                tx.memberships().ofContacts(List.of(contact.id())),
                ConsentLedger.empty(contact.id()),
                List.of(),
                List.of(),
                Set.of());
    }
}
