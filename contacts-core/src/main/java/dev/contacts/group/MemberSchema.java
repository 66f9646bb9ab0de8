package dev.contacts.group;

import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.InvalidValueException;
import dev.contacts.schema.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the attributes of a group's members may be: typed, required and constrained like the fields of a contact, but a world of their own;
 * a member attribute may have the name of any field of the contact. Immutable and safe for use by several threads. Rule 001-14.
 *
 * @param open whether attributes that are not defined are taken, typed by their Java values
 * @param fields the definitions, in the order they were added
 */
public record MemberSchema(boolean open, List<FieldDefinition> fields) {

    /** Takes any attribute: what a group has until one is defined for it. */
    public static final MemberSchema OPEN = new MemberSchema(true, List.of());

    /**
     * Checks the definitions.
     *
     * @throws InvalidValueException if a name is defined twice, or a field is to be indexed
     */
    public MemberSchema {
        fields = List.copyOf(fields);
        Set<FieldName> names = new HashSet<>();
        for (FieldDefinition field : fields) {
            if (!names.add(field.name())) {
                throw new InvalidValueException(
                        field.name().value(),
                        "FIELD_NAME_TAKEN",
                        "is already defined; names are unique without regard to case");
            } else if (field.indexed()) {
                throw new InvalidValueException(
                        field.name().value(), "INDEXED", "a member attribute cannot be indexed");
            }
        }
    }

    /**
     * This schema with one more field. An open one is closed by it; values of other attributes that members have by then stay as they are.
     *
     * @param field the definition
     * @return a changed copy
     * @throws InvalidValueException if the name is defined already, or the field is to be indexed
     */
    public MemberSchema with(FieldDefinition field) {
        List<FieldDefinition> more = new ArrayList<>(fields);
        more.add(field);
        return new MemberSchema(false, more);
    }

    /**
     * This schema without a field.
     *
     * @param name the field
     * @return a changed copy
     * @throws InvalidValueException if it is not defined
     */
    public MemberSchema without(FieldName name) {
        List<FieldDefinition> fewer = new ArrayList<>(fields);
        if (!fewer.removeIf(field -> field.name().equals(name))) {
            throw unknown(name);
        }
        return new MemberSchema(open, fewer);
    }

    /**
     * This schema with a field defined anew, at the place where it is.
     *
     * @param field the definition
     * @return a changed copy
     * @throws InvalidValueException if no field of this name is defined, or the field is to be indexed
     */
    public MemberSchema redefining(FieldDefinition field) {
        if (definition(field.name()).isEmpty()) {
            throw unknown(field.name());
        }
        return new MemberSchema(
                open,
                fields.stream()
                        .map(old -> old.name().equals(field.name()) ? field : old)
                        .toList());
    }

    private static InvalidValueException unknown(FieldName name) {
        return new InvalidValueException(name.value(), "UNKNOWN_FIELD", "is not a member attribute of this group");
    }

    /**
     * The definition of a field.
     *
     * @param name the field
     * @return the definition, or empty if there is none
     */
    public Optional<FieldDefinition> definition(FieldName name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /**
     * Everything that is wrong with the attributes of a member.
     *
     * @param attributes the attributes
     * @return the violations, in a stable order; empty if all is well
     */
    public List<Violation> check(Attributes attributes) {
        List<Violation> found = new ArrayList<>();
        attributes.forEach((name, value) -> definition(name)
                .ifPresentOrElse(
                        definition -> found.addAll(definition.check(value)), () -> refuseUnknown(name, value, found)));
        for (FieldDefinition field : fields) {
            if (field.required() && attributes.get(field.name()).isEmpty()) {
                found.add(Violation.required(field.name().value()));
            }
        }
        return found;
    }

    private void refuseUnknown(FieldName name, FieldValue value, List<Violation> found) {
        if (!open) {
            found.add(Violation.of(name.value(), "UNKNOWN_FIELD", value, "is not a member attribute of this group"));
        }
    }
}
