package dev.contacts.internal.export;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.spi.StoreTransaction;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One contact, whether it is a test contact or not.
 *
 * @param id the contact
 */
record OneContact(ContactId id) implements ContactSource {

    /**
     * Reads it.
     *
     * @throws ContactNotFoundException if there is no such contact
     */
    Contact read(StoreTransaction tx) {
        return tx.contacts().find(List.of(id)).stream().findFirst().orElseThrow(() -> new ContactNotFoundException(id));
    }

    @Override
    public void check(StoreTransaction tx) {
        read(tx);
    }

    @Override
    public Batch next(StoreTransaction tx, Instant now, @Nullable ContactId after) {
        return new Batch(List.of(read(tx)), null);
    }

    @Override
    public long count(StoreTransaction tx, Instant now) {
        return 1;
    }
}
