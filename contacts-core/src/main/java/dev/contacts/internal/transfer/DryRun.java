package dev.contacts.internal.transfer;

import dev.contacts.internal.context.CallContext;
import dev.contacts.internal.csv.Refusal;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.transfer.ImportReport;
import dev.contacts.transfer.ImportSession;
import dev.contacts.transfer.ImportSession.State;
import dev.contacts.transfer.ImportStoppedException;
import dev.contacts.transfer.RowOutcome;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An import that is undone: all rows in one transaction, which is rolled back, so that every row sees what the rows before it did. For one
 * use.
 */
final class DryRun {

    private final CallContext context;
    private final ImportSettings settings;
    private boolean read;

    /**
     * What an import would come to.
     *
     * @param report the report
     * @param losses what it would take away
     * @param key its key
     * @param digests what stands for the content after each part, by its rows
     */
    record Outcome(ImportReport report, Losses losses, String key, Map<Long, String> digests) {}

    DryRun(CallContext context, ImportSettings settings) {
        this.context = context;
        this.settings = settings;
    }

    ImportReport run() {
        return outcome().report();
    }

    Outcome outcome() {
        boolean careful = !settings.source.repeatable();
        while (true) {
            boolean oneByOne = careful;
            try {
                throw context.<UndoneException>inTransaction(tx -> {
                    throw attempt(tx, oneByOne);
                });
            } catch (UndoneException e) {
                return e.end();
            } catch (ChunkTaker.RacedException e) { // never when rows are taken one by one
                careful = true;
            }
        }
    }

    private UndoneException attempt(StoreTransaction tx, boolean oneByOne) {
        if (read && !settings.source.repeatable()) {
            throw Refusal.of(
                    Refusal.FILE,
                    "READ_ONCE",
                    "the store begins anew, and it is read already; give a path or a text",
                    null);
        }
        read = true;
        try (OpenSource source = OpenSource.of(settings)) {
            SessionRecord record = SessionRecord.tried(context, settings);
            SessionRecord.Begun begun = record.begin(tx, context.now(), source.header());
            Losses losses = new Losses();
            ChunkTaker taker = new ChunkTaker(context, settings, begun.plan(), Journal.NONE, losses);
            Map<Long, String> digests = new HashMap<>();
            Pace pace = new Pace(context, settings, 0, source.text());
            RowFeed feed = source.feed(settings, begun.plan(), begun.digest());
            DryRows rows = new DryRows();
            ImportSession session = begun.session();
            Chunk chunk = null;
            while (session.state() == State.RUNNING) {
                chunk = feed.next();
                Instant now = context.now();
                List<RowOutcome> outcomes =
                        oneByOne ? taker.takeOneByOne(tx, chunk.rows(), now, true) : taker.take(tx, chunk.rows(), now);
                rows.add(outcomes);
                session = session.checkpoint(chunk.next(), rows.counts(), chunk.digest(), now);
                digests.put(rows.counts().rows(), chunk.digest());
                pace.tell(session.counts(), source.text().read().getAsLong());
            }
            return new UndoneException(session, rows, losses, record.key(), digests, chunk);
        }
    }

    /** Rolls everything back, and says what it came to. */
    private static final class UndoneException extends RuntimeException {

        private final transient ImportSession session;
        private final transient DryRows rows;
        private final transient Losses losses;
        private final transient String key;
        private final transient Map<Long, String> digests;
        private final transient @Nullable Chunk last;

        UndoneException(
                ImportSession session,
                DryRows rows,
                Losses losses,
                String key,
                Map<Long, String> digests,
                @Nullable Chunk last) {
            super("undone", null, false, false);
            this.session = session;
            this.rows = rows;
            this.losses = losses;
            this.key = key;
            this.digests = digests;
            this.last = last;
        }

        /** The outcome, or what an import would have thrown. */
        Outcome end() {
            if (last != null && last.problem() != null) {
                throw new ImportStoppedException(session, key, last.problem(), last.cause());
            }
            return new Outcome(ImportReport.of(session, null, rows::rejected, rows::results), losses, key, digests);
        }
    }
}
