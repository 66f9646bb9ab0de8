package dev.contacts.tck.differential;

import dev.contacts.workspace.Workspace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One step of a sequence. All that is left to chance in it follows from its own seed and from what the workspace holds by then, so that the
 * steps that are left after some were dropped make sense still.
 *
 * @param number 1 for the first
 * @param seed of what is left to chance
 */
record Step(int number, long seed) {

    private static final long OF_FRAME = 0x5DEECE66DL;
    private static final List<Long> ADVANCES = List.of(
            0L, 0L, 1L, 999L, 1_000L, 1_000_000_000L, 1_000_000_000L, 16 * 60_000_000_000L, -3_600_000_000_000L);

    static List<Step> sequence(long seed, int length) {
        Chance chance = new Chance(seed);
        List<Step> steps = new ArrayList<>();
        for (int number = 1; number <= length; number++) {
            steps.add(new Step(number, chance.seed()));
        }
        return steps;
    }

    Chance chance() {
        return new Chance(seed);
    }

    Frame frame() {
        Chance chance = new Chance(seed ^ OF_FRAME);
        return new Frame(
                chance.oneIn(4) ? 1 : 0,
                chance.oneIn(3),
                chance.oneIn(4),
                chance.oneIn(3),
                Duration.ofNanos(chance.any(ADVANCES)));
    }

    /**
     * How a step stands among its neighbours.
     *
     * @param world in which of the workspaces a transaction is that begins with this step
     * @param last whether its transaction ends with it
     * @param givenUp whether a transaction that ends with it is rolled back
     * @param facade whether it is a call of a facade, which makes its own transactions
     * @param advance how far the clocks go on before it
     */
    record Frame(int world, boolean last, boolean givenUp, boolean facade, Duration advance) {}

    /** The name of a workspace of one run. */
    static Workspace workspace(String run, int world) {
        return Workspace.of("diff-" + run + "-" + world);
    }
}
