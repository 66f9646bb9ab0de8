package dev.contacts.internal.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts RFC 4180 text into records and cells, one record in memory at a time. A record whose quotes are wrong is told from the others
 * and the next one begins at the next line end; only a quote that is never closed, or a record without end, breaks the file.
 *
 * <p>Of our own, since a parser that stops for good at the first wrong quote, or takes a stray quote for text without a word, can
 * neither reject a single row nor leave it unaltered.
 */
public final class CsvLexer {

    /** Most cells of a record that are kept; further ones are only counted. */
    public static final int MAX_COLUMNS = 10_000;

    /** Most characters of a cell. */
    public static final int MAX_CELL = 1 << 20;

    /** Most characters of a record. */
    public static final int MAX_RECORD = 1 << 22;

    private static final int MAX_FAULTS = 100;
    private static final int BUFFER = 1 << 16;
    private static final int LARGEST_BUFFER = MAX_RECORD + 4; // a look at what follows the record
    private static final char QUOTE = '"';

    private final Reader in;
    private char[] buffer = new char[BUFFER];
    private int limit; // end of what was read
    private int recordStart;
    private int cellStart;
    private int at;
    private boolean ended;
    private char delimiter;

    private @Nullable String[] cells = new String[16];
    private int size;
    private long line = 1;
    private long recordLine;
    private boolean suspect;
    private final List<Fault> faults = new ArrayList<>();

    /** What is wrong with a cell. */
    public record Fault(int column, String rule, int length, String message) {}

    public CsvLexer(Reader in, @Nullable Character delimiter) throws IOException {
        this.in = in;
        while (limit < BUFFER / 2 && !DelimiterGuess.hasLine(buffer, limit) && fill()) {
            at = buffer[0] == '\uFEFF' ? 1 : 0; // a byte order mark that came along with text
        }
        recordStart = at;
        this.delimiter = delimiter == null ? DelimiterGuess.of(buffer, at, limit) : delimiter;
    }

    /** Reads the next record; false at the end. */
    public boolean next() throws IOException {
        size = 0;
        suspect = false;
        faults.clear();
        recordStart = at;
        recordLine = line;
        if (at == limit && !fill()) {
            return false;
        }
        boolean more = true;
        while (more) {
            more = cell();
        }
        return true;
    }

    /** Whether the record is a line without any character. */
    public boolean isBlank() {
        return size == 1 && cells[0] == null && faults.isEmpty();
    }

    /** How many cells the record has. */
    public int size() {
        return size;
    }

    /** A cell, or null if there is nothing between the delimiters, not even quotes. */
    @Nullable
    public String cell(int column) {
        return cells[column];
    }

    /** The line of the file where the record begins. */
    public long recordLine() {
        return recordLine;
    }

    /** How many characters the record has. */
    public int length() {
        return at - recordStart;
    }

    /** Whether there is U+0000 or a surrogate in the record, so that a closer look is needed. */
    public boolean isSuspect() {
        return suspect;
    }

    /** What is wrong with the record. */
    public List<Fault> faults() {
        return faults;
    }

    private boolean cell() throws IOException {
        if ((at < limit || fill()) && buffer[at] == QUOTE) {
            return quotedCell();
        }
        cellStart = at;
        return rest(false);
    }

    /** Reads on to the end of a cell that is not in quotes, or of one that goes on behind its quotes. */
    private boolean rest(boolean faulty) throws IOException {
        boolean stray = false;
        while (at < limit || fill()) {
            char c = buffer[at];
            if (c == delimiter) {
                endCell(faulty, stray);
                at++;
                return true;
            } else if (c == '\n' || c == '\r') {
                endCell(faulty, stray);
                endLine();
                return false;
            }
            stray |= c == QUOTE;
            inspect(c);
            at++;
        }
        endCell(faulty, stray);
        return false;
    }

    private void endCell(boolean faulty, boolean stray) {
        if (stray && !faulty) {
            fault(
                    "STRAY_QUOTE",
                    "a quote stands in a cell that does not begin with one; put the cell in quotes and double it");
        }
        add(cellStart == at ? null : new String(buffer, cellStart, at - cellStart), at - cellStart);
    }

    private boolean quotedCell() throws IOException {
        at++;
        cellStart = at;
        boolean doubled = false;
        while (at < limit || fill()) {
            char c = buffer[at];
            if (c == QUOTE) {
                if (!(at + 1 < limit || fill()) || buffer[at + 1] != QUOTE) {
                    return endQuotes(doubled);
                }
                doubled = true;
                at++;
            } else if (c == '\n' || (c == '\r' && !((at + 1 < limit || fill()) && buffer[at + 1] == '\n'))) {
                line++;
            }
            inspect(c);
            at++;
        }
        throw new BrokenFileException(
                "UNCLOSED_QUOTE",
                "a quote is opened in the row that begins in line " + recordLine + " and never closed");
    }

    private boolean endQuotes(boolean doubled) throws IOException {
        String text = new String(buffer, cellStart, at - cellStart);
        int length = at - cellStart;
        at++;
        if (at < limit || fill()) {
            char c = buffer[at];
            if (c != delimiter && c != '\n' && c != '\r') {
                fault(
                        "TEXT_AFTER_QUOTE",
                        "there is text behind the closing quote; a quote within quotes must be doubled");
                return rest(true);
            }
            add(doubled ? text.replace("\"\"", "\"") : text, length);
            if (c == delimiter) {
                at++;
                return true;
            }
            endLine();
            return false;
        }
        add(doubled ? text.replace("\"\"", "\"") : text, length);
        return false;
    }

    private void endLine() throws IOException {
        boolean carriageReturn = buffer[at] == '\r';
        at++;
        line++;
        if (carriageReturn && (at < limit || fill()) && buffer[at] == '\n') {
            at++;
        }
    }

    private void inspect(char c) {
        if (c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            suspect = true;
        }
    }

    private void fault(String rule, String message) {
        if (faults.size() < MAX_FAULTS) {
            faults.add(new Fault(size, rule, at - cellStart, message));
        }
    }

    private void add(@Nullable String cell, int length) {
        if (length > MAX_CELL) {
            fault("CELL_TOO_LONG", "a cell has at most " + MAX_CELL + " characters");
        }
        if (size < MAX_COLUMNS) {
            if (size == cells.length) {
                cells = Arrays.copyOf(cells, Math.min(MAX_COLUMNS, 2 * size));
            }
            cells[size] = cell;
        }
        size++;
    }

    /** Makes at least one more character available behind {@code limit}; false at the end. */
    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        if (recordStart > 0) {
            System.arraycopy(buffer, recordStart, buffer, 0, limit - recordStart);
            limit -= recordStart;
            at -= recordStart;
            cellStart -= recordStart;
            recordStart = 0;
        }
        if (buffer.length - limit < 2) { // room for a surrogate pair
            if (buffer.length == LARGEST_BUFFER) {
                throw new BrokenFileException(
                        "ROW_TOO_LONG",
                        "the row that begins in line " + recordLine + " has more than " + MAX_RECORD
                                + " characters; perhaps a quote is never closed");
            }
            buffer = Arrays.copyOf(buffer, Math.min(2 * buffer.length, LARGEST_BUFFER));
        }
        int read;
        do {
            read = in.read(buffer, limit, buffer.length - limit);
        } while (read == 0);
        ended = read < 0;
        limit += Math.max(read, 0);
        return !ended;
    }
}
