package dev.contacts.inmemory.sabotage;

import dev.contacts.schema.FieldValue;
import dev.contacts.schema.FieldValue.TextValue;
import java.util.Optional;

/** Texts end after 255 characters. */
final class TruncatedTexts extends LossyValues {

    private static final int WIDTH = 255;

    @Override
    Optional<FieldValue> kept(FieldValue value) {
        return Optional.of(
                value instanceof TextValue text
                                && text.value().codePointCount(0, text.value().length()) > WIDTH
                        ? new TextValue(text.value().substring(0, text.value().offsetByCodePoints(0, WIDTH)))
                        : value);
    }
}
