package dev.contacts.tck.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Drops steps for as long as the rest still shows a difference. */
final class Shrinking {

    private static final int MAX_TRIES = 400;

    private final List<Step> steps;
    private final Function<List<Step>, Optional<Difference>> trial;
    private int tries;

    private Shrinking(List<Step> steps, Function<List<Step>, Optional<Difference>> trial) {
        this.steps = steps;
        this.trial = trial;
    }

    static Shrinking of(List<Step> steps, Function<List<Step>, Optional<Difference>> trial) {
        return new Shrinking(steps, trial);
    }

    /** The steps until the difference, less parts of ever smaller size. */
    List<Step> fewest(Difference found) {
        List<Step> left = until(found, steps);
        if (!differs(left)) {
            return steps; // the transaction of the last step goes on after it
        }
        for (int part = Math.max(1, left.size() / 2); part >= 1; part /= 2) {
            left = without(left, part);
        }
        return left;
    }

    private List<Step> without(List<Step> all, int part) {
        List<Step> left = all;
        for (int from = 0; from < left.size() && tries < MAX_TRIES; ) {
            List<Step> fewer = new ArrayList<>(left.subList(0, from));
            fewer.addAll(left.subList(Math.min(left.size(), from + part), left.size()));
            if (!fewer.isEmpty() && differs(fewer)) {
                left = fewer;
            } else {
                from += part;
            }
        }
        return left;
    }

    private boolean differs(List<Step> some) {
        tries++;
        return trial.apply(some).isPresent();
    }

    private static List<Step> until(Difference found, List<Step> steps) {
        return steps.stream().filter(step -> step.number() <= found.last()).toList();
    }
}
