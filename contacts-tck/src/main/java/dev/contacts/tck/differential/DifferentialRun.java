package dev.contacts.tck.differential;

import static java.util.Objects.requireNonNull;

import dev.contacts.spi.ContactStore;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Random sequences of operations on two stores, which must answer alike: the same results, the same exceptions, the same data in the end.
 * The first store is taken to be right, such as the one in memory, which passes the kit; each sequence works in workspaces of its own.
 * For one thread.
 *
 * <pre>{@code
 * Coverage coverage = DifferentialRun.between(new InMemoryContactStore(), store).named("mystore").run(1, 200);
 * }</pre>
 *
 * <p>A difference is a {@link StoresDifferError} with the fewest steps that show it. The system property {@value #SEED} makes only that
 * sequence again, {@value #STEPS} only these steps of it (a store that mixes workspaces up may need all of them), and {@value #SEQUENCES} makes more, or fewer, than the program asks for.
 */
public final class DifferentialRun {

    /** The system property with the only seed to run. */
    public static final String SEED = "contacts.differential.seed";

    /** The system property with the only steps to run of each sequence, as in {@code 3,17,20}. */
    public static final String STEPS = "contacts.differential.steps";

    /** The system property with the number of sequences to run. */
    public static final String SEQUENCES = "contacts.differential.sequences";

    private static final int LENGTH = 200;
    private static final double NANOS = 1e9;

    private final ContactStore reference;
    private final ContactStore tested;
    private final String name;
    private final Coverage coverage = new Coverage();

    private DifferentialRun(ContactStore reference, ContactStore tested, String name) {
        this.reference = requireNonNull(reference, "reference");
        this.tested = requireNonNull(tested, "tested");
        this.name = requireNonNull(name, "name");
    }

    /**
     * A run on two stores.
     *
     * @param reference the store that is taken to be right
     * @param tested the store that must answer as the reference does
     * @return a run
     */
    public static DifferentialRun between(ContactStore reference, ContactStore tested) {
        return new DifferentialRun(reference, tested, "under test");
    }

    /**
     * The same with a name for the store under test.
     *
     * @param store the name, for messages
     * @return a run
     */
    public DifferentialRun named(String store) {
        return new DifferentialRun(reference, tested, store);
    }

    /**
     * Runs sequences of {@value #LENGTH} steps, unless system properties ask for something else.
     *
     * @param firstSeed the seed of the first sequence; the next one's is one more
     * @param sequences how many
     * @return what was reached so far
     * @throws StoresDifferError at the first difference, with the fewest steps that show it
     */
    public Coverage run(long firstSeed, int sequences) {
        Long only = Long.getLong(SEED);
        if (only != null) {
            return replay(only, numbers());
        }
        int count = Integer.getInteger(SEQUENCES, sequences);
        for (long seed = firstSeed; seed < firstSeed + count; seed++) {
            run(seed);
        }
        return coverage;
    }

    /**
     * Makes some steps of one sequence again.
     *
     * @param seed the seed of the sequence
     * @param numbers the numbers of the steps, from 1; empty for all of them
     * @return what was reached so far
     * @throws StoresDifferError if these steps show a difference, with all of them
     */
    public Coverage replay(long seed, Collection<Integer> numbers) {
        List<Step> steps = Step.sequence(seed, LENGTH).stream()
                .filter(step -> numbers.isEmpty() || numbers.contains(step.number()))
                .toList();
        tried(steps, seed).ifPresent(difference -> {
            throw new StoresDifferError(name, seed, LENGTH, steps, difference);
        });
        return coverage;
    }

    private void run(long seed) {
        long start = System.nanoTime();
        List<Step> steps = Step.sequence(seed, LENGTH);
        Optional<Difference> found = tried(steps, seed);
        if (found.isPresent()) {
            List<Step> fewest = Shrinking.of(steps, some -> tried(some, seed)).fewest(found.get());
            throw new StoresDifferError(
                    name, seed, LENGTH, fewest, tried(fewest, seed).orElse(found.get()));
        }
        coverage.addSequence(seed, steps.size(), (System.nanoTime() - start) / NANOS);
    }

    private Optional<Difference> tried(List<Step> steps, long seed) {
        try {
            return new Sequence(reference, tested, coverage).run(steps);
        } catch (RuntimeException | AssertionError e) {
            throw new IllegalStateException("the sequence of seed " + seed + " cannot be run on " + name, e);
        }
    }

    private static Set<Integer> numbers() {
        String steps = System.getProperty(STEPS, "");
        return steps.isEmpty()
                ? Set.of()
                : Arrays.stream(steps.split(",", -1)).map(Integer::valueOf).collect(Collectors.toSet());
    }
}
