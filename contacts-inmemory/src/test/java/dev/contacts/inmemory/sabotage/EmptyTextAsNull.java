package dev.contacts.inmemory.sabotage;

import dev.contacts.schema.FieldValue;
import dev.contacts.schema.FieldValue.TextValue;
import java.util.Optional;

/** The empty text is no value. */
final class EmptyTextAsNull extends LossyValues {

    @Override
    Optional<FieldValue> kept(FieldValue value) {
        return value instanceof TextValue text && text.value().isEmpty() ? Optional.empty() : Optional.of(value);
    }
}
