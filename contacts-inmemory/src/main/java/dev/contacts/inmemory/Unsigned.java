package dev.contacts.inmemory;

import java.util.Comparator;
import java.util.UUID;

/** The order of UUIDs by unsigned bytes, which their own {@code compareTo} is not. */
final class Unsigned {

    static final Comparator<UUID> ORDER = (one, other) -> {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    };

    private Unsigned() {}
}
