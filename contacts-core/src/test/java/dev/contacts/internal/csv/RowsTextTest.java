package dev.contacts.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowsTextTest {

    @Test
    void cells_come_back_as_they_were_and_none_stays_none() throws IOException {
        List<List<@Nullable String>> rows = List.of(
                Arrays.asList("a \"quoted\" text", null, ""), Arrays.asList("=1+1", "two\r\nlines", ";,\t"), List.of());

        CsvLexer lexer = lexer(rows);

        List<List<@Nullable String>> read = new ArrayList<>();
        while (lexer.next()) {
            assertThat(lexer.isBlank()).isFalse();
            List<@Nullable String> cells = new ArrayList<>();
            for (int column = 0; column < lexer.size(); column++) {
                cells.add(lexer.cell(column));
            }
            read.add(cells);
        }
        assertThat(read)
                .containsExactly(
                        List.of("one", "two", "three"),
                        Arrays.asList("a \"quoted\" text", null, ""),
                        List.of("=1+1", "two\r\nlines", ";,\t"),
                        List.of(""));
    }

    @Test
    void a_long_row_is_read_piece_by_piece() throws IOException {
        StringWriter text = new StringWriter();
        try (RowsText rows = new RowsText(
                List.of("one"),
                List.of(List.<@Nullable String>of("x".repeat(100_000))).iterator())) {
            char[] buffer = new char[7];
            for (int read = rows.read(buffer, 0, 7); read >= 0; read = rows.read(buffer, 0, 7)) {
                text.write(buffer, 0, read);
            }
        }
        assertThat(text.toString()).isEqualTo("\"one\"\r\n\"" + "x".repeat(100_000) + "\"\r\n");
    }

    @Test
    void what_the_hosts_iterator_throws_says_that_the_rest_cannot_be_read() throws IOException {
        CsvLexer lexer = new CsvLexer(
                new RowsText(List.of("one"), new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return true;
                    }

                    @Override
                    public List<@Nullable String> next() {
                        throw new IllegalStateException("the shop is away");
                    }
                }),
                ',');

        assertThat(lexer.next()).isTrue();
        assertThatThrownBy(lexer::next).isInstanceOf(IOException.class).hasRootCauseMessage("the shop is away");
    }

    private static CsvLexer lexer(List<List<@Nullable String>> rows) throws IOException {
        return new CsvLexer(new RowsText(List.of("one", "two", "three"), rows.iterator()), RowsText.DELIMITER);
    }
}
