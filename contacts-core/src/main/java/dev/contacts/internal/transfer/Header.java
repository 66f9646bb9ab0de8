package dev.contacts.internal.transfer;

import dev.contacts.identifier.EmailAddress;
import dev.contacts.identifier.MobileNumber;
import dev.contacts.internal.csv.CsvLexer;
import dev.contacts.internal.csv.FormulaGuard;
import dev.contacts.internal.csv.IllFormed;
import dev.contacts.internal.csv.Refusal;
import dev.contacts.schema.Violation;
import dev.contacts.transfer.CsvFormat;
import dev.contacts.transfer.HeaderMapping;
import dev.contacts.transfer.ImportRefusedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The names of the columns, each there, readable and different from the others. Immutable.
 *
 * @param names without white space at their ends
 * @param written as they stand in the file
 */
record Header(List<String> names, List<String> written) {

    /**
     * Reads the first line that is not blank.
     *
     * @throws ImportRefusedException with everything that is wrong with it
     */
    static Header read(CsvLexer lexer, CsvFormat format) throws IOException {
        boolean there = lexer.next();
        while (there && lexer.isBlank()) {
            there = lexer.next();
        }
        if (!there) {
            throw Refusal.of(Refusal.FILE, "NO_HEADER", "there is nothing in it, not even a header line", null);
        }
        if (lexer.size() > CsvLexer.MAX_COLUMNS) {
            throw Refusal.of(
                    Refusal.FILE, "TOO_MANY_COLUMNS", "a file has at most " + CsvLexer.MAX_COLUMNS + " columns", null);
        }
        refuse(unreadable(lexer));
        List<String> written = IntStream.range(0, lexer.size())
                .mapToObj(column -> name(lexer, column, format))
                .toList();
        List<String> names = written.stream().map(String::strip).toList();
        int named = named(names);
        Header header = new Header(names.subList(0, named), written.subList(0, named));
        header.refuseRows();
        refuse(header.problems());
        return header;
    }

    /** The columns with this name, compared exactly, else as {@link HeaderMapping#compared} says. */
    List<Integer> find(String name) {
        List<Integer> exact = indexes(names, name);
        return exact.isEmpty()
                ? indexes(names.stream().map(HeaderMapping::compared).toList(), HeaderMapping.compared(name))
                : exact;
    }

    private static List<Integer> indexes(List<String> names, String name) {
        return IntStream.range(0, names.size())
                .filter(column -> names.get(column).equals(name))
                .boxed()
                .toList();
    }

    private static String name(CsvLexer lexer, int column, CsvFormat format) {
        String text = FormulaGuard.text(lexer.cell(column), format);
        return text == null ? "" : text;
    }

    /** How many columns there are up to the last one with a name: spreadsheets leave empty ones behind it. */
    private static int named(List<String> names) {
        int named = names.size();
        while (named > 1 && names.get(named - 1).isEmpty()) {
            named--;
        }
        return named;
    }

    private static List<Violation> unreadable(CsvLexer lexer) {
        List<Violation> problems = new ArrayList<>();
        for (CsvLexer.Fault fault : lexer.faults()) {
            problems.add(new Violation(position(fault.column()), fault.rule(), "none", fault.message()));
        }
        for (int column = 0; lexer.isSuspect() && column < lexer.size(); column++) {
            Violation found = IllFormed.in(position(column), lexer.cell(column));
            if (found != null) {
                problems.add(found);
            }
        }
        return problems;
    }

    /** Without a header the first line is somebody's data, which must not get into a message. */
    private void refuseRows() {
        for (int column = 0; column < names.size(); column++) {
            String name = names.get(column);
            if ((name.indexOf('@') > 0 && EmailAddress.tryParse(name).isPresent())
                    || (name.startsWith("+") && MobileNumber.tryParse(name).isPresent())) {
                throw Refusal.of(
                        position(column),
                        "NO_HEADER",
                        "the first line is no header: this cell of it is an email address or a phone number",
                        null);
            }
        }
    }

    private List<Violation> problems() {
        List<Violation> problems = new ArrayList<>();
        Map<String, Integer> first = new LinkedHashMap<>();
        for (int column = 0; column < names.size(); column++) {
            String name = names.get(column);
            if (name.isEmpty()) {
                problems.add(new Violation(position(column), "EMPTY_COLUMN_NAME", "none", "the column has no name"));
                continue;
            }
            Integer other = first.putIfAbsent(name, column);
            if (other != null) {
                problems.add(new Violation(
                        Names.plain(name),
                        "DUPLICATE_COLUMN",
                        "none",
                        "columns " + (other + 1) + " and " + (column + 1) + " have the same name"));
            }
        }
        return problems;
    }

    private static void refuse(List<Violation> problems) {
        if (!problems.isEmpty()) {
            throw new ImportRefusedException(problems);
        }
    }

    static String position(int column) {
        return "column " + (column + 1);
    }
}
