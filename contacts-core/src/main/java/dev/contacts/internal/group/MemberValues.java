package dev.contacts.internal.group;

import dev.contacts.group.MemberSchema;
import dev.contacts.group.Membership;
import dev.contacts.internal.schema.LosslessConversion;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.ValidationException;
import dev.contacts.schema.Violation;
import java.util.List;
import java.util.Optional;

/** What becomes of the values that members have when their group defines other attributes. */
final class MemberValues {

    private final List<FieldName> gone;
    private final List<FieldDefinition> retyped;

    MemberValues(MemberSchema before, MemberSchema after) {
        gone = before.fields().stream()
                .map(FieldDefinition::name)
                .filter(name -> after.definition(name).isEmpty())
                .toList();
        retyped = after.fields().stream()
                .filter(field -> before.definition(field.name())
                        .filter(old -> !old.type().equals(field.type()))
                        .isPresent())
                .toList();
    }

    boolean anyChange() {
        return !gone.isEmpty() || !retyped.isEmpty();
    }

    /**
     * The membership with the values it has after the change; empty if they are as they were.
     *
     * @throws ValidationException if a value cannot become one of its new type without loss
     */
    Optional<Membership> changed(Membership member) {
        Attributes values = member.attributes();
        for (FieldName field : gone) {
            values = values.without(field);
        }
        for (FieldDefinition field : retyped) {
            Optional<FieldValue> value = values.get(field.name());
            if (value.isPresent()) {
                values = values.with(field.name(), converted(value.get(), field));
            }
        }
        return values.equals(member.attributes())
                ? Optional.empty()
                : Optional.of(MembershipRules.with(member, values));
    }

    private static FieldValue converted(FieldValue value, FieldDefinition field) {
        return LosslessConversion.of(value, field.type())
                .orElseThrow(() -> new ValidationException(List.of(Violation.of(
                        field.name().value(),
                        "LOSSY_CONVERSION",
                        value,
                        "of a member cannot become a value of type "
                                + field.type().name() + " without loss"))));
    }
}
