package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contacts.Contacts;
import dev.contacts.channel.Channel;
import dev.contacts.consent.ConsentBasis;
import dev.contacts.consent.ConsentSource;
import dev.contacts.consent.SubscriptionCategory;
import dev.contacts.consent.SubscriptionChange;
import dev.contacts.consent.SubscriptionState;
import dev.contacts.contact.Contact;
import dev.contacts.contact.NewContact;
import dev.contacts.identifier.ContactKey;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.identifier.IdentifierType;
import dev.contacts.identifier.MobileNumber;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.SchemaChange;
import dev.contacts.segment.ContactQuery;
import dev.contacts.transfer.CsvFormat;
import dev.contacts.transfer.EmptyCell;
import dev.contacts.transfer.HeaderPolicy;
import dev.contacts.transfer.ImportCounts;
import dev.contacts.transfer.ImportMode;
import dev.contacts.transfer.ImportRefusedException;
import dev.contacts.transfer.ImportReport;
import dev.contacts.transfer.ImportStoppedException;
import dev.contacts.transfer.Importer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Acceptance: which contact a row is about, and what it does to it. */
public interface ImportMatchContract extends StoreContract {

    @Test
    @Requirement({"D4", "T27", "002-12"})
    default void an_import_that_only_updates_adds_nobody(Sandbox box) {
        box.created(NewContact.of(Samples.ANNA).firstName("Anna"));

        ImportReport report = box.contacts()
                .imports()
                .text("email,first_name\nanna@example.com,Anne\nben@example.com,Ben\nanna@example.com,Anne\n")
                .mode(ImportMode.UPDATE)
                .run();

        assertThat(report.counts()).isEqualTo(new ImportCounts(0, 1, 1, 1));
        assertThat(reasons(report)).containsExactly("2 identifiers NO_CONTACT");
        assertThat(box.contacts().find(Samples.BEN)).isEmpty();
        assertThat(box.contacts().find(Samples.ANNA).orElseThrow().firstName()).contains("Anne");
    }

    @Test
    @Requirement({"T15", "U12", "D9"})
    default void an_empty_cell_keeps_or_clears_a_field_as_it_was_said(Sandbox box) {
        Contacts contacts = box.contacts();
        contacts.schemas()
                .create(ProfileSchema.builder("people")
                        .field(FieldDefinition.text("tier"))
                        .field(FieldDefinition.text("name").asRequired())
                        .build());
        contacts.create(NewContact.of(Samples.ANNA, MobileNumber.parse("+4930123456"))
                .in("people")
                .firstName("Anna")
                .set("tier", "gold")
                .set("name", "a"));
        Importer importer = contacts.imports()
                .text("email,first_name,tier,name,mobile_number\nanna@example.com,,,a,\nben@example.com,,,b,\n")
                .into("people")
                .mode(ImportMode.APPEND_OR_UPDATE);

        assertThat(importer.run().counts()).isEqualTo(new ImportCounts(1, 0, 1, 0));
        assertThat(anna(box).attributes().text("tier")).contains("gold");
        assertThat(importer.emptyCell(EmptyCell.CLEAR).run().counts()).isEqualTo(new ImportCounts(0, 1, 1, 0));
        assertThat(anna(box).attributes().text("tier")).isEmpty();
        assertThat(anna(box).firstName()).isEmpty();
        assertThat(anna(box).identifiers()).hasSize(2);
        ImportReport required = contacts.imports()
                .text("email,tier,name\nanna@example.com,silver,\n")
                .into("people")
                .mode(ImportMode.UPDATE)
                .emptyCell(EmptyCell.CLEAR)
                .run();
        assertThat(reasons(required)).containsExactly("1 name REQUIRED");
        contacts.imports()
                .text("\"email\",\"tier\",\"name\"\n\"anna@example.com\",\"\",\"a\"\n")
                .into("people")
                .format(CsvFormat.DATA)
                .mode(ImportMode.UPDATE)
                .emptyCell(EmptyCell.CLEAR)
                .run();
        assertThat(anna(box).attributes().text("tier")).contains("");
    }

    @Test
    @Requirement({"T27", "002-12"})
    default void rows_are_matched_on_the_types_that_were_named(Sandbox box) {
        MobileNumber mobile = MobileNumber.parse("+4930123456");
        box.created(NewContact.of(Samples.ANNA, ContactKey.parse("A")).firstName("Anna"));
        box.created(NewContact.of(mobile, ContactKey.parse("B")));
        List<String> before = box.dump().lines();
        Importer importer = box.contacts()
                .imports()
                .text("contact_key,email,mobile_number,first_name\n"
                        + "A,anna@example.com,,Anne\n" // the one of the key
                        + "C,anna@example.com,,X\n" // the address is hers, the key nobody's
                        + "A,,+4930123456,X\n" // two contacts
                        + ",anna@example.com,,X\n" // no key
                        + "D,dora@example.com,,Dora\n")
                .matchOn(IdentifierType.CONTACT_KEY)
                .mode(ImportMode.APPEND_OR_UPDATE);

        ImportReport report = importer.run();

        assertThat(reasons(report))
                .containsExactly(
                        "2 identifiers IDENTIFIER_CONFLICT",
                        "3 identifiers IDENTIFIER_CONFLICT",
                        "4 identifiers IDENTIFIER_CONFLICT");
        assertThat(report.counts()).isEqualTo(new ImportCounts(1, 1, 0, 3));
        assertThat(anna(box).firstName()).contains("Anne");
        assertThat(importer.matchOn(IdentifierType.CONTACT_KEY, IdentifierType.EMAIL)
                        .dryRun()
                        .rejected())
                .isEqualTo(2);
        assertThat(box.dump().lines()).hasSize(before.size() + 1);
        assertThat(box.refuses(
                        ImportRefusedException.class,
                        () -> importer.matchOn(IdentifierType.USER_ID).run()))
                .hasMessageContaining("NO_MATCH_COLUMN");
        assertThatThrownBy(() -> importer.matchOn(IdentifierType.EXTERNAL_ID))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Requirement({"C11", "T13", "001-38", "001-39", "001-40"})
    default void a_contacts_own_id_is_matched_on_and_never_assigned(Sandbox box) {
        Contact anna = box.created(NewContact.of(Samples.ANNA).firstName("Anna"));
        Contact ben = box.created(NewContact.of(Samples.BEN));
        String unknown = box.newId().toString();

        ImportReport report = box.contacts()
                .imports()
                .text("user_id,email,first_name\n"
                        + anna.id() + ",new@example.com,Anne\n"
                        + unknown + ",cara@example.com,Cara\n"
                        + ben.id() + ",new@example.com,Ben\n"
                        + "42,dora@example.com,Dora\n"
                        + ",eva@example.com,Eva\n")
                .map("user_id", "contact_id")
                .mode(ImportMode.APPEND_OR_UPDATE)
                .run();

        assertThat(reasons(report))
                .containsExactly(
                        "2 contact_id UNKNOWN_CONTACT", "3 identifiers IDENTIFIER_CONFLICT", "4 user_id MALFORMED");
        assertThat(report.counts()).isEqualTo(new ImportCounts(1, 1, 0, 3));
        assertThat(box.contacts().find(EmailAddress.parse("new@example.com")).orElseThrow())
                .satisfies(after -> {
                    assertThat(after.id()).isEqualTo(anna.id());
                    assertThat(after.firstName()).contains("Anne");
                });
        assertThat(box.contacts().find(EmailAddress.parse("cara@example.com"))).isEmpty();
        assertThat(box.contacts()
                        .find(EmailAddress.parse("eva@example.com"))
                        .orElseThrow()
                        .id()
                        .value())
                .isNotEqualTo(UUID.fromString(unknown));
    }

    @Test
    @Requirement({"C11", "U17", "D15"})
    default void an_export_comes_back_to_the_contacts_it_was_made_of(Sandbox box) {
        box.created(NewContact.of(Samples.ANNA).firstName("Anna").set("tier", "=1+1"));
        box.created(
                NewContact.of(Samples.BEN, MobileNumber.parse("+4930123456")).set("tier", ""));
        String exported = export(box);

        Importer importer = box.contacts()
                .imports()
                .text(exported.replace("Anna", "Anne"))
                .headers(HeaderPolicy.CREATE_UNKNOWN)
                .map("contact_id", "contact_id")
                .mode(ImportMode.UPDATE);

        assertThat(importer.run().counts()).isEqualTo(new ImportCounts(0, 1, 1, 0));
        assertThat(export(box)).isEqualTo(exported.replace("Anna", "Anne"));
    }

    @Test
    @Requirement({"D5", "U07", "004-05"})
    default void a_list_of_unsubscriptions_takes_consent_back_and_does_nothing_else(Sandbox box) {
        Contacts contacts = box.contacts();
        MobileNumber mobile = MobileNumber.parse("+4930123456");
        Contact anna = box.created(NewContact.of(Samples.ANNA, mobile).firstName("Anna"));
        Contact ben = box.created(NewContact.of(Samples.BEN, ContactKey.parse("B")));
        for (Channel channel : List.of(Channel.EMAIL, Channel.SMS)) {
            contacts.consents()
                    .prepare(
                            anna.id(),
                            List.of(SubscriptionChange.grant(
                                    channel,
                                    SubscriptionCategory.ALL,
                                    new ConsentBasis(ConsentSource.PERSON, "v1", "form 7"))))
                    .confirm();
        }
        Importer importer = contacts.imports()
                .text(
                        "email,contact_key,first_name\nANNA@example.com,,Other\n,B,\nanna@example.com,,\ncara@example.com,,C\n")
                .mode(ImportMode.UNSUBSCRIBE);

        assertThat(importer.dryRun().counts()).isEqualTo(new ImportCounts(0, 2, 1, 1));
        assertThat(state(box, anna, Channel.EMAIL)).isEqualTo(SubscriptionState.SUBSCRIBED);
        ImportReport report = importer.run();

        assertThat(report.counts()).isEqualTo(new ImportCounts(0, 2, 1, 1));
        assertThat(reasons(report)).containsExactly("4 identifiers NO_CONTACT");
        assertThat(state(box, anna, Channel.EMAIL)).isEqualTo(SubscriptionState.UNSUBSCRIBED);
        assertThat(state(box, anna, Channel.SMS)).isEqualTo(SubscriptionState.SUBSCRIBED);
        assertThat(state(box, ben, Channel.EMAIL)).isEqualTo(SubscriptionState.UNSUBSCRIBED);
        assertThat(anna(box)).isEqualTo(anna);
        assertThat(contacts.consents().verify(anna.id())).isEmpty();
        assertThat(importer.run().counts()).isEqualTo(new ImportCounts(0, 0, 3, 1));
        contacts.imports()
                .text("email,first_name\nanna@example.com,Anne\n")
                .mode(ImportMode.APPEND_OR_UPDATE)
                .run();
        assertThat(state(box, anna, Channel.EMAIL)).isEqualTo(SubscriptionState.UNSUBSCRIBED);
    }

    @Test
    @Requirement({"D4", "U07", "002-12"})
    default void a_no_in_a_list_reaches_the_registered_addresses_too(Sandbox box) {
        Contacts contacts = box.contacts();
        Contact anna = box.created(NewContact.of(ContactKey.parse("A")));
        Contact ben = box.created(NewContact.of(ContactKey.parse("B")));
        contacts.channels().register(anna.id(), Channel.VIBER, "viber-1");
        contacts.consents()
                .prepare(
                        anna.id(),
                        List.of(SubscriptionChange.grant(
                                Channel.VIBER,
                                SubscriptionCategory.ALL,
                                new ConsentBasis(ConsentSource.PERSON, "v1", "form 7"))))
                .confirm();

        ImportReport report = contacts.imports()
                .text("contact_key\nA\nB\n")
                .mode(ImportMode.UNSUBSCRIBE)
                .run();

        assertThat(report.counts()).isEqualTo(new ImportCounts(0, 1, 0, 1));
        assertThat(reasons(report)).containsExactly("2 identifiers NO_ADDRESS");
        assertThat(state(box, anna, Channel.VIBER)).isEqualTo(SubscriptionState.UNSUBSCRIBED);
        assertThat(contacts.consents().ledger(ben.id()).entries()).isEmpty();
        for (ImportMode mode : List.of(ImportMode.UNSUBSCRIBE, ImportMode.UPDATE)) {
            assertThatThrownBy(() -> contacts.imports()
                            .text("contact_key\nA\n")
                            .into("new")
                            .mode(mode)
                            .run())
                    .isInstanceOf(ImportRefusedException.class)
                    .hasMessageContaining("NO_LIST");
        }
        assertThat(contacts.schemas().find("new")).isEmpty();
    }

    @Test
    @Requirement({"D4", "U03", "004-09"})
    default void an_import_stops_when_the_list_loses_a_field_meanwhile(Sandbox box) {
        Contacts contacts = box.contacts();
        contacts.schemas().create(ProfileSchema.builder("shop").field("score").build());
        StringBuilder rows = new StringBuilder("email,score\n");
        for (int i = 0; i < 1_500; i++) {
            rows.append("a").append(i).append("@example.com,1\n");
        }
        AtomicBoolean renamed = new AtomicBoolean();
        Importer importer = contacts.imports()
                .text(rows.toString())
                .into("shop")
                .onRow(row -> {
                    if (renamed.compareAndSet(false, true)) {
                        contacts.schemas().change("shop", SchemaChange.rename("score", "points"));
                    }
                });

        assertThatThrownBy(importer::run).isInstanceOfSatisfying(ImportStoppedException.class, stopped -> {
            assertThat(stopped.counts().rejected()).isZero();
            assertThat(stopped.problem().message()).contains("FIELD_GONE");
        });
        assertThat(contacts.count(ContactQuery.all())).isEqualTo(1_000);
    }

    private static SubscriptionState state(Sandbox box, Contact contact, Channel channel) {
        return box.contacts().consents().ledger(contact.id()).state(channel, SubscriptionCategory.ALL);
    }

    private static String export(Sandbox box) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        box.contacts().exports().contacts(ContactQuery.all()).writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Contact anna(Sandbox box) {
        return box.contacts().find(Samples.ANNA).orElseThrow();
    }

    private static List<String> reasons(ImportReport report) {
        return report.rejectedRows()
                .flatMap(row ->
                        row.reasons().stream().map(reason -> row.row() + " " + reason.path() + " " + reason.rule()))
                .toList();
    }
}
