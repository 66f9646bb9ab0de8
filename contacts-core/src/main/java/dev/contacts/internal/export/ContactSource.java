package dev.contacts.internal.export;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.internal.export.Columns.Spread;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.SchemaName;
import dev.contacts.spi.StoreTransaction;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Which contacts are exported, ordered by id, and what a line says of each beside its own fields. For one thread. */
interface ContactSource {

    /** How many are read at once. */
    int PAGE = 1_000;

    /** Refuses what there is not. */
    void check(StoreTransaction tx);

    /** The next contacts; fewer than {@link #PAGE} only at the end. The position after them is that of the last member read. */
    Batch next(StoreTransaction tx, Instant now, @Nullable ContactId after);

    /** How many there are. */
    long count(StoreTransaction tx, Instant now);

    /** The list that all of them live in, if it must be one. */
    default Optional<SchemaName> list() {
        return Optional.empty();
    }

    /** The columns that come before a contact's own fields, apart from its id and identifiers. */
    default List<String> columns() {
        return List.of();
    }

    /** The values of those columns. */
    default List<FieldValue> values(ContactId contact) {
        return List.of();
    }

    /** More values by name, if there are such. */
    default Optional<Spread> spread(StoreTransaction tx, Collection<FieldName> occurring) {
        return Optional.empty();
    }

    /** The values of those. */
    default Attributes more(ContactId contact) {
        return Attributes.empty();
    }

    /** Hands over all contacts, page by page. */
    default long forEach(StoreTransaction tx, Instant now, Consumer<Contact> action) {
        return forEach(tx, now, page -> {}, action);
    }

    /** The same, after each page was shown as a whole. */
    default long forEach(StoreTransaction tx, Instant now, Consumer<List<Contact>> pages, Consumer<Contact> action) {
        long count = 0;
        Batch batch = next(tx, now, null);
        while (true) {
            pages.accept(batch.contacts());
            batch.contacts().forEach(action);
            count += batch.contacts().size();
            if (batch.last() == null) {
                return count;
            }
            batch = next(tx, now, batch.last());
        }
    }

    /**
     * Some contacts.
     *
     * @param contacts the contacts
     * @param last the position after which there may be more, or null at the end
     */
    record Batch(List<Contact> contacts, @Nullable ContactId last) {

        /** A page that is the last one if it is not full. */
        static Batch of(List<Contact> page) {
            return new Batch(
                    page, page.size() < PAGE ? null : page.get(page.size() - 1).id());
        }
    }
}
