package dev.contacts.inmemory;

import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.SchemaName;
import dev.contacts.spi.Arguments;
import dev.contacts.spi.SchemaRecords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The profile schemas of a transaction. */
final class MemorySchemas implements SchemaRecords {

    private final MemoryTransaction transaction;

    MemorySchemas(MemoryTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public boolean insert(ProfileSchema schema) {
        Arguments.requireFirst(schema);
        return putIf(schema, stored -> stored == null);
    }

    @Override
    public boolean update(ProfileSchema schema) {
        return putIf(schema, stored -> stored != null && stored.version() == schema.version() - 1);
    }

    @Override
    public boolean delete(ProfileSchema schema) {
        boolean[] deleted = new boolean[1];
        transaction.write(tables -> {
            ProfileSchema stored = tables.schemas().get(schema.name().key());
            deleted[0] = stored != null && stored.version() == schema.version();
            if (!deleted[0]) {
                return tables;
            }
            SnapshotSortedMap.Draft<String, ProfileSchema> draft =
                    tables.schemas().draft();
            draft.remove(schema.name().key());
            return tables.with(draft.freeze());
        });
        return deleted[0];
    }

    @Override
    public Optional<ProfileSchema> find(SchemaName name) {
        return Optional.ofNullable(transaction.tables().schemas().get(name.key()));
    }

    @Override
    public List<ProfileSchema> list() {
        List<ProfileSchema> all = new ArrayList<>();
        transaction.tables().schemas().ascending().forEachRemaining(entry -> all.add(entry.getValue()));
        return all;
    }

    private boolean putIf(ProfileSchema schema, Predicate<@Nullable ProfileSchema> condition) {
        boolean[] put = new boolean[1];
        transaction.write(tables -> {
            put[0] = condition.test(tables.schemas().get(schema.name().key()));
            if (!put[0]) {
                return tables;
            }
            SnapshotSortedMap.Draft<String, ProfileSchema> draft =
                    tables.schemas().draft();
            draft.put(schema.name().key(), schema);
            return tables.with(draft.freeze());
        });
        return put[0];
    }
}
