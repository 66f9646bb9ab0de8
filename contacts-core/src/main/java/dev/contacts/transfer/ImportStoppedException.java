package dev.contacts.transfer;

import static java.util.Objects.requireNonNull;

import dev.contacts.error.ContactsException;
import dev.contacts.error.ErrorCode;
import dev.contacts.schema.Violation;
import org.jspecify.annotations.Nullable;

/**
 * An import ended before its last row. The rows it counts are in and stay in, the others are untouched. The session is kept as
 * {@link ImportSession.State#STOPPED} if the store could still be reached; unless it was cancelled ({@code IMPORT_CANCELLED}) or somebody
 * else goes on with it ({@code IMPORT_TAKEN_OVER}), which leaves it as it is. With {@link #key()} the import goes on, exactly once for each row.
 */
public final class ImportStoppedException extends ContactsException {

    private final ImportSession session;
    private final String key;
    private final Violation problem;

    /**
     * The end of an import.
     *
     * @param session the session with the rows that are in
     * @param key the import's key
     * @param problem where and why it ended; no contents of rows
     * @param cause what happened underneath, if anything
     */
    public ImportStoppedException(ImportSession session, String key, Violation problem, @Nullable Throwable cause) {
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
        this.key = requireNonNull(key, "key");
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
     * With this key the same import goes on where it ended: {@code importer.key(e.key()).run()}. It is the one that was given, or one that
     * the library has made.
     *
     * @return the key; not stored anywhere
     */
    public String key() {
        return key;
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
     * @return path {@code row n}, {@code file} or {@code session}, and the rule
     */
    public Violation problem() {
        return problem;
    }
}
