package dev.contacts.transfer;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/**
 * The identity of an import session. Immutable and safe for use by several threads; not personal.
 *
 * @param value assigned by the library
 */
public record ImportId(UUID value) {

    /** Checks that nothing is missing. */
    public ImportId {
        requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
