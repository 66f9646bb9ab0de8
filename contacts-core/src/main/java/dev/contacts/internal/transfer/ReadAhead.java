package dev.contacts.internal.transfer;

import dev.contacts.contact.Contact;
import dev.contacts.contact.NewContact;
import dev.contacts.error.ContactsException;
import dev.contacts.internal.context.CallContext;
import dev.contacts.internal.csv.OpenText;
import dev.contacts.internal.profile.Change;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.transfer.ImportSession;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Reads the next rows, and makes the contacts that they may become, on an executor of the host's while the rows before are written. An
 * executor that is busy, or takes nothing, holds up nobody: what it has not begun is done by the thread that needs it. For one import.
 */
final class ReadAhead implements AutoCloseable {

    private final CallContext context;
    private final ImportSettings settings;
    private final RowFeed feed;
    private final OpenText text;
    private final Object reading = new Object();
    private @Nullable FutureTask<Read> ahead;
    private boolean closed;

    /** Rows, and how much of the file was read with them. */
    record Read(Chunk chunk, long position) {}

    ReadAhead(CallContext context, ImportSettings settings, RowFeed feed, OpenText text) {
        this.context = context;
        this.settings = settings;
        this.feed = feed;
        this.text = text;
    }

    /**
     * The next rows.
     *
     * @param schema by which most rows behind them will make contacts, or null if they will not
     */
    Read next(@Nullable ProfileSchema schema) {
        FutureTask<Read> begun = ahead;
        ahead = null;
        Read next = begun == null ? read(null) : resultOf(begun);
        Executor executor = settings.executor;
        if (executor != null && next.chunk().next() == ImportSession.State.RUNNING) {
            FutureTask<Read> task = new FutureTask<>(() -> read(schema));
            ahead = task;
            try {
                executor.execute(task);
            } catch (RuntimeException e) {
                // whatever it says no by: what it has not begun is done here
            }
        }
        return next;
    }

    private static Read resultOf(FutureTask<Read> begun) {
        begun.run(); // nothing, if it has been begun
        try {
            return begun.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            } else if (e.getCause() instanceof Error thrown) {
                throw thrown;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the next rows were read", e);
        }
    }

    private Read read(@Nullable ProfileSchema schema) {
        synchronized (reading) {
            if (closed) {
                throw new CancellationException("the import has ended, and its source is not read any more");
            }
            Chunk chunk = feed.next();
            long position = text.read().getAsLong();
            return new Read(schema == null ? chunk : chunk.drafted(row -> drafted(row, schema)), position);
        }
    }

    private ParsedRow drafted(ParsedRow row, ProfileSchema schema) {
        if (row.torn() || row.id() != null || !row.problems().isEmpty()) {
            return row;
        }
        try {
            Change change = new Change(context.now(), settings.origin, context.actor());
            NewContact wanted = NewContact.of(row.identifiers(), row.values()).in(schema.name());
            Contact contact = context.rules().create(wanted, schema, change);
            return row.with(new ParsedRow.Draft(schema, contact));
        } catch (ContactsException e) {
            return row; // it is refused when its turn comes
        }
    }

    /** Waits for what is being read. */
    @Override
    public void close() {
        FutureTask<Read> begun = ahead;
        if (begun != null) {
            begun.cancel(false);
        }
        synchronized (reading) {
            ahead = null;
            closed = true;
        }
    }
}
