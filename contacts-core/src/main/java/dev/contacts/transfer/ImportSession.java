package dev.contacts.transfer;

import static java.util.Objects.requireNonNull;

import dev.contacts.schema.SchemaName;
import dev.contacts.workspace.Actor;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One import as the store keeps it. Immutable and safe for use by several threads. Holds no file name and no value of a row.
 *
 * @param id assigned by the library
 * @param schema the list it goes into
 * @param mode what happens with contacts that exist
 * @param state whether it is still running
 * @param counts the rows committed so far
 * @param startedAt when it began, to the microsecond
 * @param startedBy who began it
 */
public record ImportSession(
        ImportId id,
        SchemaName schema,
        ImportMode mode,
        State state,
        ImportCounts counts,
        Instant startedAt,
        Actor startedBy) {

    /** How far an import has come. */
    public enum State {
        /** Rows are being read. */
        RUNNING,
        /** Every row has an outcome. */
        COMPLETED,
        /** It ended before the last row; the rows counted are committed, the others untouched. */
        STOPPED
    }

    /** Checks that nothing is missing and cuts the instant to microseconds. */
    public ImportSession {
        requireNonNull(id, "id");
        requireNonNull(schema, "schema");
        requireNonNull(mode, "mode");
        requireNonNull(state, "state");
        requireNonNull(counts, "counts");
        startedAt = startedAt.truncatedTo(ChronoUnit.MICROS);
        requireNonNull(startedBy, "startedBy");
    }

    /**
     * This session after more rows.
     *
     * @param next the state
     * @param total the counts
     * @return a changed copy
     */
    public ImportSession with(State next, ImportCounts total) {
        return new ImportSession(id, schema, mode, next, total, startedAt, startedBy);
    }
}
