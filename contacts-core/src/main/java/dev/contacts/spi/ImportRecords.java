package dev.contacts.spi;

import dev.contacts.transfer.ImportId;
import dev.contacts.transfer.ImportSession;
import dev.contacts.transfer.RowOutcome;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The import sessions of a transaction's workspace and their rejected rows. */
public interface ImportRecords {

    /**
     * Stores a session, in the place of the one with the same id, if any.
     *
     * @param session the session
     */
    void save(ImportSession session);

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
}
