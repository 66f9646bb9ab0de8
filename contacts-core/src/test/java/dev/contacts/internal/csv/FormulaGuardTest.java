package dev.contacts.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.transfer.CsvFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {

    static Stream<String> payloads() {
        return Stream.concat(
                Stream.of(
                        "=1+1",
                        "+34600111222",
                        "-1",
                        "@SUM(A1)",
                        "\t=1",
                        "\r=1",
                        "\n=1",
                        "＝1",
                        "＋1",
                        "－1",
                        "＠x",
                        "'=1",
                        "''=1",
                        "'",
                        "''",
                        ""),
                Corpora.files("injection", "csv-formula-payloads.jsonl").stream()
                        .flatMap(file -> Corpora.text(file).lines())
                        .map(line -> (String) Json.member(Json.parse(line), "payload")));
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void no_cell_begins_a_formula_and_every_text_comes_back(String text) {
        String cell = FormulaGuard.cell(text, CsvFormat.SPREADSHEET);
        assertThat(cell).doesNotMatch("(?s)[=+\\-@\\t\\r\\n＝＋－＠].*").isNotEmpty();
        assertThat(FormulaGuard.text(cell, CsvFormat.SPREADSHEET)).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void data_is_left_alone(String text) {
        assertThat(FormulaGuard.cell(text, CsvFormat.DATA)).isEqualTo(text);
        assertThat(FormulaGuard.text(text, CsvFormat.DATA)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'tis", "O'Neill", "''quoted''", "a=b", " =1", "'a"})
    void other_texts_stay_as_they_are_in_both_directions(String text) {
        assertThat(FormulaGuard.cell(text, CsvFormat.SPREADSHEET)).isEqualTo(text);
        assertThat(FormulaGuard.text(text, CsvFormat.SPREADSHEET)).isEqualTo(text);
    }

    @Test
    void an_empty_cell_says_nothing_in_a_spreadsheet_and_the_empty_text_in_data_when_in_quotes() {
        assertThat(FormulaGuard.text("", CsvFormat.SPREADSHEET)).isNull();
        assertThat(FormulaGuard.text(null, CsvFormat.SPREADSHEET)).isNull();
        assertThat(FormulaGuard.text("", CsvFormat.DATA)).isEmpty();
        assertThat(FormulaGuard.text(null, CsvFormat.DATA)).isNull();
    }

    @Test
    void random_texts_of_apostrophes_and_signs_come_back() {
        Random random = new Random(20260329);
        List<String> parts = List.of("'", "=", "+", "x", "\t", "＠", " ");
        for (int round = 0; round < 20_000; round++) {
            String text = random.ints(random.nextInt(6), 0, parts.size())
                    .mapToObj(parts::get)
                    .reduce("", String::concat);
            assertThat(FormulaGuard.text(FormulaGuard.cell(text, CsvFormat.SPREADSHEET), CsvFormat.SPREADSHEET))
                    .isEqualTo(text);
        }
    }
}
