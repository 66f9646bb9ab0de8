package dev.contacts.transfer;

/** What an import does with rows that name a contact which exists already, and with those that name none (requirements 4.4). */
public enum ImportMode {
    /** New contacts are added; a contact that exists is left as it is, whatever the row says, and the row counts as unchanged. */
    APPEND,
    /** New contacts are added; of a contact that exists, the fields in the row are set. What an empty cell says, {@link EmptyCell} decides. */
    APPEND_OR_UPDATE,
    /** Of a contact that exists, the fields in the row are set as by {@link #APPEND_OR_UPDATE}; a row that names none is rejected. */
    UPDATE
}
