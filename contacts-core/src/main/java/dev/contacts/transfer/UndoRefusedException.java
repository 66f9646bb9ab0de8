package dev.contacts.transfer;

import static java.util.Objects.requireNonNull;

import dev.contacts.error.ContactsException;
import dev.contacts.error.ErrorCode;

/** An import cannot be undone; nothing was changed. */
public final class UndoRefusedException extends ContactsException {

    private static final long serialVersionUID = 1L;

    private final transient ImportId id;
    private final Reason reason;

    /** Why an import cannot be undone. */
    public enum Reason {
        /** There is no such import. */
        NO_IMPORT,
        /** It has not come to its end: it runs, or was stopped. Go on with it, or cancel it, and then undo what is in. */
        NOT_FINISHED,
        /** It has no journal: it was not {@linkplain Importer#undoable undoable}, or the journal was dropped. */
        NO_JOURNAL
    }

    /**
     * The refusal.
     *
     * @param id the import
     * @param reason why
     */
    public UndoRefusedException(ImportId id, Reason reason) {
        super(ErrorCode.UNDO_REFUSED, "the import " + id + " cannot be undone: " + reason);
        this.id = requireNonNull(id, "id");
        this.reason = requireNonNull(reason, "reason");
    }

    /**
     * The import.
     *
     * @return its id
     */
    public ImportId id() {
        return id;
    }

    /**
     * Why.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }
}
