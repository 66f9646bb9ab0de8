package dev.contacts.transfer;

import static java.util.Objects.requireNonNull;

import dev.contacts.schema.SchemaName;
import dev.contacts.workspace.Actor;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One import as the store keeps it: its last checkpoint. Written in the same transaction as the rows it counts, so that an import which
 * was killed goes on exactly behind them. Immutable and safe for use by several threads. Holds no file name, no key and no value of a row.
 *
 * @param id made from the key of the import
 * @param schema the list it goes into
 * @param mode what happens with contacts that exist
 * @param createdList whether the list did not exist and was made by this import
 * @param state whether it is still running
 * @param counts the rows committed so far
 * @param digest stands for the header, its mapping, the mode and the rows committed so far: 64 hexadecimal digits, made with the key,
 *     which is not stored
 * @param version how often the session was stored: 1 at its beginning, then one more for each checkpoint
 * @param startedAt when it began, to the microsecond
 * @param startedBy who began it
 * @param changedAt when the last checkpoint was made, to the microsecond
 * @param undo whether it can be undone, and how far that has come
 */
public record ImportSession(
        ImportId id,
        SchemaName schema,
        ImportMode mode,
        boolean createdList,
        State state,
        ImportCounts counts,
        String digest,
        long version,
        Instant startedAt,
        Actor startedBy,
        Instant changedAt,
        ImportUndo undo) {

    /** How far an import has come. */
    public enum State {
        /** Rows are being read, or the process that read them was killed. The same import with the same key goes on with it. */
        RUNNING,
        /** Every row has an outcome. */
        COMPLETED,
        /** It ended before the last row; the rows counted are committed, the others untouched. The same import with the same key goes on. */
        STOPPED,
        /** Somebody ended it for good; the rows counted stay in. */
        CANCELLED,
        /** It is being undone, or the process that did so was killed. Undoing it again goes on with it. */
        UNDOING,
        /** It was undone. */
        UNDONE
    }

    /** Checks that nothing is missing and cuts instants to microseconds. */
    public ImportSession {
        requireNonNull(id, "id");
        requireNonNull(schema, "schema");
        requireNonNull(mode, "mode");
        requireNonNull(state, "state");
        requireNonNull(counts, "counts");
        requireNonNull(digest, "digest");
        startedAt = startedAt.truncatedTo(ChronoUnit.MICROS);
        requireNonNull(startedBy, "startedBy");
        changedAt = changedAt.truncatedTo(ChronoUnit.MICROS);
        requireNonNull(undo, "undo");
    }

    /**
     * This session in another state, with the rows it has: its next version.
     *
     * @param next the state
     * @param now when
     * @return a changed copy
     */
    public ImportSession with(State next, Instant now) {
        return checkpoint(next, counts, digest, now);
    }

    /**
     * This session after more rows: its next version.
     *
     * @param next the state
     * @param total the counts
     * @param content stands for the content so far
     * @param now when
     * @return a changed copy
     */
    public ImportSession checkpoint(State next, ImportCounts total, String content, Instant now) {
        return new ImportSession(
                id, schema, mode, createdList, next, total, content, version + 1, startedAt, startedBy, now, undo);
    }

    /**
     * This session while it is undone, or without its journal: its next version.
     *
     * @param next the state
     * @param done how far the undoing has come
     * @param now when
     * @return a changed copy
     */
    public ImportSession undone(State next, ImportUndo done, Instant now) {
        return new ImportSession(
                id, schema, mode, createdList, next, counts, digest, version + 1, startedAt, startedBy, now, done);
    }
}
