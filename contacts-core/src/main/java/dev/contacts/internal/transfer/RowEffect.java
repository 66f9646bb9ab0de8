package dev.contacts.internal.transfer;

import dev.contacts.transfer.ImportChange;
import dev.contacts.transfer.RowOutcome;
import java.util.List;

/** What the rows of a chunk do to contacts that exist, by the mode of their import. For one try of one transaction. */
interface RowEffect {

    /** What becomes of a row about a contact of the list. */
    RowOutcome take(ParsedRow row, KnownContacts.Entry entry);

    /** Writes what is not part of the contacts themselves; once, after all rows of the chunk. */
    default void write() {}

    /** What was written besides the contacts themselves and can be undone. */
    default List<ImportChange> journal() {
        return List.of();
    }
}
