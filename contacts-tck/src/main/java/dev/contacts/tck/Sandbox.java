package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.contacts.Contacts;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.NewContact;
import dev.contacts.contact.Origin;
import dev.contacts.contact.Provenance;
import dev.contacts.error.ContactsException;
import dev.contacts.group.Group;
import dev.contacts.group.GroupId;
import dev.contacts.identifier.Identifier;
import dev.contacts.privacy.PrivacyOptions;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.SchemaName;
import dev.contacts.segment.Segment;
import dev.contacts.spi.ContactStore;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.spi.WriteReport;
import dev.contacts.workspace.Actor;
import dev.contacts.workspace.Workspace;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * The room of one test in the store under test: a workspace nobody else uses, a clock that stands still, ids that are the same in
 * every run. Safe for use by several threads.
 */
public final class Sandbox {

    static final Actor ACTOR = Actor.of("kit");

    /** Every digit that a store must keep is other than zero. */
    static final Instant NOW = Instant.parse("2026-03-29T13:47:58.123456Z");

    private final ContactStore store;
    private final int rounds;
    private final Workspace workspace = Workspace.of("tck-" + UUID.randomUUID());
    private final TestClock clock = TestClock.at(NOW);
    private final TestIds ids = new TestIds();

    Sandbox(ContactStore store, int rounds) {
        this.store = store;
        this.rounds = rounds;
    }

    /**
     * The store under test.
     *
     * @return the store
     */
    public ContactStore store() {
        return store;
    }

    /**
     * The workspace of this test.
     *
     * @return a workspace that was empty before the test
     */
    public Workspace workspace() {
        return workspace;
    }

    /**
     * The clock of this test.
     *
     * @return a clock that stands still
     */
    public TestClock clock() {
        return clock;
    }

    /**
     * A second workspace of the same store. It makes the same ids as this one.
     *
     * @return a new sandbox
     */
    public Sandbox neighbour() {
        return new Sandbox(store, rounds);
    }

    /** How often threads meet in a long race. */
    int rounds() {
        return rounds;
    }

    /**
     * Runs work in one transaction.
     *
     * @param work what to do
     * @param <T> what it returns
     * @return what the work returned
     */
    public <T> T inTransaction(Function<? super StoreTransaction, ? extends T> work) {
        return store.inTransaction(workspace, work);
    }

    /**
     * Runs work that returns nothing in one transaction.
     *
     * @param work what to do
     */
    public void run(Consumer<? super StoreTransaction> work) {
        Boolean ran = inTransaction(tx -> {
            work.accept(tx);
            return true;
        });
        assertThat(ran).as("the store returns what the work returned").isTrue();
    }

    /**
     * The library over the store under test, in this workspace, with this clock.
     *
     * @return the entrance to the library
     */
    public Contacts contacts() {
        return Contacts.builder(store)
                .workspace(workspace)
                .actor(ACTOR)
                .clock(clock)
                .ids(ids)
                .build();
    }

    /** The same with a host's decisions about the end of contacts. */
    Contacts contacts(PrivacyOptions options) {
        return Contacts.builder(store)
                .workspace(workspace)
                .actor(ACTOR)
                .clock(clock)
                .ids(ids)
                .privacy(options)
                .build();
    }

    /** Creates a contact by the library; proves that it was stored as returned. */
    Contact created(NewContact draft) {
        Contact contact = contacts().create(draft);
        assertThat(found(List.of(contact.id())))
                .as("the contact that was created")
                .containsExactly(Exact.contact(contact));
        return contact;
    }

    /** Everything the store holds of this workspace. */
    StoreDump dump() {
        return StoreDump.of(store, workspace);
    }

    TestIds ids() {
        return ids;
    }

    ContactId newId() {
        return new ContactId(ids.next());
    }

    /** A contact that is not stored. */
    Contact contact(Identifier... identifiers) {
        return contact(newId(), Attributes.empty(), identifiers);
    }

    /** A contact that is not stored. */
    Contact contact(ContactId id, Attributes attributes, Identifier... identifiers) {
        return new Contact(
                id,
                1,
                SchemaName.DEFAULT,
                false,
                List.of(identifiers),
                Attributes.empty(),
                attributes,
                Provenance.added(clock.instant(), Origin.API, ACTOR));
    }

    /** A contact that is stored; proves that it can be read back. */
    Contact stored(Identifier... identifiers) {
        Contact contact = contact(identifiers);
        store(contact);
        return contact;
    }

    /** Inserts contacts; proves that they can be read back. */
    void store(Contact... contacts) {
        store(Arrays.asList(contacts));
    }

    /** Inserts contacts; proves that they can be read back. */
    void store(List<Contact> contacts) {
        WriteReport report = inTransaction(tx -> tx.contacts().insert(contacts));
        assertThat(report).as("what the store reports of the insert").isEqualTo(WriteReport.ALL_WRITTEN);
        List<ContactId> ids = contacts.stream().map(Contact::id).toList();
        assertThat(found(ids))
                .as("the contacts that were stored")
                .containsExactlyInAnyOrderElementsOf(Exact.contacts(contacts));
    }

    /** A group that is stored; proves that it can be read back. */
    Group group(String name) {
        return stored(Group.of(new GroupId(ids.next()), name, ACTOR, clock.instant()));
    }

    /** A group that is stored; proves that it can be read back. */
    Group stored(Group group) {
        Boolean inserted = inTransaction(tx -> tx.groups().insert(group));
        assertThat(inserted).as("the group was inserted").isTrue();
        Optional<Group> found = inTransaction(tx -> tx.groups().findByName(group.nameKey()));
        assertThat(found).as("the group that was stored").contains(group);
        return group;
    }

    /** A saved segment that is stored; proves that it can be read back. */
    <S extends Segment> S stored(S segment) {
        Boolean inserted = inTransaction(tx -> tx.segments().insert(segment));
        assertThat(inserted).as("the segment was inserted").isTrue();
        Optional<Segment> found = inTransaction(tx -> tx.segments().findByName(segment.nameKey()));
        assertThat(found.map(Exact::segment)).as("the segment that was stored").contains(Exact.segment(segment));
        return segment;
    }

    /** The stored form of contacts, in the store's order. */
    List<String> found(List<ContactId> wanted) {
        return Exact.contacts(inTransaction(tx -> tx.contacts().find(wanted)));
    }

    /** Proves that a call is refused with this exception and changes nothing. */
    <E extends ContactsException> E refuses(Class<E> expected, ThrowingCallable call) {
        StoreDump before = dump();
        assertThat(before.lines())
                .as("a refusal is only tested on a store that holds something")
                .isNotEmpty();
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).isInstanceOf(expected);
        assertThat(dump().lines()).as("the store after the refusal").isEqualTo(before.lines());
        return expected.cast(thrown);
    }
}
