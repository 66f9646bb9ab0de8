package dev.contacts.transfer;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/**
 * The identity of an export job. Immutable and safe for use by several threads; not personal.
 *
 * @param value assigned by the library
 */
public record ExportId(UUID value) implements Comparable<ExportId> {

    /** Checks that nothing is missing. */
    public ExportId {
        requireNonNull(value, "value");
    }

    /** Orders by unsigned bytes: the same in every store. */
    @Override
    public int compareTo(ExportId other) {
        int high = Long.compareUnsigned(value.getMostSignificantBits(), other.value.getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(value.getLeastSignificantBits(), other.value.getLeastSignificantBits());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
