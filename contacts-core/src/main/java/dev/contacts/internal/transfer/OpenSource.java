package dev.contacts.internal.transfer;

import dev.contacts.internal.csv.BrokenFileException;
import dev.contacts.internal.csv.CsvLexer;
import dev.contacts.internal.csv.OpenText;
import dev.contacts.internal.csv.Refusal;
import dev.contacts.transfer.ImportRefusedException;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A source whose header was read.
 *
 * @param text the source
 * @param lexer cuts it into rows; the next one is the first behind the header
 * @param header the header
 */
record OpenSource(OpenText text, CsvLexer lexer, Header header) implements Closeable {

    /**
     * Opens a source at its beginning.
     *
     * @throws ImportRefusedException if it cannot be read, or its header cannot, or the settings do not go together
     */
    static OpenSource of(ImportSettings settings) {
        settings.requireSound();
        OpenText text = open(settings);
        try {
            CsvLexer lexer = new CsvLexer(text.reader(), settings.delimiter);
            return new OpenSource(text, lexer, Header.read(lexer, settings.format));
        } catch (IOException | UncheckedIOException e) {
            text.close();
            throw unreadable(e);
        } catch (BrokenFileException e) {
            text.close();
            throw Refusal.of("header", e.rule(), e.problem(), e);
        } catch (RuntimeException e) {
            text.close();
            throw e;
        }
    }

    private static OpenText open(ImportSettings settings) {
        try {
            return settings.source.open(settings.charset);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** The rows behind the header. */
    RowFeed feed(ImportSettings settings, ColumnPlan plan, ContentDigest digest) {
        return new RowFeed(lexer, new RowReader(plan, settings.format), digest);
    }

    static ImportRefusedException unreadable(Exception e) {
        return Refusal.of(
                Refusal.FILE, "UNREADABLE", "it cannot be read (" + e.getClass().getSimpleName() + ")", e);
    }

    @Override
    public void close() {
        text.close();
    }
}
