package dev.contacts.jdbc.internal.records;

import dev.contacts.jdbc.internal.document.Json;
import dev.contacts.jdbc.internal.document.TextRows;
import dev.contacts.jdbc.internal.sql.ColumnType;
import dev.contacts.jdbc.internal.sql.Insert;
import dev.contacts.jdbc.internal.sql.Insert.Column;
import dev.contacts.jdbc.internal.sql.Micros;
import dev.contacts.jdbc.internal.sql.Session;
import dev.contacts.jdbc.internal.sql.Template;
import dev.contacts.schema.SchemaName;
import dev.contacts.schema.Violation;
import dev.contacts.spi.Arguments;
import dev.contacts.spi.ImportRecords;
import dev.contacts.transfer.ImportCounts;
import dev.contacts.transfer.ImportId;
import dev.contacts.transfer.ImportMode;
import dev.contacts.transfer.ImportPart;
import dev.contacts.transfer.ImportSession;
import dev.contacts.transfer.ImportUndo;
import dev.contacts.transfer.RowOutcome;
import dev.contacts.workspace.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The import sessions of a transaction, what became of their rows, and why rows were rejected. */
final class JdbcImports implements ImportRecords {

    private final Texts texts;
    private final Session session;
    private final String workspace;
    private final Json json;

    JdbcImports(Texts texts, Session session, String workspace, Json json) {
        this.texts = texts;
        this.session = session;
        this.workspace = workspace;
        this.json = json;
    }

    @Override
    public boolean insert(ImportSession imported) {
        Arguments.requireFirst(imported);
        ImportCounts counts = imported.counts();
        Object[] row = {
            imported.id().value(),
            imported.schema().value(),
            imported.mode().name(),
            imported.createdList(),
            imported.state().name(),
            counts.inserted(),
            counts.updated(),
            counts.unchanged(),
            counts.rejected(),
            imported.digest(),
            imported.version(),
            Micros.of(imported.startedAt()),
            imported.startedBy().name(),
            Micros.of(imported.changedAt()),
            imported.undo().possible(),
            imported.undo().removed(),
            imported.undo().restored(),
            imported.undo().leftAlone()
        };
        return session.insertAbsent(texts.insert, workspace, List.<Object[]>of(row)) > 0;
    }

    @Override
    public boolean update(ImportSession before, ImportSession after) {
        Arguments.requireNext(before, after);
        ImportCounts counts = after.counts();
        return session.update(
                        texts.update,
                        after.schema().value(),
                        after.mode().name(),
                        after.createdList(),
                        after.state().name(),
                        counts.inserted(),
                        counts.updated(),
                        counts.unchanged(),
                        counts.rejected(),
                        after.digest(),
                        after.version(),
                        Micros.of(after.startedAt()),
                        after.startedBy().name(),
                        Micros.of(after.changedAt()),
                        after.undo().possible(),
                        after.undo().removed(),
                        after.undo().restored(),
                        after.undo().leftAlone(),
                        workspace,
                        after.id().value(),
                        before.version())
                > 0;
    }

    @Override
    public Optional<ImportSession> find(ImportId id) {
        return session.first(texts.find, row -> read(id, row), workspace, id.value());
    }

    private static ImportSession read(ImportId id, ResultSet row) throws SQLException {
        return new ImportSession(
                id,
                new SchemaName(row.getString(1)),
                ImportMode.valueOf(row.getString(2)),
                row.getBoolean(3),
                ImportSession.State.valueOf(row.getString(4)),
                new ImportCounts(row.getLong(5), row.getLong(6), row.getLong(7), row.getLong(8)),
                row.getString(9),
                row.getLong(10),
                Micros.toInstant(row.getLong(11)),
                new Actor(row.getString(12)),
                Micros.toInstant(row.getLong(13)),
                new ImportUndo(row.getBoolean(14), row.getLong(15), row.getLong(16), row.getLong(17)));
    }

    @Override
    public void addRejected(ImportId id, Collection<RowOutcome.Rejected> rows) {
        Arguments.requireRowsOnce(rows);
        session.insertNew(
                texts.reject,
                workspace,
                rows.stream()
                        .map(row -> new Object[] {id.value(), row.row(), write(row.reasons())})
                        .toList());
    }

    private String write(List<Violation> reasons) {
        return TextRows.write(
                json,
                reasons.stream()
                        .map(reason -> List.of(reason.path(), reason.rule(), reason.valueClass(), reason.message()))
                        .toList());
    }

    @Override
    public List<RowOutcome.Rejected> rejected(ImportId id, long afterRow, int limit) {
        Arguments.requireLimit(limit);
        return session.list(
                texts.rejected,
                row -> new RowOutcome.Rejected(row.getLong(1), reasons(row.getString(2))),
                workspace,
                id.value(),
                afterRow,
                limit);
    }

    private List<Violation> reasons(String document) {
        return TextRows.read(json, document).stream()
                .map(reason -> new Violation(reason.get(0), reason.get(1), reason.get(2), reason.get(3)))
                .toList();
    }

    @Override
    public void addPart(ImportId id, ImportPart part) {
        session.insertNew(texts.part, workspace, List.<Object[]>of(new Object[] {
            id.value(), part.firstRow(), RowKinds.write(part.kinds())
        }));
    }

    @Override
    public List<ImportPart> parts(ImportId id, long afterRow, int limit) {
        Arguments.requireLimit(limit);
        return session.list(
                texts.parts,
                row -> new ImportPart(row.getLong(1), RowKinds.read(row.getString(2))),
                workspace,
                id.value(),
                afterRow,
                limit);
    }

    /** The statements, once per store. */
    static final class Texts {

        private final Insert insert;
        private final Insert reject;
        private final Insert part;
        private final String update;
        private final String find;
        private final String rejected;
        private final String parts;

        Texts(Template template) {
            insert = template.insert(
                    "import_session",
                    Column.of("import_id", ColumnType.UUID),
                    Column.of("schema_name", ColumnType.TEXT),
                    Column.of("import_mode", ColumnType.TEXT),
                    Column.of("list_created", ColumnType.BOOLEAN),
                    Column.of("import_state", ColumnType.TEXT),
                    Column.of("inserted_rows", ColumnType.BIGINT),
                    Column.of("updated_rows", ColumnType.BIGINT),
                    Column.of("unchanged_rows", ColumnType.BIGINT),
                    Column.of("rejected_rows", ColumnType.BIGINT),
                    Column.of("content_digest", ColumnType.TEXT),
                    Column.of("session_version", ColumnType.BIGINT),
                    Column.of("started_at", ColumnType.BIGINT),
                    Column.of("started_by", ColumnType.TEXT),
                    Column.of("changed_at", ColumnType.BIGINT),
                    Column.of("undo_possible", ColumnType.BOOLEAN),
                    Column.of("removed_contacts", ColumnType.BIGINT),
                    Column.of("restored_contacts", ColumnType.BIGINT),
                    Column.of("left_contacts", ColumnType.BIGINT));
            reject = template.insert(
                    "import_rejection",
                    Column.of("import_id", ColumnType.UUID),
                    Column.of("source_row", ColumnType.BIGINT),
                    Column.of("reasons_document", ColumnType.JSON));
            part = template.insert(
                    "import_part",
                    Column.of("import_id", ColumnType.UUID),
                    Column.of("first_row", ColumnType.BIGINT),
                    Column.of("row_kinds", ColumnType.TEXT));
            update = template.sql("""
                    update ${prefix}import_session
                    set schema_name = ?, import_mode = ?, list_created = ?, import_state = ?,
                        inserted_rows = ?, updated_rows = ?, unchanged_rows = ?, rejected_rows = ?,
                        content_digest = ?, session_version = ?, started_at = ?, started_by = ?, changed_at = ?,
                        undo_possible = ?, removed_contacts = ?, restored_contacts = ?, left_contacts = ?
                    where workspace = ? and import_id = ? and session_version = ?
                    """);
            find = template.sql("""
                    select schema_name, import_mode, list_created, import_state,
                        inserted_rows, updated_rows, unchanged_rows, rejected_rows,
                        content_digest, session_version, started_at, started_by, changed_at,
                        undo_possible, removed_contacts, restored_contacts, left_contacts
                    from ${prefix}import_session
                    where workspace = ? and import_id = ?
                    """);
            rejected = template.sql("""
                    select source_row, reasons_document
                    from ${prefix}import_rejection
                    where workspace = ? and import_id = ? and source_row > ?
                    order by workspace, import_id, source_row
                    fetch first ? rows only
                    """);
            parts = template.sql("""
                    select first_row, row_kinds
                    from ${prefix}import_part
                    where workspace = ? and import_id = ? and first_row > ?
                    order by workspace, import_id, first_row
                    fetch first ? rows only
                    """);
        }
    }
}
