package dev.contacts.transfer;

/**
 * What an import does with rows that name a contact which exists already, and with those that name none (requirements 4.4). What a row says
 * no to is recorded in every mode but {@link #REMOVE_FROM_GROUP}, see {@link Importer}.
 */
public enum ImportMode {
    /**
     * New contacts are added; a contact that exists is left as it is, whatever the row says, and the row counts as unchanged unless it has a
     * new no of the contact.
     */
    APPEND,
    /** New contacts are added; of a contact that exists, the fields in the row are set. What an empty cell says, {@link EmptyCell} decides. */
    APPEND_OR_UPDATE,
    /** Of a contact that exists, the fields in the row are set as by {@link #APPEND_OR_UPDATE}; a row that names none is rejected. */
    UPDATE,
    /**
     * New contacts are added; of a contact that exists, every value of a field is replaced by what the row says, so that fields that the row
     * leaves empty, and fields the file has no column for, have no value any more. Not touched are identifiers, of which the row's are added
     * as by {@link #APPEND_OR_UPDATE}, consent, memberships, notes, history, archived fields, and whether it is a test contact. A row that would leave a
     * required field without a value is rejected. Only {@linkplain Importer#preview() previewed} and confirmed, never {@linkplain
     * Importer#run() run}.
     */
    OVERWRITE,
    /**
     * Takes consent back, and does nothing else: a contact that exists is unsubscribed from everything on the channels of the addresses by
     * which the row names it; if it names it by none, on those of all its addresses. A row that names no contact is rejected; one whose
     * contact has said no before changes nothing. No mode makes a yes of a no, or of nothing. Requirements D5, U07.
     */
    UNSUBSCRIBE,
    /**
     * Takes contacts out of the {@linkplain Importer#group group} that was named, with what the group holds of them, and does nothing else: no
     * field and no consent is touched, and nobody is counted as having unsubscribed. A row that names no contact is rejected; one whose
     * contact is not in the group changes nothing.
     */
    REMOVE_FROM_GROUP
}
