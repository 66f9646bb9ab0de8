package dev.contacts.examples;

import dev.contacts.transfer.RowOutcome.Rejected;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Prints the rows that were not taken and why: the first ones in the order of the file, neighbours with the same reasons together;
 * if that is not all of them, how often each reason occurs.
 */
final class RejectedRows {

    private static final int SHOWN = 20;

    private final Console console;
    private final Map<String, Long> rowsByReason = new LinkedHashMap<>();
    private String reasons = "";
    private long from;
    private long to;
    private int lines;
    private long rows;
    private long notShown;

    RejectedRows(Console console) {
        this.console = console;
    }

    void print(Stream<Rejected> rejected) {
        try (rejected) {
            rejected.forEach(this::add);
        }
        endLine();
        if (notShown > 0) {
            console.item(String.format(Locale.ROOT, "and %,d more. All %,d by reason:", notShown, rows));
            rowsByReason.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                    .limit(SHOWN)
                    .forEach(reason -> console.number(reason.getValue(), reason.getKey()));
        }
    }

    private void add(Rejected rejected) {
        String why = Reasons.of(rejected.reasons());
        rows++;
        rowsByReason.merge(why, 1L, Long::sum);
        if (!why.equals(reasons) || rejected.row() != to + 1) {
            endLine();
            reasons = why;
            from = rejected.row();
        }
        to = rejected.row();
    }

    private void endLine() {
        if (reasons.isEmpty()) {
            return;
        } else if (lines < SHOWN) {
            lines++;
            console.item((from == to ? "row " + from : "rows " + from + " to " + to) + ": " + reasons);
        } else {
            notShown += to - from + 1;
        }
    }
}
