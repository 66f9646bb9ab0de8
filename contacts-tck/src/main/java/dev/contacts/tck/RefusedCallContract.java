package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contacts.activity.ActivityCategory;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.group.Group;
import dev.contacts.identifier.AppAlias;
import dev.contacts.privacy.ActivityCount;
import dev.contacts.privacy.AnonymizedRecord;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.NameKey;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.Violation;
import dev.contacts.segment.ContactQuery;
import dev.contacts.segment.ContactQuery.TestContacts;
import dev.contacts.segment.StaticSegment;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.transfer.ImportId;
import dev.contacts.transfer.RowOutcome.Rejected;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Calls that cannot be meant are refused by every store alike; what need not be asked is not asked. */
public interface RefusedCallContract extends StoreContract {

    @Test
    @Requirement("SPI-9")
    default void a_batch_names_a_contact_once_and_a_new_one_with_version_1(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        Contact ben = box.contact(Samples.BEN);
        Contact cara = box.contact(Samples.CARA);
        Contact second = Samples.change(cara, Attributes.empty()).after();

        refused(box, tx -> tx.contacts().insert(List.of(cara, ben, ben)));
        refused(box, tx -> tx.contacts().insert(List.of(ben, second)));
        refused(
                box,
                tx -> tx.contacts()
                        .update(List.of(
                                Samples.change(anna, Samples.BEN),
                                Samples.change(anna, Samples.attributes("tier", "gold")))));
        refused(box, tx -> tx.contacts().delete(List.of(anna, anna)));
    }

    @Test
    @Requirement("SPI-9")
    default void a_page_has_a_limit_of_1_or_more(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        Group vip = box.group("VIP");
        StaticSegment loyal = box.stored(Samples.segment(box, "loyal"));
        for (int limit : new int[] {0, -1, Integer.MIN_VALUE}) {
            refused(box, tx -> tx.contacts().select(ContactQuery.all(), Sandbox.NOW, null, limit));
            refused(box, tx -> tx.contacts().select(ContactQuery.all(), Sandbox.NOW, anna.id(), limit));
            refused(box, tx -> tx.memberships().ofGroup(vip.id(), null, limit));
            refused(box, tx -> tx.memberships().ofGroup(vip.id(), anna.id(), limit));
            refused(box, tx -> tx.segmentMembers().members(loyal.id(), TestContacts.INCLUDED, null, limit));
            refused(box, tx -> tx.imports().rejected(new ImportId(vip.id().value()), 0, limit));
        }
    }

    @Test
    @Requirement("SPI-9")
    default void a_schema_begins_with_version_1_and_a_receipt_stays_in_its_workspace(Sandbox box) {
        box.stored(Samples.ANNA);
        ProfileSchema later = ProfileSchema.builder("customers").build().stored(2, Sandbox.ACTOR, Sandbox.NOW);

        refused(box, tx -> tx.schemas().insert(later));
        ActivityCount count = new ActivityCount(ActivityCategory.EVENT, "", "", "2026-03", 1);
        refused(box, tx -> tx.privacy().addCounts(List.of(count, count.withCount(2))));
        refused(
                box,
                tx -> tx.privacy()
                        .add(
                                remains(UUID.randomUUID()),
                                Samples.receipt(box.neighbour().workspace(), 1, Map.of())));
    }

    @Test
    @Requirement("SPI-9")
    default void rejected_rows_are_stored_once(Sandbox box) {
        box.stored(Samples.ANNA);
        ImportId session = new ImportId(box.ids().next());
        box.run(tx -> tx.imports().addRejected(session, List.of(rejected(1), rejected(2))));

        refused(box, tx -> tx.imports().addRejected(session, List.of(rejected(3), rejected(4), rejected(3))));
        givenUp(box, tx -> tx.imports().addRejected(session, List.of(rejected(3), rejected(2))));

        List<Rejected> rows = box.inTransaction(tx -> tx.imports().rejected(session, 0, 10));
        assertThat(rows).containsExactly(rejected(1), rejected(2));
    }

    @Test
    @Requirement({"SPI-9", "SPI-2"})
    default void a_stored_contact_is_not_inserted_again(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        Contact again = box.contact(anna.id(), Samples.attributes("tier", "gold"), Samples.ANNA);
        Contact other = box.contact(anna.id(), Attributes.empty(), AppAlias.parse("other"));

        givenUp(box, tx -> tx.contacts().insert(List.of(box.contact(Samples.BEN), again)));
        givenUp(box, tx -> tx.contacts().insert(List.of(other)));

        assertThat(box.dump().lines()).containsExactly(Exact.contact(anna));
        List<Contact> found =
                box.inTransaction(tx -> tx.contacts().findByIdentifier(List.of(Samples.BEN, AppAlias.parse("other"))));
        assertThat(found).as("identifiers that nobody got").isEmpty();
    }

    @Test
    @Requirement({"SPI-9", "SPI-2"})
    default void a_stored_contact_keeps_its_identifiers_when_it_is_inserted_again_with_one_that_is_taken(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        Contact ben = box.stored(Samples.BEN);
        Contact again = box.contact(anna.id(), Attributes.empty(), Samples.ANNA, Samples.BEN);

        givenUp(box, tx -> tx.contacts().insert(List.of(box.contact(Samples.CARA), again)));

        List<Contact> found = box.inTransaction(
                tx -> tx.contacts().findByIdentifier(List.of(Samples.ANNA, Samples.BEN, Samples.CARA)));
        assertThat(Exact.contacts(found)).containsExactlyElementsOf(Exact.contacts(List.of(anna, ben)));
    }

    @Test
    @Requirement("SPI-9")
    default void groups_records_and_receipts_are_not_added_under_an_id_that_is_stored(Sandbox box) {
        Group vip = box.group("VIP");
        UUID record = UUID.randomUUID();
        box.run(tx -> tx.privacy().add(remains(record), Samples.receipt(box.workspace(), 3, Map.of())));
        UUID free = UUID.randomUUID();
        StaticSegment loyal = box.stored(Samples.segment(box, "loyal"));

        givenUp(box, tx -> tx.groups().insert(Group.of(vip.id(), "others", Sandbox.ACTOR, Sandbox.NOW)));
        givenUp(
                box,
                tx -> tx.segments().insert(new StaticSegment(loyal.id(), "others", "", Sandbox.ACTOR, Sandbox.NOW)));
        givenUp(box, tx -> tx.privacy().add(remains(free), Samples.receipt(box.workspace(), 3, Map.of())));
        givenUp(box, tx -> tx.privacy().add(remains(record), Samples.receipt(box.workspace(), 4, Map.of())));

        Boolean inserted = box.inTransaction(tx -> tx.groups().insert(vip));
        assertThat(inserted).as("the name is asked first").isFalse();
        Optional<AnonymizedRecord> kept = box.inTransaction(tx -> tx.privacy().find(free));
        assertThat(kept).isEmpty();
        Optional<Group> others = box.inTransaction(tx -> tx.groups().findByName(NameKey.of("others")));
        assertThat(others).isEmpty();
    }

    /** Nothing is touched, and the transaction goes on. */
    private static void refused(Sandbox box, Consumer<StoreTransaction> call) {
        ContactId id = box.newId();
        Contact next = box.contact(id, Attributes.empty(), AppAlias.parse("after " + id));
        List<String> before = box.dump().lines();
        box.run(tx -> {
            assertThatThrownBy(() -> call.accept(tx))
                    .as(
                            "a call that cannot be meant is refused with IllegalArgumentException before it touches anything; see Arguments")
                    .isInstanceOf(IllegalArgumentException.class);
            tx.contacts().insert(List.of(next)).orThrow();
        });
        assertThat(box.dump().lines())
                .as("the store after a refused call and one more contact in the same transaction")
                .hasSize(before.size() + 1)
                .containsAll(before)
                .contains(Exact.contact(next));
        box.run(tx -> tx.contacts().delete(List.of(next)).orThrow());
    }

    /** Nothing is left of the whole transaction. */
    private static void givenUp(Sandbox box, Consumer<StoreTransaction> call) {
        List<String> before = box.dump().lines();
        assertThat(before).isNotEmpty();
        assertThatThrownBy(() -> box.run(call))
                .as(
                        "what has an id that is stored already is refused with IllegalArgumentException, whatever else is wrong with it")
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(box.dump().lines()).as("the store after the rollback").isEqualTo(before);
    }

    private static Rejected rejected(long row) {
        return new Rejected(row, List.of(Violation.required("column " + row)));
    }

    private static AnonymizedRecord remains(UUID id) {
        return new AnonymizedRecord(id, "KMAC256", List.of());
    }
}
