package dev.contacts.jdbc.internal.records;

import dev.contacts.jdbc.internal.records.SchemaCatalog.Stored;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.SchemaName;
import dev.contacts.spi.Arguments;
import dev.contacts.spi.SchemaRecords;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The schemas of a transaction. A schema with other indexed fields than before has its contacts indexed anew. */
final class JdbcSchemas implements SchemaRecords {

    private final SchemaCatalog catalog;
    private final ListHolds holds;
    private final IndexRebuild rebuild;

    JdbcSchemas(SchemaCatalog catalog, ListHolds holds, IndexRebuild rebuild) {
        this.catalog = catalog;
        this.holds = holds;
        this.rebuild = rebuild;
    }

    @Override
    public boolean insert(ProfileSchema schema) {
        Arguments.requireFirst(schema);
        holds.take(schema.name());
        Stored stored = new Stored(schema, 1);
        boolean inserted = catalog.insert(stored);
        if (inserted && !stored.indexedFields().isEmpty()) {
            rebuild.of(stored); // contacts may have come before the schema of their list
        }
        return inserted;
    }

    @Override
    public boolean update(ProfileSchema schema) {
        holds.take(schema.name());
        Optional<Stored> before = catalog.read(schema.name());
        if (before.isEmpty()) {
            return false;
        }
        Stored same = new Stored(schema, before.get().indexVersion());
        if (same.indexedFields().equals(before.get().indexedFields())) {
            return catalog.update(same);
        }
        Stored next = new Stored(schema, before.get().indexVersion() + 1);
        boolean updated = catalog.update(next);
        if (updated) {
            rebuild.of(next);
        }
        return updated;
    }

    @Override
    public boolean delete(ProfileSchema schema) {
        holds.take(schema.name());
        boolean deleted = catalog.delete(schema);
        if (deleted) {
            rebuild.without(schema.name());
            holds.forget(schema.name());
        }
        return deleted;
    }

    @Override
    public Optional<ProfileSchema> toWriteBy(SchemaName name) {
        holds.share(name);
        return catalog.read(name).map(Stored::schema);
    }

    @Override
    public Optional<ProfileSchema> find(SchemaName name) {
        return catalog.find(name).map(Stored::schema);
    }

    @Override
    public List<ProfileSchema> list() {
        return catalog.list().stream()
                .map(Stored::schema)
                .sorted(Comparator.comparing(schema -> schema.name().key(), CodePointOrder.INSTANCE))
                .toList();
    }
}
