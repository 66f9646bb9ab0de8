package dev.contacts.jdbc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Byte sequences to look for, each under the name of what it would betray. Immutable once filled; fast on large haystacks. */
final class Needles {

    private static final int SHORTEST = 4;

    private final boolean[] beginnings = new boolean[1 << Short.SIZE];
    private final Map<Integer, List<Needle>> byStart = new HashMap<>();

    void add(String name, byte[] bytes) {
        if (bytes.length < SHORTEST) {
            throw new IllegalArgumentException("too short to mean anything: " + name);
        }
        beginnings[((bytes[0] & 0xff) << Byte.SIZE) | (bytes[1] & 0xff)] = true;
        byStart.computeIfAbsent(start(bytes, 0), missing -> new ArrayList<>()).add(new Needle(name, bytes));
    }

    /** The names of all that are somewhere in the bytes. */
    Set<String> in(byte[] hay) {
        Set<String> found = new TreeSet<>();
        for (int i = 0; i + SHORTEST <= hay.length; i++) {
            if (beginnings[((hay[i] & 0xff) << Byte.SIZE) | (hay[i + 1] & 0xff)]) {
                for (Needle needle : byStart.getOrDefault(start(hay, i), List.of())) {
                    if (needle.isAt(hay, i)) {
                        found.add(needle.name);
                    }
                }
            }
        }
        return found;
    }

    Set<String> in(Collection<byte[]> hays) {
        Set<String> found = new TreeSet<>();
        hays.forEach(hay -> found.addAll(in(hay)));
        return found;
    }

    private static int start(byte[] bytes, int at) {
        return (bytes[at] << 24)
                | ((bytes[at + 1] & 0xff) << 16)
                | ((bytes[at + 2] & 0xff) << 8)
                | (bytes[at + 3] & 0xff);
    }

    /** One of them. */
    private static final class Needle {
        private final String name;
        private final byte[] bytes;

        Needle(String name, byte[] bytes) {
            this.name = name;
            this.bytes = bytes;
        }

        boolean isAt(byte[] hay, int at) {
            return at + bytes.length <= hay.length && Arrays.equals(hay, at, at + bytes.length, bytes, 0, bytes.length);
        }
    }
}
