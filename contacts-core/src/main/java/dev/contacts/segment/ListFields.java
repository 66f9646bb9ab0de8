package dev.contacts.segment;

import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldType;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.StandardField;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The standard fields and those of some lists. */
record ListFields(List<ProfileSchema> lists) implements FieldScope {

    @Override
    public boolean has(FieldName field) {
        return StandardField.named(field).isPresent() || lists.stream().anyMatch(list -> list.takes(field));
    }

    @Override
    public Collection<FieldType> types(FieldName field) {
        return StandardField.named(field)
                .map(standard -> Set.of(standard.definition().type()))
                .orElseGet(() -> lists.stream()
                        .flatMap(list -> list.definition(field).stream())
                        .map(FieldDefinition::type)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public Collection<FieldName> names() {
        Set<FieldName> names = new LinkedHashSet<>();
        lists.forEach(list -> list.fields().forEach(field -> names.add(field.name())));
        Arrays.stream(StandardField.values()).map(StandardField::fieldName).forEach(names::add);
        return names;
    }
}
