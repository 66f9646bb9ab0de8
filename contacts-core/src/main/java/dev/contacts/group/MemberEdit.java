package dev.contacts.group;

import static java.util.Objects.requireNonNull;

import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.InvalidValueException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A change of member attributes: not mentioned means keep. A pure value; each method returns a changed copy. Immutable and safe for
 * use by several threads. Rule 001-14.
 */
public final class MemberEdit {

    private static final MemberEdit NOTHING = new MemberEdit(Map.of());

    private final Map<FieldName, Optional<FieldValue>> values;

    private MemberEdit(Map<FieldName, Optional<FieldValue>> values) {
        this.values = values;
    }

    /**
     * An edit that changes nothing, as a start.
     *
     * @return the empty edit
     */
    public static MemberEdit nothing() {
        return NOTHING;
    }

    /**
     * Sets a member attribute.
     *
     * @param field the attribute's name, in any case
     * @param value a text, number, boolean, date, instant or list of texts
     * @return a changed copy
     * @throws InvalidValueException if the name or the value is not allowed
     */
    public MemberEdit set(String field, Object value) {
        return with(
                FieldName.of(field),
                Optional.of(FieldValue.of(requireNonNull(value, "value; use clear to remove one"))));
    }

    /**
     * Removes a member attribute.
     *
     * @param field the attribute's name, in any case
     * @return a changed copy
     * @throws InvalidValueException if the text cannot be a field name
     */
    public MemberEdit clear(String field) {
        return with(FieldName.of(field), Optional.empty());
    }

    /**
     * The attributes after this edit, of their defined types where the values can be that; whether they may be so is said by
     * {@link MemberSchema#check}.
     *
     * @param before the attributes before
     * @param schema what the attributes are to be
     * @return the attributes
     */
    public Attributes applyTo(Attributes before, MemberSchema schema) {
        Map<FieldName, FieldValue> after = before.toMap();
        values.forEach((name, value) -> {
            Optional<FieldDefinition> definition = schema.definition(name);
            after.remove(name);
            value.ifPresent(present -> after.put(
                    definition.map(FieldDefinition::name).orElse(name),
                    definition.map(defined -> typed(defined, present)).orElse(present)));
        });
        return Attributes.of(after);
    }

    private static FieldValue typed(FieldDefinition definition, FieldValue value) {
        try {
            return definition.type().convert(value);
        } catch (InvalidValueException e) {
            return value; // stays what it is, so that the check names everything that is wrong at once
        }
    }

    private MemberEdit with(FieldName name, Optional<FieldValue> value) {
        Map<FieldName, Optional<FieldValue>> all = new LinkedHashMap<>(values);
        all.put(name, value);
        return new MemberEdit(Collections.unmodifiableMap(all));
    }

    @Override
    public String toString() {
        return "MemberEdit[" + values.keySet() + "]";
    }
}
