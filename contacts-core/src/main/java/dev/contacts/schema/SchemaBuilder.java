package dev.contacts.schema;

import static java.util.Objects.requireNonNull;

import dev.contacts.workspace.Actor;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Collects what a {@link ProfileSchema} will hold. Dropping it stores nothing (rule 004-14). Not safe for use by several threads.
 */
public final class SchemaBuilder {

    final SchemaName name;
    String description = "";
    SchemaType type = SchemaType.REGULAR;
    boolean open;
    final Map<FieldName, FieldDefinition> fields = new LinkedHashMap<>();
    long version;
    Actor createdBy = Actor.SYSTEM;
    Instant createdAt = Instant.EPOCH;

    SchemaBuilder(SchemaName name) {
        this.name = name;
    }

    /**
     * Sets the description.
     *
     * @param text any well-formed text; may equal the name (rule 004-03)
     * @return this builder
     * @throws InvalidValueException if the text cannot be stored unchanged
     */
    public SchemaBuilder description(String text) {
        this.description = new FieldValue.TextValue(text).value();
        return this;
    }

    /**
     * Sets the type.
     *
     * @param schemaType the type
     * @return this builder
     */
    public SchemaBuilder type(SchemaType schemaType) {
        this.type = requireNonNull(schemaType, "schemaType");
        return this;
    }

    /**
     * Says whether fields that are not defined are taken.
     *
     * @param takesAnyField true for schema-less use
     * @return this builder
     */
    public SchemaBuilder open(boolean takesAnyField) {
        this.open = takesAnyField;
        return this;
    }

    /**
     * Adds an optional text field. Rule 004-08.
     *
     * @param fieldName the field's name
     * @return this builder
     * @throws InvalidValueException if the name is not allowed, reserved for a standard field, or already defined
     */
    public SchemaBuilder field(String fieldName) {
        return field(FieldDefinition.text(fieldName));
    }

    /**
     * Adds a field.
     *
     * @param field its definition
     * @return this builder
     * @throws InvalidValueException if the name is reserved for a standard field or already defined (names are unique without
     *     regard to case)
     */
    public SchemaBuilder field(FieldDefinition field) {
        if (StandardField.named(field.name()).isPresent()) {
            throw new InvalidValueException(field.name().value(), "RESERVED_NAME", "is the name of a standard field");
        }
        if (fields.putIfAbsent(field.name(), field) != null) {
            throw new InvalidValueException(
                    field.name().value(),
                    "FIELD_NAME_TAKEN",
                    "is already defined; names are unique without regard to case");
        }
        return this;
    }

    /**
     * The schema.
     *
     * @return an immutable schema, not stored yet
     */
    public ProfileSchema build() {
        return ProfileSchema.of(this);
    }
}
