package dev.contacts.jdbc.internal.records;

import dev.contacts.jdbc.internal.document.Json;
import dev.contacts.jdbc.internal.document.TextRows;
import dev.contacts.jdbc.internal.sql.ColumnType;
import dev.contacts.jdbc.internal.sql.Insert;
import dev.contacts.jdbc.internal.sql.Insert.Column;
import dev.contacts.jdbc.internal.sql.Micros;
import dev.contacts.jdbc.internal.sql.Session;
import dev.contacts.jdbc.internal.sql.Template;
import dev.contacts.jdbc.internal.sql.Uuids;
import dev.contacts.privacy.AnonymizationMethod;
import dev.contacts.privacy.AnonymizationPolicy;
import dev.contacts.privacy.AnonymizationReceipt;
import dev.contacts.privacy.ReceiptOpening;
import dev.contacts.privacy.ReceiptSeal;
import dev.contacts.workspace.Actor;
import dev.contacts.workspace.Workspace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The receipts of a transaction's workspace, one behind the other. */
final class Receipts {

    private static final long NEVER_TAKEN = 0;

    private final Texts texts;
    private final Session session;
    private final Workspace workspace;
    private final Json json;

    Receipts(Texts texts, Session session, Workspace workspace, Json json) {
        this.texts = texts;
        this.session = session;
        this.workspace = workspace;
        this.json = json;
    }

    void add(AnonymizationReceipt receipt) {
        AnonymizationMethod method = receipt.method();
        ReceiptSeal seal = receipt.seal();
        Object[] row = {
            seal.number(),
            receipt.id(),
            receipt.actor().name(),
            Micros.of(receipt.at()),
            receipt.algorithm(),
            method.policy().name(),
            method.rules(),
            method.library(),
            write(receipt.erased()),
            receipt.keyDestroyed(),
            seal.about(),
            seal.tokens(),
            seal.previous(),
            seal.hash(),
            seal.signature()
        };
        session.insertNew(texts.insert, workspace.name(), List.<Object[]>of(row));
    }

    /** The last one, and nobody else adds one until the transaction ends. */
    Optional<AnonymizationReceipt> takeLast() {
        if (session.update(texts.take, workspace.name()) == 0) {
            session.insertAbsent(texts.insertHold, workspace.name(), List.<Object[]>of(new Object[] {NEVER_TAKEN}));
            session.update(texts.take, workspace.name());
        }
        return session.first(texts.last, this::read, workspace.name());
    }

    List<AnonymizationReceipt> all() {
        return session.list(texts.all, this::read, workspace.name());
    }

    private String write(SortedMap<String, Long> erased) {
        return TextRows.write(
                json,
                erased.entrySet().stream()
                        .map(count -> List.of(count.getKey(), count.getValue().toString()))
                        .toList());
    }

    private AnonymizationReceipt read(ResultSet row) throws SQLException {
        SortedMap<String, Long> erased = new TreeMap<>();
        TextRows.read(json, row.getString(9)).forEach(count -> erased.put(count.get(0), Long.valueOf(count.get(1))));
        return new AnonymizationReceipt(
                Uuids.read(row, 2),
                workspace,
                new Actor(row.getString(3)),
                Micros.toInstant(row.getLong(4)),
                row.getString(5),
                new AnonymizationMethod(AnonymizationPolicy.valueOf(row.getString(6)), row.getInt(7), row.getString(8)),
                erased,
                row.getBoolean(10),
                new ReceiptSeal(
                        row.getLong(1),
                        row.getString(11),
                        row.getString(12),
                        row.getString(13),
                        row.getString(14),
                        row.getString(15)),
                ReceiptOpening.WITHHELD);
    }

    /** The statements, once per store. */
    static final class Texts {

        private final Insert insert;
        private final Insert insertHold;
        private final String take;
        private final String last;
        private final String all;

        Texts(Template template) {
            insert = template.insert(
                    "anonymization_receipt",
                    Column.of("receipt_number", ColumnType.BIGINT),
                    Column.of("receipt_id", ColumnType.UUID),
                    Column.of("done_by", ColumnType.TEXT),
                    Column.of("done_at", ColumnType.BIGINT),
                    Column.of("token_algorithm", ColumnType.TEXT),
                    Column.of("activity_policy", ColumnType.TEXT),
                    Column.of("rules_version", ColumnType.INTEGER),
                    Column.of("library_version", ColumnType.TEXT),
                    Column.of("erased_document", ColumnType.JSON),
                    Column.of("key_destroyed", ColumnType.BOOLEAN),
                    Column.of("about_commitment", ColumnType.TEXT),
                    Column.of("tokens_commitment", ColumnType.TEXT),
                    Column.of("previous_hash", ColumnType.TEXT),
                    Column.of("receipt_hash", ColumnType.TEXT),
                    Column.of("host_signature", ColumnType.TEXT));
            insertHold = template.insert("receipt_hold", Column.of("taken_count", ColumnType.BIGINT));
            take = template.sql("update ${prefix}receipt_hold set taken_count = taken_count + 1 where workspace = ?");
            String select = """
                    select receipt_number, receipt_id, done_by, done_at, token_algorithm, activity_policy, rules_version,
                        library_version, erased_document, key_destroyed, about_commitment, tokens_commitment, previous_hash,
                        receipt_hash, host_signature
                    from ${prefix}anonymization_receipt
                    where workspace = ?
                    """;
            all = template.sql(select + "order by receipt_number");
            last = template.sql(select + "order by receipt_number desc fetch first 1 row only ${current}");
        }
    }
}
