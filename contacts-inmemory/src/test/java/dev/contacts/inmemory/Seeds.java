package dev.contacts.inmemory;

import java.util.Random;
import java.util.stream.LongStream;

/** Seeds of the random tests: some fixed, two new in each run. The name of a test shows its seed, to run it again. */
final class Seeds {

    private Seeds() {}

    static LongStream seeds() {
        return LongStream.concat(LongStream.rangeClosed(1, 10), new Random().longs(2));
    }
}
