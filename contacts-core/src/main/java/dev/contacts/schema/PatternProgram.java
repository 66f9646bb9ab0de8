package dev.contacts.schema;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A pattern as a list of steps, all of which that are possible are taken at the same time (Thompson's construction): the work is at most
 * the number of steps times the length of the text. Immutable.
 */
final class PatternProgram {

    /** Most steps. */
    static final int MAX_STEPS = 2_000;

    private final Step[] steps;

    PatternProgram(List<Step> steps) {
        this.steps = steps.toArray(new Step[0]);
    }

    /** One step; after the last one the text has matched. */
    sealed interface Step {
        /** Takes one character. */
        record Take(IntPredicate accepts) implements Step {}

        /** Goes on at both places, given as distances from here. */
        record Fork(int one, int other) implements Step {}
    }

    boolean matches(String text) {
        Places now = new Places(steps.length + 1);
        Places next = new Places(steps.length + 1);
        reach(0, now);
        for (int i = 0; i < text.length() && now.count > 0; i += Character.charCount(text.codePointAt(i))) {
            int character = text.codePointAt(i);
            next.clear();
            for (int n = 0; n < now.count; n++) {
                int place = now.at[n];
                if (place < steps.length
                        && steps[place] instanceof Step.Take take
                        && take.accepts().test(character)) {
                    reach(place + 1, next);
                }
            }
            Places done = now;
            now = next;
            next = done;
        }
        return now.has[steps.length];
    }

    /** Adds a place and all that can be reached from it without taking a character. */
    private void reach(int first, Places places) {
        int looked = places.count;
        places.add(first);
        for (; looked < places.count; looked++) {
            int place = places.at[looked];
            if (place < steps.length && steps[place] instanceof Step.Fork fork) {
                places.add(place + fork.one());
                places.add(place + fork.other());
            }
        }
    }

    /** A set of places in the order they were added. */
    private static final class Places {
        private final int[] at;
        private final boolean[] has;
        private int count;

        Places(int size) {
            at = new int[size];
            has = new boolean[size];
        }

        void add(int place) {
            if (!has[place]) {
                has[place] = true;
                at[count++] = place;
            }
        }

        void clear() {
            Arrays.fill(has, false);
            count = 0;
        }
    }
}
