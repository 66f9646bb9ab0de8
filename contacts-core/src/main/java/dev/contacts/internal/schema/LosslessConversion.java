package dev.contacts.internal.schema;

import dev.contacts.schema.FieldType;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.InvalidValueException;
import java.util.Optional;

/** Turns values into those of another type where the way back gives the very same value. */
public final class LosslessConversion {

    private LosslessConversion() {}

    /** The value as one of the type; empty if it has none there, or would lose something. Each kind of value has one text form. */
    public static Optional<FieldValue> of(FieldValue value, FieldType type) {
        try {
            FieldValue converted = type.kind().isInstance(value) ? type.convert(value) : type.parse(value.print());
            return Optional.of(converted).filter(same -> same.print().equals(value.print()));
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }
}
