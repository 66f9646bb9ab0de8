package dev.contacts.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Files of other CSV projects: each is read as its authors expect, or refused. */
class CsvCorpusTest {

    @Test
    void a_file_with_an_expectation_beside_it_is_read_so() {
        assertThat(Records.of("a,b\n1,\"ha \"\"ha\"\" ha\"\n3,4\n"))
                .isEqualTo(expected("[{\"a\":\"1\",\"b\":\"ha \\\"ha\\\" ha\"},{\"a\":\"3\",\"b\":\"4\"}]"));
    }

    @TestFactory
    Stream<DynamicTest> files_with_an_expectation_are_read_so() {
        return Corpora.files("csv", ".json").stream().map(json -> {
            Path csv = json.resolveSibling(json.getFileName().toString().replace(".json", ".csv"));
            return DynamicTest.dynamicTest(
                    csv.getFileName().toString(),
                    () -> assertThat(Records.of(withItsLineEnds(csv))).isEqualTo(expected(Corpora.text(json))));
        });
    }

    /** Some copies of files named for their CRLF have lost it. */
    private static String withItsLineEnds(Path csv) {
        String text = Corpora.text(csv);
        boolean lost = csv.getFileName().toString().contains("_crlf") && text.indexOf('\r') < 0;
        return lost ? text.replace("\n", "\r\n") : text;
    }

    @TestFactory
    Stream<DynamicTest> bad_files_are_refused() {
        return Stream.concat(
                Stream.of(DynamicTest.dynamicTest("by hand", () -> assertRefused("a,b\n1,\"x\n"))),
                Corpora.files("csv/csv-test-data", ".csv").stream()
                        .filter(file -> file.getFileName().toString().startsWith("bad-"))
                        // this one is bad only for somebody who expects certain names
                        .filter(file -> !file.endsWith("bad-header-wrong-header.csv"))
                        .map(file -> DynamicTest.dynamicTest(
                                file.getFileName().toString(), () -> assertRefused(Corpora.text(file)))));
    }

    /** What the lexer finds no fault with, it reads as another parser does; nothing throws anything raw. */
    @TestFactory
    Stream<DynamicTest> all_other_files_are_read_as_commons_csv_reads_them_or_refused() {
        return Corpora.files("csv").stream()
                .filter(file -> !file.toString().endsWith(".json"))
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> compare(file)));
    }

    private static void compare(Path file) throws IOException {
        String text;
        try (var in = Files.newInputStream(file)) {
            java.io.StringWriter all = new java.io.StringWriter();
            ByteText.of(in, null).transferTo(all);
            text = all.toString();
        }
        if (Records.faults(text).isEmpty()) {
            char delimiter = DelimiterGuess.of(text.toCharArray(), 0, text.length());
            assertThat(Records.of(text)).isEqualTo(byCommonsCsv(text, delimiter));
        }
    }

    private static List<List<String>> byCommonsCsv(String text, char delimiter) throws IOException {
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            return parser.stream().map(CSVRecord::toList).toList();
        }
    }

    private static void assertRefused(String text) throws IOException {
        List<String> rules = new ArrayList<>(Records.faults(text));
        if (rules.isEmpty()) {
            List<List<String>> records = Records.of(text);
            if (records.isEmpty()) {
                rules.add("NO_HEADER");
            } else if (records.stream()
                    .anyMatch(record -> record.size() != records.get(0).size())) {
                rules.add("COLUMN_COUNT");
            }
        }
        assertThat(rules).isNotEmpty();
    }

    private static List<List<String>> expected(String json) {
        List<List<String>> records = new ArrayList<>();
        for (Object record : (List<?>) Json.parse(json)) {
            if (record instanceof Map<?, ?> members) {
                if (records.isEmpty()) {
                    records.add(texts(members.keySet()));
                }
                records.add(texts(members.values()));
            } else {
                records.add(texts((List<?>) record));
            }
        }
        return records;
    }

    private static List<String> texts(Collection<?> values) {
        return values.stream().map(String.class::cast).toList();
    }
}
