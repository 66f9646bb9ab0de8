package dev.contacts.internal.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.internal.csv.Corpora;
import dev.contacts.internal.csv.Records;
import dev.contacts.internal.export.ExportStart;
import dev.contacts.transfer.CsvFormat;
import dev.contacts.transfer.HeaderPolicy;
import dev.contacts.transfer.ImportMode;
import dev.contacts.transfer.ImportRefusedException;
import dev.contacts.transfer.ImportReport;
import dev.contacts.transfer.RowOutcome;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Files as other products write them: every row gets its outcome, and what went in comes out and goes in again. */
class RealFilesTest {

    private static final Map<String, String> EXPECTED = Map.of(
            "datablist-customers-6000.csv", "6000 inserted",
            "listmonk-subs.csv", "100 inserted",
            "northwind-customers.csv", "91 rejected",
            "northwind-suppliers.csv", "29 rejected",
            "thunderbird-basic.csv", "2 inserted",
            "thunderbird-semicolon.csv", "2 inserted",
            "thunderbird-no-header.csv", "NO_HEADER",
            "unomi-1-basic-test.csv", "NO_HEADER",
            "unomi-2-surfers-test.csv", "17 inserted, 19 rejected",
            "unomi-5-ranking-test.csv", "25 rejected");

    @Test
    void an_export_of_an_address_book_is_taken() {
        Lab lab = new Lab();
        ImportReport report = lab.csv(
                        "First Name,Last Name,E-mail Address,E-mail 2 Address,Mobile Phone,Business Phone,Home City,Company",
                        "Anna,Schmidt,anna@example.com,,+49 151 23456789,030 123456,Köln,\"Horn, Shepard and Watson\"",
                        "Ben,,,,,0171 5,,")
                .run();
        assertThat(summary(report)).isEqualTo("1 inserted, 1 rejected");
        assertThat(lab.find("anna@example.com").standard().text("city")).contains("Köln");
    }

    @TestFactory
    Stream<DynamicTest> every_row_of_a_real_file_has_its_outcome() {
        return Corpora.files("import-real", ".csv").stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> run(file)));
    }

    private static void run(Path file) {
        Lab lab = new Lab();
        List<RowOutcome> outcomes = new ArrayList<>();
        String name = file.getFileName().toString();
        String seen;
        try {
            ImportReport report = new CsvImport(lab.context)
                    .csv(file)
                    .headers(HeaderPolicy.CREATE_UNKNOWN)
                    .onRow(outcomes::add)
                    .run();
            assertThat(outcomes).hasSize((int) report.rows());
            assertThat(report.counts().rows())
                    .isEqualTo(report.inserted() + report.updated() + report.unchanged() + report.rejected());
            assertThat(new CsvImport(lab.context)
                            .csv(file)
                            .headers(HeaderPolicy.CREATE_UNKNOWN)
                            .mode(ImportMode.APPEND_OR_UPDATE)
                            .run()
                            .inserted())
                    .as("the same file again adds nothing")
                    .isZero();
            comesBack(lab);
            seen = summary(report);
        } catch (ImportRefusedException e) {
            seen = e.problems().get(0).rule();
        }
        System.out.println(name + ": " + seen);
        assertThat(seen).isEqualTo(EXPECTED.getOrDefault(name, seen));
    }

    private static void comesBack(Lab lab) {
        Lab other = new Lab();
        String text = export(lab);
        new CsvImport(other.context)
                .text(text)
                .headers(HeaderPolicy.CREATE_UNKNOWN)
                .ignore("contact_id")
                .run();
        assertThat(withoutIds(export(other))).isEqualTo(withoutIds(text));
    }

    private static String export(Lab lab) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ExportStart(lab.context)
                .contacts(dev.contacts.segment.ContactQuery.all())
                .format(CsvFormat.SPREADSHEET)
                .writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<List<String>> withoutIds(String csv) {
        return Records.of(csv).stream()
                .map(record -> record.subList(1, record.size()))
                .toList();
    }

    private static String summary(ImportReport report) {
        return Stream.of(
                        report.inserted() + " inserted",
                        report.updated() + " updated",
                        report.unchanged() + " unchanged",
                        report.rejected() + " rejected")
                .filter(count -> !count.startsWith("0"))
                .reduce((one, other) -> one + ", " + other)
                .orElse("no rows");
    }
}
