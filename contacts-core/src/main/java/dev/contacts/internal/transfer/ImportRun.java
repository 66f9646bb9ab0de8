package dev.contacts.internal.transfer;

import dev.contacts.error.ContactsException;
import dev.contacts.internal.context.CallContext;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.SchemaName;
import dev.contacts.schema.SchemaType;
import dev.contacts.schema.Violation;
import dev.contacts.spi.AfterCommitException;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.transfer.ImportCounts;
import dev.contacts.transfer.ImportId;
import dev.contacts.transfer.ImportProgress;
import dev.contacts.transfer.ImportRefusedException;
import dev.contacts.transfer.ImportReport;
import dev.contacts.transfer.ImportSession;
import dev.contacts.transfer.ImportStoppedException;
import dev.contacts.transfer.RowOutcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One run of an importer, from the opening of the file to the report. For one use. */
final class ImportRun {

    private final CallContext context;
    private final ImportSettings settings;

    /** An import whose header is accepted: nothing of the file is written yet. */
    private record Begun(ImportSession session, ColumnPlan plan, boolean createdList) {}

    ImportRun(CallContext context, ImportSettings settings) {
        this.context = context;
        this.settings = settings;
    }

    ImportReport run() {
        try (OpenText text = open()) {
            CsvLexer lexer = lexer(text);
            Begun begun = begin(header(lexer));
            ImportSession session = takeRows(begun, lexer, text);
            return ImportReport.of(session, begun.createdList(), () -> RejectedRows.of(context, session.id()));
        }
    }

    private OpenText open() {
        try {
            return settings.source.open(settings.charset);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private CsvLexer lexer(OpenText text) {
        try {
            return new CsvLexer(text.reader(), settings.delimiter);
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(e);
        }
    }

    private Header header(CsvLexer lexer) {
        try {
            return Header.read(lexer, settings.format);
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(e);
        } catch (BrokenFileException e) {
            throw Refusal.of("header", e.rule(), e.problem(), e);
        }
    }

    private static ImportRefusedException unreadable(Exception e) {
        return Refusal.of(
                Refusal.FILE, "UNREADABLE", "it cannot be read (" + e.getClass().getSimpleName() + ")", e);
    }

    private Begun begin(Header header) {
        ImportId id = new ImportId(context.ids().next());
        Instant now = context.now();
        Optional<Begun> begun = context.inTransaction(tx -> begin(tx, id, now, header));
        // empty: somebody else made the list just now, so this time it is there
        return begun.or(() -> context.inTransaction(tx -> begin(tx, id, now, header)))
                .orElseThrow(() -> Refusal.of(
                        "list",
                        "LIST_CHANGED",
                        "the list appears and disappears; somebody else is at work on it",
                        null));
    }

    private Optional<Begun> begin(StoreTransaction tx, ImportId id, Instant now, Header header) {
        SchemaName list = settings.list;
        Optional<ProfileSchema> stored = tx.schemas().find(list);
        ProfileSchema schema = stored.orElseGet(() -> ProfileSchema.open(list).stored(1, context.actor(), now));
        if (schema.type() == SchemaType.VIRTUAL) {
            throw Refusal.of("list", "VIRTUAL_LIST", "a virtual list holds no contacts of its own", null);
        }
        ColumnPlan plan = ColumnPlanner.plan(settings, schema, header);
        boolean create = stored.isEmpty() && !list.equals(SchemaName.DEFAULT);
        if (create && !tx.schemas().insert(schema)) {
            return Optional.empty();
        }
        ImportSession session = new ImportSession(
                id, schema.name(), settings.mode, ImportSession.State.RUNNING, ImportCounts.NONE, now, context.actor());
        tx.imports().save(session);
        return Optional.of(new Begun(session, plan, create));
    }

    private ImportSession takeRows(Begun begun, CsvLexer lexer, OpenText text) {
        RowReader reader = new RowReader(begun.plan(), settings.format);
        ChunkWriter writer = new ChunkWriter(context, settings, begun.plan());
        ImportSession session = begun.session();
        ImportStoppedException ended = null;
        try {
            while (session.state() == ImportSession.State.RUNNING) {
                Chunk chunk = Chunk.read(lexer, reader, session.counts().rows());
                long read = text.read().getAsLong();
                session = writer.write(session, chunk, written -> tell(written, read, text.total()));
                if (chunk.problem() != null) {
                    ended = new ImportStoppedException(session, chunk.problem(), chunk.cause());
                    throw ended;
                }
            }
            return session;
        } catch (Throwable e) { // whatever a listener or a stream throws, checked or not: the session does not stay
            // running
            if (e == ended) {
                throw ended;
            }
            Throwable cause = ofListener(e);
            ImportStoppedException stopped = stopped(session, cause);
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

    private void tell(ChunkWriter.Written written, long read, long total) {
        for (RowOutcome outcome : written.outcomes()) {
            settings.rowListeners.forEach(listener -> listener.accept(outcome));
        }
        ImportProgress progress = new ImportProgress(written.session().counts(), read, total);
        settings.progressListeners.forEach(listener -> listener.onProgress(progress));
    }

    private ImportStoppedException stopped(ImportSession last, Throwable cause) {
        ImportSession session = last;
        RuntimeException alsoFailed = null;
        try {
            session = context.inTransaction(tx -> stop(tx, last));
        } catch (RuntimeException e) {
            alsoFailed = e;
        }
        return report(session, cause, alsoFailed);
    }

    /** What the store says is what is in, also when the outcome of a commit was unknown. */
    private static ImportSession stop(StoreTransaction tx, ImportSession last) {
        ImportSession stored = tx.imports().find(last.id()).orElse(last);
        if (stored.state() != ImportSession.State.RUNNING) {
            return stored;
        }
        ImportSession stopped = stored.with(ImportSession.State.STOPPED, stored.counts());
        tx.imports().save(stopped);
        return stopped;
    }

    private static ImportStoppedException report(
            ImportSession session, Throwable cause, @Nullable RuntimeException alsoFailed) {
        Violation problem = cause instanceof ContactsException refusal
                ? new Violation(rowAfter(session), refusal.code().name(), "none", String.valueOf(refusal.getMessage()))
                : new Violation(
                        rowAfter(session),
                        "FAILED",
                        "none",
                        "a listener or the store threw a " + cause.getClass().getSimpleName());
        ImportStoppedException stopped = new ImportStoppedException(session, problem, cause);
        if (alsoFailed != null) {
            stopped.addSuppressed(alsoFailed);
        }
        return stopped;
    }

    private static String rowAfter(ImportSession session) {
        return session.state() == ImportSession.State.COMPLETED
                ? "after the last row"
                : "row " + (session.counts().rows() + 1);
    }
}
