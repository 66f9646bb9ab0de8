package dev.contacts.spi;

import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.transfer.ImportChange;
import dev.contacts.transfer.ImportId;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What imports have changed, in a transaction's workspace: at most one entry per import and contact. An entry holds what a contact was, so
 * it belongs to the contact and ends with it, in the same transaction and without a trace. Whether there is a session of an import is not
 * asked.
 */
public interface ImportJournalRecords {

    /**
     * Stores entries, each in the place of the one that the import has about the contact, if any.
     *
     * @param id an import
     * @param changes at most one per contact
     * @throws ContactNotFoundException if a contact does not exist (any more); the transaction must be given up then
     * @throws IllegalArgumentException if two are about one contact; nothing was touched
     */
    void put(ImportId id, Collection<? extends ImportChange> changes);

    /**
     * Reads the entries about contacts.
     *
     * @param id any import
     * @param contacts any contacts
     * @return what the import has about them, ordered by contact id
     */
    List<ImportChange> find(ImportId id, Collection<ContactId> contacts);

    /**
     * Reads one page of the entries of an import.
     *
     * @param id any import
     * @param after the contact after which the page begins, or null for the first page
     * @param limit how many at the most, 1 or more
     * @return entries ordered by contact id; fewer than {@code limit} only if there are no more
     * @throws IllegalArgumentException if the limit is less than 1
     */
    List<ImportChange> page(ImportId id, @Nullable ContactId after, int limit);

    /**
     * Says that contacts are again what they were, though of a later version: what the journals of all imports have added or changed of a contact,
     * and left at the version that it was, they have left at the version that it is from now on.
     *
     * @param versions at most one per contact
     * @return how many entries there were
     * @throws IllegalArgumentException if two are about one contact; nothing was touched
     */
    int renumber(Collection<JournalVersion> versions);

    /**
     * Removes the entries about contacts, for good.
     *
     * @param id any import
     * @param contacts any contacts
     * @return how many there were
     */
    int remove(ImportId id, Collection<ContactId> contacts);

    /**
     * Removes all entries of an import, for good.
     *
     * @param id any import
     * @return how many there were
     */
    int clear(ImportId id);
}
