package dev.contacts.schema;

import java.util.ArrayList;
import java.util.List;

/** Holds values against a schema and lists everything that is wrong. */
final class SchemaCheck {

    private final ProfileSchema schema;
    private final List<Violation> found = new ArrayList<>();

    SchemaCheck(ProfileSchema schema) {
        this.schema = schema;
    }

    List<Violation> check(Attributes standard, Attributes attributes) {
        standard.forEach(this::checkValue);
        attributes.forEach(this::checkValue);
        for (FieldDefinition field : schema.fields()) {
            if (field.required() && attributes.get(field.name()).isEmpty()) {
                found.add(Violation.required(field.name().value()));
            }
        }
        boolean latitude = standard.get(StandardField.LATITUDE.fieldName()).isPresent();
        if (latitude != standard.get(StandardField.LONGITUDE.fieldName()).isPresent()) {
            found.add(Violation.required((latitude ? StandardField.LONGITUDE : StandardField.LATITUDE)
                    .fieldName()
                    .value()));
        }
        return found;
    }

    private void checkValue(FieldName name, FieldValue value) {
        schema.definition(name).ifPresentOrElse(definition -> found.addAll(definition.check(value)), () -> {
            if (ReservedNames.isReserved(name)) {
                InvalidValueException reserved = ReservedNames.refused(name);
                found.add(Violation.of(name.value(), reserved.rule(), value, reserved.expected()));
            } else if (!schema.isOpen() && schema.archived(name).isEmpty()) {
                found.add(Violation.of(name.value(), "UNKNOWN_FIELD", value, "is not a field of this schema"));
            }
        });
    }
}
