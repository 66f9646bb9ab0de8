package dev.contacts.transfer;

import dev.contacts.contact.ConfirmationRefusedException;
import java.time.Instant;
import java.util.SortedMap;

/**
 * The first of the two steps of an import that takes values away: what would become of the rows, and what would be lost. Nothing is written
 * until {@link #confirm()}; dropping the preview leaves everything as it is. Bound to exactly this content and these settings, the workspace
 * and the actor; can be confirmed once, until it expires. Not bound to the contacts as they are now: what somebody writes before it is
 * confirmed may be lost too. Safe for use by several threads.
 */
public interface ImportPreview {

    /**
     * What would become of the rows.
     *
     * @return the report of a dry run; its session is not stored
     */
    ImportReport report();

    /**
     * How many values would be taken from contacts and replaced by none, by field.
     *
     * @return counts by the names of fields; empty if nothing would be lost
     */
    SortedMap<String, Long> clearedFields();

    /**
     * How many rows would take at least one value from their contact and replace it by none.
     *
     * @return the count; rows about the same contact count each
     */
    long clearingRows();

    /**
     * Until when it can be confirmed.
     *
     * @return the first instant at which it cannot any more
     */
    Instant expiresAt();

    /**
     * Runs the import. It is confirmed once: within a transaction of the host, by the host's commit.
     *
     * @return what became of the rows
     * @throws ConfirmationRefusedException if it was confirmed before, has expired, or the content, or the list, is another by now; nothing
     *     was written
     * @throws ImportRefusedException as {@link Importer#run()}
     * @throws ImportStoppedException as {@link Importer#run()}; preview the import again under its key, and confirm that, to go on with it
     */
    ImportReport confirm();
}
