package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contacts.Contacts;
import dev.contacts.channel.Channel;
import dev.contacts.consent.BlacklistTarget;
import dev.contacts.consent.ChannelAddress;
import dev.contacts.consent.ConsentBasis;
import dev.contacts.consent.ConsentSource;
import dev.contacts.consent.SubscriptionCategory;
import dev.contacts.consent.SubscriptionChange;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.NewContact;
import dev.contacts.group.Group;
import dev.contacts.identifier.ContactKey;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.privacy.ErasureContext;
import dev.contacts.privacy.HostResources;
import dev.contacts.privacy.PersonalDataContributor;
import dev.contacts.privacy.PrivacyOptions;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.SchemaChange;
import dev.contacts.transfer.EmptyCell;
import dev.contacts.transfer.HeaderPolicy;
import dev.contacts.transfer.ImportChange;
import dev.contacts.transfer.ImportChange.Reason;
import dev.contacts.transfer.ImportCounts;
import dev.contacts.transfer.ImportId;
import dev.contacts.transfer.ImportMode;
import dev.contacts.transfer.ImportRefusedException;
import dev.contacts.transfer.ImportReport;
import dev.contacts.transfer.ImportSession.State;
import dev.contacts.transfer.ImportStoppedException;
import dev.contacts.transfer.ImportUndoReport;
import dev.contacts.transfer.Importer;
import dev.contacts.transfer.UndoRefusedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Acceptance: an import is undone, but for those who have changed since. */
public interface ImportUndoContract extends StoreContract {

    @Test
    @Requirement({"D4", "U06"})
    default void after_an_import_is_undone_everything_is_as_it_was_before(Sandbox box) {
        Contacts contacts = box.contacts();
        box.created(NewContact.of(Samples.ANNA, ContactKey.parse("A"))
                .firstName("Anna")
                .set("tier", "gold"));
        box.created(NewContact.of(Samples.BEN, ContactKey.parse("B")));
        List<String> before = withoutVersions(box);
        String more =
                IntStream.range(0, 1_000).mapToObj(i -> ",K" + i + ",New,").collect(Collectors.joining("\n"));
        Importer importer = contacts.imports()
                .text("email,contact_key,first_name,tier\n"
                        + "cara@example.com,A,Anne,silver\n" // Anna's old address goes to Ben
                        + "anna@example.com,B,Ben,\n"
                        + "dora@example.com,D,Dora,\n"
                        + "anna@example.com,B,Benno,\n" + more + "\ndora@example.com,D,Dorothea,\n")
                .headers(HeaderPolicy.CREATE_UNKNOWN)
                .mode(ImportMode.APPEND_OR_UPDATE)
                .undoable();
        box.clock().advance(Duration.ofMinutes(1));
        ImportReport report = importer.key("k").run();
        assertThat(report.counts()).isEqualTo(new ImportCounts(1_001, 4, 0, 0));

        ImportUndoReport undone = contacts.imports().undo(report.id());

        assertThat(withoutVersions(box)).isEqualTo(before);
        assertThat(undone.toString()).contains("1001 contacts removed, 2 restored, 0 left alone");
        assertThat(undone.contactsLeftAlone()).isEmpty();
        assertThat(undone.session().state()).isEqualTo(State.UNDONE);
        assertThat(contacts.imports().undo(report.id()).session()).isEqualTo(undone.session());
        assertThat(journal(box, report.id())).isEmpty();
        assertThat(box.refuses(
                        ImportRefusedException.class, () -> importer.key("k").run()))
                .hasMessageContaining("IMPORT_UNDONE");
        assertThat(contacts.imports().report(report.id()).orElseThrow().rows()).isEqualTo(1_005);
        assertThat(importer.key("k2").run().counts()).isEqualTo(report.counts());
    }

    @Test
    @Requirement({"D4", "U06", "U07", "001-25"})
    default void who_has_changed_since_is_listed_and_left_alone(Sandbox box) {
        Contacts contacts = box.contacts();
        Contact anna = box.created(NewContact.of(Samples.ANNA).firstName("Anna"));
        Contact ben = box.created(NewContact.of(Samples.BEN).firstName("Ben"));
        Contact gone = box.created(NewContact.of(email("gone")).firstName("Gone"));
        Contact taken = box.created(NewContact.of(email("old"), ContactKey.parse("T")));
        Contact blocked = box.created(NewContact.of(email("trap"), ContactKey.parse("X")));
        ImportId id = contacts.imports()
                .text("""
                        email,contact_key,first_name
                        anna@example.com,,Anne
                        ben@example.com,,Benno
                        gone@example.com,,Going
                        new@example.com,T,
                        clean@example.com,X,
                        noted@example.com,,N
                        opted@example.com,,O
                        plain@example.com,,P
                        touched@example.com,,T
                        """)
                .mode(ImportMode.APPEND_OR_UPDATE)
                .undoable()
                .run()
                .id();
        contacts.update(anna.id(), edit -> edit.lastName("Schmidt"));
        contacts.privacy().anonymize(gone.id());
        box.created(NewContact.of(email("old")));
        contacts.blacklist()
                .add(new BlacklistTarget.Address(ChannelAddress.of(Channel.EMAIL, "trap@example.com")), "trap");
        Contact noted = contacts.find(email("noted")).orElseThrow();
        contacts.notes().add(noted.id(), "called");
        Contact opted = contacts.find(email("opted")).orElseThrow();
        contacts.consents()
                .report(
                        opted.id(),
                        SubscriptionChange.unsubscribe(
                                Channel.EMAIL,
                                SubscriptionCategory.ALL,
                                "by mail",
                                ConsentBasis.of(ConsentSource.PERSON)));
        Contact touched = contacts.find(email("touched")).orElseThrow();
        contacts.update(touched.id(), edit -> edit.lastName("Later"));

        ImportUndoReport undone = contacts.imports().undo(id);

        assertThat(undone.contactsLeftAlone()
                        .collect(Collectors.toMap(ImportChange.LeftAlone::contact, ImportChange.LeftAlone::reason)))
                .isEqualTo(Map.of(
                        anna.id(), Reason.CHANGED_SINCE,
                        touched.id(), Reason.CHANGED_SINCE,
                        noted.id(), Reason.IN_USE,
                        opted.id(), Reason.IN_USE,
                        taken.id(), Reason.IDENTIFIER_TAKEN,
                        blocked.id(), Reason.ADDRESS_BLOCKED));
        assertThat(List.of(undone.removed(), undone.restored(), undone.leftAlone()))
                .containsExactly(1L, 1L, 6L);
        assertThat(contacts.find(Samples.ANNA).orElseThrow().firstName()).contains("Anne");
        assertThat(contacts.find(Samples.BEN).orElseThrow().firstName()).contains("Ben");
        assertThat(contacts.find(Samples.BEN).orElseThrow().version()).isEqualTo(ben.version() + 2);
        assertThat(contacts.find(email("plain"))).isEmpty();
        assertThat(contacts.find(email("opted"))).contains(opted);
        assertThat(contacts.find(email("clean")).orElseThrow().id()).isEqualTo(blocked.id());
        contacts.privacy().anonymize(anna.id());
        assertThat(contacts.imports().undo(id).contactsLeftAlone()).hasSize(5);
    }

    @Test
    @Requirement({"D4", "U06", "T36"})
    default void nothing_comes_back_that_the_list_has_disposed_of(Sandbox box) {
        Contacts contacts = box.contacts();
        contacts.schemas()
                .create(ProfileSchema.builder("people")
                        .field(FieldDefinition.text("tier"))
                        .field(FieldDefinition.text("city_code"))
                        .build());
        Contact anna = contacts.create(NewContact.of(Samples.ANNA).in("people").set("tier", "gold"));
        ImportId id = contacts.imports()
                .text("email,tier,city_code\nanna@example.com,,B\n")
                .into("people")
                .emptyCell(EmptyCell.CLEAR)
                .mode(ImportMode.UPDATE)
                .undoable()
                .run()
                .id();
        contacts.schemas().change("people", SchemaChange.rename("tier", "level"));

        ImportUndoReport undone = contacts.imports().undo(id);

        assertThat(undone.contactsLeftAlone()).containsExactly(new ImportChange.LeftAlone(anna.id(), Reason.INVALID));
        assertThat(contacts.find(Samples.ANNA).orElseThrow().attributes().text("city_code"))
                .contains("B");
    }

    @Test
    @Requirement({"D4", "U06", "004-05"})
    default void who_was_taken_out_of_a_group_is_a_member_again(Sandbox box) {
        Contacts contacts = box.contacts();
        Group vip = contacts.groups().create("VIP");
        Contact anna = box.created(NewContact.of(Samples.ANNA));
        Contact ben = box.created(NewContact.of(Samples.BEN));
        for (Contact member : List.of(anna, ben)) {
            contacts.groups().add(vip.id(), member.id(), edit -> edit.set("seat", "A1"));
        }
        List<String> before = box.dump().lines();
        Importer importer = contacts.imports()
                .text("email\nanna@example.com\nben@example.com\nanna@example.com\n")
                .mode(ImportMode.REMOVE_FROM_GROUP)
                .group(vip.id())
                .undoable();
        ImportId first = importer.run().id();
        assertThat(contacts.imports().undo(first).restored()).isEqualTo(2);
        assertThat(box.dump().lines()).isEqualTo(before);

        ImportId second = importer.run().id();
        contacts.groups().add(vip.id(), anna.id(), edit -> edit.set("seat", "B2"));
        ImportUndoReport undone = contacts.imports().undo(second);

        assertThat(undone.restored()).isEqualTo(1);
        assertThat(undone.contactsLeftAlone())
                .containsExactly(new ImportChange.LeftAlone(anna.id(), Reason.CHANGED_SINCE));
    }

    @Test
    @Requirement({"D4", "U06"})
    default void undoing_goes_on_where_it_was_and_takes_the_hosts_tables_along(Sandbox box) {
        List<ContactId> erased = new ArrayList<>();
        boolean[] fails = {true};
        PersonalDataContributor host = new PersonalDataContributor() {
            @Override
            public String name() {
                return "orders";
            }

            @Override
            public long erase(ErasureContext erasure) {
                if (fails[0] && erased.size() >= 500) {
                    throw new IllegalStateException("the host fails");
                }
                erased.addAll(erasure.contacts());
                return 0;
            }

            @Override
            public void export(ContactId contact, HostResources transaction, BiConsumer<String, String> line) {}
        };
        Contacts contacts = box.contacts(PrivacyOptions.SHIPPED.contributor(host));
        String csv = "email\n"
                + IntStream.range(0, 600)
                        .mapToObj(i -> "p" + i + "@example.com")
                        .collect(Collectors.joining("\n"));
        ImportId id =
                contacts.imports().text(csv).into("fresh").undoable().run().id();

        assertThatThrownBy(() -> contacts.imports().undo(id)).isInstanceOf(IllegalStateException.class);
        assertThat(contacts.imports().find(id).orElseThrow().state()).isEqualTo(State.UNDOING);
        assertThat(contacts.imports().find(id).orElseThrow().undo().removed()).isEqualTo(500);
        fails[0] = false;
        ImportUndoReport undone = contacts.imports().undo(id);

        assertThat(undone.removed()).isEqualTo(600);
        assertThat(Set.copyOf(erased)).hasSize(600);
        assertThat(contacts.schemas().find("fresh")).isEmpty();
        assertThat(box.dump().lines()).isEmpty();
    }

    @Test
    @Requirement({"D4", "U06", "U07"})
    default void only_an_import_that_is_over_and_has_a_journal_is_undone(Sandbox box) {
        Contacts contacts = box.contacts();
        box.created(NewContact.of(Samples.ANNA));
        ImportId plain = contacts.imports().text("email\nx@example.com\n").run().id();
        assertThatThrownBy(() -> contacts.imports()
                        .text("email\ny@example.com\n\"never closed")
                        .key("k")
                        .undoable()
                        .run())
                .isInstanceOf(ImportStoppedException.class);

        assertThat(refusal(box, plain)).isEqualTo(UndoRefusedException.Reason.NO_JOURNAL);
        assertThat(refusal(box, ImportId.of("never"))).isEqualTo(UndoRefusedException.Reason.NO_IMPORT);
        assertThat(refusal(box, ImportId.of("k"))).isEqualTo(UndoRefusedException.Reason.NOT_FINISHED);
        assertThatThrownBy(() -> contacts.imports().forgetUndo(ImportId.of("k")))
                .isInstanceOf(UndoRefusedException.class);
        contacts.imports().cancel(ImportId.of("k"));
        assertThat(contacts.imports().undo(ImportId.of("k")).removed()).isEqualTo(1);
        ImportId kept = contacts.imports()
                .text("email\nz@example.com\n")
                .undoable()
                .run()
                .id();
        assertThat(contacts.imports().forgetUndo(kept).orElseThrow().undo().possible())
                .isFalse();
        assertThat(journal(box, kept)).isEmpty();
        assertThat(refusal(box, kept)).isEqualTo(UndoRefusedException.Reason.NO_JOURNAL);
        assertThat(contacts.imports().forgetUndo(ImportId.of("never"))).isEmpty();
        assertThat(box.refuses(
                        ImportRefusedException.class,
                        () -> contacts.imports()
                                .text("email\nanna@example.com\n")
                                .mode(ImportMode.UNSUBSCRIBE)
                                .undoable()
                                .run()))
                .hasMessageContaining("NOT_UNDOABLE");
    }

    private static UndoRefusedException.Reason refusal(Sandbox box, ImportId id) {
        return box.refuses(
                        UndoRefusedException.class,
                        () -> box.contacts().imports().undo(id))
                .reason();
    }

    private static List<ImportChange> journal(Sandbox box, ImportId id) {
        return box.inTransaction(tx -> tx.importJournal().page(id, null, 1_000));
    }

    private static EmailAddress email(String name) {
        return EmailAddress.parse(name + "@example.com");
    }

    /** A contact that is restored is of a later version, so that whoever has read it in between is told. */
    private static List<String> withoutVersions(Sandbox box) {
        return box.dump().lines().stream()
                .map(line -> line.replaceAll("version=\\d+", ""))
                .toList();
    }
}
