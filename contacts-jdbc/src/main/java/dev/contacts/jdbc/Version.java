package dev.contacts.jdbc;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first two numbers of a database's version. Immutable.
 *
 * @param major the first, for example 10 of {@code 10.11.6-MariaDB}
 * @param minor the second; 0 if there is none
 */
record Version(int major, int minor) {

    private static final Pattern NUMBERS = Pattern.compile("\\D*(\\d{1,6})(?:\\.(\\d{1,6}))?.*");

    /** The version that a driver tells, in whatever words. */
    static Optional<Version> in(String text) {
        Matcher numbers = NUMBERS.matcher(text);
        return numbers.matches()
                ? Optional.of(new Version(
                        Integer.parseInt(numbers.group(1)),
                        numbers.group(2) == null ? 0 : Integer.parseInt(numbers.group(2))))
                : Optional.empty();
    }

    boolean isAtLeast(Version other) {
        return major > other.major || (major == other.major && minor >= other.minor);
    }

    @Override
    public String toString() {
        return minor == 0 ? String.valueOf(major) : major + "." + minor;
    }
}
