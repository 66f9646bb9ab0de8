package dev.contacts.tck.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** What is left to chance in one step; the same for the same seed, on every JDK. For one thread. */
final class Chance {

    private final SplittableRandom random;

    Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    boolean oneIn(int cases) {
        return random.nextInt(cases) == 0;
    }

    int below(int end) {
        return random.nextInt(end);
    }

    long seed() {
        return random.nextLong();
    }

    <T> T any(List<? extends T> pool) {
        return pool.get(random.nextInt(pool.size()));
    }

    /** As {@link #any}, but every other time one of the first two: what ends and begins anew is found by coming back. */
    <T> T favourite(List<? extends T> pool) {
        return any(oneIn(2) ? pool.subList(0, Math.min(2, pool.size())) : pool);
    }

    /** Some of a pool, in any order, now and then with repeats; often none or one. */
    <T> List<T> some(List<? extends T> pool, int most) {
        boolean repeats = oneIn(12);
        List<T> left = new ArrayList<>(pool);
        List<T> some = new ArrayList<>();
        for (int i = below(most + 1); i > 0 && !left.isEmpty(); i--) {
            int next = below(left.size());
            some.add(repeats ? left.get(next) : left.remove(next));
        }
        return some;
    }

    /** As {@link #some}, but at least one. */
    <T> List<T> oneOrMore(List<? extends T> pool, int most) {
        List<T> some = some(pool, most);
        return some.isEmpty() ? List.of(any(pool)) : some;
    }
}
