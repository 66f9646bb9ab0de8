package dev.contacts.schema;

import dev.contacts.identifier.IdentifierType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The names that no field of a schema can have, since they stand for something else in headers and rules. */
final class ReservedNames {

    private static final Set<FieldName> IDENTIFIERS =
            Arrays.stream(IdentifierType.values()).map(ReservedNames::nameOf).collect(Collectors.toUnmodifiableSet());

    private ReservedNames() {}

    /** The name under which identifiers of a type stand in headers. */
    static FieldName nameOf(IdentifierType type) {
        return FieldName.of(type.name().toLowerCase(Locale.ROOT));
    }

    static boolean isReserved(FieldName name) {
        return IDENTIFIERS.contains(name)
                || StandardField.named(name).isPresent()
                || SystemField.named(name).isPresent();
    }

    static InvalidValueException refused(FieldName name) {
        String of = StandardField.named(name).isPresent()
                ? "a standard field"
                : IDENTIFIERS.contains(name)
                        ? "an identifier, of which a contact is made and which edits add, replace and remove; no field is called so"
                        : "a field that only the library sets";
        return new InvalidValueException(name.value(), "RESERVED_NAME", "is the name of " + of);
    }
}
