package dev.contacts.spi;

import static java.util.Objects.requireNonNull;

import dev.contacts.activity.ActivityQuery;
import dev.contacts.activity.ActivityTotals;
import dev.contacts.channel.Channel;
import dev.contacts.consent.SubscriptionCategory;
import dev.contacts.consent.SubscriptionState;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.group.Group;
import dev.contacts.group.GroupId;
import dev.contacts.group.Membership;
import dev.contacts.schema.NameKey;
import dev.contacts.segment.ContactQuery;
import dev.contacts.segment.SegmentSubject;
import dev.contacts.segment.SubjectFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What rules look at, of contacts that a transaction has read: the contact and, as soon as a rule asks, what the transaction's roles know of
 * it. Reads for many contacts at once. A store that evaluates queries itself needs no more than this class; one that translates them uses it
 * for what it cannot say. For use by one thread, within the transaction.
 */
public final class SegmentSubjects {

    private static final int AT_ONCE = 500;

    private final StoreTransaction transaction;
    private final Instant now;
    private final Map<String, Optional<GroupId>> groups = new HashMap<>();

    /**
     * Subjects within a transaction.
     *
     * @param transaction the transaction whose roles are asked
     * @param now the instant for conditions that are relative to it
     */
    public SegmentSubjects(StoreTransaction transaction, Instant now) {
        this.transaction = requireNonNull(transaction, "transaction");
        this.now = requireNonNull(now, "now");
    }

    /**
     * Makes the subjects of contacts that were read together.
     *
     * @param contacts contacts of the transaction's workspace, each once
     * @return their subjects, in the same order
     */
    public List<SegmentSubject> of(Collection<Contact> contacts) {
        SubjectFacts facts = new Facts(List.copyOf(contacts));
        return contacts.stream()
                .map(contact -> new SegmentSubject(contact, now, facts))
                .toList();
    }

    /**
     * Finds the first contacts that a query selects.
     *
     * @param query the query
     * @param contacts contacts in the order in which they are to be found
     * @param limit how many at the most
     * @return the contacts selected, in their order
     */
    public List<Contact> select(ContactQuery query, Iterator<Contact> contacts, int limit) {
        List<Contact> selected = new ArrayList<>();
        forEach(contacts, subject -> {
            if (query.selects(subject)) {
                selected.add(subject.contact());
            }
            return selected.size() < limit;
        });
        return selected;
    }

    /**
     * Counts the contacts that a query selects.
     *
     * @param query the query
     * @param contacts contacts in any order
     * @return how many
     */
    public long count(ContactQuery query, Iterator<Contact> contacts) {
        long[] count = new long[1];
        forEach(contacts, subject -> {
            count[0] += query.selects(subject) ? 1 : 0;
            return true;
        });
        return count[0];
    }

    private void forEach(Iterator<Contact> contacts, Predicate<SegmentSubject> goOn) {
        while (contacts.hasNext()) {
            List<Contact> batch = new ArrayList<>(AT_ONCE);
            while (contacts.hasNext() && batch.size() < AT_ONCE) {
                batch.add(contacts.next());
            }
            for (SegmentSubject subject : of(batch)) {
                if (!goOn.test(subject)) {
                    return;
                }
            }
        }
    }

    private Optional<GroupId> group(String name) {
        return groups.computeIfAbsent(
                name,
                wanted -> transaction.groups().findByName(NameKey.of(wanted)).map(Group::id));
    }

    /** Of some contacts, read for all of them when one is asked for. */
    private final class Facts implements SubjectFacts {

        private final List<ContactId> contacts;
        private final ConsentFacts consent;
        private final Map<ActivityQuery, Map<ContactId, ActivityTotals>> totals = new HashMap<>();
        private @Nullable Map<ContactId, Map<GroupId, Membership>> memberships;

        private Facts(List<Contact> contacts) {
            this.contacts = contacts.stream().map(Contact::id).toList();
            this.consent = new ConsentFacts(transaction, contacts);
        }

        @Override
        public Optional<Membership> membership(ContactId contact, String group) {
            return group(group)
                    .map(id -> memberships().getOrDefault(contact, Map.of()).get(id));
        }

        @Override
        public Optional<ActivityTotals> activities(ContactId contact, ActivityQuery query) {
            return Optional.ofNullable(
                    totals.computeIfAbsent(query, this::totals).get(contact));
        }

        @Override
        public SubscriptionState consent(ContactId contact, Channel channel, SubscriptionCategory category) {
            return consent.consent(contact, channel, category);
        }

        @Override
        public Set<Channel> blacklisted(ContactId contact) {
            return consent.blacklisted(contact);
        }

        private Map<ContactId, ActivityTotals> totals(ActivityQuery query) {
            Map<ContactId, ActivityTotals> read = new HashMap<>();
            transaction.activities().totals(contacts, query, now).forEach(each -> read.put(each.contact(), each));
            return read;
        }

        private Map<ContactId, Map<GroupId, Membership>> memberships() {
            if (memberships == null) {
                Map<ContactId, Map<GroupId, Membership>> read = new HashMap<>();
                for (Membership membership : transaction.memberships().ofContacts(contacts)) {
                    read.computeIfAbsent(membership.contact(), id -> new HashMap<>())
                            .put(membership.group(), membership);
                }
                memberships = read;
            }
            return memberships;
        }
    }
}
