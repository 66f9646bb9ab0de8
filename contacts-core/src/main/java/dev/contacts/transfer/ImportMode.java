package dev.contacts.transfer;

/** What an import does with rows that name a contact which exists already (requirements 4.4). */
public enum ImportMode {
    /** New contacts are added; a contact that exists is left as it is, whatever the row says, and the row counts as unchanged. */
    APPEND,
    /** New contacts are added; of a contact that exists, the fields in the row are set. Empty cells keep what is there. */
    APPEND_OR_UPDATE
}
