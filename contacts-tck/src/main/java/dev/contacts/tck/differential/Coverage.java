package dev.contacts.tck.differential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How often each operation came to each kind of outcome, on both stores alike. For one thread. */
public final class Coverage {

    private final SortedMap<String, SortedMap<String, Long>> counts = new TreeMap<>();
    private long sequences;
    private long steps;
    private long firstSeed;
    private long lastSeed;
    private double seconds;

    Coverage() {}

    void add(String operation, Collection<String> outcomes) {
        SortedMap<String, Long> ofOperation = counts.computeIfAbsent(operation, any -> new TreeMap<>());
        outcomes.forEach(outcome -> ofOperation.merge(outcome, 1L, Long::sum));
    }

    void addSequence(long seed, long length, double took) {
        firstSeed = sequences == 0 ? seed : Math.min(firstSeed, seed);
        lastSeed = Math.max(lastSeed, seed);
        sequences++;
        steps += length;
        seconds += took;
    }

    /**
     * How many sequences were run to their end.
     *
     * @return the count, without those that were made again
     */
    public long sequences() {
        return sequences;
    }

    /**
     * How often an operation came to an outcome.
     *
     * @param operation such as {@code ContactRecords.insert(Collection)}
     * @param outcome such as {@code reported Taken} or {@code IllegalArgumentException}
     * @return the count
     */
    public long count(String operation, String outcome) {
        return counts.getOrDefault(operation, new TreeMap<>()).getOrDefault(outcome, 0L);
    }

    /**
     * The promised outcomes that never came about, and the methods that were never called.
     *
     * @return one line each; empty if everything was reached
     */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        Promises.all()
                .forEach((operation, outcomes) -> outcomes.stream()
                        .filter(outcome -> count(operation, outcome) == 0)
                        .forEach(outcome -> missing.add(operation + ": " + outcome)));
        return missing;
    }

    /**
     * The methods that were never called.
     *
     * @return their names; empty if each was called
     */
    public List<String> uncalled() {
        return Promises.all().keySet().stream()
                .filter(operation -> !counts.containsKey(operation))
                .toList();
    }

    /**
     * Outcomes that nobody promised: an exception, most likely, that should not have left both stores.
     *
     * @return one line each
     */
    public List<String> unexpected() {
        List<String> unexpected = new ArrayList<>();
        counts.forEach((operation, outcomes) -> outcomes.keySet().stream()
                .filter(outcome ->
                        !Promises.all().getOrDefault(operation, List.of()).contains(outcome))
                .filter(outcome -> !Promises.tolerates(operation, outcome))
                .forEach(outcome -> unexpected.add(operation + ": " + outcome)));
        return unexpected;
    }

    /**
     * Writes the table {@code operation,outcome,count}.
     *
     * @param file where to; its folder is made if need be
     */
    public void writeTo(Path file) {
        List<String> lines = new ArrayList<>(List.of("operation,outcome,count"));
        counts.forEach((operation, outcomes) ->
                outcomes.forEach((outcome, count) -> lines.add("\"" + operation + "\"," + outcome + "," + count)));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Seeds and counts in one line. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%,d sequences (seeds %d to %d), %,d steps, %d operations, %d outcomes, %.1f s",
                sequences,
                firstSeed,
                lastSeed,
                steps,
                counts.size(),
                counts.values().stream().mapToInt(Map::size).sum(),
                seconds);
    }
}
