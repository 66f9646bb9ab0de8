package dev.contacts.internal.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of cells as CSV, so that what comes from elsewhere goes the way of files: every cell in quotes, so that an empty text is not the same
 * as none. Of a row one line is in memory at a time. For one thread.
 */
final class RowsText extends Reader {

    static final char DELIMITER = ',';

    private static final char QUOTE = '"';

    private final Iterator<? extends List<@Nullable String>> rows;
    private final StringBuilder line = new StringBuilder();
    private int at;

    RowsText(List<String> header, Iterator<? extends List<@Nullable String>> rows) {
        this.rows = rows;
        append(header);
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        while (at == line.length()) {
            line.setLength(0);
            at = 0;
            if (!next()) {
                return -1;
            }
        }
        int end = Math.min(line.length(), at + length);
        line.getChars(at, end, into, offset);
        int read = end - at;
        at = end;
        return read;
    }

    /** Takes the next row; what the host's iterator throws is what keeps the rest from being read. */
    private boolean next() throws IOException {
        try {
            if (!rows.hasNext()) {
                return false;
            }
            append(rows.next());
            return true;
        } catch (RuntimeException e) {
            throw new IOException(e);
        }
    }

    private void append(List<@Nullable String> cells) {
        int column = 0;
        for (String cell : cells) {
            if (column++ > 0) {
                line.append(DELIMITER);
            }
            if (cell != null) {
                quote(cell);
            }
        }
        if (line.isEmpty()) { // a blank line would be passed over
            quote("");
        }
        line.append('\r').append('\n');
    }

    private void quote(String cell) {
        line.append(QUOTE);
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == QUOTE) {
                line.append(QUOTE);
            }
            line.append(c);
        }
        line.append(QUOTE);
    }

    @Override
    public void close() {
        // an iterator is the host's
    }
}
