package dev.contacts.jdbc.internal.records;

import dev.contacts.activity.ActivityCategory;
import dev.contacts.jdbc.internal.document.Json;
import dev.contacts.jdbc.internal.document.TextRows;
import dev.contacts.jdbc.internal.sql.ColumnType;
import dev.contacts.jdbc.internal.sql.Insert;
import dev.contacts.jdbc.internal.sql.Insert.Column;
import dev.contacts.jdbc.internal.sql.Session;
import dev.contacts.jdbc.internal.sql.Template;
import dev.contacts.privacy.ActivityCount;
import dev.contacts.privacy.AnonymizationReceipt;
import dev.contacts.privacy.AnonymizedRecord;
import dev.contacts.privacy.AnonymizedRecord.Token;
import dev.contacts.spi.Arguments;
import dev.contacts.spi.PrivacyRecords;
import dev.contacts.workspace.Workspace;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What anonymizations in a transaction leave behind. Record and receipt share no column but the workspace. */
final class JdbcPrivacy implements PrivacyRecords {

    private final Texts texts;
    private final Session session;
    private final Workspace workspace;
    private final Json json;
    private final Receipts receipts;

    JdbcPrivacy(Texts texts, Session session, Workspace workspace, Json json) {
        this.texts = texts;
        this.session = session;
        this.workspace = workspace;
        this.json = json;
        this.receipts = new Receipts(texts.receipts, session, workspace, json);
    }

    @Override
    public void add(AnonymizedRecord remains, AnonymizationReceipt receipt) {
        Arguments.requireOf(receipt, workspace);
        session.insertNew(texts.insertRecord, workspace.name(), List.<Object[]>of(row(remains)));
        receipts.add(receipt);
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
    public Optional<AnonymizationReceipt> lastReceipt() {
        return receipts.takeLast();
    }

    @Override
    public List<AnonymizationReceipt> receipts() {
        return receipts.all();
    }

    @Override
    public void addCounts(Collection<ActivityCount> counts) {
        Arguments.requireCountsOnce(counts);
        List<ActivityCount> sorted = counts.stream().sorted().toList(); // so that two transactions wait in one order
        session.insertAbsent(
                texts.insertCount,
                workspace.name(),
                sorted.stream()
                        .map(count -> new Object[] {
                            count.category().name(), count.campaign(), count.country(), count.month(), 0L
                        })
                        .toList());
        session.batch(
                texts.addCount,
                sorted.stream()
                        .map(count -> new Object[] {
                            count.count(),
                            workspace.name(),
                            count.category().name(),
                            count.campaign(),
                            count.country(),
                            count.month()
                        })
                        .toList());
    }

    @Override
    public List<ActivityCount> counts() {
        return session
                .list(
                        texts.counts,
                        row -> new ActivityCount(
                                new ActivityCategory(row.getString(1)),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getLong(5)),
                        workspace.name())
                .stream()
                .sorted() // by code point, which not every database does
                .toList();
    }

    /** The statements, once per store. */
    static final class Texts {

        private final Insert insertRecord;
        private final Insert insertCount;
        private final String addCount;
        private final String counts;
        private final String find;
        private final Receipts.Texts receipts;

        Texts(Template template) {
            insertRecord = template.insert(
                    "anonymized_record",
                    Column.of("record_id", ColumnType.UUID),
                    Column.of("token_algorithm", ColumnType.TEXT),
                    Column.of("tokens_document", ColumnType.JSON));
            insertCount = template.insert(
                    "anonymized_count",
                    Column.of("activity_category", ColumnType.TEXT),
                    Column.of("activity_campaign", ColumnType.TEXT),
                    Column.of("contact_country", ColumnType.TEXT),
                    Column.of("activity_month", ColumnType.TEXT),
                    Column.of("activity_count", ColumnType.BIGINT));
            addCount = template.sql("""
                    update ${prefix}anonymized_count set activity_count = activity_count + ?
                    where workspace = ? and activity_category = ? and activity_campaign = ? and contact_country = ?
                      and activity_month = ?
                    """);
            counts = template.sql("""
                    select activity_category, activity_campaign, contact_country, activity_month, activity_count
                    from ${prefix}anonymized_count
                    where workspace = ?
                    """);
            find = template.sql("""
                    select token_algorithm, tokens_document from ${prefix}anonymized_record
                    where workspace = ? and record_id = ?
                    """);
            receipts = new Receipts.Texts(template);
        }
    }
}
