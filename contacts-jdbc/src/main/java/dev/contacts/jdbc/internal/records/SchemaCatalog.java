package dev.contacts.jdbc.internal.records;

import dev.contacts.jdbc.internal.document.Json;
import dev.contacts.jdbc.internal.document.SchemaDocument;
import dev.contacts.jdbc.internal.sql.ColumnType;
import dev.contacts.jdbc.internal.sql.Insert;
import dev.contacts.jdbc.internal.sql.Insert.Column;
import dev.contacts.jdbc.internal.sql.Session;
import dev.contacts.jdbc.internal.sql.Template;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.SchemaName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The schemas of one workspace as they are stored; within a transaction each is read once, since contacts are written by it. */
final class SchemaCatalog {

    private final Texts texts;
    private final Session session;
    private final String workspace;
    private final Json json;
    private final Map<SchemaName, Optional<Stored>> known = new HashMap<>();

    SchemaCatalog(Texts texts, Session session, String workspace, Json json) {
        this.texts = texts;
        this.session = session;
        this.workspace = workspace;
        this.json = json;
    }

    boolean insert(Stored stored) {
        ProfileSchema schema = stored.schema();
        known.remove(schema.name());
        Object[] row = {
            schema.name().key(),
            schema.name().value(),
            schema.version(),
            stored.indexVersion(),
            SchemaDocument.write(json, schema)
        };
        return session.insertAbsent(texts.insert, workspace, List.<Object[]>of(row)) == 1;
    }

    /** Replaces the schema whose version is one less. */
    boolean update(Stored stored) {
        ProfileSchema schema = stored.schema();
        known.remove(schema.name());
        return session.update(
                        texts.update,
                        schema.name().value(),
                        schema.version(),
                        stored.indexVersion(),
                        SchemaDocument.write(json, schema),
                        workspace,
                        schema.name().key(),
                        schema.version() - 1)
                == 1;
    }

    /** Deletes the schema of this version. */
    boolean delete(ProfileSchema schema) {
        known.remove(schema.name());
        return session.update(texts.delete, workspace, schema.name().key(), schema.version()) == 1;
    }

    Optional<Stored> find(SchemaName name) {
        Optional<Stored> read = known.get(name);
        return read != null ? read : read(name);
    }

    /** As it is stored now. */
    Optional<Stored> read(SchemaName name) {
        Optional<Stored> now = session.first(texts.find, this::stored, workspace, name.key());
        known.put(name, now);
        return now;
    }

    List<Stored> list() {
        return session.list(texts.list, this::stored, workspace);
    }

    private Stored stored(ResultSet row) throws SQLException {
        SchemaName name = SchemaName.of(row.getString(1));
        return new Stored(SchemaDocument.read(json, name, row.getLong(2), row.getString(4)), row.getLong(3));
    }

    /**
     * A schema with the number of its set of indexed fields.
     *
     * @param schema the schema
     * @param indexVersion 1 at first, one more whenever the set of indexed fields changes
     */
    record Stored(ProfileSchema schema, long indexVersion) {

        List<FieldName> indexedFields() {
            return schema.fields().stream()
                    .filter(FieldDefinition::indexed)
                    .map(FieldDefinition::name)
                    .sorted()
                    .toList();
        }
    }

    /** The statements, once per store. */
    static final class Texts {

        private final Insert insert;
        private final String update;
        private final String delete;
        private final String find;
        private final String list;

        Texts(Template template) {
            insert = template.insert(
                    "contact_schema",
                    Column.of("schema_key", ColumnType.TEXT),
                    Column.of("schema_name", ColumnType.TEXT),
                    Column.of("schema_version", ColumnType.BIGINT),
                    Column.of("index_version", ColumnType.BIGINT),
                    Column.of("schema_document", ColumnType.JSON));
            update = template.sql("""
                    update ${prefix}contact_schema
                    set schema_name = ?, schema_version = ?, index_version = ?, schema_document = ${json}
                    where workspace = ? and schema_key = ? and schema_version = ?
                    """);
            delete = template.sql("""
                    delete from ${prefix}contact_schema where workspace = ? and schema_key = ? and schema_version = ?
                    """);
            list = template.sql("""
                    select schema_name, schema_version, index_version, schema_document
                    from ${prefix}contact_schema
                    where workspace = ?
                    """);
            find = list + template.sql("and schema_key = ? ${current}");
        }
    }
}
