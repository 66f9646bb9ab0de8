package dev.contacts.schema;

/** What becomes of the values of a field that is removed from a schema. Rule 004-09. */
public enum RemovedValues {
    /** They are dropped from every contact of the list, and the field's name is free again. */
    DROP_VALUES,
    /** They stay with the contacts, out of sight, and the field can be restored: it is archived. */
    ARCHIVE
}
