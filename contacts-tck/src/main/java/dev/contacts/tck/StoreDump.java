package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.activity.Activity;
import dev.contacts.activity.ActivityPosition;
import dev.contacts.activity.ActivityQuery;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.group.Group;
import dev.contacts.group.Membership;
import dev.contacts.segment.ContactQuery;
import dev.contacts.segment.ContactQuery.TestContacts;
import dev.contacts.spi.ActivityRecords;
import dev.contacts.spi.ContactRecords;
import dev.contacts.spi.ContactStore;
import dev.contacts.spi.MembershipRecords;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.transfer.ExportJob;
import dev.contacts.workspace.Workspace;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a store lists of one workspace, as text: contacts, groups, memberships, saved segments, activities, notes, consent,
 * addresses, applications, the blacklist, schemas, receipts and counts. Two dumps are equal exactly if nothing was changed in between. Immutable.
 *
 * @param lines one per record
 */
public record StoreDump(List<String> lines) {

    private static final int PAGE = 500;

    /** Copies the lines. */
    public StoreDump {
        lines = List.copyOf(lines);
    }

    /**
     * Reads a workspace.
     *
     * @param store the store
     * @param workspace the workspace
     * @return what it holds
     */
    public static StoreDump of(ContactStore store, Workspace workspace) {
        return store.inTransaction(workspace, StoreDump::read);
    }

    private static StoreDump read(StoreTransaction tx) {
        List<String> lines = new ArrayList<>();
        List<Contact> contacts = contacts(tx.contacts());
        lines.addAll(Exact.contacts(contacts));
        tx.groups().list().forEach(group -> {
            lines.add(Exact.group(group));
            members(tx.memberships(), group).forEach(member -> lines.add("by group: " + Exact.membership(member)));
        });
        List<ContactId> ids = contacts.stream().map(Contact::id).toList();
        tx.memberships().ofContacts(ids).forEach(member -> lines.add("by contact: " + Exact.membership(member)));
        tx.segments().list().forEach(segment -> {
            lines.add(Exact.segment(segment));
            tx.segmentMembers()
                    .members(segment.id(), TestContacts.INCLUDED, null, Integer.MAX_VALUE)
                    .forEach(contact -> lines.add("in segment " + segment.id() + ": " + contact));
        });
        tx.segmentMembers().ofContacts(ids).forEach(member -> lines.add(member.toString()));
        ids.forEach(id -> lines.addAll(Exact.activities(activities(tx.activities(), id))));
        tx.notes().ofContacts(ids).forEach(note -> lines.add(Exact.note(note)));
        tx.consents().ofContacts(ids).forEach(ledger -> lines.add(Exact.ledger(ledger)));
        tx.consents()
                .refusedBy(ids)
                .forEach(refused ->
                        lines.add(refused + " key=" + refused.address().key()));
        tx.channels()
                .ofContacts(ids)
                .forEach(address ->
                        lines.add(address + " value=" + address.address().value()));
        tx.channels().apps(ids).forEach(app -> lines.add(Exact.app(app)));
        tx.blacklist().list(null, Integer.MAX_VALUE).forEach(entry -> lines.add(Exact.blacklisting(entry)));
        tx.schemas().list().forEach(schema -> lines.add(Exact.schema(schema)));
        tx.exports()
                .list(EnumSet.allOf(ExportJob.State.class), null, Integer.MAX_VALUE)
                .forEach(job ->
                        lines.add(job + " of " + job.contact() + " at " + job.link() + " with " + job.manifest()));
        tx.privacy().receipts().forEach(receipt -> lines.add(receipt.toString()));
        tx.privacy().counts().forEach(count -> lines.add(count + " of " + count.campaign() + " in " + count.country()));
        return new StoreDump(lines);
    }

    private static List<Contact> contacts(ContactRecords records) {
        List<Contact> all = new ArrayList<>();
        @Nullable ContactId after = null;
        while (true) {
            List<Contact> page = records.select(ContactQuery.all(), Sandbox.NOW, after, PAGE);
            all.addAll(page);
            if (page.size() < PAGE) {
                return all;
            }
            after = next(after, page.get(page.size() - 1).id());
        }
    }

    private static List<Membership> members(MembershipRecords records, Group group) {
        List<Membership> all = new ArrayList<>();
        @Nullable ContactId after = null;
        while (true) {
            List<Membership> page = records.ofGroup(group.id(), after, PAGE);
            all.addAll(page);
            if (page.size() < PAGE) {
                return all;
            }
            after = next(after, page.get(page.size() - 1).contact());
        }
    }

    private static List<Activity> activities(ActivityRecords records, ContactId contact) {
        List<Activity> all = new ArrayList<>();
        @Nullable ActivityPosition after = null;
        while (true) {
            List<Activity> page = records.select(contact, ActivityQuery.all(), Sandbox.NOW, after, PAGE);
            all.addAll(page);
            if (page.size() < PAGE) {
                return all;
            }
            ActivityPosition last = page.get(page.size() - 1).position();
            assertThat(after == null || after.compareTo(last) < 0)
                    .as("a page goes on after the one before")
                    .isTrue();
            after = last;
        }
    }

    /** Keeps a store that pages wrongly from being read forever. */
    private static ContactId next(@Nullable ContactId before, ContactId last) {
        assertThat(before == null || before.compareTo(last) < 0)
                .as("a page goes on after the one before")
                .isTrue();
        return last;
    }
}
