package dev.contacts.spi;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.identifier.Identifier;
import dev.contacts.segment.ContactQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The contacts of a transaction's workspace. Contacts are stored and returned whole; lists are ordered by
 * {@linkplain ContactId#compareTo contact id} and free of repeats.
 */
public interface ContactRecords {

    /**
     * Adds contacts. A contact one of whose unique identifiers is taken, by a stored contact or by an earlier one of the same call, is
     * not added at all and reported; the others are added. Whether an identifier is taken is decided by a constraint of the store on
     * {@link dev.contacts.identifier.IdentifierKey}, never by looking first. When another transaction that is still open holds the
     * identifier, this call waits for its end.
     *
     * @param contacts contacts with new ids, each once; their version is 1
     * @return the contacts that were not added; of several taken identifiers the first of the contact is reported, as the contact spells it
     * @throws IllegalArgumentException if a contact comes twice or has another version, and nothing was touched; or if one has
     *     the id of a stored contact, whatever is taken, and the transaction must be given up then
     */
    WriteReport insert(Collection<Contact> contacts);

    /**
     * Changes contacts, as if one after the other. A change is refused, and reported, when the contact is gone, when its stored version is
     * not {@code before().version()}, or when a unique identifier it adds is taken, asked in this order; the other changes are made.
     *
     * <p>The order of the batch decides: identifiers that {@code before} has and {@code after} lacks are free at once for the changes that
     * follow in the batch, and are taken for those that precede. So two contacts cannot swap an identifier within one call, and a change that
     * is refused frees nothing.
     *
     * @param changes at most one per contact; {@code before} is what was read, which a store may rely on
     * @return the changes that were not made; of several taken identifiers the first of {@code after} is reported, as it spells it
     * @throws IllegalArgumentException if there are two changes of one contact; nothing was touched
     */
    WriteReport update(Collection<ContactChange> changes);

    /**
     * Deletes contacts with everything that belongs to them: identifiers, index entries, memberships and their attributes, that they
     * were put into segments, activities, notes, ledgers of consent, registered addresses, applications. No trace stays, not in a log of the
     * store's own either, and the identifiers are free at once. A
     * contact that is gone, or whose stored version is not the given one, is reported and left alone.
     *
     * @param contacts contacts as they were read, each once; only id and version matter
     * @return the contacts that were not deleted
     * @throws IllegalArgumentException if a contact comes twice; nothing was touched
     */
    WriteReport delete(Collection<Contact> contacts);

    /**
     * Reads contacts by id.
     *
     * @param ids any ids
     * @return those that exist
     */
    List<Contact> find(Collection<ContactId> ids);

    /**
     * Reads contacts by identifier.
     *
     * @param identifiers any identifiers, compared by type and {@linkplain Identifier#key() canonical key}
     * @return the contacts that have at least one of them; at most one per unique identifier
     */
    List<Contact> findByIdentifier(Collection<? extends Identifier> identifiers);

    /**
     * Reads one page of the contacts a query selects, as {@link ContactQuery#selects} defines; {@link SegmentSubjects} makes what it
     * looks at.
     *
     * @param query which contacts
     * @param now the instant for relative conditions
     * @param after the id after which the page begins, or null for the first page; the contact need not exist
     * @param limit how many at the most, 1 or more
     * @return the next contacts by id; fewer than {@code limit} only if there are no more
     * @throws IllegalArgumentException if the limit is less than 1
     */
    List<Contact> select(ContactQuery query, Instant now, @Nullable ContactId after, int limit);

    /**
     * Counts the contacts a query selects.
     *
     * @param query which contacts
     * @param now the instant for relative conditions
     * @return how many
     */
    long count(ContactQuery query, Instant now);
}
