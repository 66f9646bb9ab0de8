package dev.contacts.segment;

import dev.contacts.schema.FieldValue;
import dev.contacts.schema.FieldValue.BooleanValue;
import dev.contacts.schema.FieldValue.DateValue;
import dev.contacts.schema.FieldValue.InstantValue;
import dev.contacts.schema.FieldValue.NumberValue;
import dev.contacts.schema.FieldValue.TextListValue;
import dev.contacts.schema.FieldValue.TextValue;
import java.util.OptionalInt;

/** What a rule's conditions mean for single values. Values of different kinds are not comparable, nothing is converted. */
final class FieldValues {

    private FieldValues() {}

    static OptionalInt compare(FieldValue value, FieldValue literal) {
        if (value instanceof TextValue a && literal instanceof TextValue b) {
            return OptionalInt.of(compareByCodePoint(a.value(), b.value()));
        } else if (value instanceof NumberValue a && literal instanceof NumberValue b) {
            return OptionalInt.of(a.value().compareTo(b.value()));
        } else if (value instanceof BooleanValue a && literal instanceof BooleanValue b) {
            return OptionalInt.of(Boolean.compare(a.value(), b.value()));
        } else if (value instanceof DateValue a && literal instanceof DateValue b) {
            return OptionalInt.of(a.value().compareTo(b.value()));
        } else if (value instanceof InstantValue a && literal instanceof InstantValue b) {
            return OptionalInt.of(a.value().compareTo(b.value()));
        }
        return OptionalInt.empty();
    }

    static boolean contains(FieldValue value, String text) {
        if (value instanceof TextListValue list) {
            return list.value().contains(text);
        }
        return value instanceof TextValue whole && whole.value().contains(text);
    }

    static boolean startsWith(FieldValue value, String text) {
        return value instanceof TextValue whole && whole.value().startsWith(text);
    }

    /** Unlike {@code String.compareTo}, which puts U+FFFD after U+1F600 because it looks at UTF-16 units. */
    static int compareByCodePoint(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        for (int i = 0; i < shorter; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                boolean above = Character.isSurrogate(x);
                return above == Character.isSurrogate(y) ? Character.compare(x, y) : above ? 1 : -1;
            }
        }
        return Integer.compare(a.length(), b.length());
    }
}
