package dev.contacts.transfer;

import java.util.Locale;

/** The parts of an export of one contact, in the order in which they are written. Rules 001-36, 001-37. */
public enum ExportSection {
    /** Id, version, list, whether it is a test contact, and its provenance. */
    CONTACT,
    /** The identifiers, as they were given. */
    IDENTIFIERS,
    /** All addresses it can be written to, with their state, and date and reason of the blacklist if they are on it. */
    CHANNEL_ADDRESSES,
    /** Standard fields and attributes, and by which way each value came in. */
    ATTRIBUTES,
    /** Groups with status and member attributes, and the segments that it was put into. */
    MEMBERSHIPS,
    /** The whole ledger of consent. */
    CONSENT,
    /** The notes. */
    NOTES,
    /**
     * Applications with ids, devices, opt-in and last opening, and on the channel {@code MOBILE_PUSH} the dates of the last opt-in and opt-out
     * and the push messages; there only if there is any such data.
     */
    MOBILE_APP,
    /** What the host's own tables have; see {@link dev.contacts.transfer.Exporter}. */
    RELATED_DATA,
    /** All activities, whatever their age. */
    EVENTS;

    /**
     * What the section is called in a file.
     *
     * @return the name in lower case, such as {@code related_data}
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
