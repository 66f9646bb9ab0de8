package dev.contacts.jdbc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
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
        add(new Needle(name, bytes, false));
    }

    /** Hexadecimal digits that are too few to be found amid others: those of a random token would be these now and then. */
    void addAlone(String name, byte[] digits) {
        add(new Needle(name, digits, true));
    }

    private void add(Needle needle) {
        byte[] bytes = needle.bytes;
        if (bytes.length < SHORTEST) {
            throw new IllegalArgumentException("too short to mean anything: " + needle.name);
        }
        beginnings[((bytes[0] & 0xff) << Byte.SIZE) | (bytes[1] & 0xff)] = true;
        byStart.computeIfAbsent(start(bytes, 0), missing -> new ArrayList<>()).add(needle);
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
        private final boolean alone;

        Needle(String name, byte[] bytes, boolean alone) {
            this.name = name;
            this.bytes = bytes;
            this.alone = alone;
        }

        boolean isAt(byte[] hay, int at) {
            int end = at + bytes.length;
            return end <= hay.length
                    && Arrays.equals(hay, at, end, bytes, 0, bytes.length)
                    && !(alone && (isDigit(hay, at - 1) || isDigit(hay, end)));
        }

        private static boolean isDigit(byte[] hay, int at) {
            return at >= 0 && at < hay.length && HexFormat.isHexDigit(hay[at]);
        }
    }
}
