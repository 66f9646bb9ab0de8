package dev.contacts.internal.transfer;

import dev.contacts.internal.csv.BrokenFileException;
import dev.contacts.internal.csv.CsvLexer;
import dev.contacts.transfer.ImportSession;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The rows of a source behind its header, in their order. For one use. */
final class RowFeed {

    private static final int FEWEST_ROWS = 1_000;
    private static final int MOST_ROWS = 5_000; // what comes with each commit costs as much as some hundred rows
    private static final int MAX_CHARACTERS =
            1 << 19; // these rows, and as many that are read ahead, fit into a small heap

    private final CsvLexer lexer;
    private final RowReader reader;
    private final ContentDigest digest;
    private long rows;

    RowFeed(CsvLexer lexer, RowReader reader, ContentDigest digest) {
        this.lexer = lexer;
        this.reader = reader;
        this.digest = digest;
    }

    /** Stands for the header and the rows read so far. */
    String digest() {
        return digest.value();
    }

    /** Whether what was stored stands for the header and the rows read so far. */
    boolean isAt(String stored) {
        return digest.isThatOf(stored);
    }

    /** Reads the next rows: as many as were read before, so that small files tell soon how they go on; fewer when they are long. */
    Chunk next() {
        long before = rows;
        long most = Math.max(FEWEST_ROWS, Math.min(MOST_ROWS, before));
        List<ParsedRow> chunk = new ArrayList<>();
        int characters = 0;
        try {
            while (chunk.size() < most && characters < MAX_CHARACTERS) {
                if (!advance()) {
                    return new Chunk(chunk, ImportSession.State.COMPLETED, digest(), null, null);
                }
                chunk.add(reader.read(rows, lexer));
                characters += lexer.length();
            }
            return new Chunk(chunk, ImportSession.State.RUNNING, digest(), null, null);
        } catch (BrokenFileException e) {
            return Chunk.broken(chunk, before, digest(), e.rule(), e.problem(), e);
        } catch (IOException e) {
            return Chunk.broken(chunk, before, digest(), "UNREADABLE", "the file cannot be read any further", e);
        }
    }

    /**
     * Reads on to a row without looking into the rows before it; the lexer stands on it then.
     *
     * @param row not before the one that was read last
     * @return whether there is such a row
     */
    boolean skipTo(long row) throws IOException {
        while (rows < row) {
            if (!advance()) {
                return false;
            }
        }
        return true;
    }

    /** Reads the next row; false at the end. */
    private boolean advance() throws IOException {
        boolean there = lexer.next();
        while (there && lexer.isBlank()) {
            there = lexer.next();
        }
        if (there) {
            digest.add(lexer);
            rows++;
        }
        return there;
    }
}
