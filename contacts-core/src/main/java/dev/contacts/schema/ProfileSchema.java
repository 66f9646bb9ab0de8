package dev.contacts.schema;

import static java.util.Objects.requireNonNull;

import dev.contacts.workspace.Actor;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A named list of contacts with its field definitions. Immutable and safe for use by several threads.
 *
 * <p>A schema is either <em>closed</em> (the normal case: a field that is not defined is refused) or <em>open</em> (schema-less
 * use: any field name is taken, typed by its Java value). Rules 004-01 … 004-10, 002-46.
 */
public final class ProfileSchema {

    private final SchemaName name;
    private final String description;
    private final SchemaType type;
    private final boolean open;
    private final Map<FieldName, FieldDefinition> fields;
    private final long version;
    private final Actor createdBy;
    private final Instant createdAt;

    private ProfileSchema(SchemaBuilder from, long version, Actor createdBy, Instant createdAt) {
        this.name = from.name;
        this.description = from.description;
        this.type = from.type;
        this.open = from.open;
        this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(from.fields));
        this.version = version;
        this.createdBy = createdBy;
        this.createdAt = createdAt.truncatedTo(ChronoUnit.MICROS);
    }

    static ProfileSchema of(SchemaBuilder from) {
        return new ProfileSchema(from, from.version, from.createdBy, from.createdAt);
    }

    /**
     * The start of a closed schema, {@link SchemaType#REGULAR} unless said otherwise. Nothing is stored until the schema is
     * handed to {@code contacts.schemas().create(...)}.
     *
     * @param name the schema's name
     * @return a builder
     * @throws InvalidValueException if the name is not allowed
     */
    public static SchemaBuilder builder(String name) {
        return new SchemaBuilder(SchemaName.of(name));
    }

    /**
     * The open schema that a list has until one is defined for it: any unique identifier, any field.
     *
     * @param name the list's name
     * @return the open schema
     */
    public static ProfileSchema open(SchemaName name) {
        return new SchemaBuilder(name)
                .type(SchemaType.ANY_IDENTIFIER)
                .open(true)
                .build();
    }

    /**
     * The schema's name, unique in its workspace.
     *
     * @return the name
     */
    public SchemaName name() {
        return name;
    }

    /**
     * What the schema is for, in the host's words; may be empty or equal to the name.
     *
     * @return the description
     */
    public String description() {
        return description;
    }

    /**
     * The schema's type.
     *
     * @return the type
     */
    public SchemaType type() {
        return type;
    }

    /**
     * Whether fields that are not defined are taken.
     *
     * @return true for schema-less use
     */
    public boolean isOpen() {
        return open;
    }

    /**
     * The fields defined, in the order they were added; the {@link StandardField}s are not among them.
     *
     * @return the definitions
     */
    public Collection<FieldDefinition> fields() {
        return fields.values();
    }

    /**
     * The definition of a standard or defined field.
     *
     * @param field the field
     * @return the definition, or empty if the field is neither
     */
    public Optional<FieldDefinition> definition(FieldName field) {
        return StandardField.named(field)
                .map(StandardField::definition)
                .or(() -> Optional.ofNullable(fields.get(field)));
    }

    /**
     * How often the schema was stored: 0 before the first time.
     *
     * @return the version
     */
    public long version() {
        return version;
    }

    /**
     * Who created the schema; set when it is stored, then fixed. Rule 004-16.
     *
     * @return the creator
     */
    public Actor createdBy() {
        return createdBy;
    }

    /**
     * When the schema was created, to the microsecond.
     *
     * @return the instant
     */
    public Instant createdAt() {
        return createdAt;
    }

    /**
     * The value of this schema's type for a field.
     *
     * @param field the field
     * @param raw a plain Java object or text
     * @return the value; of the object's own kind where the field is not defined
     * @throws InvalidValueException if the object is not a value of the field's type
     */
    public FieldValue convert(FieldName field, Object raw) {
        requireNonNull(raw, "raw");
        Optional<FieldDefinition> definition = definition(field);
        return definition.isPresent() ? definition.get().type().convert(raw) : FieldValue.of(raw);
    }

    /**
     * Everything that is wrong with these values: missing required fields, broken constraints, wrong types, and, in a closed
     * schema, fields that are not defined. Rule 001-05.
     *
     * @param standard the values of standard fields
     * @param attributes the values of other fields
     * @return the violations, in a stable order; empty if all is well
     */
    public List<Violation> check(Attributes standard, Attributes attributes) {
        return new SchemaCheck(this).check(standard, attributes);
    }

    /**
     * This schema as a builder, for a changed copy.
     *
     * @return a builder with everything this schema holds
     */
    public SchemaBuilder toBuilder() {
        SchemaBuilder builder = new SchemaBuilder(name).type(type).open(open).description(description);
        fields.values().forEach(builder::field);
        builder.version = version;
        builder.createdBy = createdBy;
        builder.createdAt = createdAt;
        return builder;
    }

    /**
     * This schema as it is stored; called by the library and by stores that read it back.
     *
     * @param storedVersion the version it has in the store, 1 or more
     * @param creator who created it
     * @param at when it was created; cut to microseconds
     * @return a copy with these three facts
     */
    public ProfileSchema stored(long storedVersion, Actor creator, Instant at) {
        return new ProfileSchema(toBuilder(), storedVersion, creator, at);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProfileSchema schema
                && name.equals(schema.name)
                && description.equals(schema.description)
                && type == schema.type
                && open == schema.open
                && List.copyOf(fields.values()).equals(List.copyOf(schema.fields.values()))
                && version == schema.version
                && createdBy.equals(schema.createdBy)
                && createdAt.equals(schema.createdAt);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Long.hashCode(version);
    }

    @Override
    public String toString() {
        return "ProfileSchema[" + name + ", " + type + ", fields=" + fields.keySet() + ", version=" + version + "]";
    }
}
