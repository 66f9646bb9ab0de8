package dev.contacts.schema;

import static java.util.Objects.requireNonNull;

import dev.contacts.workspace.Actor;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects what a {@link ProfileSchema} will hold. Dropping it stores nothing (rule 004-14). Not safe for use by several threads.
 */
public final class SchemaBuilder {

    final SchemaName name;
    String description = "";
    SchemaType type = SchemaType.REGULAR;
    IdentifierPolicy identifierPolicy = IdentifierPolicy.MUTABLE;

    @Nullable
    VirtualSource source;

    boolean open;
    final Map<FieldName, FieldDefinition> archived = new LinkedHashMap<>();
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
     * Sets the type; for a {@linkplain SchemaType#VIRTUAL virtual} one see {@link ProfileSchema#virtual}.
     *
     * @param schemaType the type
     * @return this builder
     */
    public SchemaBuilder type(SchemaType schemaType) {
        this.type = requireNonNull(schemaType, "schemaType");
        return this;
    }

    /**
     * Says whether the value of the identifying field can change; {@link IdentifierPolicy#MUTABLE} unless set.
     *
     * @param policy the policy
     * @return this builder
     */
    public SchemaBuilder identifierPolicy(IdentifierPolicy policy) {
        this.identifierPolicy = requireNonNull(policy, "policy");
        return this;
    }

    /**
     * Makes the schema a virtual one.
     *
     * @param from where its contacts come from
     * @return this builder
     */
    public SchemaBuilder source(VirtualSource from) {
        this.type = SchemaType.VIRTUAL;
        this.source = requireNonNull(from, "from");
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
     * @throws InvalidValueException if the name is not allowed, reserved, or already defined
     */
    public SchemaBuilder field(String fieldName) {
        return field(FieldDefinition.text(fieldName));
    }

    /**
     * Adds a field.
     *
     * @param field its definition
     * @return this builder
     * @throws InvalidValueException if the name is reserved for a standard field, an identifier or a {@linkplain SystemField system
     *     field}, or already defined, perhaps archived (names are unique without regard to case)
     */
    public SchemaBuilder field(FieldDefinition field) {
        return add(field, fields);
    }

    /**
     * Adds a field that is archived: its values stay with the contacts, out of sight.
     *
     * @param field its definition
     * @return this builder
     * @throws InvalidValueException as for {@link #field(FieldDefinition)}
     */
    public SchemaBuilder archived(FieldDefinition field) {
        return add(field, archived);
    }

    private SchemaBuilder add(FieldDefinition field, Map<FieldName, FieldDefinition> to) {
        if (ReservedNames.isReserved(field.name())) {
            throw ReservedNames.refused(field.name());
        } else if (fields.containsKey(field.name()) || archived.containsKey(field.name())) {
            throw new InvalidValueException(
                    field.name().value(),
                    "FIELD_NAME_TAKEN",
                    "is already defined; names are unique without regard to case");
        }
        to.put(field.name(), field);
        return this;
    }

    /**
     * The schema.
     *
     * @return an immutable schema, not stored yet
     * @throws VirtualSchemaException if it is virtual and has fields of its own
     * @throws InvalidValueException if it is virtual and has no source, or has one and is not virtual
     */
    public ProfileSchema build() {
        if ((type == SchemaType.VIRTUAL) != (source != null)) {
            throw new InvalidValueException(
                    "type", "VIRTUAL_SOURCE", "a virtual schema, and no other, is made from a list and a rule");
        } else if (source != null && (open || !fields.isEmpty() || !archived.isEmpty())) {
            throw new VirtualSchemaException(name);
        }
        return ProfileSchema.of(this);
    }
}
