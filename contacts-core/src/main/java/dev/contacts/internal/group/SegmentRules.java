package dev.contacts.internal.group;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.internal.segment.StoredRules;
import dev.contacts.internal.segment.StoredRules.StoredRule;
import dev.contacts.internal.segment.WorkspaceScope;
import dev.contacts.segment.ContactQuery.TestContacts;
import dev.contacts.segment.DynamicSegment;
import dev.contacts.segment.DynamicSegmentNotEditableException;
import dev.contacts.segment.Explanation;
import dev.contacts.segment.InvalidSegmentRuleException;
import dev.contacts.segment.Segment;
import dev.contacts.segment.SegmentEdit;
import dev.contacts.segment.SegmentExplanation;
import dev.contacts.segment.SegmentId;
import dev.contacts.segment.SegmentMember;
import dev.contacts.segment.SegmentNameTakenException;
import dev.contacts.segment.SegmentNotFoundException;
import dev.contacts.segment.SegmentSubject;
import dev.contacts.spi.SegmentSubjects;
import dev.contacts.spi.StoreTransaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Adds and changes saved segments and their members within a transaction, and answers who is in one. */
public final class SegmentRules {

    private SegmentRules() {}

    /**
     * Adds a segment.
     *
     * @throws SegmentNameTakenException if its name is taken
     * @throws InvalidSegmentRuleException if its rule speaks of what there is not
     */
    public static <S extends Segment> S insert(StoreTransaction tx, S segment) {
        check(tx, segment);
        if (!tx.segments().insert(segment)) {
            throw new SegmentNameTakenException(segment.name());
        }
        return segment;
    }

    /**
     * Changes a segment.
     *
     * @throws SegmentNotFoundException if there is no such segment
     * @throws SegmentNameTakenException if its name would be that of another one
     * @throws InvalidSegmentRuleException if its rule speaks of what there is not
     */
    public static Segment update(StoreTransaction tx, SegmentId id, SegmentEdit edit) {
        Segment before = toChange(tx, Set.of(id)).get(0);
        Segment after = edit.applyTo(before);
        if (!asksTheSame(before, after)) {
            check(tx, after);
        }
        if (!tx.segments().update(after)) {
            throw new SegmentNameTakenException(after.name());
        }
        return after;
    }

    private static boolean asksTheSame(Segment before, Segment after) {
        return before instanceof DynamicSegment old
                && after instanceof DynamicSegment dynamic
                && old.base().equals(dynamic.base())
                && old.rule().equals(dynamic.rule());
    }

    private static void check(StoreTransaction tx, Segment segment) {
        if (segment instanceof DynamicSegment dynamic) {
            new StoredRules(tx).hold(new StoredRule(dynamic.base(), dynamic.rule()));
            WorkspaceScope.check(tx, dynamic.query());
        }
    }

    /**
     * Takes contacts out of static segments and puts contacts into others; those who are in stay.
     *
     * @param concerned the segments of which either is said
     * @return how many came in or went out
     * @throws SegmentNotFoundException if a segment does not exist
     * @throws DynamicSegmentNotEditableException if a segment is dynamic
     */
    public static int change(
            StoreTransaction tx,
            Set<SegmentId> concerned,
            Collection<SegmentMember> joining,
            Collection<SegmentMember> leaving) {
        for (Segment segment : toChange(tx, concerned)) {
            if (segment instanceof DynamicSegment) {
                throw new DynamicSegmentNotEditableException(segment.id());
            }
        }
        return tx.segmentMembers().remove(leaving) + tx.segmentMembers().add(joining);
    }

    /** Every combination of a segment and contacts. */
    public static List<SegmentMember> members(SegmentId segment, Collection<ContactId> contacts) {
        return contacts.stream()
                .distinct()
                .map(contact -> new SegmentMember(segment, contact))
                .toList();
    }

    /**
     * All segments a contact is in: those it was put into, and those whose rule matches it now.
     *
     * @throws ContactNotFoundException if there is no such contact
     */
    public static List<Segment> of(StoreTransaction tx, ContactId id, Instant now) {
        SegmentSubject subject = subject(tx, id, now);
        Set<SegmentId> joined = joined(tx, id);
        return tx.segments().list().stream()
                .filter(segment -> segment instanceof DynamicSegment dynamic
                        ? dynamic.query().with(TestContacts.INCLUDED).selects(subject)
                        : joined.contains(segment.id()))
                .toList();
    }

    /**
     * Why a contact is, or is not, in a segment.
     *
     * @throws SegmentNotFoundException if there is no such segment
     * @throws ContactNotFoundException if there is no such contact
     */
    public static SegmentExplanation explain(StoreTransaction tx, SegmentId id, ContactId contact, Instant now) {
        Segment segment = get(tx, id);
        SegmentSubject subject = subject(tx, contact, now);
        if (segment instanceof DynamicSegment dynamic) {
            boolean inList =
                    dynamic.base().map(subject.contact().schema()::equals).orElse(true);
            Explanation why = dynamic.rule().explain(subject);
            return new SegmentExplanation(segment, inList && why.result(), inList, Optional.of(why));
        }
        return new SegmentExplanation(segment, joined(tx, contact).contains(id), true, Optional.empty());
    }

    private static SegmentSubject subject(StoreTransaction tx, ContactId id, Instant now) {
        List<Contact> found = tx.contacts().find(List.of(id));
        if (found.isEmpty()) {
            throw new ContactNotFoundException(id);
        }
        return new SegmentSubjects(tx, now).of(found).get(0);
    }

    private static Set<SegmentId> joined(StoreTransaction tx, ContactId id) {
        return tx.segmentMembers().ofContacts(List.of(id)).stream()
                .map(SegmentMember::segment)
                .collect(Collectors.toSet());
    }

    /** How many contacts are in a segment now, without test contacts. */
    public static long count(StoreTransaction tx, SegmentId id, Instant now) {
        return get(tx, id) instanceof DynamicSegment dynamic
                ? tx.contacts().count(dynamic.query(), now)
                : tx.segmentMembers().count(id, TestContacts.EXCLUDED);
    }

    /** The first contacts of a segment after the given one, without test contacts. */
    public static List<Contact> members(
            StoreTransaction tx, SegmentId id, Instant now, @Nullable ContactId after, int limit) {
        return get(tx, id) instanceof DynamicSegment dynamic
                ? tx.contacts().select(dynamic.query(), now, after, limit)
                : membersOfStatic(tx, id, after, limit);
    }

    /** Goes on when contacts have been deleted since their ids were read, so that a short page is always the last one. */
    private static List<Contact> membersOfStatic(
            StoreTransaction tx, SegmentId id, @Nullable ContactId after, int limit) {
        List<Contact> found = new ArrayList<>();
        @Nullable ContactId last = after;
        List<ContactId> ids;
        int wanted;
        do {
            wanted = limit - found.size();
            ids = tx.segmentMembers().members(id, TestContacts.EXCLUDED, last, wanted);
            found.addAll(tx.contacts().find(ids));
            last = ids.isEmpty() ? last : ids.get(ids.size() - 1);
        } while (found.size() < limit && ids.size() == wanted);
        return found;
    }

    /**
     * The segment with an id.
     *
     * @throws SegmentNotFoundException if there is none
     */
    public static Segment get(StoreTransaction tx, SegmentId id) {
        return tx.segments().find(List.of(id)).stream().findFirst().orElseThrow(() -> new SegmentNotFoundException(id));
    }

    private static List<Segment> toChange(StoreTransaction tx, Set<SegmentId> ids) {
        List<Segment> found = tx.segments().toChange(ids);
        Set<SegmentId> missing = new TreeSet<>(ids);
        found.forEach(segment -> missing.remove(segment.id()));
        if (!missing.isEmpty()) {
            throw new SegmentNotFoundException(missing.iterator().next());
        }
        return found;
    }
}
