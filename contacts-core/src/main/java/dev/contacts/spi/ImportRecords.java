package dev.contacts.spi;

import dev.contacts.transfer.ImportId;
import dev.contacts.transfer.ImportPart;
import dev.contacts.transfer.ImportSession;
import dev.contacts.transfer.RowOutcome;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The import sessions of a transaction's workspace, what became of their rows, and why rows were rejected. Several processes may work on one
 * session: of those that have read the same version, one can write the next.
 */
public interface ImportRecords {

    /**
     * Stores a new session, unless there is one with its id.
     *
     * @param session a session of version 1
     * @return whether it was stored; if not, the transaction goes on
     * @throws IllegalArgumentException if the version is another
     */
    boolean insert(ImportSession session);

    /**
     * Replaces a session that is as it was read, which its version tells.
     *
     * @param before the session as it was read
     * @param after the same session with the next version
     * @return whether it was replaced; false if it is not there or of another version, and the transaction goes on
     * @throws IllegalArgumentException if the ids differ, or the version is not the next one
     */
    boolean update(ImportSession before, ImportSession after);

    /**
     * Reads a session.
     *
     * @param id any id
     * @return the session, if there is one
     */
    Optional<ImportSession> find(ImportId id);

    /**
     * Stores rejected rows of a session. Whether there is such a session is not asked: sessions stay, and the caller has stored this one.
     *
     * @param id a session
     * @param rows rejected rows, each once, none of them stored before
     * @throws IllegalArgumentException if a row comes twice, and nothing was touched; or if one is stored already, and the transaction must be
     *     given up then
     */
    void addRejected(ImportId id, Collection<RowOutcome.Rejected> rows);

    /**
     * Reads one page of the rejected rows of a session.
     *
     * @param id any id
     * @param afterRow the row after which the page begins, 0 for the first page; the row need not exist
     * @param limit how many at the most, 1 or more
     * @return rejected rows in order of their row numbers; fewer than {@code limit} only if there are no more
     * @throws IllegalArgumentException if the limit is less than 1
     */
    List<RowOutcome.Rejected> rejected(ImportId id, long afterRow, int limit);

    /**
     * Stores what became of consecutive rows of a session. Whether there is such a session is not asked.
     *
     * @param id a session
     * @param part the rows; no part with the same first row is stored
     * @throws IllegalArgumentException if one is, and the transaction must be given up then
     */
    void addPart(ImportId id, ImportPart part);

    /**
     * Reads parts of a session.
     *
     * @param id any id
     * @param afterRow parts that begin at this row or before are left out, 0 for the first page
     * @param limit how many at the most, 1 or more
     * @return parts in the order of their rows; fewer than {@code limit} only if there are no more
     * @throws IllegalArgumentException if the limit is less than 1
     */
    List<ImportPart> parts(ImportId id, long afterRow, int limit);
}
