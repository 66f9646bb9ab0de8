package dev.contacts.internal.profile;

import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.InvalidValueException;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.StandardField;
import dev.contacts.schema.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects a contact's values, typed by the schema, and what could not be typed. For one thread. */
final class TypedValues {

    private final ProfileSchema schema;
    private final Map<FieldName, FieldValue> standard;
    private final Map<FieldName, FieldValue> attributes;
    private final List<Violation> untyped = new ArrayList<>();
    private @Nullable Attributes typedStandard;
    private @Nullable Attributes typedAttributes;

    TypedValues(ProfileSchema schema) {
        this(schema, Attributes.empty(), Attributes.empty());
    }

    TypedValues(ProfileSchema schema, Attributes standard, Attributes attributes) {
        this.schema = schema;
        this.standard = new HashMap<>(standard.toMap());
        this.attributes = new HashMap<>(attributes.toMap());
    }

    void set(FieldName field, Object raw) {
        changed();
        FieldName name =
                schema.definition(field).map(FieldDefinition::name).orElse(field); // one shared object per field
        try {
            valuesOf(name).put(name, schema.convert(name, raw));
        } catch (InvalidValueException e) {
            untyped.add(new Violation(name.value(), e.rule(), sizeOf(raw), e.expected()));
        }
    }

    void clear(FieldName field) {
        changed();
        valuesOf(field).remove(field);
    }

    Attributes standard() {
        Attributes typed = typedStandard == null ? Attributes.of(standard) : typedStandard;
        typedStandard = typed;
        return typed;
    }

    Attributes attributes() {
        Attributes typed = typedAttributes == null ? Attributes.of(attributes) : typedAttributes;
        typedAttributes = typed;
        return typed;
    }

    private void changed() {
        typedStandard = null;
        typedAttributes = null;
    }

    List<Violation> untyped() {
        return untyped;
    }

    /** Everything wrong with the values: what could not be typed, then what breaks the schema. */
    List<Violation> violations() {
        List<Violation> all = new ArrayList<>(untyped);
        for (Violation violation : schema.check(standard(), attributes())) {
            boolean named = untyped.stream().anyMatch(other -> other.path().equals(violation.path()));
            if (!named) { // a required field with a wrong value is not missing
                all.add(violation);
            }
        }
        return all;
    }

    private Map<FieldName, FieldValue> valuesOf(FieldName field) {
        return StandardField.named(field).isPresent() ? standard : attributes;
    }

    private static String sizeOf(Object raw) {
        if (raw instanceof CharSequence text) {
            return "text(" + text.length() + ")";
        }
        try {
            return FieldValue.of(raw).toString();
        } catch (InvalidValueException e) {
            return raw.getClass().getSimpleName();
        }
    }
}
