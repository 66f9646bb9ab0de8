package dev.contacts.inmemory.sabotage;

import dev.contacts.schema.FieldValue;
import dev.contacts.schema.FieldValue.InstantValue;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Instants are kept to the second. */
final class DroppedFractions extends LossyValues {

    @Override
    Optional<FieldValue> kept(FieldValue value) {
        return Optional.of(
                value instanceof InstantValue instant
                        ? new InstantValue(instant.value().truncatedTo(ChronoUnit.SECONDS))
                        : value);
    }
}
