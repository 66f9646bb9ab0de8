package dev.contacts.spi;

import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.segment.ContactQuery.TestContacts;
import dev.contacts.segment.SegmentId;
import dev.contacts.segment.SegmentMember;
import dev.contacts.segment.SegmentNotFoundException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who was put into which saved segment of a transaction's workspace. */
public interface SegmentMemberRecords {

    /**
     * Puts contacts into segments; who is in stays in.
     *
     * @param members any number
     * @return how many were not in before
     * @throws ContactNotFoundException if a contact does not exist (any more), with the first such contact of the batch; the transaction must
     *     be given up then
     * @throws SegmentNotFoundException if all contacts exist and a segment does not (any more), with the first such segment of the batch; the
     *     transaction must be given up then
     */
    int add(Collection<SegmentMember> members);

    /**
     * Takes contacts out of segments; whether they, or the segments, exist is not asked.
     *
     * @param members any number
     * @return how many were in before
     */
    int remove(Collection<SegmentMember> members);

    /**
     * Reads what contacts were put into.
     *
     * @param contacts any contacts
     * @return all that there is, ordered by contact id, then segment id
     */
    List<SegmentMember> ofContacts(Collection<ContactId> contacts);

    /**
     * Reads one page of those who were put into a segment.
     *
     * @param segment any segment
     * @param testContacts how test contacts are treated
     * @param after the contact after which the page begins, or null for the first page; it need not exist
     * @param limit how many at the most, 1 or more
     * @return their ids in order; fewer than {@code limit} only if there are no more
     * @throws IllegalArgumentException if the limit is less than 1
     */
    List<ContactId> members(SegmentId segment, TestContacts testContacts, @Nullable ContactId after, int limit);

    /**
     * Counts those who were put into a segment.
     *
     * @param segment any segment
     * @param testContacts how test contacts are treated
     * @return how many
     */
    long count(SegmentId segment, TestContacts testContacts);
}
