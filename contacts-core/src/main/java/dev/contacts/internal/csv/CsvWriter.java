package dev.contacts.internal.csv;

import dev.contacts.transfer.CsvFormat;
import dev.contacts.transfer.ExportFailedException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/** Writes lines of CSV: RFC 4180, UTF-8, every cell guarded as the format says. For one thread. */
public final class CsvWriter {

    private static final int BUFFER = 1 << 16;

    private final CsvFormat format;
    private final Writer text;
    private final StringBuilder pending = new StringBuilder(BUFFER); // a writer locks for every piece of a cell
    private final CSVPrinter printer;
    private long contacts;
    private long lines;

    /** Without any other delimiter than a comma. */
    public CsvWriter(OutputStream out, CsvFormat format) {
        this(out, format, null);
    }

    public CsvWriter(OutputStream out, CsvFormat format, @Nullable Character delimiter) {
        this.format = format;
        // an encoder, since a writer made with a charset would replace what it cannot write
        this.text = new OutputStreamWriter(out, StandardCharsets.UTF_8.newEncoder());
        QuoteMode quotes = format == CsvFormat.DATA ? QuoteMode.ALL_NON_NULL : QuoteMode.MINIMAL;
        try {
            this.printer = new CSVPrinter(
                    pending,
                    CSVFormat.RFC4180
                            .builder()
                            .setQuoteMode(quotes)
                            .setDelimiter(delimiter == null ? ',' : delimiter)
                            .get());
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Writes a line; null is an empty cell. */
    public void line(@Nullable String... cells) {
        line(Arrays.asList(cells));
    }

    /** Writes a line; null is an empty cell. */
    public void line(List<@Nullable String> cells) {
        try {
            for (String cell : cells) {
                printer.print(cell == null ? null : FormulaGuard.cell(cell, format));
            }
            printer.println();
            lines++;
            if (pending.length() >= BUFFER) {
                handOn();
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    public CsvFormat format() {
        return format;
    }

    /** Counts one more contact as written. */
    public void endContact() {
        contacts++;
    }

    /** How many contacts are written. */
    public long contacts() {
        return contacts;
    }

    /** How many lines are written. */
    public long lines() {
        return lines;
    }

    /** Hands everything on. */
    public void flush() {
        try {
            handOn();
            text.flush();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private void handOn() throws IOException {
        text.append(pending);
        pending.setLength(0);
    }

    private ExportFailedException failed(IOException e) {
        return new ExportFailedException(contacts, "the output cannot be written", e);
    }
}
