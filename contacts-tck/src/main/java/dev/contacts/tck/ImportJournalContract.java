package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.contact.NewContact;
import dev.contacts.group.Group;
import dev.contacts.group.Membership;
import dev.contacts.group.MembershipStatus;
import dev.contacts.identifier.ContactKey;
import dev.contacts.privacy.DeletionPlan;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.spi.JournalVersion;
import dev.contacts.transfer.ImportChange;
import dev.contacts.transfer.ImportId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link dev.contacts.spi.ImportJournalRecords} promises. */
public interface ImportJournalContract extends StoreContract {

    @Test
    @Requirement({"D4", "U06", "SPI-6"})
    default void an_entry_of_a_journal_comes_back_with_everything_it_holds(Sandbox box) {
        ImportId id = new ImportId(box.ids().next());
        Contact anna = box.created(NewContact.of(Samples.ANNA, ContactKey.parse("Ä 1"))
                .asTest()
                .firstName("Zoë \"\\ 😀")
                .set("Score", new BigDecimal("9007199254740993.1"))
                .set("tags", List.of("a;b", "")));
        Contact ben = box.created(NewContact.of(Samples.BEN));
        Contact cara = box.stored(ContactKey.parse("C"));
        Contact dora = box.stored(ContactKey.parse("D"));
        Group group = box.group("VIP");
        Attributes seat = Attributes.of(Map.of(FieldName.of("Seat"), new FieldValue.TextValue("A\n1")));
        List<ImportChange> changes = List.of(
                new ImportChange.Changed(anna, 3_000_000_000L),
                new ImportChange.Added(ben.id(), 2),
                new ImportChange.Left(
                        new Membership(cara.id(), group.id(), MembershipStatus.UNCONFIRMED, seat, Sandbox.NOW)),
                new ImportChange.LeftAlone(dora.id(), ImportChange.Reason.IN_USE));

        box.run(tx -> {
            tx.importJournal().put(id, changes);
            tx.importJournal().put(id, List.of());
        });

        assertThat(page(box, id)).containsExactlyInAnyOrderElementsOf(changes);
        assertThat(page(box, id)).extracting(ImportChange::contact).isSorted();
        ImportChange.Changed stored = (ImportChange.Changed) box.inTransaction(
                        tx -> tx.importJournal().find(id, List.of(anna.id())))
                .get(0);
        assertThat(Exact.contact(stored.before())).isEqualTo(Exact.contact(anna));
        ImportChange.LeftAlone later = new ImportChange.LeftAlone(anna.id(), ImportChange.Reason.INVALID);
        box.run(tx -> tx.importJournal().put(id, List.of(later)));
        assertThat(page(box, id)).hasSize(4).contains(later).doesNotContain(stored);
    }

    @Test
    @Requirement({"D4", "U06", "SPI-7"})
    default void a_journal_is_read_and_dropped_by_import_and_contact(Sandbox box) {
        ImportId id = new ImportId(box.ids().next());
        ImportId other = new ImportId(box.ids().next());
        List<ContactId> contacts = List.of(
                box.stored(ContactKey.parse("C")).id(),
                box.stored(ContactKey.parse("A")).id(),
                box.stored(ContactKey.parse("B")).id());
        box.run(tx -> {
            contacts.forEach(contact -> tx.importJournal().put(id, List.of(new ImportChange.Added(contact, 1))));
            tx.importJournal().put(other, List.of(new ImportChange.Added(contacts.get(1), 7)));
        });

        List<ImportChange> first = box.inTransaction(tx -> tx.importJournal().page(id, null, 2));
        List<ImportChange> rest =
                box.inTransaction(tx -> tx.importJournal().page(id, first.get(1).contact(), 2));
        assertThat(first).hasSize(2);
        assertThat(rest).hasSize(1);
        assertThat(page(box, other)).containsExactly(new ImportChange.Added(contacts.get(1), 7));
        box.run(tx -> {
            assertThat(tx.importJournal().find(other, contacts)).hasSize(1);
            assertThat(tx.importJournal().find(other, List.of(box.newId()))).isEmpty();
            assertThat(tx.importJournal().remove(id, List.of(contacts.get(0), box.newId())))
                    .isEqualTo(1);
            assertThat(tx.importJournal().page(id, null, 9)).hasSize(2);
            assertThat(tx.importJournal().clear(id)).isEqualTo(2);
            assertThat(tx.importJournal().clear(id)).isZero();
            assertThatThrownBy(() -> tx.importJournal().page(id, null, 0)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> tx.importJournal()
                            .put(
                                    id,
                                    List.of(
                                            new ImportChange.Added(contacts.get(1), 1),
                                            new ImportChange.Added(contacts.get(1), 2))))
                    .isInstanceOf(IllegalArgumentException.class);
        });
        assertThat(page(box, id)).isEmpty();
        assertThat(page(box, other)).hasSize(1);
        assertThat(page(box.neighbour(), other)).isEmpty();
        ContactId nobody = box.newId();
        assertThat(box.refuses(
                                ContactNotFoundException.class,
                                () -> box.run(tx -> tx.importJournal()
                                        .put(
                                                id,
                                                List.of(
                                                        new ImportChange.Added(contacts.get(0), 1),
                                                        new ImportChange.Added(nobody, 1)))))
                        .id())
                .isEqualTo(nobody);
        assertThat(page(box, id)).isEmpty();
    }

    @Test
    @Requirement({"D4", "U06", "SPI-7"})
    default void what_has_left_a_contact_at_a_version_that_is_again_follows_it(Sandbox box) {
        ImportId id = new ImportId(box.ids().next());
        ImportId other = new ImportId(box.ids().next());
        Contact anna = box.created(NewContact.of(Samples.ANNA));
        Contact ben = box.created(NewContact.of(Samples.BEN));
        Contact cara = box.created(NewContact.of(Samples.CARA));
        List<ImportChange> first = List.of(
                new ImportChange.Changed(anna, 2),
                new ImportChange.Added(ben.id(), 2),
                new ImportChange.LeftAlone(cara.id(), ImportChange.Reason.IN_USE));
        box.run(tx -> {
            tx.importJournal().put(id, first);
            tx.importJournal().put(other, List.of(new ImportChange.Added(anna.id(), 3)));
        });

        box.run(tx -> {
            assertThat(tx.importJournal()
                            .renumber(List.of(
                                    new JournalVersion(anna.id(), 2, 5),
                                    new JournalVersion(ben.id(), 2, 4),
                                    new JournalVersion(cara.id(), 2, 4),
                                    new JournalVersion(box.newId(), 2, 4))))
                    .isEqualTo(2);
            assertThat(tx.importJournal().renumber(List.of())).isZero();
            assertThatThrownBy(() -> tx.importJournal()
                            .renumber(
                                    List.of(new JournalVersion(anna.id(), 5, 6), new JournalVersion(anna.id(), 3, 6))))
                    .isInstanceOf(IllegalArgumentException.class);
        });

        assertThat(page(box, id))
                .containsExactlyInAnyOrder(
                        new ImportChange.Changed(anna, 5), new ImportChange.Added(ben.id(), 4), first.get(2));
        assertThat(page(box, other)).containsExactly(new ImportChange.Added(anna.id(), 3));
    }

    @Test
    @Requirement({"D4", "U06", "001-25", "001-30"})
    default void what_a_journal_has_of_a_contact_ends_with_it(Sandbox box) {
        ImportId id = new ImportId(box.ids().next());
        Contact anna = box.created(NewContact.of(Samples.ANNA));
        Contact ben = box.created(NewContact.of(Samples.BEN));
        Contact cara = box.stored(ContactKey.parse("C"));
        box.run(tx -> tx.importJournal()
                .put(
                        id,
                        List.of(
                                new ImportChange.Changed(anna, 2),
                                new ImportChange.Changed(ben, 2),
                                new ImportChange.Added(cara.id(), 1))));

        box.contacts().privacy().anonymize(anna.id());
        assertThat(page(box, id)).extracting(ImportChange::contact).containsExactlyInAnyOrder(ben.id(), cara.id());
        DeletionPlan plan = box.contacts().privacy().prepareDeletion(Set.of(ben.id()));
        plan.confirm();
        assertThat(page(box, id)).containsExactly(new ImportChange.Added(cara.id(), 1));
    }

    private static List<ImportChange> page(Sandbox box, ImportId id) {
        return box.inTransaction(tx -> tx.importJournal().page(id, null, 1_000));
    }
}
