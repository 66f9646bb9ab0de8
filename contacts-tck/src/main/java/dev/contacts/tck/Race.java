package dev.contacts.tck;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Runs work on several threads that start together. */
final class Race {

    /** A store that has not answered by then hangs. */
    static final Duration LIMIT = Duration.ofSeconds(90);

    private Race() {}

    /** Runs the work once per thread and waits for all; results are in the order of the threads' numbers. */
    static <T> List<Result<T>> run(int threads, IntFunction<? extends T> work) {
        List<Callable<T>> calls = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            int number = i;
            calls.add(() -> work.apply(number));
        }
        return run(calls);
    }

    /** Runs each piece of work on a thread of its own and waits for all. */
    static <T> List<Result<T>> run(List<? extends Callable<? extends T>> works) {
        return run(LIMIT, works);
    }

    /** The same with another limit. */
    static <T> List<Result<T>> run(Duration limit, List<? extends Callable<? extends T>> works) {
        ExecutorService threads = Executors.newFixedThreadPool(works.size(), Race::daemon);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<? extends T>> futures = new ArrayList<>();
            for (Callable<? extends T> work : works) {
                futures.add(threads.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            start.countDown();
            List<Result<T>> results = new ArrayList<>();
            for (Future<? extends T> future : futures) {
                results.add(result(future, limit));
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> Result<T> result(Future<? extends T> future, Duration limit) {
        try {
            return new Result<>(future.get(limit.toSeconds(), TimeUnit.SECONDS), null);
        } catch (ExecutionException e) {
            return new Result<>(null, e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("the store has not answered for " + limit, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "contacts-tck");
        thread.setDaemon(true);
        return thread;
    }

    /** What one thread ended with: a value or a failure. */
    record Result<T>(@Nullable T value, @Nullable Throwable failed) {

        /** The value; a failure is thrown. */
        T get() {
            if (value == null) {
                throw new AssertionError("a thread failed", failed);
            }
            return value;
        }

        Optional<Throwable> failure() {
            return Optional.ofNullable(failed);
        }
    }
}
