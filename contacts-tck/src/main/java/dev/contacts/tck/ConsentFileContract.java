package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.Contacts;
import dev.contacts.channel.Channel;
import dev.contacts.consent.ConsentBasis;
import dev.contacts.consent.ConsentCause;
import dev.contacts.consent.ConsentEntry;
import dev.contacts.consent.ConsentLedger;
import dev.contacts.consent.ConsentSource;
import dev.contacts.consent.Subscription;
import dev.contacts.consent.SubscriptionCategory;
import dev.contacts.consent.SubscriptionChange;
import dev.contacts.consent.SubscriptionState;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.NewContact;
import dev.contacts.group.Group;
import dev.contacts.segment.ContactQuery;
import dev.contacts.segment.StaticSegment;
import dev.contacts.transfer.CsvFormat;
import dev.contacts.transfer.ExportFormat;
import dev.contacts.transfer.ExportReport;
import dev.contacts.transfer.Exporter;
import dev.contacts.transfer.HeaderPolicy;
import dev.contacts.transfer.ImportChange;
import dev.contacts.transfer.ImportCounts;
import dev.contacts.transfer.ImportMode;
import dev.contacts.transfer.ImportReport;
import dev.contacts.transfer.ImportUndoReport;
import dev.contacts.transfer.Importer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Acceptance: what contacts have said no to is in every file of contacts, and comes back from it. */
public interface ConsentFileContract extends StoreContract {

    @Test
    @Requirement({"U17", "U07", "D5", "D15"})
    default void what_contacts_have_said_no_to_comes_back_from_a_file_byte_for_byte(Sandbox box) {
        refusing(box);
        for (CsvFormat format : CsvFormat.values()) {
            String first = text(all(box).format(format));
            Sandbox other = box.neighbour();

            ImportReport report = other.contacts()
                    .imports()
                    .text(first)
                    .format(format)
                    .ignore("contact_id")
                    .run();

            assertThat(report.counts()).isEqualTo(new ImportCounts(3, 0, 0, 0));
            assertThat(withoutIds(text(all(other).format(format)))).isEqualTo(withoutIds(first));
            ConsentLedger anna = ledger(
                    other, other.contacts().find(Samples.ANNA).orElseThrow().id());
            assertThat(anna.firstUnsound()).isEmpty();
            assertThat(anna.state(Channel.EMAIL, ConsentContract.NEWS)).isEqualTo(SubscriptionState.UNSUBSCRIBED);
            assertThat(anna.state(Channel.SMS, ConsentContract.NEWS)).isEqualTo(SubscriptionState.UNSUBSCRIBED);
            assertThat(anna.state(Channel.SMS, SubscriptionCategory.ALL)).isEqualTo(SubscriptionState.UNKNOWN);
        }
    }

    @Test
    @Requirement({"U17", "001-36"})
    default void files_of_contacts_groups_and_segments_say_what_everybody_has_said_no_to(Sandbox box) {
        List<ContactId> ids = refusing(box);
        Contacts contacts = box.contacts();
        Group vip = contacts.groups().create("VIP");
        contacts.memberships().add(Set.of(vip.id()), Set.copyOf(ids));
        StaticSegment loyal = contacts.segments().saved().create("Loyal");
        contacts.segments().saved().add(loyal.id(), Set.copyOf(ids));

        for (Exporter exporter : List.of(
                all(box), contacts.exports().group(vip.id()), contacts.exports().segment(loyal.id()))) {
            List<String> csv = text(exporter).lines().toList();
            assertThat(csv.get(0)).contains(",external_id,consent:unsubscribed,");
            assertThat(csv.get(1)).contains(",EMAIL;EMAIL/NEWS;SMS/NEWS;VIBER,");
            assertThat(csv.get(2)).doesNotContain("EMAIL");
            assertThat(csv.get(3)).contains(",SMS,");

            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ExportReport report = exporter.format(ExportFormat.JSON_LINES).writeTo(out);
            assertThat(out.toString(StandardCharsets.UTF_8).lines().limit(3))
                    .satisfiesExactly(
                            line -> assertThat(line)
                                    .contains(
                                            "\"consent:unsubscribed\":[\"EMAIL\",\"EMAIL/NEWS\",\"SMS/NEWS\",\"VIBER\"]"),
                            line -> assertThat(line).contains("\"consent:unsubscribed\":[]"),
                            line -> assertThat(line).contains("\"consent:unsubscribed\":[\"SMS\"]"));
            assertThat(report.manifest().sections())
                    .containsEntry("contacts", 3L)
                    .containsEntry("unsubscribed", 2L);
        }
    }

    @Test
    @Requirement({"U07", "D5", "D4", "U05"})
    default void a_no_in_a_file_counts_in_every_mode_and_once(Sandbox box) {
        String text = """
                email,consent:unsubscribed
                anna@example.com,EMAIL/NEWS
                anna@example.com,SMS;EMAIL/NEWS
                """;
        for (ImportMode mode :
                List.of(ImportMode.APPEND, ImportMode.APPEND_OR_UPDATE, ImportMode.UPDATE, ImportMode.OVERWRITE)) {
            Sandbox own = box.neighbour();
            ContactId anna = own.created(NewContact.of(Samples.ANNA)).id();
            ImportCounts twice = new ImportCounts(0, 2, 0, 0);
            List<String> before = own.dump().lines();

            assertThat(imported(own, text, mode).dryRun().counts()).isEqualTo(twice);
            assertThat(own.dump().lines()).isEqualTo(before);
            assertThat(run(own, text, mode)).as(mode.name()).isEqualTo(twice);

            assertThat(ledger(own, anna).entries())
                    .extracting(entry -> entry.change().channel() + "/"
                            + entry.change().category() + " " + entry.change().cause() + " "
                            + entry.basis().source())
                    .containsExactly("EMAIL/NEWS UNSUBSCRIBE IMPORT", "SMS/ALL UNSUBSCRIBE IMPORT");
            assertThat(run(own, text, mode)).isEqualTo(new ImportCounts(0, 0, 2, 0));
            assertThat(ledger(own, anna).entries()).hasSize(2);
            assertThat(ledger(own, anna).firstUnsound()).isEmpty();
        }
        ContactId anna = box.created(NewContact.of(Samples.ANNA)).id();
        assertThat(run(box, text, ImportMode.UNSUBSCRIBE)).isEqualTo(new ImportCounts(0, 2, 0, 0));
        assertThat(states(box, anna)).containsExactly("EMAIL/ALL", "EMAIL/NEWS", "SMS/ALL");
        assertThat(run(box, text, ImportMode.UNSUBSCRIBE)).isEqualTo(new ImportCounts(0, 0, 2, 0));
    }

    @Test
    @Requirement({"U07", "D5"})
    default void a_yes_in_a_file_gives_no_consent_and_takes_no_no_away(Sandbox box) {
        Contacts contacts = box.contacts();
        ContactId anna = box.created(NewContact.of(Samples.ANNA)).id();
        refuse(box, anna, ConsentContract.no(Channel.EMAIL, SubscriptionCategory.ALL));
        String text = """
                email,consent:unsubscribed,consent:subscribed:EMAIL,consent:unsubscribed:SMS
                anna@example.com,,subscribed,no
                ben@example.com,,yes,false
                """;

        assertThat(run(box, text, ImportMode.APPEND_OR_UPDATE)).isEqualTo(new ImportCounts(1, 0, 1, 0));

        assertThat(states(box, anna)).containsExactly("EMAIL/ALL");
        assertThat(ledger(box, contacts.find(Samples.BEN).orElseThrow().id()).entries())
                .isEmpty();
    }

    @Test
    @Requirement({"U07", "D5", "U06"})
    default void undoing_an_import_takes_no_no_back(Sandbox box) {
        Contacts contacts = box.contacts();
        ContactId anna =
                box.created(NewContact.of(Samples.ANNA).firstName("Anna")).id();
        ImportReport report =
                imported(box, """
                        email,first_name,consent:unsubscribed
                        anna@example.com,Zoë,EMAIL
                        ben@example.com,Ben,SMS
                        cara@example.com,Cara,
                        """, ImportMode.APPEND_OR_UPDATE).undoable().run();

        ImportUndoReport undone = contacts.imports().undo(report.id());

        assertThat(undone.removed()).isEqualTo(1);
        assertThat(undone.restored()).isEqualTo(1);
        assertThat(contacts.get(anna).standard().text("first_name")).contains("Anna");
        assertThat(states(box, anna)).containsExactly("EMAIL/ALL");
        ContactId ben = contacts.find(Samples.BEN).orElseThrow().id();
        assertThat(undone.contactsLeftAlone())
                .containsExactly(new ImportChange.LeftAlone(ben, ImportChange.Reason.IN_USE));
        assertThat(states(box, ben)).containsExactly("SMS/ALL");
    }

    @Test
    @Requirement({"U07", "D5"})
    default void a_no_in_a_file_stands_beside_one_that_comes_along_with_the_address(Sandbox box) {
        Contacts contacts = box.contacts();
        ContactId ben = box.created(NewContact.of(Samples.BEN)).id();
        refuse(box, ben, ConsentContract.no(Channel.EMAIL, SubscriptionCategory.ALL));
        contacts.update(ben, edit -> edit.replace(Samples.CARA));

        assertThat(run(box, "email,consent:unsubscribed\nben@example.com,EMAIL;EMAIL/NEWS\n", ImportMode.APPEND))
                .isEqualTo(new ImportCounts(1, 0, 0, 0));

        ConsentLedger taker =
                ledger(box, contacts.find(Samples.BEN).orElseThrow().id());
        assertThat(taker.entries())
                .extracting(
                        entry -> entry.change().category() + " " + entry.basis().source())
                .containsExactly("ALL ADDRESS", "NEWS IMPORT");
        assertThat(taker.firstUnsound()).isEmpty();
    }

    @Test
    @Requirement({"U17", "D7"})
    default void a_ledger_that_was_tampered_with_is_exported_as_a_no(Sandbox box) {
        Contact anna = box.created(NewContact.of(Samples.ANNA));
        ConsentLedger agreed = ConsentLedger.empty(anna.id())
                .append(
                        ConsentContract.grant(Channel.SMS, ConsentContract.NEWS).from(ConsentLedger.empty(anna.id())),
                        ConsentContract.BASIS,
                        Sandbox.NOW,
                        Sandbox.ACTOR);
        ConsentEntry entry = agreed.entries().get(0);
        box.run(tx -> tx.consents()
                .append(List.of(new ConsentEntry(
                        entry.contact(),
                        1,
                        entry.change(),
                        entry.basis(),
                        entry.at().plusSeconds(1),
                        entry.actor(),
                        entry.previousHash(),
                        entry.hash()))));

        assertThat(text(all(box))).contains(",EMAIL;SMS,");
    }

    /** Anna, Ben and Cara, of whom Ben has said no to nothing. */
    private static List<ContactId> refusing(Sandbox box) {
        Contacts contacts = box.contacts();
        ContactId anna = box.created(NewContact.of(Samples.ANNA)).id();
        ContactId ben = box.created(NewContact.of(Samples.BEN)).id();
        ContactId cara = box.created(NewContact.of(Samples.CARA)).id();
        contacts.consents()
                .report(
                        anna,
                        SubscriptionChange.spamReport(
                                Channel.EMAIL, "button", ConsentBasis.of(ConsentSource.PROVIDER)));
        for (SubscriptionChange no : List.of(
                ConsentContract.no(Channel.EMAIL, ConsentContract.NEWS),
                ConsentContract.no(Channel.SMS, ConsentContract.NEWS),
                ConsentContract.no(Channel.VIBER, SubscriptionCategory.ALL))) {
            refuse(box, anna, no);
        }
        contacts.consents()
                .prepare(ben, List.of(ConsentContract.grant(Channel.EMAIL, ConsentContract.NEWS)))
                .confirm();
        contacts.consents()
                .prepare(cara, List.of(ConsentContract.grant(Channel.SMS, SubscriptionCategory.ALL)))
                .confirm();
        refuse(box, cara, ConsentContract.no(Channel.SMS, SubscriptionCategory.ALL));
        return List.of(anna, ben, cara);
    }

    private static void refuse(Sandbox box, ContactId contact, SubscriptionChange no) {
        box.contacts().consents().prepare(contact, List.of(no)).confirm();
    }

    private static ImportCounts run(Sandbox box, String text, ImportMode mode) {
        Importer importer = imported(box, text, mode);
        return mode == ImportMode.OVERWRITE
                ? importer.preview().confirm().counts()
                : importer.run().counts();
    }

    private static Importer imported(Sandbox box, String text, ImportMode mode) {
        return box.contacts().imports().text(text).headers(HeaderPolicy.MAPPED).mode(mode);
    }

    private static ConsentLedger ledger(Sandbox box, ContactId contact) {
        return box.contacts().consents().ledger(contact);
    }

    /** What a contact has said no to. */
    private static List<String> states(Sandbox box, ContactId contact) {
        return ledger(box, contact).subscriptions().stream()
                .filter(subscription -> subscription.state() == SubscriptionState.UNSUBSCRIBED)
                .map(ConsentFileContract::name)
                .toList();
    }

    private static String name(Subscription subscription) {
        assertThat(subscription.cause()).isEqualTo(ConsentCause.UNSUBSCRIBE);
        return subscription.channel() + "/" + subscription.category();
    }

    private static Exporter all(Sandbox box) {
        return box.contacts().exports().contacts(ContactQuery.all());
    }

    private static String text(Exporter exporter) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exporter.writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String withoutIds(String csv) {
        return csv.replaceAll("(?m)(?<=^\"?)[0-9a-f]{8}-[0-9a-f-]{27}", "id");
    }
}
