package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.Contacts;
import dev.contacts.contact.ConcurrentUpdateException;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.NewContact;
import dev.contacts.error.ErrorCode;
import dev.contacts.group.Group;
import dev.contacts.identifier.ContactKey;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.privacy.ErasureContext;
import dev.contacts.privacy.HostResources;
import dev.contacts.privacy.PersonalDataContributor;
import dev.contacts.privacy.PrivacyOptions;
import dev.contacts.spi.StorageException;
import dev.contacts.transfer.ExportId;
import dev.contacts.transfer.ExportJob;
import dev.contacts.transfer.ExportOptions;
import dev.contacts.transfer.ExportTarget;
import dev.contacts.transfer.ImportChange.LeftAlone;
import dev.contacts.transfer.ImportChange.Reason;
import dev.contacts.transfer.ImportId;
import dev.contacts.transfer.ImportMode;
import dev.contacts.transfer.ImportUndoReport;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** Acceptance: what undoing an import has to do with others: export jobs, members who have left, contacts that hold each other's addresses. */
public interface ImportUndoPartiesContract extends StoreContract {

    @Test
    @Requirement({"D4", "U06", "T17", "T22"})
    default void contacts_that_an_undo_removes_take_their_export_jobs_and_contents_along(Sandbox box) {
        Shelf shelf = new Shelf();
        Contacts contacts = Contacts.builder(box.store())
                .workspace(box.workspace())
                .clock(box.clock())
                .ids(box.ids())
                .exports(ExportOptions.of(shelf, Runnable::run))
                .build();
        ImportId id = contacts.imports()
                .text("email\nanna@example.com\n")
                .undoable()
                .run()
                .id();
        ContactId anna = contacts.find(Samples.ANNA).orElseThrow().id();
        contacts.exports().schedule(contacts.exports().contact(anna));
        assertThat(shelf.contents).hasSize(1);

        assertThat(contacts.imports().undo(id).removed()).isEqualTo(1);

        assertThat(shelf.contents).isEmpty();
        assertThat(contacts.exports().jobs().list(null, 10)).isEmpty();
    }

    @Test
    @Requirement({"D4", "U06", "U13"})
    default void a_contributor_that_keeps_colliding_with_an_undo_is_named_and_the_undo_goes_on_without_it(Sandbox box) {
        Contact ben = box.created(NewContact.of(Samples.BEN));
        boolean[] collides = {true};
        Contacts contacts = box.contacts(PrivacyOptions.SHIPPED.contributor(new PersonalDataContributor() {
            @Override
            public String name() {
                return "orders";
            }

            @Override
            public long erase(ErasureContext erasure) {
                if (collides[0]) {
                    throw new ConcurrentUpdateException(ben.id(), 1, 2);
                }
                return 0;
            }

            @Override
            public void export(ContactId contact, HostResources transaction, BiConsumer<String, String> line) {}
        }));
        ImportId id = imported(contacts, "anna@example.com,,\n");

        StorageException refused =
                box.refuses(StorageException.class, () -> contacts.imports().undo(id));

        assertThat(refused.code()).isEqualTo(ErrorCode.TRANSACTION_CONFLICT);
        assertThat(refused).hasMessageContaining("contributor orders");
        collides[0] = false;
        assertThat(contacts.imports().undo(id).removed()).isEqualTo(1);
    }

    @Test
    @Requirement({"D4", "U06", "U07"})
    default void who_has_unsubscribed_from_the_group_since_is_no_member_again(Sandbox box) {
        Contacts contacts = box.contacts();
        Group vip = contacts.groups().create("VIP");
        Group other = contacts.groups().create("Other");
        Contact anna = box.created(NewContact.of(Samples.ANNA));
        Contact ben = box.created(NewContact.of(Samples.BEN));
        contacts.memberships().add(Set.of(vip.id(), other.id()), Set.of(anna.id(), ben.id()));
        contacts.memberships().unsubscribe(Set.of(vip.id()), Set.of(ben.id())); // before he joined again
        box.clock().advance(Duration.ofDays(1));
        contacts.groups().add(vip.id(), ben.id());
        ImportId id = contacts.imports()
                .text("email\nanna@example.com\nben@example.com\n")
                .mode(ImportMode.REMOVE_FROM_GROUP)
                .group(vip.id())
                .undoable()
                .run()
                .id();
        contacts.groups().add(vip.id(), anna.id());
        contacts.memberships().unsubscribe(Set.of(vip.id(), other.id()), Set.of(anna.id()));
        contacts.memberships().unsubscribe(Set.of(other.id()), Set.of(ben.id()));

        ImportUndoReport undone = contacts.imports().undo(id);

        assertThat(undone.contactsLeftAlone()).containsExactly(new LeftAlone(anna.id(), Reason.CHANGED_SINCE));
        assertThat(undone.restored()).isEqualTo(1);
        assertThat(contacts.memberships().of(anna.id())).isEmpty();
        assertThat(contacts.memberships().of(ben.id())).hasSize(1);
    }

    @Test
    @Requirement({"D4", "U06"})
    default void contacts_that_have_one_anothers_addresses_get_their_own_back(Sandbox box) {
        Contacts contacts = box.contacts();
        Contact anna = box.created(NewContact.of(Samples.ANNA, ContactKey.parse("A")));
        Contact ben = box.created(NewContact.of(Samples.BEN, ContactKey.parse("B")));
        Contact cara = box.created(NewContact.of(Samples.CARA));
        Contact dora = box.created(NewContact.of(email("dora")));
        Contact emil = box.created(NewContact.of(email("emil"), ContactKey.parse("E")));
        Contact fred = box.created(NewContact.of(email("fred"), ContactKey.parse("F")));
        ImportId keyed = contacts.imports()
                .text("""
                        email,contact_key
                        new@example.com,A
                        anna@example.com,B
                        ben@example.com,A
                        gone@example.com,E
                        emil@example.com,F
                        """)
                .mode(ImportMode.UPDATE)
                .undoable()
                .run()
                .id();
        ImportId byId = contacts.imports()
                .text("email,contact_id\nnew@example.com," + cara.id() + "\ncara@example.com," + dora.id()
                        + "\ndora@example.com," + cara.id() + "\n")
                .map("contact_id", "contact_id")
                .mode(ImportMode.UPDATE)
                .undoable()
                .run()
                .id();
        Contact taker =
                box.created(NewContact.of(email("fred"))); // so that neither Fred nor Emil gets back what he had

        ImportUndoReport undone = contacts.imports().undo(keyed);
        ImportUndoReport undoneById = contacts.imports().undo(byId);

        assertThat(undone.restored()).isEqualTo(2);
        assertThat(undone.contactsLeftAlone())
                .containsExactlyInAnyOrder(
                        new LeftAlone(emil.id(), Reason.IDENTIFIER_TAKEN),
                        new LeftAlone(fred.id(), Reason.IDENTIFIER_TAKEN));
        assertThat(undoneById.restored()).isEqualTo(2);
        for (Contact before : List.of(anna, ben, cara, dora)) {
            Contact now = contacts.get(before.id());
            assertThat(now.version()).isGreaterThan(before.version());
            assertThat(now.identifiers()).isEqualTo(before.identifiers());
            assertThat(now.provenance()).isEqualTo(before.provenance());
        }
        assertThat(contacts.find(email("new"))).isEmpty();
        assertThat(contacts.find(email("fred"))).contains(taker);
    }

    @Test
    @Requirement({"D4", "U06"})
    default void imports_that_are_undone_one_after_the_other_from_the_last_leave_what_was_before_the_first(
            Sandbox box) {
        Contacts contacts = box.contacts();
        Contact anna =
                box.created(NewContact.of(Samples.ANNA, ContactKey.parse("A")).firstName("Anna"));
        Contact ben =
                box.created(NewContact.of(Samples.BEN, ContactKey.parse("B")).firstName("Ben"));
        List<ImportId> imports = List.of(
                imported(contacts, "anna@example.com,A,Anne\nben@example.com,B,Benno\ncara@example.com,C,Cara\n"),
                imported(
                        contacts,
                        "x@example.com,A,\nanna@example.com,B,\nben@example.com,A,\ncara@example.com,C,Caro\n"),
                imported(contacts, "ben@example.com,A,Annette\ncara@example.com,C,Carola\n"));
        assertThat(contacts.find(Samples.CARA).orElseThrow().firstName()).contains("Carola");

        assertThat(contacts.imports().undo(imports.get(2)).leftAlone()).isZero();
        assertThat(contacts.find(Samples.CARA).orElseThrow().firstName()).contains("Caro");
        assertThat(contacts.imports().undo(imports.get(1)).leftAlone()).isZero();
        assertThat(contacts.find(Samples.CARA).orElseThrow().firstName()).contains("Cara");
        ImportUndoReport first = contacts.imports().undo(imports.get(0));

        assertThat(List.of(first.removed(), first.restored(), first.leftAlone()))
                .containsExactly(1L, 2L, 0L);
        for (Contact before : List.of(anna, ben)) {
            Contact now = contacts.get(before.id());
            assertThat(now.identifiers()).isEqualTo(before.identifiers());
            assertThat(now.firstName()).isEqualTo(before.firstName());
        }
        assertThat(contacts.find(Samples.CARA)).isEmpty();
    }

    private static ImportId imported(Contacts contacts, String rows) {
        return contacts.imports()
                .text("email,contact_key,first_name\n" + rows)
                .mode(ImportMode.APPEND_OR_UPDATE)
                .undoable()
                .run()
                .id();
    }

    private static EmailAddress email(String name) {
        return EmailAddress.parse(name + "@example.com");
    }

    /** Where contents are, by their names alone. */
    final class Shelf implements ExportTarget {

        private final Set<ExportId> contents = new HashSet<>();

        Shelf() {}

        @Override
        public OutputStream open(ExportJob job) {
            contents.add(job.id());
            return new ByteArrayOutputStream();
        }

        @Override
        public void delete(ExportJob job) {
            contents.remove(job.id());
        }
    }
}
