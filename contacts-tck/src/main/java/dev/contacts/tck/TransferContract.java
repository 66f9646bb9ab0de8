package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.Contacts;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.contact.NewContact;
import dev.contacts.contact.Origin;
import dev.contacts.identifier.AppAlias;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.identifier.MobileNumber;
import dev.contacts.segment.ContactQuery;
import dev.contacts.segment.SegmentRule;
import dev.contacts.transfer.CsvFormat;
import dev.contacts.transfer.ExportReport;
import dev.contacts.transfer.HeaderPolicy;
import dev.contacts.transfer.ImportCounts;
import dev.contacts.transfer.ImportMode;
import dev.contacts.transfer.ImportRefusedException;
import dev.contacts.transfer.ImportReport;
import dev.contacts.transfer.ImportSession;
import dev.contacts.transfer.RowOutcome;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Acceptance: importing and exporting CSV. */
public interface TransferContract extends StoreContract {

    @Test
    @Requirement({"D4", "001-09", "004-05", "004-15", "004-17", "T40"})
    default void every_row_of_an_import_has_an_outcome_and_the_counts_add_up(Sandbox box) {
        box.created(NewContact.of(Samples.ANNA).firstName("Anna"));
        List<RowOutcome> outcomes = new ArrayList<>();

        ImportReport report = box.contacts()
                .imports()
                .text("""
                        email,first_name,tier
                        anna@example.com,Anne,gold
                        ben@example.com,Ben,
                        not an address,Cleo,gold
                        BEN@example.com,Ben,
                        "dora@example.com","Dora 👩, ""D""\nof two lines",silver
                        """)
                .headers(HeaderPolicy.CREATE_UNKNOWN)
                .mode(ImportMode.APPEND_OR_UPDATE)
                .onRow(outcomes::add)
                .run();

        assertThat(report.counts()).isEqualTo(new ImportCounts(2, 1, 1, 1));
        assertThat(report.rows()).isEqualTo(5);
        assertThat(outcomes).extracting(RowOutcome::row).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(report.rejectedRows().toList())
                .singleElement()
                .satisfies(row -> assertThat(row.row()).isEqualTo(3));
        Contact dora =
                box.contacts().find(EmailAddress.parse("dora@example.com")).orElseThrow();
        assertThat(dora.firstName()).contains("Dora 👩, \"D\"\nof two lines");
        assertThat(dora.provenance().addedVia()).isEqualTo(Origin.IMPORT);
        assertThat(box.contacts().find(Samples.ANNA).orElseThrow().firstName()).contains("Anne");
        assertThat(box.contacts().imports().find(report.id()).map(ImportSession::state))
                .contains(ImportSession.State.COMPLETED);
    }

    @Test
    @Requirement({"D4", "U04", "004-15"})
    default void the_same_text_again_changes_nothing(Sandbox box) {
        String csv = "email,first_name\nanna@example.com,Anna\nben@example.com,Ben\n";
        ImportReport first = box.contacts().imports().text(csv).run();
        assertThat(first.inserted()).isEqualTo(2);
        List<String> before = box.dump().lines();
        assertThat(before).hasSize(2);

        ImportReport second = box.contacts()
                .imports()
                .text(csv)
                .mode(ImportMode.APPEND_OR_UPDATE)
                .run();

        assertThat(second.counts()).isEqualTo(new ImportCounts(0, 0, 2, 0));
        assertThat(box.dump().lines()).isEqualTo(before);
    }

    @Test
    @Requirement({"T13", "T37", "001-38", "001-40"})
    default void an_import_assigns_no_ids(Sandbox box) {
        box.created(NewContact.of(Samples.ANNA));

        box.refuses(
                ImportRefusedException.class,
                () -> box.contacts()
                        .imports()
                        .text("contact_id,email\n0190-0,ben@example.com\n")
                        .run());
        box.refuses(
                ImportRefusedException.class,
                () -> box.contacts()
                        .imports()
                        .text("user_id,email\n0190-0,ben@example.com\n")
                        .run());
    }

    @Test
    @Requirement({"D4", "T06", "T27"})
    default void an_import_of_more_than_one_part_meets_taken_identifiers(Sandbox box) {
        box.created(NewContact.of(EmailAddress.parse("person1500@example.com")));
        box.created(NewContact.of(Samples.ANNA, MobileNumber.parse("+4930123456")));
        StringBuilder csv = new StringBuilder("email,mobile\n");
        for (int i = 0; i < 2_500; i++) {
            csv.append("person").append(i % 2_000).append("@example.com,\n");
        }
        csv.append("person1@example.com,+4930123456\nanna@example.com,\n");

        ImportReport report = box.contacts()
                .imports()
                .text(csv.toString())
                .map("mobile", "mobile_number")
                .run();

        assertThat(report.counts()).isEqualTo(new ImportCounts(1_999, 0, 502, 1));
        Long count = box.inTransaction(tx -> tx.contacts().count(ContactQuery.all(), Sandbox.NOW));
        assertThat(count).isEqualTo(2_001);
    }

    @Test
    @Requirement({"T22", "001-35", "001-36", "T17"})
    default void one_contact_is_exported_with_everything_about_it(Sandbox box) {
        Contacts contacts = box.contacts();
        Contact anna = box.created(NewContact.of(Samples.ANNA, AppAlias.parse("alias"))
                .firstName("Zoë")
                .set("tier", "=1+1"));
        contacts.groups().add(box.group("VIP").id(), anna.id(), member -> member.set("seat", "A1"));

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExportReport report = contacts.exports().contact(anna.id()).writeTo(out);

        assertThat(report.contacts()).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(anna.id().toString(), "anna@example.com", "alias", "Zoë", "'=1+1", "A1")
                .doesNotContain(",=1+1");
        box.refuses(
                ContactNotFoundException.class,
                () -> contacts.exports().contact(box.newId()).writeTo(new ByteArrayOutputStream()));
    }

    @Test
    @Requirement({"U17", "D15", "T42"})
    default void an_export_can_be_imported_into_another_workspace(Sandbox box) {
        Sandbox other = box.neighbour();
        box.created(NewContact.of(Samples.ANNA, MobileNumber.parse("+49 30 123456"), AppAlias.parse("a;b"))
                .firstName("Zoë \"Z\"\nSchmidt 😀")
                .set("tier", "+34600111222")
                .set("empty", ""));
        box.created(NewContact.of(Samples.BEN).lastName(" '=x ").set("tier", "gold"));
        box.created(NewContact.of(Samples.CARA).asTest());
        for (CsvFormat format : CsvFormat.values()) {
            Sandbox target = other.neighbour();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ExportReport exported = box.contacts()
                    .exports()
                    .segment(SegmentRule.parse("exists(tier)"))
                    .format(format)
                    .writeTo(out);
            assertThat(exported.contacts()).isEqualTo(2);

            ImportReport report = target.contacts()
                    .imports()
                    .text(out.toString(StandardCharsets.UTF_8))
                    .format(format)
                    .ignore("contact_id")
                    .headers(HeaderPolicy.CREATE_UNKNOWN)
                    .run();

            assertThat(report.inserted()).isEqualTo(2);
            for (EmailAddress email : List.of(Samples.ANNA, Samples.BEN)) {
                Contact before = box.contacts().find(email).orElseThrow();
                Contact after = target.contacts().find(email).orElseThrow();
                assertThat(after.identifiers()).hasSameElementsAs(before.identifiers());
                assertThat(after.standard()).isEqualTo(before.standard());
                assertThat(after.attributes()).isEqualTo(before.attributes());
            }
        }
    }
}
