package dev.contacts;

import static java.util.Objects.requireNonNull;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.contact.Page;
import dev.contacts.contact.PageRequest;
import dev.contacts.internal.context.CallContext;
import dev.contacts.internal.group.SegmentRules;
import dev.contacts.internal.segment.WorkspaceScope;
import dev.contacts.segment.ContactQuery;
import dev.contacts.segment.Explanation;
import dev.contacts.segment.InvalidSegmentRuleException;
import dev.contacts.segment.Segment;
import dev.contacts.segment.SegmentExplanation;
import dev.contacts.segment.SegmentId;
import dev.contacts.segment.SegmentNotFoundException;
import dev.contacts.segment.SegmentRule;
import dev.contacts.spi.SegmentSubjects;
import java.time.Instant;
import java.util.List;

/**
 * Segments of one workspace: the contacts that a rule matches now, or that are in a {@linkplain #saved saved} segment. No answer is stored, so
 * none is ever stale. Test contacts are left out (rule 000-05). Immutable and safe for use by several threads.
 *
 * <p>A rule may speak of the standard fields, of the fields of the workspace's lists, and of its groups, by their names at the moment of the
 * call. Everything else is refused with its place and, if there is one, with the name that was probably meant; so is a condition that no
 * value of a field's type can meet, such as a number asked of a text, where each list that defines the field gives it such a type. In an
 * open list any name is a field: while there is one (the default list is open until it has a schema, and counts as soon as a contact lives
 * in it, or if there is no other list) no name of a field can be refused.
 */
public final class Segments {

    private final CallContext context;

    Segments(CallContext context) {
        this.context = context;
    }

    /**
     * Reads a rule and checks that it speaks of nothing but what there is in the workspace.
     *
     * @param text the rule's text, as {@link SegmentRule#parse} takes it
     * @return the rule
     * @throws InvalidSegmentRuleException if it is not a rule, or names a field or group that there is not, or asks of a field what its type
     *     has no answer to; with line, column, what was expected and what was probably meant
     */
    public SegmentRule parse(String text) {
        requireNonNull(text, "text");
        return context.inTransaction(tx -> SegmentRule.parse(text, WorkspaceScope.of(tx)));
    }

    /**
     * Counts the contacts a rule matches.
     *
     * @param rule the rule
     * @return how many, without test contacts
     * @throws InvalidSegmentRuleException if the rule speaks of what there is not, with the place in the rule's text
     */
    public long count(SegmentRule rule) {
        ContactQuery query = ContactQuery.matching(rule);
        Instant now = context.now();
        return context.inTransaction(tx -> {
            WorkspaceScope.check(tx, rule);
            return tx.contacts().count(query, now);
        });
    }

    /**
     * Reads one page of the contacts a rule matches.
     *
     * @param rule the rule
     * @param page which part
     * @return contacts ordered by id, without test contacts
     * @throws InvalidSegmentRuleException if the rule speaks of what there is not, with the place in the rule's text
     */
    public Page members(SegmentRule rule, PageRequest page) {
        return Pages.read(context, ContactQuery.matching(rule), page);
    }

    /**
     * Says why a contact is, or is not, matched by a rule. Also answers for a test contact.
     *
     * @param rule the rule
     * @param id the contact
     * @return the rule's tree with the answer at each node
     * @throws ContactNotFoundException if there is no such contact
     * @throws InvalidSegmentRuleException if the rule speaks of what there is not, with the place in the rule's text
     */
    public Explanation explain(SegmentRule rule, ContactId id) {
        requireNonNull(rule, "rule");
        requireNonNull(id, "id");
        Instant now = context.now();
        return context.inTransaction(tx -> {
            WorkspaceScope.check(tx, rule);
            List<Contact> found = tx.contacts().find(List.of(id));
            if (found.isEmpty()) {
                throw new ContactNotFoundException(id);
            }
            return rule.explain(new SegmentSubjects(tx, now).of(found).get(0));
        });
    }

    /**
     * Says why a contact is, or is not, in a saved segment. Also answers for a test contact.
     *
     * @param segment the segment
     * @param id the contact
     * @return whether it is in, and for a dynamic segment whether its list and what of its rule is the reason
     * @throws SegmentNotFoundException if there is no such segment
     * @throws ContactNotFoundException if there is no such contact
     */
    public SegmentExplanation explain(SegmentId segment, ContactId id) {
        requireNonNull(segment, "segment");
        requireNonNull(id, "id");
        Instant now = context.now();
        return context.inTransaction(tx -> SegmentRules.explain(tx, segment, id, now));
    }

    /**
     * All saved segments that a contact is in at this moment: the static ones it was put into, and the dynamic ones whose rule matches it now.
     * Also answers for a test contact. Rules 002-25, 003-25.
     *
     * @param id the contact
     * @return the segments, ordered by id
     * @throws ContactNotFoundException if there is no such contact
     */
    public List<Segment> of(ContactId id) {
        requireNonNull(id, "id");
        Instant now = context.now();
        return context.inTransaction(tx -> SegmentRules.of(tx, id, now));
    }

    /**
     * Counts the contacts that are in a saved segment now.
     *
     * @param id the segment
     * @return how many, without test contacts
     * @throws SegmentNotFoundException if there is no such segment
     */
    public long count(SegmentId id) {
        requireNonNull(id, "id");
        Instant now = context.now();
        return context.inTransaction(tx -> SegmentRules.count(tx, id, now));
    }

    /**
     * Reads one page of the contacts that are in a saved segment now.
     *
     * @param id the segment
     * @param page which part
     * @return contacts ordered by id, without test contacts
     * @throws SegmentNotFoundException if there is no such segment
     */
    public Page members(SegmentId id, PageRequest page) {
        requireNonNull(id, "id");
        Instant now = context.now();
        return Pages.of(
                page,
                context.inTransaction(
                        tx -> SegmentRules.members(tx, id, now, page.after().orElse(null), page.size() + 1)));
    }

    /**
     * The segments that are saved under a name: making, changing and deleting them, and the members of static ones.
     *
     * @return the area
     */
    public SavedSegments saved() {
        return new SavedSegments(context);
    }
}
