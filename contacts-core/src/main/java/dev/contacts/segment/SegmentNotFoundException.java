package dev.contacts.segment;

import dev.contacts.error.ContactsException;
import dev.contacts.error.ErrorCode;

/** There is no saved segment with this id in the workspace. */
public final class SegmentNotFoundException extends ContactsException {

    private static final long serialVersionUID = 1L;

    private final SegmentId id;

    /**
     * The refusal.
     *
     * @param id the id that was asked for
     */
    public SegmentNotFoundException(SegmentId id) {
        super(ErrorCode.SEGMENT_NOT_FOUND, "there is no saved segment " + id + " in this workspace");
        this.id = id;
    }

    /**
     * What the refusal is about.
     *
     * @return the id that was asked for
     */
    public SegmentId id() {
        return id;
    }
}
