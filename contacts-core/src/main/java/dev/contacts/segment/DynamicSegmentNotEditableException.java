package dev.contacts.segment;

import dev.contacts.error.ContactsException;
import dev.contacts.error.ErrorCode;

/** The members of a dynamic segment are computed; nothing was written. Rules 003-25, 004-06; requirements C8. */
public final class DynamicSegmentNotEditableException extends ContactsException {

    private static final long serialVersionUID = 1L;

    private final SegmentId id;

    /**
     * The refusal.
     *
     * @param id the dynamic segment
     */
    public DynamicSegmentNotEditableException(SegmentId id) {
        super(
                ErrorCode.SEGMENT_NOT_EDITABLE,
                "segment " + id + " is dynamic: its members are computed by its rule and cannot be edited");
        this.id = id;
    }

    /**
     * What the refusal is about.
     *
     * @return the dynamic segment
     */
    public SegmentId id() {
        return id;
    }
}
