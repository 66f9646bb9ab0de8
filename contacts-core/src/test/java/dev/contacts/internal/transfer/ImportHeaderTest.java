package dev.contacts.internal.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.contacts.contact.Origin;
import dev.contacts.error.ErrorCode;
import dev.contacts.identifier.UserId;
import dev.contacts.internal.csv.Corpora;
import dev.contacts.internal.csv.CsvLexer;
import dev.contacts.internal.csv.Json;
import dev.contacts.internal.csv.TextSource;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.transfer.HeaderMapping;
import dev.contacts.transfer.HeaderPolicy;
import dev.contacts.transfer.ImportRefusedException;
import dev.contacts.transfer.ImportReport;
import dev.contacts.transfer.Importer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is decided before the first row. */
class ImportHeaderTest {

    private final Lab lab = new Lab();

    @Test
    void a_closed_list_refuses_columns_it_has_no_field_for_and_names_all_of_them() {
        define("Tier", "Age");
        ImportRefusedException refused = refused(
                lab.csv("email,tire,shoe size,City", "a@example.com,x,42,Rome").into("people"));
        assertThat(refused.code()).isEqualTo(ErrorCode.IMPORT_REFUSED);
        assertThat(Lab.rules(refused.problems()))
                .containsExactly(
                        "tire UNKNOWN_COLUMN", "shoe size UNKNOWN_COLUMN", "Tier MISSING_COLUMN", "Age MISSING_COLUMN");
        assertThat(refused).hasMessageContaining("did you mean \"Tier\"?");
        assertThat(lab.store.contacts).isEmpty();
        assertThat(lab.store.sessions).isEmpty();
    }

    @Test
    void a_closed_list_takes_fewer_columns_and_ignored_ones() {
        define("Tier", "Age");
        assertThat(lab.csv("email,TIER,shoe size", "a@example.com,x,42")
                        .into("people")
                        .ignore("Shoe_Size")
                        .run()
                        .inserted())
                .isEqualTo(1);
        assertThat(lab.find("a@example.com").attributes().names()).hasSize(1);
    }

    @Test
    void a_name_with_another_space_is_a_near_miss_in_a_closed_list_not_a_match() {
        define("Shoe Size");
        assertThat(refused(lab.csv("email,shoe_size", "a@example.com,42").into("people")))
                .hasMessageContaining("UNKNOWN_COLUMN")
                .hasMessageContaining("did you mean \"Shoe Size\"?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"contact_id", "Contact ID", "user_id", "User Id"})
    void a_column_of_contact_ids_is_refused_unless_it_is_ignored(String header) {
        String row = "018f2c5e-0000-7000-8000-000000000000,a@example.com";
        assertThat(Lab.rules(refused(lab.csv(header + ",email", row)).problems()))
                .containsExactly(header + " CONTACT_ID");
        assertThat(lab.csv(header + ",email", row).ignore(header).run().inserted())
                .isEqualTo(1);
    }

    @Test
    void a_user_id_column_of_the_hosts_platform_is_mapped() {
        lab.csv("user_id,tier", "u-1,x").map("user_id", "user_id").run();
        assertThat(lab.find(UserId.parse("u-1")).attributes().text("tier")).contains("x");
        lab.csv("identifier:user_id", "u-2").run();
        assertThat(lab.find(UserId.parse("u-2"))).isNotNull();
    }

    @Test
    void two_columns_for_the_same_thing_are_refused_until_one_is_said() {
        ImportRefusedException refused = refused(lab.csv("email,E-Mail Address", "a@example.com,b@example.com"));
        assertThat(Lab.rules(refused.problems())).containsExactly("E-Mail Address SAME_TARGET");
        lab.csv("email,E-Mail Address", "a@example.com,b@example.com")
                .map("E-Mail Address", "second_email")
                .run();
        assertThat(lab.find("a@example.com").attributes().text("second_email")).contains("b@example.com");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "email,,tier|column 2 EMPTY_COLUMN_NAME",
                "email,tier,tier|tier DUPLICATE_COLUMN",
                "email,Tier,tier|tier SAME_TARGET",
                "email,\"tier|header UNCLOSED_QUOTE",
                "email,ti\"er|column 2 STRAY_QUOTE",
                "John Doe,john@doe.invalid|column 2 NO_HEADER",
                "+34600111222,John|column 1 NO_HEADER",
                "``|file NO_HEADER"
            })
    void a_header_that_does_not_fit_is_refused(String header, String problem) {
        assertThat(Lab.rules(refused(lab.csv(header)).problems())).containsExactly(problem);
    }

    @Test
    void a_first_line_that_is_data_is_not_quoted() {
        assertThat(refused(lab.csv("John Doe,John,Doe,john@doe.invalid", "Jane Doe,Jane,Doe,jane@doe.invalid")))
                .hasMessageContaining("NO_HEADER")
                .hasMessageNotContaining("John")
                .hasMessageNotContaining("doe.invalid");
    }

    @Test
    void names_of_columns_cannot_steer_a_log() {
        define("Tier");
        String name = "x\u001B[31m\u202E" + "y".repeat(500);
        ImportRefusedException refused =
                refused(lab.csv("email,\"" + name + "\nz\"").into("people"));
        assertThat(refused.getMessage())
                .doesNotContain("\u001B")
                .doesNotContain("\n")
                .doesNotContain("\u202E")
                .hasSizeLessThan(500);
    }

    @Test
    void columns_that_are_not_there_cannot_be_mapped_or_ignored() {
        ImportRefusedException refused =
                refused(lab.csv("email,tier", "a@example.com,x").ignore("tear").map("Emial", "email"));
        assertThat(Lab.rules(refused.problems())).containsExactly("tear NO_SUCH_COLUMN", "Emial NO_SUCH_COLUMN");
        assertThat(refused).hasMessageContaining("did you mean \"email\"?");
    }

    @Test
    void a_closed_list_has_no_other_targets_than_its_own() {
        define("Tier");
        assertThat(Lab.rules(refused(lab.csv("email,level").into("people").map("level", "Teir"))
                        .problems()))
                .startsWith("level UNKNOWN_TARGET");
    }

    @Test
    void a_name_that_fits_several_columns_must_be_given_exactly() {
        String header = "Shoe Size,shoe_size,email";
        assertThat(Lab.rules(refused(lab.csv(header).ignore("SHOE SIZE")).problems()))
                .containsExactly("SHOE SIZE AMBIGUOUS_COLUMN");
        assertThat(lab.csv(header).ignore("shoe_size").run().rows()).isZero();
    }

    @Test
    void a_column_whose_name_cannot_be_a_fields_name_must_be_mapped() {
        String name = "n".repeat(129);
        assertThat(Lab.rules(refused(lab.csv("email," + name)).problems())).hasSize(1);
        assertThat(lab.csv("email," + name, "a@example.com,x")
                        .map(name, "short")
                        .run()
                        .inserted())
                .isEqualTo(1);
    }

    @Test
    void a_mapping_adds_names_and_the_exact_one_knows_no_others() {
        lab.csv("Correo,Vorname", "a@example.com,Anna")
                .headers(HeaderMapping.recognised().with("email", "correo").with("first_name", "vorname"))
                .run();
        assertThat(lab.find("a@example.com").firstName()).contains("Anna");
        lab.csv("email,Surname", "b@example.com,Meyer")
                .headers(HeaderMapping.exact())
                .run();
        assertThat(lab.find("b@example.com").attributes().text("Surname")).contains("Meyer");
    }

    @Test
    void a_field_of_the_list_comes_before_a_usual_name() {
        define("Mobile");
        lab.csv("email,mobile", "a@example.com,0171").into("people").run();
        assertThat(lab.find("a@example.com").attributes().text("Mobile")).contains("0171");
    }

    @Test
    void a_marked_name_is_a_field_whatever_it_is_called() {
        lab.csv("email,attribute:Surname", "a@example.com,x").run();
        assertThat(lab.find("a@example.com").attributes().text("Surname")).contains("x");
        assertThatThrownBy(() ->
                        lab.csv("email,attribute:user_id", "b@example.com,x").run())
                .as("but for reserved names")
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining("RESERVED_NAME");
    }

    @Test
    void the_delimiter_is_found_in_the_header_or_given() {
        assertThat(lab.csv("email;first name;note", "a@example.com;A;x,y,z")
                        .run()
                        .inserted())
                .isEqualTo(1);
        assertThat(lab.csv("email\tnote", "b@example.com\tx").run().inserted()).isEqualTo(1);
        assertThat(lab.csv("email|note", "c@example.com|x").run().inserted()).isEqualTo(1);
        assertThat(lab.csv("\"a;b;c;d\",email", "x,d@example.com").run().inserted())
                .isEqualTo(1);
        assertThat(lab.csv("email^note", "e@example.com^x").delimiter('^').run().inserted())
                .isEqualTo(1);
        assertThat(lab.find("a@example.com").attributes().text("note")).contains("x,y,z");
        assertThatThrownBy(() -> lab.csv("email").delimiter('"')).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void empty_columns_behind_the_last_name_are_none_as_spreadsheets_leave_them() {
        ImportReport report = lab.csv("email,tier,,", "a@example.com,gold,,", "b@example.com,gold,x,")
                .run();
        assertThat(report.inserted()).isEqualTo(1);
        assertThat(Lab.reasons(report)).containsExactly("2 row COLUMN_COUNT");
    }

    @Test
    void a_virtual_list_holds_no_contacts() {
        lab.define(ProfileSchema.virtual("view", "default", "tier = 'gold'").build());
        assertThat(refused(lab.csv("email").into("view"))).hasMessageContaining("VIRTUAL_LIST");
    }

    @Test
    void a_list_is_not_made_for_a_file_that_is_refused() {
        refused(lab.csv("email,email", "a@example.com").into("new"));
        assertThat(lab.store.schemas).isEmpty();
    }

    @Test
    void too_many_columns_are_refused() {
        assertThat(refused(lab.csv("c,".repeat(1_000_000)))).hasMessageContaining("TOO_MANY_COLUMNS");
    }

    @Test
    void files_streams_readers_and_text_give_the_same(@TempDir Path folder) throws IOException {
        String text = "email,name\r\na@example.com,Jürgen\r\nbad,x\r\n";
        Path file = Files.writeString(folder.resolve("a.csv"), text);
        CsvImport imports = new CsvImport(lab.context);
        List<Importer> importers = List.of(
                imports.csv(file),
                imports.csv(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))),
                imports.csv(new StringReader(text)),
                imports.text(text));
        for (Importer importer : importers) {
            lab.store.contacts.clear();
            var report = importer.headers(HeaderPolicy.CREATE_UNKNOWN).run();
            assertThat(report.counts()).hasToString("ImportCounts[inserted=1, updated=0, unchanged=0, rejected=1]");
            assertThat(Lab.reasons(report)).containsExactly("2 email MALFORMED");
            assertThat(lab.find("a@example.com").attributes().text("name")).contains("Jürgen");
        }
    }

    @Test
    void a_file_that_cannot_be_read_is_refused(@TempDir Path folder) {
        CsvImport imports = new CsvImport(lab.context);
        assertThat(refused(imports.csv(folder.resolve("absent.csv")))).hasMessageContaining("UNREADABLE");
        assertThat(refused(imports.csv(folder))).hasMessageContaining("UNREADABLE");
    }

    @Test
    void the_charset_is_named_and_an_unknown_one_is_refused(@TempDir Path folder) throws IOException {
        Path file = Files.write(
                folder.resolve("a.csv"),
                "email,name\na@example.com,Jürgen\n".getBytes(Charset.forName("windows-1252")));
        CsvImport imports = new CsvImport(lab.context);
        assertThat(Lab.reasons(
                        imports.csv(file).headers(HeaderPolicy.CREATE_UNKNOWN).run()))
                .containsExactly("1 name MALFORMED_TEXT");
        imports.csv(file)
                .headers(HeaderPolicy.CREATE_UNKNOWN)
                .charset("windows-1252")
                .run();
        assertThat(lab.find("a@example.com").attributes().text("name")).contains("Jürgen");
        assertThatThrownBy(() -> imports.csv(file).charset("latin-4711"))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining("UNKNOWN_CHARSET");
        Path header = Files.write(folder.resolve("b.csv"), "email,größe\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Lab.rules(refused(imports.csv(header)).problems())).containsExactly("column 2 MALFORMED_TEXT");
    }

    /** Headers of well-known products: nothing is lost, and the address is found. */
    @Test
    void headers_of_well_known_products_are_understood() {
        String mailchimp =
                "Email Address,First Name,Last Name,MEMBER_RATING,OPTIN_TIME,LATITUDE,LONGITUDE,TIMEZONE,CC,REGION";
        String google = "Name,Given Name,Family Name,Language,Photo,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Value";
        String brevo = "EMAIL;LASTNAME;FIRSTNAME;SMS;EMAIL_BLACKLISTED";
        for (String header : List.of(mailchimp, google, brevo)) {
            assertThat(lab.csv(header).run().rows()).isZero();
        }
        for (Path file : Corpora.files("import-real", "known-export-headers.json")) {
            for (Object entry : (List<?>) Json.member(Json.parse(Corpora.text(file)), "headers")) {
                String header = (String) Json.member(entry, "header");
                Header names = header(header);
                ColumnPlan plan = ColumnPlanner.plan(
                        new ImportSettings(TextSource.of(header), Origin.IMPORT)
                                .changed(settings -> settings.policy = HeaderPolicy.CREATE_UNKNOWN),
                        ProfileSchema.open(dev.contacts.schema.SchemaName.DEFAULT),
                        names);
                assertThat(plan.uniqueIdentifierColumns()).as(header).isNotEmpty();
            }
        }
    }

    private static Header header(String line) {
        try {
            return Header.read(new CsvLexer(new StringReader(line), null), dev.contacts.transfer.CsvFormat.SPREADSHEET);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void define(String... fields) {
        var builder = ProfileSchema.builder("people");
        for (String field : fields) {
            builder.field(FieldDefinition.text(field));
        }
        lab.define(builder.build());
    }

    private static ImportRefusedException refused(Importer importer) {
        return catchThrowableOfType(ImportRefusedException.class, importer::run);
    }
}
