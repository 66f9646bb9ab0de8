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
     * Stores rejected rows of a session.
     *
     * @param id an existing session
     * @param rows rejected rows, none of them stored before
     */
    void addRejected(ImportId id, Collection<RowOutcome.Rejected> rows);

    /**
     * Reads one page of the rejected rows of a session.
     *
     * @param id any id
     * @param afterRow the row after which the page begins, 0 for the first page
     * @param limit how many at the most, 1 or more
     * @return rejected rows in order of their row numbers; fewer than {@code limit} only if there are no more
     */
    List<RowOutcome.Rejected> rejected(ImportId id, long afterRow, int limit);
}
