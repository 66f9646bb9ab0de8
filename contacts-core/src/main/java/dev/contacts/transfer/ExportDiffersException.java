package dev.contacts.transfer;

import static java.util.Objects.requireNonNull;

import dev.contacts.error.ContactsException;
import dev.contacts.error.ErrorCode;

/** A file is not what an export has written, or is not complete. Requirements U17. */
public final class ExportDiffersException extends ContactsException {

    private final Reason reason;

    /**
     * A file that differs.
     *
     * @param reason in what
     */
    public ExportDiffersException(Reason reason) {
        super(ErrorCode.EXPORT_DIFFERS, "the file is not what was exported: " + reason.text);
        this.reason = requireNonNull(reason, "reason");
    }

    /**
     * In what it differs.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }

    /** In what a file differs. */
    public enum Reason {
        /** There is neither a manifest beside it nor one in its last line: it may have been cut short. */
        NO_MANIFEST("it has no manifest, so it may have been cut short"),
        /** What should be its manifest is none. */
        UNREADABLE_MANIFEST("its manifest cannot be read"),
        /** It has fewer bytes than its manifest says. */
        SHORTER("it is shorter than its manifest says"),
        /** It has more bytes than its manifest says. */
        LONGER("it is longer than its manifest says"),
        /** It has as many bytes, but others. */
        CHANGED("it was changed after it was exported"),
        /** It cannot be read. */
        UNREADABLE("it cannot be read");

        private final String text;

        Reason(String text) {
            this.text = text;
        }
    }
}
