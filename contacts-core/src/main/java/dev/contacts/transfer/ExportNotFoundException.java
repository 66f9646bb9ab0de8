package dev.contacts.transfer;

import static java.util.Objects.requireNonNull;

import dev.contacts.error.ContactsException;
import dev.contacts.error.ErrorCode;

/** No export job has this id, or its contact is gone. */
public final class ExportNotFoundException extends ContactsException {

    private final ExportId id;

    /**
     * A missing job.
     *
     * @param id the id
     */
    public ExportNotFoundException(ExportId id) {
        super(ErrorCode.EXPORT_NOT_FOUND, "no export job has the id " + requireNonNull(id, "id"));
        this.id = id;
    }

    /**
     * The id that was asked for.
     *
     * @return the id
     */
    public ExportId id() {
        return id;
    }
}
