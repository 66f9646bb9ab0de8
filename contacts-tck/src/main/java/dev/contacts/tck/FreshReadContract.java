package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.contacts.contact.Contact;
import dev.contacts.group.Group;
import dev.contacts.group.GroupEdit;
import dev.contacts.group.Membership;
import dev.contacts.group.MembershipStatus;
import dev.contacts.identifier.Identifier;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.segment.ContactQuery;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.transfer.ImportCounts;
import dev.contacts.transfer.ImportSession;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What was read once is read anew after it has changed, by every call that reads; no store answers from memory that is out of date. */
public interface FreshReadContract extends StoreContract {

    @Test
    @Requirement({"SPI-1", "U01"})
    default void a_contact_is_read_anew_after_each_change(Sandbox box) {
        Contact first = box.stored(Samples.ANNA);
        assertThat(everywhere(box, first)).containsOnly(Exact.contact(first)).hasSize(3);

        Contact second =
                Samples.change(first, Samples.attributes("tier", "gold")).after();
        box.run(tx -> tx.contacts()
                .update(List.of(Samples.change(first, second.attributes())))
                .orThrow());
        assertThat(everywhere(box, second)).containsOnly(Exact.contact(second)).hasSize(3);

        Contact third = Samples.change(second, Samples.BEN).after();
        box.run(tx -> tx.contacts()
                .update(List.of(Samples.change(second, Samples.BEN)))
                .orThrow());
        assertThat(everywhere(box, third)).containsOnly(Exact.contact(third)).hasSize(3);
        assertThat(holders(box, Samples.ANNA)).as("of the identifier it had").isEmpty();

        box.run(tx -> tx.contacts().delete(List.of(third)).orThrow());
        assertThat(everywhere(box, third)).isEmpty();
        assertThat(count(box)).isZero();
    }

    @Test
    @Requirement({"SPI-1", "U01"})
    default void a_contact_that_was_looked_for_in_vain_is_found_once_it_is_there(Sandbox box) {
        Contact anna = box.contact(Samples.ANNA);
        assertThat(everywhere(box, anna)).isEmpty();
        assertThat(count(box)).isZero();

        box.run(tx -> tx.contacts().insert(List.of(anna)).orThrow());

        assertThat(everywhere(box, anna)).containsOnly(Exact.contact(anna)).hasSize(3);
        assertThat(count(box)).isEqualTo(1);
    }

    @Test
    @Requirement({"SPI-1", "U01"})
    default void what_a_transaction_read_of_its_own_writes_is_forgotten_with_them(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        assertThat(everywhere(box, anna)).hasSize(3);
        IllegalStateException failure = new IllegalStateException("the work fails");

        List<String> seen = new ArrayList<>();
        assertThat(catchThrowable(() -> box.run(tx -> {
                    tx.contacts()
                            .update(List.of(Samples.change(anna, Samples.attributes("tier", "gold"))))
                            .orThrow();
                    seen.addAll(everywhere(tx, anna));
                    throw failure;
                })))
                .isSameAs(failure);

        assertThat(seen).hasSize(3).doesNotContain(Exact.contact(anna));
        assertThat(everywhere(box, anna)).containsOnly(Exact.contact(anna)).hasSize(3);
    }

    @Test
    @Requirement({"SPI-1", "U01"})
    default void groups_and_memberships_are_read_anew_after_each_change(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        Group vip = box.group("VIP");
        assertThat(groups(box, vip)).containsOnly(vip).hasSize(3);
        assertThat(members(box, anna, vip)).isEmpty();

        Group archived = GroupEdit.nothing().archive().applyTo(vip);
        box.run(tx -> assertThat(tx.groups().update(archived)).isTrue());
        assertThat(groups(box, vip)).containsOnly(archived).hasSize(3);

        for (String seat : List.of("A1", "B2")) {
            Membership member = new Membership(
                    anna.id(), vip.id(), MembershipStatus.ACTIVE, Samples.attributes("seat", seat), Sandbox.NOW);
            box.run(tx -> tx.memberships().put(List.of(member)));
            assertThat(members(box, anna, vip))
                    .containsOnly(Exact.membership(member))
                    .hasSize(2);
        }

        box.run(tx -> tx.memberships().remove(vip.id(), List.of(anna.id())));
        assertThat(members(box, anna, vip)).isEmpty();
    }

    @Test
    @Requirement({"SPI-1", "U01"})
    default void schemas_and_imports_are_read_anew_after_each_change(Sandbox box) {
        ProfileSchema first = ProfileSchema.builder("customers").build().stored(1, Sandbox.ACTOR, Sandbox.NOW);
        box.run(tx -> assertThat(tx.schemas().insert(first)).isTrue());
        assertThat(schemas(box, first)).containsOnly(Exact.schema(first)).hasSize(2);
        ProfileSchema second = first.toBuilder().field("tier").build().stored(2, Sandbox.ACTOR, Sandbox.NOW);
        box.run(tx -> assertThat(tx.schemas().update(second)).isTrue());
        assertThat(schemas(box, first)).containsOnly(Exact.schema(second)).hasSize(2);

        ImportSession running = Samples.running(box);
        ImportSession completed = Samples.next(running, ImportSession.State.COMPLETED, new ImportCounts(1, 0, 0, 0));
        box.run(tx -> assertThat(tx.imports().insert(running)).isTrue());
        box.run(tx -> assertThat(tx.imports().find(running.id())).contains(running));
        box.run(tx -> {
            assertThat(tx.imports().update(running, completed)).isTrue();
            assertThat(tx.imports().find(running.id())).contains(completed);
        });
        box.run(tx -> assertThat(tx.imports().find(running.id())).contains(completed));
    }

    private static List<String> everywhere(Sandbox box, Contact contact) {
        return box.inTransaction(tx -> everywhere(tx, contact));
    }

    /** The contact by id, by each of its identifiers, and in the list of all. */
    private static List<String> everywhere(StoreTransaction tx, Contact contact) {
        return Stream.of(
                        tx.contacts().find(List.of(contact.id())),
                        tx.contacts().findByIdentifier(contact.identifiers()),
                        tx.contacts().select(ContactQuery.all(), Sandbox.NOW, null, 10))
                .flatMap(List::stream)
                .map(Exact::contact)
                .toList();
    }

    private static List<Contact> holders(Sandbox box, Identifier identifier) {
        return box.inTransaction(tx -> tx.contacts().findByIdentifier(List.of(identifier)));
    }

    private static long count(Sandbox box) {
        return box.inTransaction(tx -> tx.contacts().count(ContactQuery.all(), Sandbox.NOW));
    }

    private static List<Group> groups(Sandbox box, Group group) {
        return box.inTransaction(tx -> Stream.of(
                        tx.groups().find(List.of(group.id())),
                        tx.groups().findByName(group.nameKey()).stream().toList(),
                        tx.groups().list())
                .flatMap(List::stream)
                .toList());
    }

    private static List<String> members(Sandbox box, Contact contact, Group group) {
        return box.inTransaction(tx -> Stream.of(
                        tx.memberships().ofContacts(List.of(contact.id())),
                        tx.memberships().ofGroup(group.id(), null, 10))
                .flatMap(List::stream)
                .map(Exact::membership)
                .toList());
    }

    private static List<String> schemas(Sandbox box, ProfileSchema schema) {
        return box.inTransaction(tx -> Stream.of(
                        tx.schemas().find(schema.name()).stream().toList(),
                        tx.schemas().list())
                .flatMap(List::stream)
                .map(Exact::schema)
                .toList());
    }
}
