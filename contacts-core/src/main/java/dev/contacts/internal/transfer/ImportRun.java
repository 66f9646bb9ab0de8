package dev.contacts.internal.transfer;

import dev.contacts.error.ContactsException;
import dev.contacts.internal.context.CallContext;
import dev.contacts.internal.csv.BrokenFileException;
import dev.contacts.internal.csv.OpenText;
import dev.contacts.schema.Violation;
import dev.contacts.spi.AfterCommitException;
import dev.contacts.transfer.ImportReport;
import dev.contacts.transfer.ImportSession;
import dev.contacts.transfer.ImportSession.State;
import dev.contacts.transfer.ImportStoppedException;
import dev.contacts.transfer.RowOutcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** One run of an importer, from the opening of the file to the report. For one use. */
final class ImportRun {

    private final CallContext context;
    private final ImportSettings settings;
    private final SessionRecord record;

    ImportRun(CallContext context, ImportSettings settings) {
        this.context = context;
        this.settings = settings;
        this.record = new SessionRecord(context, settings);
    }

    ImportReport run() {
        settings.requireConfirmed();
        try (OpenSource source = OpenSource.of(settings)) {
            SessionRecord.Begun begun = record.begin(source.header());
            RowFeed feed = source.feed(settings, begun.plan(), begun.digest());
            ImportSession session = begun.found() ? goOn(begun.session(), feed) : begun.session();
            if (session.state() == State.RUNNING) {
                session = takeRows(session, begun.plan(), feed, source.text());
            }
            return StoredReport.of(context, session, record.key());
        }
    }

    /** Goes on with a session that was there, if it has the same content; one that is complete stays as it is. */
    private ImportSession goOn(ImportSession session, RowFeed feed) {
        SessionRecord.requireOpen(session);
        boolean complete = session.state() == State.COMPLETED;
        try {
            boolean same = feed.skipTo(session.counts().rows())
                    && feed.isAt(session.digest())
                    && !(complete && feed.skipTo(session.counts().rows() + 1));
            if (!same) {
                throw SessionRecord.otherContent();
            }
        } catch (BrokenFileException e) {
            throw SessionRecord.otherContent();
        } catch (IOException | UncheckedIOException e) {
            throw OpenSource.unreadable(e);
        }
        return complete ? session : record.takeOver(session);
    }

    private ImportSession takeRows(ImportSession begun, ColumnPlan plan, RowFeed feed, OpenText text) {
        ChunkWriter writer = new ChunkWriter(context, settings, plan, Journal.of(begun));
        Pace pace = new Pace(context, settings, begun.counts().rows(), text);
        ImportSession session = begun;
        ImportStoppedException ended = null;
        try (ReadAhead rows = new ReadAhead(context, settings, feed, text)) {
            while (session.state() == State.RUNNING) {
                ReadAhead.Read read = rows.next(writer.addingBy());
                Chunk chunk = confirmed(session, read.chunk());
                session = writer.write(session, chunk, written -> tell(written, pace, read.position()));
                if (chunk.problem() != null) {
                    ended = new ImportStoppedException(session, record.key(), chunk.problem(), chunk.cause());
                    throw ended;
                }
            }
            return session;
        } catch (ChunkWriter.OustedException e) {
            throw ousted(session);
        } catch (Throwable e) { // whatever a listener or a stream throws, checked or not: the session does not stay
            // running
            if (e == ended) {
                throw ended;
            }
            Throwable cause = ofListener(e);
            ImportStoppedException stopped = stopped(session, writer.attempted(), cause);
            if (cause instanceof Error error) {
                throw error;
            }
            throw stopped;
        }
    }

    /** What a listener has thrown; its part of the file is in. */
    private static Throwable ofListener(Throwable thrown) {
        Throwable cause = thrown instanceof AfterCommitException ? thrown.getCause() : thrown;
        return cause == null ? thrown : cause;
    }

    /** That somebody writes to the file while it is imported does not bring in what nobody has confirmed. */
    private Chunk confirmed(ImportSession session, Chunk chunk) {
        long before = session.counts().rows();
        if (settings.isAsConfirmed(before, before + chunk.rows().size(), chunk)) {
            return chunk;
        } else if (chunk.problem() == null) {
            throw SessionRecord.otherContent();
        }
        return chunk.withoutRows(session.digest()); // nobody can say whether they are what was confirmed
    }

    private void tell(ChunkWriter.Written written, Pace pace, long read) {
        for (RowOutcome outcome : written.outcomes()) {
            settings.rowListeners.forEach(listener -> listener.accept(outcome));
        }
        pace.tell(written.session().counts(), read);
    }

    /** Somebody else has the session now; it stays as it is. */
    private ImportStoppedException ousted(ImportSession last) {
        ImportSession stored =
                context.inTransaction(tx -> tx.imports().find(last.id())).orElse(last);
        boolean cancelled = stored.state() == State.CANCELLED;
        Violation problem = cancelled
                ? new Violation("session", "IMPORT_CANCELLED", "none", "it was cancelled")
                : new Violation("session", "IMPORT_TAKEN_OVER", "none", "somebody else goes on with it");
        return new ImportStoppedException(stored, record.key(), problem, null);
    }

    private ImportStoppedException stopped(ImportSession last, @Nullable ImportSession attempted, Throwable cause) {
        ImportSession session = last;
        RuntimeException alsoFailed = null;
        try {
            session = record.stop(last, attempted);
        } catch (RuntimeException e) {
            alsoFailed = e;
        }
        return report(session, cause, alsoFailed);
    }

    private ImportStoppedException report(
            ImportSession session, Throwable cause, @Nullable RuntimeException alsoFailed) {
        Violation problem = cause instanceof ContactsException refusal
                ? new Violation(rowAfter(session), refusal.code().name(), "none", String.valueOf(refusal.getMessage()))
                : new Violation(
                        rowAfter(session),
                        "FAILED",
                        "none",
                        "a listener or the store threw a " + cause.getClass().getSimpleName());
        ImportStoppedException stopped = new ImportStoppedException(session, record.key(), problem, cause);
        if (alsoFailed != null) {
            stopped.addSuppressed(alsoFailed);
        }
        return stopped;
    }

    private static String rowAfter(ImportSession session) {
        return session.state() == State.COMPLETED
                ? "after the last row"
                : "row " + (session.counts().rows() + 1);
    }
}
