package dev.contacts.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLexerTest {

    @Test
    void cells_are_cut_at_delimiters_and_records_at_any_line_end() {
        assertThat(Records.of("a,b\r\nc,d\ne,f\rg,h"))
                .containsExactly(List.of("a", "b"), List.of("c", "d"), List.of("e", "f"), List.of("g", "h"));
    }

    @Test
    void quotes_hold_delimiters_quotes_and_line_ends_unaltered() {
        assertThat(Records.of("\"a,b\",\"say \"\"hi\"\"\",\"1\r\n2\n3\r4\"\nx,y,z"))
                .containsExactly(List.of("a,b", "say \"hi\"", "1\r\n2\n3\r4"), List.of("x", "y", "z"));
    }

    @Test
    void white_space_belongs_to_the_cell() {
        assertThat(Records.of(" a ,\tb\u00A0")).containsExactly(List.of(" a ", "\tb\u00A0"));
    }

    @Test
    void a_delimiter_at_the_end_is_followed_by_an_empty_cell() {
        assertThat(Records.of("a,b,\n,,\n")).containsExactly(List.of("a", "b", ""), List.of("", "", ""));
    }

    @Test
    void nothing_is_no_record_and_a_line_end_is_one() {
        assertThat(Records.of("")).isEmpty();
        assertThat(Records.of("\n\n")).containsExactly(List.of(""), List.of(""));
    }

    @Test
    void a_cell_in_quotes_that_is_empty_differs_from_no_cell() throws IOException {
        CsvLexer lexer = new CsvLexer(new StringReader("\"\",,x"), null);
        assertThat(lexer.next()).isTrue();
        assertThat(lexer.cell(0)).isEmpty();
        assertThat(lexer.cell(1)).isNull();
        assertThat(lexer.isBlank()).isFalse();
    }

    @Test
    void a_byte_order_mark_in_text_is_not_part_of_the_first_cell() {
        assertThat(Records.of("\uFEFFa,b")).containsExactly(List.of("a", "b"));
        assertThat(Records.of("\uFEFF\"a\",b")).containsExactly(List.of("a", "b"));
    }

    @Test
    void a_record_with_wrong_quotes_is_told_and_the_next_one_is_read() throws IOException {
        CsvLexer lexer = new CsvLexer(new StringReader("a,b\n1,5\" nail\n2,\"x\"y\n3,\"ok\"\n"), null);
        List<String> seen = new ArrayList<>();
        while (lexer.next()) {
            seen.add(lexer.cell(0)
                    + lexer.faults().stream().map(CsvLexer.Fault::rule).toList());
        }
        assertThat(seen).containsExactly("a[]", "1[STRAY_QUOTE]", "2[TEXT_AFTER_QUOTE]", "3[]");
    }

    @Test
    void a_quote_that_is_never_closed_breaks_the_file_and_names_its_line() {
        assertThatThrownBy(() -> Records.of("a,b\n1,2\n3,\"x\n4,5\n"))
                .isInstanceOf(BrokenFileException.class)
                .hasMessageContaining("line 3");
        assertThat(Records.faults("a,\"")).containsExactly("UNCLOSED_QUOTE");
    }

    @Test
    void lines_within_quotes_are_counted_once_whatever_their_end() throws IOException {
        CsvLexer lexer = new CsvLexer(new StringReader("\"1\r\n2\r3\n4\"\r\nnext\rlast"), null);
        List<Long> lines = new ArrayList<>();
        while (lexer.next()) {
            lines.add(lexer.recordLine());
        }
        assertThat(lines).containsExactly(1L, 5L, 6L);
    }

    @Test
    void a_record_without_end_is_refused_before_it_fills_the_memory() {
        Reader endless = new Endless("a,\"b\n");
        assertThatThrownBy(() -> Records.of(endless, ','))
                .isInstanceOfSatisfying(
                        BrokenFileException.class,
                        broken -> assertThat(broken.rule()).isEqualTo("ROW_TOO_LONG"));
    }

    @Test
    void a_cell_of_the_largest_size_is_read_and_a_larger_one_is_a_fault() {
        String largest = "x".repeat(CsvLexer.MAX_CELL);
        assertThat(Records.faults("a," + largest + "\nb,c")).isEmpty();
        assertThat(Records.faults("a," + largest + "x\nb,c")).containsExactly("CELL_TOO_LONG");
        assertThat(Records.faults("a,\"" + largest + "x\"\nb,c")).containsExactly("CELL_TOO_LONG");
    }

    @Test
    void a_record_of_the_largest_size_is_read() {
        String cells = ("x".repeat(1023) + ",").repeat(CsvLexer.MAX_RECORD / 1024);
        assertThat(Records.of(cells + "\nb").get(1)).containsExactly("b");
    }

    @Test
    void a_million_cells_are_counted_and_not_kept() throws IOException {
        CsvLexer lexer = new CsvLexer(new StringReader(",".repeat(999_999)), null);
        assertThat(lexer.next()).isTrue();
        assertThat(lexer.size()).isEqualTo(1_000_000);
    }

    @Test
    void what_is_no_text_makes_the_record_suspect_and_only_that_one() throws IOException {
        CsvLexer lexer = new CsvLexer(new StringReader("a\nb\0\n\"\uDC80\"\nc\n\uD83D\uDE00\nd"), null);
        List<Boolean> suspects = new ArrayList<>();
        while (lexer.next()) {
            suspects.add(lexer.isSuspect());
        }
        assertThat(suspects).containsExactly(false, true, true, false, true, false);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7, 100_000})
    void random_text_is_cut_as_commons_csv_cuts_it_wherever_the_reader_pauses(int atMost) throws IOException {
        Random random = new Random(20260329 + atMost);
        for (int round = 0; round < 300; round++) {
            String text = wellFormed(random);
            assertThat(Records.of(new Slow(new StringReader(text), atMost), ','))
                    .as("round %d", round)
                    .isEqualTo(expected(text));
        }
    }

    private static List<List<String>> expected(String text) throws IOException {
        try (CSVParser parser = CSVParser.parse(new StringReader(text), CSVFormat.RFC4180)) {
            return parser.stream().map(CSVRecord::toList).toList();
        }
    }

    private static String wellFormed(Random random) {
        StringBuilder text = new StringBuilder("h1,h2");
        for (int row = random.nextInt(20); row > 0; row--) {
            text.append(List.of("\n", "\r\n", "\r").get(random.nextInt(3)));
            for (int cell = random.nextInt(5); cell >= 0; cell--) {
                text.append(cell(random)).append(cell == 0 ? "" : ",");
            }
        }
        return text.append('\n').toString();
    }

    private static String cell(Random random) {
        String plain = random.ints(random.nextInt(6), 0, 8)
                .mapToObj(i -> List.of("a", "ß", " ", "'", "=", "\uD83D\uDE00", "0", ";")
                        .get(i))
                .reduce("", String::concat);
        String quoted = random.ints(random.nextInt(6), 0, 6)
                .mapToObj(i -> List.of("\"\"", ",", "\n", "\r", "\r\n", "x").get(i))
                .reduce("", String::concat);
        return random.nextBoolean() ? plain : "\"" + quoted + "\"";
    }

    /** Hands out few characters at a time. */
    private static final class Slow extends Reader {
        private final Reader in;
        private final int atMost;

        Slow(Reader in, int atMost) {
            this.in = in;
            this.atMost = atMost;
        }

        @Override
        public int read(char[] into, int offset, int length) throws IOException {
            return in.read(into, offset, Math.min(length, atMost));
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    /** The beginning, then the same character for ever. */
    private static final class Endless extends Reader {
        private final StringReader beginning;

        Endless(String beginning) {
            this.beginning = new StringReader(beginning);
        }

        @Override
        public int read(char[] into, int offset, int length) throws IOException {
            int read = beginning.read(into, offset, length);
            if (read < 0) {
                java.util.Arrays.fill(into, offset, offset + length, 'x');
                return length;
            }
            return read;
        }

        @Override
        public void close() {
            beginning.close();
        }
    }
}
