package dev.contacts.internal.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.contacts.transfer.HeaderPolicy;
import dev.contacts.transfer.ImportCounts;
import dev.contacts.transfer.ImportRefusedException;
import dev.contacts.transfer.ImportReport;
import dev.contacts.transfer.ImportStoppedException;
import dev.contacts.transfer.Importer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Files that nobody means well with: refused within stated limits, or row by row, and nothing is half applied. */
class HostileFilesTest {

    private static final long GIGABYTE = 1L << 30;
    private static final long MOST_READ = 12L << 20; // 4,194,304 characters of a row, and what buffers read ahead

    private final Lab lab = new Lab();

    @Test
    void a_header_line_of_a_gigabyte_is_refused_after_the_limit_of_a_row() {
        Endless file = new Endless("email,", 'x', GIGABYTE, "\nanna@example.com,1\n");

        assertThat(refused(new CsvImport(lab.context).csv(file))).isEqualTo("header ROW_TOO_LONG");

        assertThat(file.read).isLessThan(MOST_READ);
        assertUntouched();
    }

    @Test
    void a_row_of_a_gigabyte_stops_the_import_behind_the_rows_before_it() {
        for (String start : new String[] {"", "\""}) { // a line, and a cell that is never closed
            Lab fresh = new Lab();
            Endless file = new Endless(
                    "email,first_name\nanna@example.com,Anna\nben@example.com," + start, 'x', GIGABYTE, "\n");

            ImportStoppedException stopped = catchThrowableOfType(
                    ImportStoppedException.class,
                    () -> new CsvImport(fresh.context).csv(file).run());

            assertThat(stopped.problem().path() + " " + stopped.problem().rule())
                    .isEqualTo("row 2 ROW_TOO_LONG");
            assertThat(stopped.counts()).isEqualTo(new ImportCounts(1, 0, 0, 0));
            assertThat(fresh.store.contacts).hasSize(1);
            assertThat(file.read).isLessThan(MOST_READ);
        }
    }

    @Test
    void a_gigabyte_of_nothing_but_delimiters_is_refused_too() {
        Endless file = new Endless("email", ',', GIGABYTE, "\n");

        assertThat(refused(new CsvImport(lab.context).csv(file))).isEqualTo("header ROW_TOO_LONG");

        assertThat(file.read).isLessThan(MOST_READ);
        assertUntouched();
    }

    @Test
    void a_million_columns_are_refused_in_a_header_and_rejected_in_a_row() {
        String wide = "x,".repeat(999_999) + "x";
        assertThat(refused(lab.strict(wide + "\n"))).isEqualTo("file TOO_MANY_COLUMNS");
        assertUntouched();

        ImportReport report = lab.strict("email,first_name\nanna@example.com," + wide + "\nben@example.com,Ben\n")
                .run();

        assertThat(Lab.reasons(report)).containsExactly("1 row COLUMN_COUNT");
        assertThat(lab.store.contacts).hasSize(1);
    }

    @Test
    void a_quote_that_is_never_closed_is_told_with_its_line_and_applies_nothing_of_its_row() {
        assertThat(refused(lab.strict("email,\"first_name\nanna@example.com,Anna\n")))
                .isEqualTo("header UNCLOSED_QUOTE");
        assertUntouched();
        ImportStoppedException stopped = catchThrowableOfType(
                ImportStoppedException.class,
                () -> lab.strict(
                                "email,first_name\nanna@example.com,Anna\nben@example.com,\"Ben\ncara@example.com,Cara\n")
                        .run());
        assertThat(stopped.problem().rule()).isEqualTo("UNCLOSED_QUOTE");
        assertThat(stopped.problem().message()).contains("line 3");
        assertThat(lab.store.contacts).hasSize(1);
    }

    @Test
    void nul_is_in_no_header_and_in_no_row() {
        assertThat(refused(lab.strict("email,first\0name\nanna@example.com,Anna\n")))
                .startsWith("column 2 ");
        assertUntouched();
        ImportReport report = lab.strict(
                        "email,first_name\nanna@example.com,An\0na\nb\0en@example.com,Ben\ncara@example.com,Cara\n")
                .run();
        assertThat(report.counts()).isEqualTo(new ImportCounts(1, 0, 0, 2));
    }

    @Test
    void rows_in_another_charset_than_the_others_are_rejected_and_never_replaced() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("email,first_name\nanna@example.com,Zoë\n".getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes("ben@example.com,Zoë\n".getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes("cara@example.com,Zoë\n".getBytes(StandardCharsets.UTF_16LE));
        bytes.writeBytes("\ndora@example.com,Dora\n".getBytes(StandardCharsets.UTF_8));

        ImportReport report = new CsvImport(lab.context)
                .csv(new ByteArrayInputStream(bytes.toByteArray()))
                .run();

        assertThat(report.inserted()).isEqualTo(2);
        assertThat(report.rejected()).isEqualTo(report.rows() - 2).isPositive();
        assertThat(lab.find("anna@example.com").firstName()).contains("Zoë");
    }

    @Test
    void two_columns_of_one_name_are_refused_before_any_row() {
        assertThat(refused(lab.strict("email,first_name,first_name\nanna@example.com,A,B\n")))
                .isEqualTo("first_name DUPLICATE_COLUMN");
        assertThat(refused(lab.strict("email,E-Mail\nanna@example.com,ben@example.com\n")
                        .headers(HeaderPolicy.MAPPED)))
                .endsWith("SAME_TARGET");
        assertUntouched();
    }

    private static String refused(Importer importer) {
        ImportRefusedException refused = catchThrowableOfType(ImportRefusedException.class, importer::run);
        return refused.problems().get(0).path() + " "
                + refused.problems().get(0).rule();
    }

    private void assertUntouched() {
        assertThat(lab.store.contacts).isEmpty();
        assertThat(lab.store.sessions).isEmpty();
    }

    /** A file that is made while it is read: a beginning, one character as often as wanted, and an end. */
    private static final class Endless extends InputStream {

        private final InputStream parts;
        private long read;

        Endless(String start, char filling, long times, String end) {
            InputStream middle = new InputStream() {
                private long left = times;

                @Override
                public int read() {
                    return left-- > 0 ? filling : -1;
                }

                @Override
                public int read(byte[] into, int offset, int length) {
                    if (left <= 0) {
                        return -1;
                    }
                    int some = (int) Math.min(length, left);
                    Arrays.fill(into, offset, offset + some, (byte) filling);
                    left -= some;
                    return some;
                }
            };
            parts = new SequenceInputStream(bytes(start), new SequenceInputStream(middle, bytes(end)));
        }

        private static InputStream bytes(String text) {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public int read() throws IOException {
            int next = parts.read();
            read += next < 0 ? 0 : 1;
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int some = parts.read(into, offset, length);
            read += Math.max(some, 0);
            return some;
        }
    }
}
