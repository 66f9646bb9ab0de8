package dev.contacts.jdbc.internal.rules;

import dev.contacts.schema.FieldName;
import dev.contacts.schema.StandardField;

/** In which document of a statement the fields of a rule are. */
enum FieldPlace {
    /** In that of the contact {@code c}. */
    OF_CONTACT("c.contact_document") {
        @Override
        String section(FieldName field) {
            return StandardField.named(field).isPresent() ? "s" : "a";
        }
    },
    /** In that of its membership {@code m}. */
    OF_MEMBERSHIP("m.member_document") {
        @Override
        String section(FieldName field) {
            return "a";
        }
    };

    private final String column;

    FieldPlace(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }

    /** The member of the document that has a field. */
    abstract String section(FieldName field);
}
