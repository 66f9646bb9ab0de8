package dev.contacts.internal.transfer;

import dev.contacts.internal.context.CallContext;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.transfer.ImportReport;
import dev.contacts.transfer.ImportSession;
import dev.contacts.transfer.ImportSession.State;
import dev.contacts.transfer.ImportStoppedException;
import dev.contacts.transfer.RowOutcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import that is undone: all rows in one transaction, which is rolled back, so that every row sees what the rows before it did. For one
 * use.
 */
final class DryRun {

    private final CallContext context;
    private final ImportSettings settings;
    private boolean read;

    DryRun(CallContext context, ImportSettings settings) {
        this.context = context;
        this.settings = settings.changed(copy -> copy.key = null); // what is stored under the key is left out of it
    }

    ImportReport run() {
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
            SessionRecord record = new SessionRecord(context, settings);
            SessionRecord.Begun begun = record.begin(tx, context.now(), source.header());
            ChunkTaker taker = new ChunkTaker(context, settings, begun.plan(), Journal.NONE);
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
                pace.tell(session.counts(), source.text().read().getAsLong());
            }
            return new UndoneException(session, rows, record.key(), chunk);
        }
    }

    /** Rolls everything back, and says what it came to. */
    private static final class UndoneException extends RuntimeException {

        private final transient ImportSession session;
        private final transient DryRows rows;
        private final transient String key;
        private final transient @Nullable Chunk last;

        UndoneException(ImportSession session, DryRows rows, String key, @Nullable Chunk last) {
            super("undone", null, false, false);
            this.session = session;
            this.rows = rows;
            this.key = key;
            this.last = last;
        }

        /** The report, or what an import would have thrown. */
        ImportReport end() {
            if (last != null && last.problem() != null) {
                throw new ImportStoppedException(session, key, last.problem(), last.cause());
            }
            return ImportReport.of(session, null, rows::rejected, rows::results);
        }
    }
}
