package dev.contacts.transfer;

import dev.contacts.error.ContactsException;
import dev.contacts.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/** An export ended early; what was written is not complete and must not be used. Rule 001-36. */
public final class ExportFailedException extends ContactsException {

    private final long written;

    /**
     * The failure of an export.
     *
     * @param written the contacts written until then
     * @param why what happened, without any value of a contact
     * @param cause what happened underneath, if anything
     */
    public ExportFailedException(long written, String why, @Nullable Throwable cause) {
        super(
                ErrorCode.EXPORT_FAILED,
                "the export failed after " + written + " contacts and is not complete: " + why,
                cause);
        this.written = written;
    }

    /**
     * The contacts written until then.
     *
     * @return how many
     */
    public long written() {
        return written;
    }
}
