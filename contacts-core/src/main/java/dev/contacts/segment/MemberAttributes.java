package dev.contacts.segment;

import static java.util.Objects.requireNonNull;

import dev.contacts.group.MemberSchema;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldType;
import java.util.Collection;

/** The attributes that the members of a group may have. */
record MemberAttributes(MemberSchema schema) implements FieldScope {

    MemberAttributes {
        requireNonNull(schema, "schema");
    }

    @Override
    public boolean has(FieldName field) {
        return schema.open() || schema.definition(field).isPresent();
    }

    @Override
    public Collection<FieldType> types(FieldName field) {
        return schema.definition(field).map(FieldDefinition::type).stream().toList();
    }

    @Override
    public Collection<FieldName> names() {
        return schema.fields().stream().map(FieldDefinition::name).toList();
    }
}
