package dev.contacts.internal.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.contact.Contact;
import dev.contacts.contact.NewContact;
import dev.contacts.contact.Origin;
import dev.contacts.identifier.AppAlias;
import dev.contacts.identifier.ContactKey;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.identifier.MobileNumber;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.FieldType;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.SchemaName;
import dev.contacts.transfer.CsvFormat;
import dev.contacts.transfer.ImportMode;
import dev.contacts.transfer.ImportProgress;
import dev.contacts.transfer.ImportReport;
import dev.contacts.transfer.ImportSession;
import dev.contacts.transfer.RowOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ImportTest {

    private final Lab lab = new Lab();

    @Test
    void rows_become_contacts_with_identifiers_standard_fields_and_attributes() {
        ImportReport report = lab.csv(
                        "Email,First Name,Surname,Mobile,Tier,City",
                        "Anna@Example.com,Anna,Schmidt,+49 151 23456789,gold,\"Köln, Süd\"")
                .run();
        Contact anna = lab.find("anna@example.com");
        assertThat(report.inserted()).isEqualTo(1);
        assertThat(report.rows()).isEqualTo(1);
        assertThat(anna.identifiers())
                .containsExactly(EmailAddress.parse("anna@example.com"), MobileNumber.parse("+4915123456789"));
        assertThat(anna.primaryIdentifier().value()).isEqualTo("Anna@Example.com");
        assertThat(anna.displayName()).isEqualTo("Anna Schmidt");
        assertThat(anna.standard().text("city")).contains("Köln, Süd");
        assertThat(anna.attributes().text("tier")).contains("gold");
        assertThat(anna.provenance().addedVia()).isEqualTo(Origin.IMPORT);
        assertThat(anna.provenance().addedBy()).isEqualTo(lab.context.actor());
        assertThat(anna.schema()).isEqualTo(SchemaName.DEFAULT);
    }

    @Test
    void empty_cells_say_nothing() {
        lab.csv("email,city,tier", "a@example.com,,").run();
        Contact contact = lab.find("a@example.com");
        assertThat(contact.standard().isEmpty()).isTrue();
        assertThat(contact.attributes().isEmpty()).isTrue();
    }

    @Test
    void a_row_is_rejected_with_every_reason_and_the_others_go_on() {
        lab.define(ProfileSchema.builder("people")
                .field(FieldDefinition.number("age"))
                .field(FieldDefinition.enumerated("tier", "gold", "silver"))
                .build());
        ImportReport report = lab.csv(
                        "E-Mail,mobile,age,tier",
                        "nonsense,0171 123,old,bronze",
                        "a@example.com,,42,gold",
                        "b@example.com,,x,silver")
                .into("people")
                .run();
        assertThat(Lab.reasons(report))
                .containsExactly(
                        "1 E-Mail MALFORMED",
                        "1 mobile MISSING_COUNTRY_CODE",
                        "1 age NUMBER",
                        "1 tier ENUMERATED",
                        "3 age NUMBER");
        assertThat(report.inserted()).isEqualTo(1);
        assertThat(report.rejected()).isEqualTo(2);
        assertThat(report.rejectedRows().toList().toString())
                .contains("text(8)")
                .doesNotContain("nonsense")
                .doesNotContain("bronze")
                .doesNotContain("0171");
    }

    @Test
    void a_row_without_identifier_says_what_is_missing() {
        ImportReport noColumn =
                lab.csv("customerID,phone,city", "ALFKI,030-0074321,Berlin").run();
        assertThat(Lab.reasons(noColumn)).containsExactly("1 identifiers LAST_IDENTIFIER");
        assertThat(noColumn.rejectedRows().toList().toString()).contains("no column of this file is known to hold one");
        ImportReport emptyCells = lab.csv("email,sms,city", ",,Berlin", ",,").run();
        assertThat(Lab.reasons(emptyCells))
                .containsExactly("1 identifiers LAST_IDENTIFIER", "2 identifiers LAST_IDENTIFIER");
        assertThat(emptyCells.rejectedRows().toList().toString()).contains("nothing in email, sms");
    }

    @Test
    void a_phone_column_is_text_unless_it_is_mapped() {
        lab.csv("email,phone", "a@example.com,030-0074321").run();
        assertThat(lab.find("a@example.com").attributes().text("phone")).contains("030-0074321");
        lab.csv("email,phone", "b@example.com,+34 600 111 222")
                .map("Phone", "mobile_number")
                .run();
        assertThat(lab.find("b@example.com").identifiers()).contains(MobileNumber.parse("+34600111222"));
    }

    @Test
    void append_leaves_a_contact_that_exists_as_it_is() {
        Contact anna =
                lab.create(NewContact.of(EmailAddress.parse("anna@example.com")).firstName("Anna"));
        ImportReport report = lab.csv("email,first name", "ANNA@example.com,Other", "b@example.com,B")
                .run();
        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(report.inserted()).isEqualTo(1);
        assertThat(lab.find("anna@example.com")).isEqualTo(anna);
    }

    @Test
    void append_or_update_sets_the_cells_that_are_not_empty_and_counts_what_differs() {
        Contact anna = lab.create(NewContact.of(EmailAddress.parse("anna@example.com"))
                .firstName("Anna")
                .lastName("Schmidt")
                .set("tier", "gold"));
        ImportReport report = lab.csv(
                        "email,first name,last name,tier,mobile",
                        "anna@example.com,,Meyer,,+34600111222",
                        "anna@example.com,Anna,Meyer,gold,")
                .mode(ImportMode.APPEND_OR_UPDATE)
                .run();
        Contact after = lab.find("anna@example.com");
        assertThat(report.updated()).isEqualTo(1);
        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(after.version()).isEqualTo(2);
        assertThat(after.displayName()).isEqualTo("Anna Meyer");
        assertThat(after.attributes().text("tier")).contains("gold");
        assertThat(after.identifiers())
                .containsExactly(EmailAddress.parse("anna@example.com"), MobileNumber.parse("+34600111222"));
        assertThat(after.provenance().addedVia()).isEqualTo(Origin.API);
        assertThat(after.provenance().updatedVia()).isEqualTo(Origin.IMPORT);
        assertThat(after.id()).isEqualTo(anna.id());
    }

    @Test
    void a_second_row_about_the_same_contact_sees_the_first() {
        ImportReport report = lab.csv(
                        "email,mobile,tier",
                        "anna@example.com,,silver",
                        "Anna@Example.COM,+34600111222,gold",
                        ",+34 600 111 222,platinum")
                .mode(ImportMode.APPEND_OR_UPDATE)
                .run();
        assertThat(report.counts().toString()).contains("inserted=1", "updated=2", "unchanged=0", "rejected=0");
        Contact anna = lab.find("anna@example.com");
        assertThat(lab.store.contacts).hasSize(1);
        assertThat(anna.version()).isEqualTo(1);
        assertThat(anna.attributes().text("tier")).contains("platinum");
    }

    @Test
    void several_rows_about_a_stored_contact_are_one_change_of_it() {
        lab.create(NewContact.of(EmailAddress.parse("anna@example.com")).set("tier", "a"));
        lab.csv("email,tier", "anna@example.com,b", "anna@example.com,c")
                .mode(ImportMode.APPEND_OR_UPDATE)
                .run();
        assertThat(lab.find("anna@example.com").version()).isEqualTo(2);
        assertThat(lab.find("anna@example.com").attributes().text("tier")).contains("c");
    }

    @Test
    void identifiers_of_two_contacts_in_one_row_are_a_conflict() {
        lab.create(NewContact.of(EmailAddress.parse("a@example.com")));
        lab.create(NewContact.of(MobileNumber.parse("+34600111222")));
        ImportReport report = lab.csv("email,mobile", "a@example.com,+34600111222")
                .mode(ImportMode.APPEND_OR_UPDATE)
                .run();
        assertThat(Lab.reasons(report)).containsExactly("1 identifiers IDENTIFIER_CONFLICT");
    }

    @Test
    void a_contact_of_another_list_is_left_alone() {
        lab.define(ProfileSchema.open(SchemaName.of("other")));
        lab.create(NewContact.of(EmailAddress.parse("a@example.com")).in("other"));
        ImportReport report = lab.csv("email", "a@example.com")
                .mode(ImportMode.APPEND_OR_UPDATE)
                .run();
        assertThat(Lab.reasons(report)).containsExactly("1 identifiers IN_OTHER_LIST");
    }

    @Test
    void a_different_address_is_taken_only_with_the_hosts_own_key() {
        lab.create(NewContact.of(EmailAddress.parse("old@example.com"), MobileNumber.parse("+34600111222")));
        lab.create(NewContact.of(EmailAddress.parse("keyed@example.com"), ContactKey.parse("K1")));
        ImportReport report = lab.csv(
                        "email,mobile,contact_key",
                        "new@example.com,+34600111222,",
                        "newer@example.com,,K1",
                        "newer@example.com,,K2",
                        "keyed@example.com,,K3")
                .mode(ImportMode.APPEND_OR_UPDATE)
                .run();
        assertThat(Lab.reasons(report)).containsExactly("1 email IDENTIFIER_CHANGE", "3 contact_key IDENTIFIER_CHANGE");
        assertThat(lab.find("newer@example.com").identifiers())
                .containsExactly(EmailAddress.parse("newer@example.com"), ContactKey.parse("K1"));
        assertThat(lab.find("keyed@example.com").identifiers()).contains(ContactKey.parse("K3"));
        assertThat(report.inserted()).isEqualTo(1);
    }

    @Test
    void addresses_that_move_from_one_contact_to_the_next_within_a_chunk_arrive() {
        lab.create(NewContact.of(EmailAddress.parse("x@example.com"), ContactKey.parse("A")));
        lab.create(NewContact.of(EmailAddress.parse("y@example.com"), ContactKey.parse("B")));
        ImportReport report = lab.csv(
                        "contact_key,email,tier",
                        "A,,1", // touched first, so that a batch would change it first
                        "B,z@example.com,",
                        "A,y@example.com,",
                        "C,x@example.com,")
                .mode(ImportMode.APPEND_OR_UPDATE)
                .run();
        assertThat(report.counts().rejected()).isZero();
        assertThat(lab.find("y@example.com").identifiers()).contains(ContactKey.parse("A"));
        assertThat(lab.find("z@example.com").identifiers()).contains(ContactKey.parse("B"));
        assertThat(lab.find("x@example.com").identifiers()).contains(ContactKey.parse("C"));
    }

    @Test
    void types_of_which_a_contact_may_have_several_take_a_list() {
        lab.csv("email,app_alias,external_id", "a@example.com,one;two,x\\;y").run();
        assertThat(lab.find("a@example.com").identifiers())
                .contains(AppAlias.parse("one"), AppAlias.parse("two"))
                .hasSize(4);
    }

    @Test
    void rows_that_cannot_be_cut_into_cells_are_rejected_and_blank_lines_are_no_rows() {
        ImportReport report = lab.csv(
                        "email,tier",
                        "a@example.com,gold,extra",
                        "",
                        "b@example.com",
                        "c@example.com,5\" nail",
                        "d@example.com,\"x\"y",
                        "e\0@example.com,x",
                        "f@example.com,x\uDC80",
                        "",
                        "g@example.com,fine,,",
                        "")
                .run();
        assertThat(Lab.reasons(report))
                .containsExactly(
                        "1 row COLUMN_COUNT",
                        "2 row COLUMN_COUNT",
                        "3 tier STRAY_QUOTE",
                        "4 tier TEXT_AFTER_QUOTE",
                        "5 email NUL_CHARACTER",
                        "6 tier MALFORMED_TEXT");
        assertThat(report.rows()).isEqualTo(7);
        assertThat(report.inserted()).isEqualTo(1);
    }

    @Test
    void emoji_and_right_to_left_text_arrive_unaltered() {
        String text = "😀 שלום ẞ e\u0301";
        lab.csv("email,note", "a@example.com," + text).run();
        assertThat(lab.find("a@example.com").attributes().text("note")).contains(text);
    }

    @Test
    void the_apostrophe_of_a_spreadsheet_export_is_taken_back_unless_the_file_is_data() {
        lab.csv("email,mobile,note", "a@example.com,'+34600111222,'=1+1").run();
        assertThat(lab.find("a@example.com").identifiers()).contains(MobileNumber.parse("+34600111222"));
        assertThat(lab.find("a@example.com").attributes().text("note")).contains("=1+1");
        lab.csv("email,note,empty", "b@example.com,'=1+1,\"\"")
                .format(CsvFormat.DATA)
                .run();
        assertThat(lab.find("b@example.com").attributes().text("note")).contains("'=1+1");
        assertThat(lab.find("b@example.com").attributes().text("empty")).contains("");
    }

    @Test
    void a_list_that_does_not_exist_is_made_open() {
        ImportReport first =
                lab.csv("email,tier", "a@example.com,x").into("customers").run();
        ImportReport second =
                lab.csv("email,tier", "b@example.com,x").into("customers").run();
        assertThat(first.createdList()).isTrue();
        assertThat(second.createdList()).isFalse();
        assertThat(first.toString()).contains("customers", "1 inserted", "the list was made");
        ProfileSchema list = lab.store.schema("customers");
        assertThat(list.isOpen()).isTrue();
        assertThat(list.version()).isEqualTo(1);
        assertThat(list.createdBy()).isEqualTo(lab.context.actor());
        assertThat(lab.find("a@example.com").schema()).isEqualTo(SchemaName.of("customers"));
    }

    @Test
    void a_required_field_without_a_column_rejects_new_contacts_only() {
        lab.define(ProfileSchema.builder("people").field("tier").build());
        lab.create(NewContact.of(EmailAddress.parse("old@example.com"))
                .in("people")
                .set("tier", "x"));
        lab.define(ProfileSchema.builder("people")
                .field(FieldDefinition.text("tier").asRequired())
                .build());
        ImportReport report = lab.csv("email,city", "old@example.com,Rome", "new@example.com,Rome")
                .into("people")
                .mode(ImportMode.APPEND_OR_UPDATE)
                .run();
        assertThat(report.updated()).isEqualTo(1);
        assertThat(Lab.reasons(report)).containsExactly("2 tier REQUIRED");
    }

    @Test
    void columns_of_defined_fields_are_typed() {
        lab.define(ProfileSchema.builder("people")
                .field(FieldDefinition.of("born", FieldType.DATE))
                .field(FieldDefinition.of("likes", FieldType.TEXT_LIST))
                .build());
        lab.csv("email,BORN,likes", "a@example.com,1970-01-01,tea;cake")
                .into("people")
                .run();
        assertThat(lab.find("a@example.com").attributes().date("born")).isPresent();
        assertThat(lab.find("a@example.com").attributes().texts("likes")).contains(List.of("tea", "cake"));
    }

    @Test
    void rows_are_committed_in_parts_and_listeners_hear_of_each_after_its_commit() {
        List<ImportProgress> progress = new ArrayList<>();
        List<RowOutcome> outcomes = new ArrayList<>();
        String rows = String.join(
                "\n",
                IntStream.rangeClosed(1, 2500)
                        .mapToObj(i -> i % 100 == 0 ? "bad" : "u" + i + "@example.com")
                        .toList());
        ImportReport report = lab.csv("email", rows)
                .onProgress(progress::add)
                .onProgress(seen -> assertThat(
                                lab.store.sessions.values().iterator().next().counts())
                        .isEqualTo(seen.counts()))
                .onRow(outcomes::add)
                .run();
        assertThat(progress).extracting(ImportProgress::rows).containsExactly(1000L, 2000L, 2500L);
        assertThat(progress.get(2).fraction()).hasValue(1);
        assertThat(outcomes)
                .extracting(RowOutcome::row)
                .isEqualTo(Stream.iterate(1L, i -> i + 1).limit(2500).toList());
        assertThat(report.inserted()).isEqualTo(2475);
        assertThat(report.rejectedRows().count()).isEqualTo(25);
        assertThat(report.session().state()).isEqualTo(ImportSession.State.COMPLETED);
        assertThat(lab.store.session(report.id())).isEqualTo(report.session());
        assertThat(lab.store.contacts).hasSize(2475);
    }

    @Test
    void rejected_rows_are_read_page_by_page() {
        String rows = String.join(
                "\n", IntStream.rangeClosed(1, 2000).mapToObj(i -> "x" + i).toList());
        ImportReport report = lab.csv("email,a,b,c", rows).run();
        assertThat(report.rejectedRows().map(RowOutcome.Rejected::row).toList())
                .isEqualTo(Stream.iterate(1L, i -> i + 1).limit(2000).toList());
    }

    @Test
    void a_header_alone_is_a_complete_import_of_no_rows() {
        ImportReport report = lab.csv("email,first name").run();
        assertThat(report.rows()).isZero();
        assertThat(report.session().state()).isEqualTo(ImportSession.State.COMPLETED);
    }

    @Test
    void long_rows_make_smaller_parts() {
        List<ImportProgress> progress = new ArrayList<>();
        String row = ",\"" + "x".repeat(110_000) + "\"";
        lab.csv(
                        "email,note",
                        "a@example.com" + row,
                        "b@example.com" + row,
                        "c@example.com" + row,
                        "d@example.com" + row,
                        "e@example.com" + row,
                        "f@example.com" + row)
                .onProgress(progress::add)
                .run();
        assertThat(progress).extracting(ImportProgress::rows).containsExactly(5L, 6L);
    }
}
