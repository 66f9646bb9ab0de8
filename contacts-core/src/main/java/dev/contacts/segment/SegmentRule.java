package dev.contacts.segment;

/** A rule over contacts. */
public interface SegmentRule {

    /**
     * Whether a contact belongs to the segment.
     *
     * @param subject the contact at a moment
     * @return true if it does
     */
    boolean matches(SegmentSubject subject);
}
