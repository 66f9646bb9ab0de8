package dev.contacts.internal.csv;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All records of a text at once, for tests. */
public final class Records {

    private Records() {}

    /** The cells of every record; a cell without anything is the empty text. */
    public static List<List<String>> of(String text) {
        return of(new StringReader(text), null);
    }

    public static List<List<String>> of(Reader in, @Nullable Character delimiter) {
        List<List<String>> records = new ArrayList<>();
        try {
            CsvLexer lexer = new CsvLexer(in, delimiter);
            while (lexer.next()) {
                records.add(cells(lexer));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return records;
    }

    public static List<String> cells(CsvLexer lexer) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < lexer.size(); i++) {
            String cell = lexer.cell(i);
            cells.add(cell == null ? "" : cell);
        }
        return cells;
    }

    /** The rules that the records of a text break, in order. */
    public static List<String> faults(String text) {
        List<String> rules = new ArrayList<>();
        try {
            CsvLexer lexer = new CsvLexer(new StringReader(text), null);
            while (lexer.next()) {
                lexer.faults().forEach(fault -> rules.add(fault.rule()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (BrokenFileException e) {
            rules.add(e.rule());
        }
        return rules;
    }
}
