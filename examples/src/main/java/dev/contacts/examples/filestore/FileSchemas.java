package dev.contacts.examples.filestore;

import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.SchemaName;
import dev.contacts.spi.Arguments;
import dev.contacts.spi.SchemaRecords;
import java.util.List;
import java.util.Optional;

/** The profile schemas of a transaction. There are no index entries here that a changed schema could make wrong, and
 * who writes by a schema that changes meanwhile is run again. */
final class FileSchemas implements SchemaRecords {

    private final FileTransaction transaction;

    FileSchemas(FileTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public boolean insert(ProfileSchema schema) {
        Arguments.requireFirst(schema);
        boolean free = !transaction.tablesToWrite().schemas.containsKey(schema.name());
        if (free) {
            transaction.make(new Change.PutSchema(StoredSchema.of(schema)));
        }
        return free;
    }

    @Override
    public boolean update(ProfileSchema schema) {
        ProfileSchema stored = transaction.tablesToWrite().schemas.get(schema.name());
        boolean next = stored != null && stored.version() + 1 == schema.version();
        if (next) {
            transaction.make(new Change.PutSchema(StoredSchema.of(schema)));
        }
        return next;
    }

    @Override
    public boolean delete(ProfileSchema schema) {
        ProfileSchema stored = transaction.tablesToWrite().schemas.get(schema.name());
        boolean same = stored != null && stored.version() == schema.version();
        if (same) {
            transaction.make(new Change.RemoveSchema(schema.name()));
        }
        return same;
    }

    @Override
    public Optional<ProfileSchema> find(SchemaName name) {
        return Optional.ofNullable(transaction.tables().schemas.get(name));
    }

    @Override
    public List<ProfileSchema> list() {
        return List.copyOf(transaction.tables().schemas.values());
    }
}
