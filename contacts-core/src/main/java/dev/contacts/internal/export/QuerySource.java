package dev.contacts.internal.export;

import dev.contacts.contact.ContactId;
import dev.contacts.internal.segment.WorkspaceScope;
import dev.contacts.schema.SchemaName;
import dev.contacts.segment.ContactQuery;
import dev.contacts.spi.StoreTransaction;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The contacts that a query selects.
 *
 * @param query the query
 */
record QuerySource(ContactQuery query) implements ContactSource {

    @Override
    public void check(StoreTransaction tx) {
        WorkspaceScope.check(tx, query);
    }

    @Override
    public Batch next(StoreTransaction tx, Instant now, @Nullable ContactId after) {
        return Batch.of(tx.contacts().select(query, now, after, PAGE));
    }

    @Override
    public long count(StoreTransaction tx, Instant now) {
        return tx.contacts().count(query, now);
    }

    @Override
    public Optional<SchemaName> list() {
        return query.schema();
    }
}
