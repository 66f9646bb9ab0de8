package dev.contacts.internal.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.contact.NewContact;
import dev.contacts.error.ErrorCode;
import dev.contacts.group.Group;
import dev.contacts.group.GroupId;
import dev.contacts.group.Membership;
import dev.contacts.group.MembershipStatus;
import dev.contacts.identifier.AppAlias;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.identifier.MobileNumber;
import dev.contacts.identifier.UserId;
import dev.contacts.internal.csv.Corpora;
import dev.contacts.internal.csv.Json;
import dev.contacts.internal.csv.Records;
import dev.contacts.internal.export.ExportStart;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.SchemaName;
import dev.contacts.segment.ContactQuery;
import dev.contacts.transfer.CsvFormat;
import dev.contacts.transfer.ExportFailedException;
import dev.contacts.transfer.ExportReport;
import dev.contacts.transfer.Exporter;
import dev.contacts.transfer.HeaderPolicy;
import dev.contacts.transfer.ImportReport;
import dev.contacts.workspace.Actor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExportTest {

    private static final ContactQuery ALL = ContactQuery.all();

    private static final String ID = "(?m)(?<=^\"?)[0-9a-f-]{36}";

    private final Lab lab = new Lab();

    @Test
    void contacts_are_written_one_per_line_in_a_fixed_order_of_columns() {
        lab.define(ProfileSchema.builder("people")
                .field("zone")
                .field(FieldDefinition.number("age"))
                .build());
        lab.create(NewContact.of(EmailAddress.parse("Anna@Example.com"), AppAlias.parse("a;1"), AppAlias.parse("b"))
                .in("people")
                .lastName("O'Neill")
                .set("age", 42));
        lab.create(NewContact.of(MobileNumber.parse("+34 600 111 222")).set("Extra, field", "line 1\nline 2"));
        assertThat(text(contacts(ALL))).isEqualTo("""
                        contact_id,email,mobile_number,app_alias,contact_key,identifier:user_id,external_id,consent:unsubscribed,first_name,last_name,street,city,region,postal_code,country,latitude,longitude,place,located_at,time_zone,language,avatar_link,zone,age,"Extra, field"
                        00000000-0000-7000-0000-000000000001,Anna@Example.com,,a\\;1;b,,,,,,O'Neill,,,,,,,,,,,,,,42,
                        00000000-0000-7000-0000-000000000002,,'+34 600 111 222,,,,,,,,,,,,,,,,,,,,,,"line 1
                        line 2"
                        """.replace("\n", "\r\n").replace("line 1\r\n", "line 1\n"));
    }

    @Test
    void an_export_of_a_list_holds_the_lists_fields_only() {
        lab.define(ProfileSchema.builder("people").field("tier").build());
        lab.create(NewContact.of(EmailAddress.parse("a@example.com")).set("other", "x"));
        assertThat(text(contacts(ALL.in(SchemaName.of("people"))))).endsWith("avatar_link,tier\r\n");
    }

    @Test
    void test_contacts_are_written_if_the_query_selects_them() {
        lab.create(NewContact.of(EmailAddress.parse("a@example.com")).asTest());
        assertThat(report(contacts(ALL)).contacts()).isEqualTo(1);
        assertThat(report(contacts(ALL.with(ContactQuery.TestContacts.EXCLUDED)))
                        .contacts())
                .isZero();
    }

    @Test
    void an_attribute_that_has_the_name_of_something_else_is_marked() {
        lab.create(NewContact.of(EmailAddress.parse("a@example.com"))
                .set("Surname", "2")
                .set("attribute:x", "3"));
        assertThat(text(contacts(ALL))).contains(",attribute:attribute:x,attribute:Surname\r\n");
        assertRoundTrip(CsvFormat.SPREADSHEET);
    }

    @Test
    void a_contact_is_written_one_fact_per_line() {
        Contact anna = lab.create(NewContact.of(EmailAddress.parse("anna@example.com"), UserId.parse("u1"))
                .firstName("Anna")
                .set("note", "=cmd"));
        GroupId vip = new GroupId(new UUID(1, 1));
        lab.store.related.groups.add(Group.of(vip, "VIP", Actor.SYSTEM, Lab.NOW));
        lab.store.related.memberships.add(new Membership(
                anna.id(),
                vip,
                MembershipStatus.ACTIVE,
                Attributes.of(Map.of(FieldName.of("seat"), new FieldValue.TextValue("A1"))),
                Lab.NOW));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExportReport report = exports().contact(anna.id()).writeTo(out);
        assertThat(out.toString(StandardCharsets.UTF_8).split("\r\n"))
                .containsExactly(
                        "section,item,name,value",
                        "contact,,contact_id,00000000-0000-7000-0000-000000000001",
                        "contact,,version,1",
                        "contact,,list,default",
                        "contact,,test,false",
                        "contact,,added_at,2026-03-29T01:30:00.123456Z",
                        "contact,,added_via,API",
                        "contact,,added_by,importer",
                        "contact,,updated_at,2026-03-29T01:30:00.123456Z",
                        "contact,,updated_via,API",
                        "contact,,updated_by,importer",
                        "identifiers,,email,anna@example.com",
                        "identifiers,,user_id,u1",
                        "channel_addresses,EMAIL,address,anna@example.com",
                        "channel_addresses,EMAIL,state,UNKNOWN",
                        "attributes,,first_name,Anna",
                        "attributes,,attribute:note,'=cmd",
                        "attributes,,origin:first_name,API",
                        "attributes,,origin:note,API",
                        "memberships,VIP,kind,GROUP",
                        "memberships,VIP,status,ACTIVE",
                        "memberships,VIP,since,2026-03-29T01:30:00.123456Z",
                        "memberships,VIP,attribute:seat,A1");
        assertThat(report.contacts()).isEqualTo(1);
        assertThat(report.lines()).isEqualTo(22);
        assertThat(report.bytes()).isEqualTo(out.size());
    }

    @Test
    void a_contact_that_does_not_exist_is_not_written() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThatThrownBy(
                        () -> exports().contact(new ContactId(new UUID(9, 9))).writeTo(out))
                .isInstanceOf(ContactNotFoundException.class);
        assertThat(out.size()).isZero();
    }

    @ParameterizedTest
    @EnumSource(CsvFormat.class)
    void what_is_exported_and_imported_and_exported_again_is_the_same(CsvFormat format) {
        int i = 0;
        for (String value : hostileValues()) {
            i++;
            lab.create(NewContact.of(
                            EmailAddress.parse("u" + i + "@example.com"), MobileNumber.parse("+3460011" + (1000 + i)))
                    .firstName(value)
                    .set("note", value)
                    .set("empty", "")
                    .set("texts", List.of(value, "", "a;b\\")));
        }
        assertRoundTrip(format);
    }

    private static List<String> hostileValues() {
        List<String> values = new ArrayList<>(List.of(
                "=1+1",
                "+1",
                "-1",
                "@x",
                "\t=1",
                "\r\n=1",
                "'",
                "''",
                "'=1",
                "a,b;c|d\te",
                "\"",
                "\"\"",
                " x ",
                "\\e",
                "NULL",
                "＝1",
                "ünïcödé 😀 שלום",
                "#",
                "\uFEFF",
                "a\rb",
                "a\nb"));
        Corpora.files("injection", "csv-formula-payloads.jsonl").stream()
                .flatMap(file -> Corpora.text(file).lines())
                .map(line -> (String) Json.member(Json.parse(line), "payload"))
                .forEach(values::add);
        return values;
    }

    private void assertRoundTrip(CsvFormat format) {
        String first = text(contacts(ALL).format(format));
        Lab other = new Lab();
        ImportReport report = new CsvImport(other.context)
                .text(first)
                .format(format)
                .headers(HeaderPolicy.CREATE_UNKNOWN)
                .ignore("contact_id")
                .run();
        assertThat(report.rejected()).isZero();
        assertThat(report.inserted()).isEqualTo(lab.store.contacts.size());
        String second = text(new ExportStart(other.context).contacts(ALL).format(format));
        assertThat(second.replaceAll(ID, "id")).isEqualTo(first.replaceAll(ID, "id"));
    }

    @Test
    void no_cell_of_a_spreadsheet_begins_a_formula() {
        int i = 0;
        for (String value : hostileValues()) {
            lab.create(NewContact.of(EmailAddress.parse("u" + i++ + "@example.com"))
                    .set("note", value));
        }
        for (List<String> record : Records.of(text(contacts(ALL)))) {
            assertThat(record).allMatch(cell -> cell.isEmpty() || "=+-@\t\r\n＝＋－＠".indexOf(cell.charAt(0)) < 0);
        }
    }

    @Test
    void many_contacts_are_read_page_by_page_and_none_is_lost() {
        Stream.iterate(1, i -> i + 1)
                .limit(2500)
                .forEach(i -> lab.create(NewContact.of(EmailAddress.parse("u" + i + "@example.com"))));
        assertThat(report(contacts(ALL)))
                .extracting(ExportReport::contacts, ExportReport::lines)
                .containsExactly(2500L, 2500L);
    }

    @Test
    void an_output_that_fails_is_a_failed_export_that_names_no_value() {
        lab.create(NewContact.of(EmailAddress.parse("a@example.com")));
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int oneByte) throws IOException {
                throw new IOException("secret");
            }
        };
        assertThatThrownBy(() -> contacts(ALL).writeTo(broken))
                .isInstanceOfSatisfying(ExportFailedException.class, failed -> {
                    assertThat(failed.code()).isEqualTo(ErrorCode.EXPORT_FAILED);
                    assertThat(failed.written()).isEqualTo(1);
                    assertThat(failed).hasMessageNotContaining("secret").hasCauseInstanceOf(IOException.class);
                });
    }

    @Test
    void a_store_that_repeats_its_work_leaves_one_copy_or_a_failure_never_two() {
        lab.create(NewContact.of(EmailAddress.parse("a@example.com")));
        lab.store.timesToRepeat = 2;
        assertThat(text(contacts(ALL)).split("\r\n")).hasSize(2);
        lab.create(NewContact.of(EmailAddress.parse("b@example.com")).set("note", "x".repeat(200_000)));
        assertThatThrownBy(() -> text(contacts(ALL)))
                .isInstanceOf(ExportFailedException.class)
                .hasMessageContaining("read anew");
    }

    @Test
    void a_file_appears_whole_or_not_at_all(@TempDir Path folder) throws IOException {
        lab.create(NewContact.of(EmailAddress.parse("a@example.com")));
        Path file = Files.writeString(folder.resolve("out.csv"), "what was there before");
        contacts(ALL).writeTo(file);
        assertThat(Files.readString(file)).isEqualTo(text(contacts(ALL)));
        Files.writeString(file, "what was there before");
        assertThatThrownBy(
                        () -> exports().contact(new ContactId(new UUID(9, 9))).writeTo(file))
                .isInstanceOf(ContactNotFoundException.class);
        assertThat(Files.readString(file)).isEqualTo("what was there before");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("out.csv", "out.csv.manifest.json");
        assertThatThrownBy(() -> contacts(ALL).writeTo(folder.resolve("absent").resolve("out.csv")))
                .isInstanceOf(ExportFailedException.class);
    }

    private ExportStart exports() {
        return new ExportStart(lab.context);
    }

    private Exporter contacts(ContactQuery query) {
        return exports().contacts(query);
    }

    private static ExportReport report(Exporter exporter) {
        return exporter.writeTo(OutputStream.nullOutputStream());
    }

    private static String text(Exporter exporter) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exporter.writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
