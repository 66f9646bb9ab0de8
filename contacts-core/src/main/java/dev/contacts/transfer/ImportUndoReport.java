package dev.contacts.transfer;

import static java.util.Objects.requireNonNull;

import java.util.function.Supplier;
import java.util.stream.Stream;

/** What the undoing of an import came to. Immutable and safe for use by several threads. {@code toString()} says it in plain words. */
public final class ImportUndoReport {

    private final ImportSession session;
    private final Supplier<Stream<ImportChange.LeftAlone>> leftAlone;

    private ImportUndoReport(ImportSession session, Supplier<Stream<ImportChange.LeftAlone>> leftAlone) {
        this.session = requireNonNull(session, "session");
        this.leftAlone = requireNonNull(leftAlone, "leftAlone");
    }

    /**
     * The report of a session; called by the library.
     *
     * @param session the session as it is stored
     * @param leftAlone reads the contacts that stayed as they are
     * @return the report
     */
    public static ImportUndoReport of(ImportSession session, Supplier<Stream<ImportChange.LeftAlone>> leftAlone) {
        return new ImportUndoReport(session, leftAlone);
    }

    /**
     * The session as it is stored.
     *
     * @return of state {@link ImportSession.State#UNDONE}
     */
    public ImportSession session() {
        return session;
    }

    /**
     * Contacts that the import had made, and that are gone again.
     *
     * @return how many
     */
    public long removed() {
        return session.undo().removed();
    }

    /**
     * Contacts that are again what they were before the import, and members again that it had taken out of their group.
     *
     * @return how many
     */
    public long restored() {
        return session.undo().restored();
    }

    /**
     * Contacts that stayed as they are.
     *
     * @return how many
     */
    public long leftAlone() {
        return session.undo().leftAlone();
    }

    /**
     * The contacts that stayed as they are, each with the reason, read from the store page by page; each call starts anew. Who was anonymized
     * or deleted since is not among them any more.
     *
     * @return they, ordered by contact id
     */
    public Stream<ImportChange.LeftAlone> contactsLeftAlone() {
        return leftAlone.get();
    }

    /** The counts in one sentence. */
    @Override
    public String toString() {
        return "Import into list " + session.schema() + " undone: " + removed() + " contacts removed, " + restored()
                + " restored, " + leftAlone() + " left alone";
    }
}
