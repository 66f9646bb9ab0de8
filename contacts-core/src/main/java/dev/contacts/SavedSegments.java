package dev.contacts;

import static java.util.Objects.requireNonNull;

import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.internal.context.CallContext;
import dev.contacts.internal.group.SegmentRules;
import dev.contacts.schema.InvalidValueException;
import dev.contacts.schema.NameKey;
import dev.contacts.segment.DynamicSegment;
import dev.contacts.segment.DynamicSegmentNotEditableException;
import dev.contacts.segment.InvalidSegmentRuleException;
import dev.contacts.segment.Segment;
import dev.contacts.segment.SegmentEdit;
import dev.contacts.segment.SegmentId;
import dev.contacts.segment.SegmentMember;
import dev.contacts.segment.SegmentNameTakenException;
import dev.contacts.segment.SegmentNotFoundException;
import dev.contacts.segment.SegmentRule;
import dev.contacts.segment.StaticSegment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The saved segments of one workspace: static ones, whose members are put in by hand, and dynamic ones, whose members a rule computes.
 * Who is in a segment is answered by {@link Segments}. Immutable and safe for use by several threads. Rules 002-43, 002-44, 003-25, 004-06;
 * requirements C8.
 */
public final class SavedSegments {

    private final CallContext context;

    SavedSegments(CallContext context) {
        this.context = context;
    }

    /**
     * Creates a static segment without members.
     *
     * @param name unique among the segments of the workspace without regard to case; 1 to 200 characters, as {@link NameKey#check} wants them
     * @return the segment
     * @throws SegmentNameTakenException if there is a segment of this name
     * @throws InvalidValueException if the name is not allowed
     */
    public StaticSegment create(String name) {
        StaticSegment segment = new StaticSegment(newId(), name, "", context.actor(), context.now());
        return context.inTransaction(tx -> SegmentRules.insert(tx, segment));
    }

    /**
     * Creates a dynamic segment of all lists; {@link SegmentEdit#in} confines it to one.
     *
     * @param name unique among the segments of the workspace without regard to case; 1 to 200 characters, as {@link NameKey#check} wants them
     * @param rule what a member must match
     * @return the segment
     * @throws SegmentNameTakenException if there is a segment of this name
     * @throws InvalidValueException if the name is not allowed
     * @throws InvalidSegmentRuleException if the rule speaks of what there is not in the workspace
     */
    public DynamicSegment create(String name, SegmentRule rule) {
        DynamicSegment segment =
                new DynamicSegment(newId(), name, "", context.actor(), context.now(), Optional.empty(), rule);
        return context.inTransaction(tx -> SegmentRules.insert(tx, segment));
    }

    /**
     * Finds a segment by name.
     *
     * @param name the name in any case
     * @return the segment, or empty if there is none
     */
    public Optional<Segment> find(String name) {
        NameKey key = NameKey.of(name);
        return context.inTransaction(tx -> tx.segments().findByName(key));
    }

    /**
     * All saved segments.
     *
     * @return the segments, ordered by id
     */
    public List<Segment> list() {
        return context.inTransaction(tx -> tx.segments().list());
    }

    /**
     * Changes what an edit mentions and keeps all else.
     *
     * @param id the segment
     * @param edit describes the change
     * @return the segment after the change
     * @throws SegmentNotFoundException if there is no such segment
     * @throws SegmentNameTakenException if there is another segment of the new name
     * @throws InvalidValueException if something of it is not allowed, or a static segment is to have a rule
     * @throws InvalidSegmentRuleException if the rule speaks of what there is not in the list or the workspace
     */
    public Segment update(SegmentId id, UnaryOperator<SegmentEdit> edit) {
        requireNonNull(id, "id");
        SegmentEdit change = requireNonNull(edit.apply(SegmentEdit.nothing()), "what edit returns");
        return context.inTransaction(tx -> SegmentRules.update(tx, id, change));
    }

    /**
     * Deletes a segment; the contacts in it stay.
     *
     * @param id the segment
     * @return whether there was one
     */
    public boolean delete(SegmentId id) {
        requireNonNull(id, "id");
        return context.inTransaction(tx -> tx.segments().delete(id));
    }

    /**
     * Puts contacts into a static segment; all or nothing. Who is in stays in. Rule 002-43.
     *
     * @param id the segment
     * @param contacts one or several contacts
     * @return how many were not in before
     * @throws SegmentNotFoundException if there is no such segment
     * @throws DynamicSegmentNotEditableException if it is dynamic
     * @throws ContactNotFoundException if a contact does not exist
     */
    public int add(SegmentId id, Collection<ContactId> contacts) {
        List<SegmentMember> members = SegmentRules.members(id, contacts);
        return context.inTransaction(tx -> SegmentRules.change(tx, Set.of(id), members, List.of()));
    }

    /**
     * Takes contacts out of a static segment. Who is not in is passed over. Rule 002-43.
     *
     * @param id the segment
     * @param contacts one or several contacts
     * @return how many were in before
     * @throws SegmentNotFoundException if there is no such segment
     * @throws DynamicSegmentNotEditableException if it is dynamic
     */
    public int remove(SegmentId id, Collection<ContactId> contacts) {
        List<SegmentMember> members = SegmentRules.members(id, contacts);
        return context.inTransaction(tx -> SegmentRules.change(tx, Set.of(id), List.of(), members));
    }

    /**
     * Says of one contact for several static segments whether it shall be in each: what the check boxes of a form say. All or nothing; segments
     * that are not mentioned stay as they are, so that a form which does not show all of them cannot clear the others. Rules 002-43, 002-44.
     *
     * @param contact the contact
     * @param selected for each segment, true to put the contact in and false to take it out
     * @return how many segments the contact came into or left
     * @throws SegmentNotFoundException if a segment does not exist
     * @throws DynamicSegmentNotEditableException if one is dynamic
     * @throws ContactNotFoundException if the contact is to be put in and does not exist
     */
    public int set(ContactId contact, Map<SegmentId, Boolean> selected) {
        requireNonNull(contact, "contact");
        List<SegmentMember> joining = new ArrayList<>();
        List<SegmentMember> leaving = new ArrayList<>();
        Map<SegmentId, Boolean> boxes = Map.copyOf(selected);
        boxes.forEach((segment, in) -> (in ? joining : leaving).add(new SegmentMember(segment, contact)));
        return context.inTransaction(tx -> SegmentRules.change(tx, boxes.keySet(), joining, leaving));
    }

    private SegmentId newId() {
        return new SegmentId(context.ids().next());
    }
}
