package dev.contacts.schema;

import static java.util.Objects.requireNonNull;

import dev.contacts.workspace.Actor;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A named list of contacts with its field definitions. Immutable and safe for use by several threads.
 *
 * <p>A schema is either <em>closed</em> (the normal case: a field that is not defined is refused) or <em>open</em> (schema-less
 * use: any field name is taken, typed by its Java value). A {@linkplain SchemaType#VIRTUAL virtual} schema has neither contacts nor fields of
 * its own. An {@linkplain #archivedFields() archived} field is out of sight: its values stay with the contacts, no rule of the schema speaks
 * of them, and none can be set. Rules 004-01 … 004-10, 002-46.
 */
public final class ProfileSchema {

    private final SchemaName name;
    private final String description;
    private final SchemaType type;
    private final IdentifierPolicy identifierPolicy;
    private final @Nullable VirtualSource source;
    private final boolean open;
    private final Map<FieldName, FieldDefinition> fields;
    private final Map<FieldName, FieldDefinition> archived;
    private final long version;
    private final Actor createdBy;
    private final Instant createdAt;

    private ProfileSchema(SchemaBuilder from, SchemaName name, long version, Actor createdBy, Instant createdAt) {
        this.name = name;
        this.description = from.description;
        this.type = from.type;
        this.identifierPolicy = from.identifierPolicy;
        this.source = from.source;
        this.open = from.open;
        this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(from.fields));
        this.archived = Collections.unmodifiableMap(new LinkedHashMap<>(from.archived));
        this.version = version;
        this.createdBy = createdBy;
        this.createdAt = createdAt.truncatedTo(ChronoUnit.MICROS);
    }

    static ProfileSchema of(SchemaBuilder from) {
        return new ProfileSchema(from, from.name, from.version, from.createdBy, from.createdAt);
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
     * The start of a virtual schema: the contacts of a list that a segment rule matches, at the moment somebody asks. Rule 004-06.
     *
     * @param name the schema's name
     * @param base the list that holds the contacts; not a virtual one
     * @param rule the segment rule in its text form; {@code contacts.schemas().create(...)} checks it
     * @return a builder
     * @throws InvalidValueException if a name is not allowed, or the rule is blank
     */
    public static SchemaBuilder virtual(String name, String base, String rule) {
        return builder(name).source(new VirtualSource(SchemaName.of(base), rule));
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
     * The schema's name, unique in its workspace without regard to case.
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
     * Whether the value of the identifying field can change.
     *
     * @return the policy
     */
    public IdentifierPolicy identifierPolicy() {
        return identifierPolicy;
    }

    /**
     * Where the contacts of a virtual schema come from.
     *
     * @return the list and the rule, or empty if the schema is not virtual
     */
    public Optional<VirtualSource> source() {
        return Optional.ofNullable(source);
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
     * The fields by which contacts of this schema are identified, one of which each contact has: {@code email} in a regular schema,
     * {@code mobile_number} in one for mobiles only. They are present in every schema and locked. Rules 004-07, 004-10.
     *
     * @return their definitions as they stand in headers, in the order of {@link dev.contacts.identifier.IdentifierType}; empty for a
     *     virtual schema, which has those of its list
     */
    public List<FieldDefinition> identifyingFields() {
        boolean only = type.identifiedBy().size() == 1;
        return type.identifiedBy().stream()
                .sorted()
                .map(identifier ->
                        FieldDefinition.text(ReservedNames.nameOf(identifier).value()))
                .map(field -> only ? field.asRequired() : field)
                .toList();
    }

    /**
     * What the library itself knows of every contact, and nobody can set. Rule 003-03.
     *
     * @return the system fields
     */
    public List<SystemField> systemFields() {
        return List.of(SystemField.values());
    }

    /**
     * The fields defined, in the order they were added; neither the {@link StandardField}s nor the archived ones are among them.
     *
     * @return the definitions
     */
    public Collection<FieldDefinition> fields() {
        return fields.values();
    }

    /**
     * The fields that are archived, in the order they were.
     *
     * @return the definitions with which they can be restored
     */
    public Collection<FieldDefinition> archivedFields() {
        return archived.values();
    }

    /**
     * The definition of an archived field.
     *
     * @param field the field
     * @return the definition, or empty if there is no archived field of this name
     */
    public Optional<FieldDefinition> archived(FieldName field) {
        return Optional.ofNullable(archived.get(field));
    }

    /**
     * The fields whose names hold a text: the variables that somebody may be looking for. Rule 003-24.
     *
     * @param text a part of a name, in any case; the empty text finds all
     * @return standard fields, then defined ones, each in their order; no archived ones
     */
    public List<FieldDefinition> search(String text) {
        String part = Texts.nameKey(requireNonNull(text, "text"));
        return Stream.concat(
                        Arrays.stream(StandardField.values()).map(StandardField::definition), fields.values().stream())
                .filter(field -> field.name().key().contains(part))
                .toList();
    }

    /**
     * The definition of a standard or defined field.
     *
     * @param field the field
     * @return the definition, or empty if the field is neither, or archived
     */
    public Optional<FieldDefinition> definition(FieldName field) {
        return StandardField.named(field)
                .map(StandardField::definition)
                .or(() -> Optional.ofNullable(fields.get(field)));
    }

    /**
     * Whether a contact of the list may have a value under a name.
     *
     * @param field the name
     * @return true for a standard or defined field, and in an open list for every name that is not reserved
     */
    public boolean takes(FieldName field) {
        return definition(field).isPresent() || (open && !ReservedNames.isReserved(field));
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
     * @throws InvalidValueException if the object is not a value of the field's type, or the field is archived and takes no value
     */
    public FieldValue convert(FieldName field, Object raw) {
        requireNonNull(raw, "raw");
        Optional<FieldDefinition> definition = definition(field);
        if (definition.isPresent()) {
            return definition.get().type().convert(raw);
        }
        if (archived.containsKey(field)) {
            throw new InvalidValueException(
                    field.value(), "ARCHIVED_FIELD", "is archived and takes no value until it is restored");
        }
        return FieldValue.of(raw);
    }

    /**
     * Everything that is wrong with these values: missing required fields, broken constraints, wrong types, and, in a closed
     * schema, fields that are not defined. Values of archived fields are not looked at. Rule 001-05.
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
        SchemaBuilder builder = new SchemaBuilder(name)
                .type(type)
                .identifierPolicy(identifierPolicy)
                .open(open)
                .description(description);
        builder.source = source;
        builder.fields.putAll(fields);
        builder.archived.putAll(archived);
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
        return new ProfileSchema(toBuilder(), name, storedVersion, creator, at);
    }

    /**
     * This schema with another spelling of its name.
     *
     * @param spelling the name as it shall be written
     * @return a copy
     */
    public ProfileSchema named(SchemaName spelling) {
        return new ProfileSchema(toBuilder(), requireNonNull(spelling, "spelling"), version, createdBy, createdAt);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProfileSchema schema
                && name.equals(schema.name)
                && description.equals(schema.description)
                && type == schema.type
                && identifierPolicy == schema.identifierPolicy
                && Objects.equals(source, schema.source)
                && open == schema.open
                && List.copyOf(fields.values()).equals(List.copyOf(schema.fields.values()))
                && List.copyOf(archived.values()).equals(List.copyOf(schema.archived.values()))
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
