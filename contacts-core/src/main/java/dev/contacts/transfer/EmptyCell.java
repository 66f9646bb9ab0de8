package dev.contacts.transfer;

/** What an empty cell of a row says about a contact that exists. Of a new contact it says nothing. */
public enum EmptyCell {
    /** Nothing: the field keeps its value. The default. */
    IGNORE,
    /**
     * That the field has no value. Only of fields: an identifier is never taken away by an empty cell. In a file of form {@link
     * CsvFormat#DATA} a pair of quotes is the empty text, and not an empty cell.
     */
    CLEAR
}
