package dev.contacts.inmemory.sabotage;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.identifier.ContactKey;
import dev.contacts.identifier.Identifier;
import dev.contacts.identifier.IdentifierType;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.segment.ContactQuery;
import dev.contacts.spi.ContactChange;
import dev.contacts.spi.SegmentSubjects;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.spi.WriteReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Stores and finds contacts under other identifiers than their own, so that the honest records below make other things unique, and shows
 * them with their own again.
 */
class DisguisedContacts extends HonestContacts {

    private static final FieldName OWN = FieldName.of("own identifiers");

    private final StoreTransaction transaction;
    private final UnaryOperator<Identifier> disguise;

    DisguisedContacts(StoreTransaction transaction, UnaryOperator<Identifier> disguise) {
        super(transaction.contacts());
        this.transaction = transaction;
        this.disguise = disguise;
    }

    @Override
    public WriteReport insert(Collection<Contact> contacts) {
        return super.insert(contacts.stream().map(this::hide).toList());
    }

    @Override
    public WriteReport update(Collection<ContactChange> changes) {
        return super.update(changes.stream()
                .map(change -> new ContactChange(hide(change.before()), hide(change.after())))
                .toList());
    }

    @Override
    public List<Contact> find(Collection<ContactId> ids) {
        return super.find(ids).stream().map(DisguisedContacts::show).toList();
    }

    @Override
    public List<Contact> findByIdentifier(Collection<? extends Identifier> identifiers) {
        List<Identifier> hidden = identifiers.stream().<Identifier>map(disguise).toList();
        return super.findByIdentifier(hidden).stream()
                .map(DisguisedContacts::show)
                .toList();
    }

    @Override
    public List<Contact> select(ContactQuery query, Instant now, @Nullable ContactId after, int limit) {
        if (limit < 1) {
            return super.select(query, now, after, limit); // which refuses it
        }
        return new SegmentSubjects(transaction, now).select(query, all(after), limit);
    }

    @Override
    public long count(ContactQuery query, Instant now) {
        return new SegmentSubjects(transaction, now).count(query, all(null));
    }

    private Iterator<Contact> all(@Nullable ContactId after) {
        return super.select(ContactQuery.all(), Instant.EPOCH, after, Integer.MAX_VALUE).stream()
                .map(DisguisedContacts::show)
                .iterator();
    }

    private Contact hide(Contact contact) {
        List<Identifier> hidden = new ArrayList<>();
        hidden.add(ContactKey.parse("stands for " + contact.id())); // for a contact needs one that is unique
        contact.identifiers().forEach(identifier -> hidden.add(disguise.apply(identifier)));
        FieldValue own = FieldValue.of(contact.identifiers().stream()
                .map(identifier -> identifier.type() + ":" + identifier.value())
                .toList());
        return Copies.with(contact, hidden, contact.attributes().with(OWN, own));
    }

    private static Contact show(Contact stored) {
        List<Identifier> own = stored.attributes().texts(OWN.value()).orElseThrow().stream()
                .map(DisguisedContacts::parse)
                .toList();
        return Copies.with(stored, own, stored.attributes().without(OWN));
    }

    private static Identifier parse(String typeAndValue) {
        int colon = typeAndValue.indexOf(':');
        return Identifier.of(
                IdentifierType.valueOf(typeAndValue.substring(0, colon)), typeAndValue.substring(colon + 1));
    }
}
