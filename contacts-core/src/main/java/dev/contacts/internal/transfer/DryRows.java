package dev.contacts.internal.transfer;

import dev.contacts.schema.Violation;
import dev.contacts.transfer.ImportCounts;
import dev.contacts.transfer.RowOutcome;
import dev.contacts.transfer.RowOutcome.Rejected;
import dev.contacts.transfer.RowResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What would become of rows, kept small: a word each, and the reasons that are alike once. For one thread. */
final class DryRows {

    private final List<RowResult.Kind> kinds = new ArrayList<>();
    private final TreeMap<Long, List<Violation>> rejected = new TreeMap<>();
    private final Map<List<Violation>, List<Violation>> reasons = new HashMap<>();
    private ImportCounts counts = ImportCounts.NONE;

    void add(List<RowOutcome> outcomes) {
        for (RowOutcome outcome : outcomes) {
            kinds.add(RowResult.Kind.of(outcome));
            counts = counts.plus(outcome);
            if (outcome instanceof Rejected row) {
                rejected.put(row.row(), reasons.computeIfAbsent(row.reasons(), same -> same));
            }
        }
    }

    ImportCounts counts() {
        return counts;
    }

    Stream<Rejected> rejected() {
        return rejected.entrySet().stream().map(row -> new Rejected(row.getKey(), row.getValue()));
    }

    Stream<RowResult> results() {
        return IntStream.range(0, kinds.size())
                .mapToObj(i -> new RowResult(i + 1L, kinds.get(i), rejected.getOrDefault(i + 1L, List.of())));
    }
}
