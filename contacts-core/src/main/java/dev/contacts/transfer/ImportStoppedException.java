package dev.contacts.transfer;

import static java.util.Objects.requireNonNull;

import dev.contacts.error.ContactsException;
import dev.contacts.error.ErrorCode;
import dev.contacts.schema.Violation;
import org.jspecify.annotations.Nullable;

/**
 * An import ended before its last row. The rows it counts are in and stay in, the others are untouched; the session is kept as
 * {@link ImportSession.State#STOPPED} if the store could still be reached.
 */
public final class ImportStoppedException extends ContactsException {

    private final ImportSession session;
    private final Violation problem;

    /**
     * The end of an import.
     *
     * @param session the session with the rows that are in
     * @param problem where and why it ended; no contents of rows
     * @param cause what happened underneath, if anything
     */
    public ImportStoppedException(ImportSession session, Violation problem, @Nullable Throwable cause) {
        super(
                ErrorCode.IMPORT_STOPPED,
                "the import " + session.id() + " stopped; " + session.counts().rows() + " rows are in ("
                        + session.counts().inserted() + " inserted, "
                        + session.counts().updated() + " updated, "
                        + session.counts().unchanged() + " unchanged, "
                        + session.counts().rejected()
                        + " rejected); " + problem,
                cause);
        this.session = session;
        this.problem = requireNonNull(problem, "problem");
    }

    /**
     * The session with the rows that are in.
     *
     * @return the session
     */
    public ImportSession session() {
        return session;
    }

    /**
     * The rows that are in.
     *
     * @return the counts
     */
    public ImportCounts counts() {
        return session.counts();
    }

    /**
     * Where and why it ended.
     *
     * @return path {@code row n} or {@code file}, and the rule
     */
    public Violation problem() {
        return problem;
    }
}
