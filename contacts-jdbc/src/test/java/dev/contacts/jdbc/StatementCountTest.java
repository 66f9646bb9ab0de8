package dev.contacts.jdbc;

import static dev.contacts.jdbc.TestContacts.NOW;
import static dev.contacts.jdbc.TestContacts.WORKSPACE;
import static dev.contacts.jdbc.TestContacts.attributes;
import static dev.contacts.jdbc.TestContacts.change;
import static dev.contacts.jdbc.TestContacts.contact;
import static dev.contacts.jdbc.TestContacts.email;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.activity.ActivityCategory;
import dev.contacts.activity.ActivityDetail;
import dev.contacts.activity.ActivityQuery;
import dev.contacts.contact.Contact;
import dev.contacts.contact.Note;
import dev.contacts.contact.NoteId;
import dev.contacts.contact.Origin;
import dev.contacts.group.Group;
import dev.contacts.group.GroupId;
import dev.contacts.group.Membership;
import dev.contacts.group.MembershipStatus;
import dev.contacts.identifier.UserId;
import dev.contacts.schema.Attributes;
import dev.contacts.segment.ContactQuery;
import dev.contacts.segment.SegmentId;
import dev.contacts.segment.SegmentMember;
import dev.contacts.segment.StaticSegment;
import dev.contacts.spi.ActivityDraft;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.workspace.Actor;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** How many statements a call sends: what makes a store fast or slow, and does not depend on the machine. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class StatementCountTest {

    private static final List<Contact> THOUSAND = LongStream.range(0, 1_000)
            .mapToObj(n -> contact(n, email("person" + n), UserId.parse("user " + n)))
            .toList();

    private final FailingConnections connections;
    private final JdbcContactStore store;

    StatementCountTest(TestDatabase database) {
        connections = new FailingConnections(database.fresh());
        store = JdbcContactStore.over(connections.dataSource());
        store.inTransaction(WORKSPACE, tx -> tx.contacts().insert(THOUSAND));
    }

    @Test
    void a_thousand_contacts_are_added_by_three_statements() {
        List<Contact> more = LongStream.range(5_000, 6_000)
                .mapToObj(n -> contact(n, email("person" + n), UserId.parse("user " + n)))
                .toList();

        assertCalls(tx -> tx.contacts().insert(more), "insert", "select", "insert", "commit");
    }

    @Test
    void a_thousand_contacts_that_exist_are_refused_by_five_statements() {
        List<Contact> rivals = LongStream.range(5_000, 6_000)
                .mapToObj(n -> contact(n, email("person" + (n - 5_000)), UserId.parse("user " + n)))
                .toList();

        assertCalls(tx -> tx.contacts().insert(rivals), "insert", "select", "select", "delete", "select", "commit");
    }

    @Test
    void a_lookup_is_one_query_without_a_commit() {
        assertCalls(tx -> tx.contacts().findByIdentifier(List.of(email("person7"))), "select");
        assertCalls(tx -> tx.contacts().find(List.of(THOUSAND.get(7).id())), "select");
    }

    @Test
    void a_thousand_lookups_are_one_query() {
        assertCalls(
                tx -> tx.contacts()
                        .findByIdentifier(THOUSAND.stream()
                                .map(Contact::primaryIdentifier)
                                .toList()),
                "select");
    }

    @Test
    void a_page_is_one_query() {
        assertCalls(
                tx -> tx.contacts()
                        .select(ContactQuery.all(), NOW, THOUSAND.get(7).id(), 100),
                "select");
    }

    @Test
    void a_thousand_changes_are_one_batch() {
        assertCalls(
                tx -> tx.contacts()
                        .update(THOUSAND.stream()
                                .map(contact -> change(
                                        contact,
                                        attributes("a", "b"),
                                        contact.identifiers().get(0),
                                        contact.identifiers().get(1)))
                                .toList())
                        .orThrow(),
                "select",
                "update",
                "commit");
    }

    @Test
    void a_thousand_deletions_are_fourteen_batches() {
        assertCalls(
                tx -> tx.contacts().delete(THOUSAND).orThrow(),
                "delete",
                "delete",
                "delete",
                "delete",
                "delete",
                "delete",
                "delete",
                "delete",
                "delete",
                "delete",
                "delete",
                "delete",
                "delete",
                "delete",
                "commit");
    }

    @Test
    void a_thousand_members_are_added_by_four_statements() {
        Group group = Group.of(new GroupId(new UUID(7, 7)), "VIP", Actor.SYSTEM, NOW);
        store.inTransaction(WORKSPACE, tx -> tx.groups().insert(group));
        List<Membership> members = THOUSAND.stream()
                .map(contact ->
                        new Membership(contact.id(), group.id(), MembershipStatus.ACTIVE, Attributes.empty(), NOW))
                .toList();

        assertCalls(tx -> tx.memberships().add(members), "update", "select", "select", "insert", "commit");
    }

    @Test
    void a_thousand_contacts_are_put_into_a_segment_by_four_statements() {
        StaticSegment segment = new StaticSegment(new SegmentId(new UUID(8, 8)), "loyal", "", Actor.SYSTEM, NOW);
        store.inTransaction(WORKSPACE, tx -> tx.segments().insert(segment));
        List<SegmentMember> members = THOUSAND.stream()
                .map(contact -> new SegmentMember(segment.id(), contact.id()))
                .toList();

        assertCalls(tx -> tx.segmentMembers().add(members), "update", "select", "select", "insert", "commit");
    }

    @Test
    void a_thousand_activities_are_appended_by_three_statements_and_with_keys_by_five() {
        assertCalls(tx -> tx.activities().append(activities("")), "update", "select", "insert", "commit");
        assertCalls(
                tx -> tx.activities().append(activities("key")),
                "update",
                "select",
                "select",
                "insert",
                "insert",
                "commit");
        assertCalls(tx -> tx.activities().append(activities("key")), "update", "select", "select", "select", "commit");
    }

    @Test
    void a_page_of_a_feed_and_the_totals_of_a_thousand_contacts_are_one_query() {
        assertCalls(
                tx -> tx.activities().select(THOUSAND.get(7).id(), ActivityQuery.recent(), NOW, null, 50), "select");
        assertCalls(
                tx -> tx.activities().totals(THOUSAND.stream().map(Contact::id).toList(), ActivityQuery.recent(), NOW),
                "select");
    }

    @Test
    void a_note_is_added_by_three_statements() {
        Note note = new Note(new NoteId(new UUID(1, 2)), THOUSAND.get(7).id(), "n", Actor.SYSTEM, NOW);
        assertCalls(tx -> tx.notes().add(note, 5), "update", "select", "insert", "commit");
    }

    private static List<ActivityDraft> activities(String key) {
        ActivityDetail event = new ActivityDetail.Event(ActivityCategory.EVENT, "e", List.of());
        return THOUSAND.stream()
                .map(contact -> new ActivityDraft(contact.id(), NOW, Origin.API, key, event, Attributes.empty()))
                .toList();
    }

    private void assertCalls(Consumer<StoreTransaction> work, String... expected) {
        connections.calls().clear();
        store.inTransaction(WORKSPACE, tx -> {
            work.accept(tx);
            return tx;
        });
        assertThat(connections.calls())
                .extracting(call -> call.strip().split("\\s", 2)[0])
                .containsExactly(expected);
    }
}
