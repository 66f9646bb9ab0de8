package dev.contacts.jdbc.internal.records;

import dev.contacts.jdbc.internal.document.Json;
import dev.contacts.jdbc.internal.document.TextRows;
import dev.contacts.jdbc.internal.sql.ColumnType;
import dev.contacts.jdbc.internal.sql.Insert;
import dev.contacts.jdbc.internal.sql.Insert.Column;
import dev.contacts.jdbc.internal.sql.Session;
import dev.contacts.jdbc.internal.sql.Template;
import dev.contacts.jdbc.internal.sql.Uuids;
import dev.contacts.privacy.AnonymizationReceipt;
import dev.contacts.privacy.AnonymizedRecord;
import dev.contacts.privacy.AnonymizedRecord.Token;
import dev.contacts.spi.Arguments;
import dev.contacts.spi.PrivacyRecords;
import dev.contacts.workspace.Actor;
import dev.contacts.workspace.Workspace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** What anonymizations in a transaction leave behind. Record and receipt share no column but the workspace. */
final class JdbcPrivacy implements PrivacyRecords {

    private final Texts texts;
    private final Session session;
    private final Workspace workspace;
    private final Json json;

    JdbcPrivacy(Texts texts, Session session, Workspace workspace, Json json) {
        this.texts = texts;
        this.session = session;
        this.workspace = workspace;
        this.json = json;
    }

    @Override
    public void add(AnonymizedRecord remains, AnonymizationReceipt receipt) {
        Arguments.requireOf(receipt, workspace);
        Object[] evidence = {
            receipt.id(),
            receipt.actor().name(),
            Micros.of(receipt.at()),
            receipt.algorithm(),
            write(receipt.erased()),
            receipt.keyDestroyed()
        };
        session.insertNew(texts.insertRecord, workspace.name(), List.<Object[]>of(row(remains)));
        session.insertNew(texts.insertReceipt, workspace.name(), List.<Object[]>of(evidence));
    }

    /** In the order of their random ids, which says nothing about what they were. */
    @Override
    public void addPieces(Collection<AnonymizedRecord> pieces) {
        Arguments.requirePiecesOnce(pieces);
        session.insertNew(
                texts.insertRecord,
                workspace.name(),
                pieces.stream()
                        .sorted(Comparator.comparing(AnonymizedRecord::id))
                        .map(this::row)
                        .toList());
    }

    private Object[] row(AnonymizedRecord remains) {
        return new Object[] {remains.id(), remains.algorithm(), write(remains.tokens())};
    }

    private String write(List<Token> tokens) {
        return TextRows.write(
                json,
                tokens.stream()
                        .map(token -> List.of(token.section(), token.field(), token.digest()))
                        .toList());
    }

    private String write(SortedMap<String, Long> erased) {
        return TextRows.write(
                json,
                erased.entrySet().stream()
                        .map(count -> List.of(count.getKey(), count.getValue().toString()))
                        .toList());
    }

    @Override
    public Optional<AnonymizedRecord> find(UUID id) {
        return session.first(
                texts.find,
                row -> new AnonymizedRecord(id, row.getString(1), tokens(row.getString(2))),
                workspace.name(),
                id);
    }

    private List<Token> tokens(String document) {
        return TextRows.read(json, document).stream()
                .map(token -> new Token(token.get(0), token.get(1), token.get(2)))
                .toList();
    }

    @Override
    public List<AnonymizationReceipt> receipts() {
        return session.list(texts.receipts, this::receipt, workspace.name());
    }

    private AnonymizationReceipt receipt(ResultSet row) throws SQLException {
        SortedMap<String, Long> erased = new TreeMap<>();
        TextRows.read(json, row.getString(5)).forEach(count -> erased.put(count.get(0), Long.valueOf(count.get(1))));
        return new AnonymizationReceipt(
                Uuids.read(row, 1),
                workspace,
                new Actor(row.getString(2)),
                Micros.toInstant(row.getLong(3)),
                row.getString(4),
                erased,
                row.getBoolean(6));
    }

    /** The statements, once per store. */
    static final class Texts {

        private final Insert insertRecord;
        private final Insert insertReceipt;
        private final String find;
        private final String receipts;

        Texts(Template template) {
            insertRecord = template.insert(
                    "anonymized_record",
                    Column.of("record_id", ColumnType.UUID),
                    Column.of("token_algorithm", ColumnType.TEXT),
                    Column.of("tokens_document", ColumnType.JSON));
            insertReceipt = template.insert(
                    "anonymization_receipt",
                    Column.of("receipt_id", ColumnType.UUID),
                    Column.of("done_by", ColumnType.TEXT),
                    Column.of("done_at", ColumnType.BIGINT),
                    Column.of("token_algorithm", ColumnType.TEXT),
                    Column.of("erased_document", ColumnType.JSON),
                    Column.of("key_destroyed", ColumnType.BOOLEAN));
            find = template.sql("""
                    select token_algorithm, tokens_document from ${prefix}anonymized_record
                    where workspace = ? and record_id = ?
                    """);
            receipts = template.sql("""
                    select receipt_id, done_by, done_at, token_algorithm, erased_document, key_destroyed
                    from ${prefix}anonymization_receipt
                    where workspace = ?
                    order by receipt_id
                    """);
        }
    }
}
