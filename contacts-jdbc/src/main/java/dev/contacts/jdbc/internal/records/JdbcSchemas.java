package dev.contacts.jdbc.internal.records;

import dev.contacts.jdbc.internal.document.Json;
import dev.contacts.jdbc.internal.document.SchemaDocument;
import dev.contacts.jdbc.internal.sql.ColumnType;
import dev.contacts.jdbc.internal.sql.Insert;
import dev.contacts.jdbc.internal.sql.Insert.Column;
import dev.contacts.jdbc.internal.sql.Session;
import dev.contacts.jdbc.internal.sql.Template;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.SchemaName;
import dev.contacts.spi.SchemaRecords;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The schemas of a transaction; each is read once, since contacts are written by it. */
final class JdbcSchemas implements SchemaRecords {

    private final Texts texts;
    private final Session session;
    private final String workspace;
    private final Json json;
    private final Map<SchemaName, Optional<ProfileSchema>> known = new HashMap<>();

    JdbcSchemas(Texts texts, Session session, String workspace, Json json) {
        this.texts = texts;
        this.session = session;
        this.workspace = workspace;
        this.json = json;
    }

    @Override
    public boolean insert(ProfileSchema schema) {
        known.remove(schema.name());
        Object[] row = {schema.name().value(), schema.version(), SchemaDocument.write(json, schema)};
        return session.insertAbsent(texts.insert, workspace, List.<Object[]>of(row)) == 1;
    }

    @Override
    public boolean update(ProfileSchema schema) {
        known.remove(schema.name());
        return session.update(
                        texts.update,
                        schema.version(),
                        SchemaDocument.write(json, schema),
                        workspace,
                        schema.name().value(),
                        schema.version() - 1)
                == 1;
    }

    @Override
    public Optional<ProfileSchema> find(SchemaName name) {
        return known.computeIfAbsent(
                name,
                missing -> session.first(
                        texts.find,
                        row -> SchemaDocument.read(json, name, row.getLong(1), row.getString(2)),
                        workspace,
                        name.value()));
    }

    @Override
    public List<ProfileSchema> list() {
        return session
                .list(
                        texts.list,
                        row -> SchemaDocument.read(
                                json, new SchemaName(row.getString(3)), row.getLong(1), row.getString(2)),
                        workspace)
                .stream()
                .sorted(Comparator.comparing(schema -> schema.name().value(), CodePointOrder.INSTANCE))
                .toList();
    }

    /** The statements, once per store. */
    static final class Texts {

        private final Insert insert;
        private final String update;
        private final String find;
        private final String list;

        Texts(Template template) {
            insert = template.insert(
                    "contact_schema",
                    Column.of("schema_name", ColumnType.TEXT),
                    Column.of("schema_version", ColumnType.BIGINT),
                    Column.of("schema_document", ColumnType.JSON));
            update = template.sql("""
                    update ${prefix}contact_schema set schema_version = ?, schema_document = ${json}
                    where workspace = ? and schema_name = ? and schema_version = ?
                    """);
            find = template.sql("""
                    select schema_version, schema_document from ${prefix}contact_schema
                    where workspace = ? and schema_name = ?
                    """);
            list = template.sql("""
                    select schema_version, schema_document, schema_name from ${prefix}contact_schema
                    where workspace = ?
                    """);
        }
    }
}
