package dev.contacts.schema;

import dev.contacts.identifier.IdentifierType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The names that no field of a schema can have, since they stand for something else in headers and rules. */
final class ReservedNames {

    private static final Map<FieldName, IdentifierType> IDENTIFIERS = Arrays.stream(IdentifierType.values())
            .collect(Collectors.toUnmodifiableMap(ReservedNames::nameOf, type -> type));

    private ReservedNames() {}

    /** The name under which identifiers of a type stand in headers. */
    static FieldName nameOf(IdentifierType type) {
        return FieldName.of(type.name().toLowerCase(Locale.ROOT));
    }

    /** The type of identifiers that a name stands for. */
    static Optional<IdentifierType> identifier(FieldName name) {
        return Optional.ofNullable(IDENTIFIERS.get(name));
    }

    /** Whether a value can be kept under this name by no schema, open or not: it is no standard field either. */
    static boolean isForbidden(FieldName name) {
        return IDENTIFIERS.containsKey(name) || SystemField.named(name).isPresent();
    }

    static boolean isReserved(FieldName name) {
        return isForbidden(name) || StandardField.named(name).isPresent();
    }

    static InvalidValueException refused(FieldName name) {
        String of = StandardField.named(name).isPresent()
                ? "a standard field"
                : identifier(name).isPresent() ? "an identifier" : "a field that only the library sets";
        return new InvalidValueException(name.value(), "RESERVED_NAME", "is the name of " + of);
    }
}
