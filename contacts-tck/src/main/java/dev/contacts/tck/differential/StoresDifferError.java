package dev.contacts.tck.differential;

import java.util.List;

/** Two stores gave different answers: which steps show it, and how to make them again. */
public final class StoresDifferError extends AssertionError {

    private static final long serialVersionUID = 1L;

    private final long seed;
    private final List<Integer> steps;

    StoresDifferError(String store, long seed, int length, List<Step> steps, Difference difference) {
        super("the store " + store + " differs: seed " + seed + ", " + steps.size() + " of " + length
                + " steps show it:\n\n" + difference.text() + "\n\nTo see it again: -D" + DifferentialRun.SEED + "="
                + seed + " -D" + DifferentialRun.STEPS + "="
                + String.join(
                        ",", steps.stream().map(step -> "" + step.number()).toList()));
        this.seed = seed;
        this.steps = steps.stream().map(Step::number).toList();
    }

    /**
     * The seed of the sequence.
     *
     * @return the seed
     */
    public long seed() {
        return seed;
    }

    /**
     * The steps that are enough.
     *
     * @return their numbers, from 1
     */
    public List<Integer> steps() {
        return steps;
    }
}
