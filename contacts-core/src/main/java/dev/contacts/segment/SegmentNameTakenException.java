package dev.contacts.segment;

import dev.contacts.error.ContactsException;
import dev.contacts.error.ErrorCode;

/** The workspace has a saved segment of this name already, in whatever case; nothing was written. */
public final class SegmentNameTakenException extends ContactsException {

    private static final long serialVersionUID = 1L;

    private final String name;

    /**
     * The refusal.
     *
     * @param name the name that is taken, as it was given
     */
    public SegmentNameTakenException(String name) {
        super(ErrorCode.SEGMENT_NAME_TAKEN, "there is a segment \"" + name + "\" already");
        this.name = name;
    }

    /**
     * What the refusal is about.
     *
     * @return the name that is taken, as it was given
     */
    public String name() {
        return name;
    }
}
