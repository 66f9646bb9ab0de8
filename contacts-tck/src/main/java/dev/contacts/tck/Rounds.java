package dev.contacts.tck;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** The same threads race again and again, and start together in each round, while others look on all the time. */
final class Rounds {

    private static final int READERS = 2;

    private Rounds() {}

    /** What a racer does. */
    interface Step<T> {

        T run(int racer, int round);
    }

    /**
     * Races.
     *
     * @param reader what those who look on do again and again, given the round; it throws when it sees what must not be
     * @return what each racer ended with, by round and racer
     */
    static <T> List<List<Race.Result<T>>> run(int racers, int rounds, Step<T> step, IntConsumer reader) {
        AtomicInteger racing = new AtomicInteger(racers);
        AtomicInteger current = new AtomicInteger();
        CyclicBarrier start = new CyclicBarrier(racers, current::incrementAndGet);
        List<Callable<List<Race.Result<T>>>> works = new ArrayList<>();
        for (int i = 0; i < racers; i++) {
            int racer = i;
            works.add(() -> {
                try {
                    return race(start, racer, rounds, step);
                } finally {
                    racing.decrementAndGet();
                }
            });
        }
        for (int i = 0; i < READERS; i++) {
            works.add(() -> {
                while (racing.get() > 0) {
                    reader.accept(Math.max(0, current.get() - 1));
                }
                return List.of();
            });
        }
        List<Race.Result<List<Race.Result<T>>>> ends = Race.run(Race.LIMIT.plus(Duration.ofSeconds(rounds)), works);
        ends.forEach(Race.Result::get);
        return byRound(ends.subList(0, racers), rounds);
    }

    private static <T> List<Race.Result<T>> race(CyclicBarrier start, int racer, int rounds, Step<T> step) {
        List<Race.Result<T>> results = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            await(start);
            results.add(tried(racer, round, step));
        }
        return results;
    }

    /** Whatever is thrown is a result: who stayed away from the next round would stop all others. */
    @SuppressWarnings("IllegalCatch")
    private static <T> Race.Result<T> tried(int racer, int round, Step<T> step) {
        @Nullable T value = null;
        try {
            value = step.run(racer, round);
        } catch (Throwable e) {
            return new Race.Result<>(null, e);
        }
        return new Race.Result<>(value, null);
    }

    private static void await(CyclicBarrier start) {
        try {
            start.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        } catch (BrokenBarrierException e) {
            throw new AssertionError("another thread was interrupted", e);
        }
    }

    private static <T> List<List<Race.Result<T>>> byRound(List<Race.Result<List<Race.Result<T>>>> ends, int rounds) {
        List<List<Race.Result<T>>> all = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            int round = i;
            all.add(ends.stream().map(end -> end.get().get(round)).toList());
        }
        return all;
    }
}
