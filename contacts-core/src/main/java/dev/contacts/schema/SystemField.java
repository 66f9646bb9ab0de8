package dev.contacts.schema;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the library itself knows of every contact and nobody can set: no edit, no import column, no field of a schema. Their names are
 * reserved, so that no field can be taken for one of them in a header or a rule. Rule 003-03.
 */
public enum SystemField {
    /** The contact's id. */
    CONTACT_ID("contact_id", FieldType.TEXT),
    /** The contact's version. */
    VERSION("version", FieldType.NUMBER),
    /** The list it lives in. */
    LIST("list", FieldType.TEXT),
    /** Whether it was made for tests. */
    TEST("test", FieldType.BOOLEAN),
    /** When it was added. */
    ADDED_AT("added_at", FieldType.INSTANT),
    /** By which way it was added. */
    ADDED_VIA("added_via", FieldType.TEXT),
    /** Who added it. */
    ADDED_BY("added_by", FieldType.TEXT),
    /** When it was last changed. */
    UPDATED_AT("updated_at", FieldType.INSTANT),
    /** By which way it was last changed. */
    UPDATED_VIA("updated_via", FieldType.TEXT),
    /** Who changed it last. */
    UPDATED_BY("updated_by", FieldType.TEXT);

    private static final Map<FieldName, SystemField> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(SystemField::fieldName, field -> field));

    private final FieldName name;
    private final FieldType type;

    SystemField(String name, FieldType type) {
        this.name = FieldName.of(name);
        this.type = type;
    }

    /**
     * The field's name in exports.
     *
     * @return for example {@code added_at}
     */
    public FieldName fieldName() {
        return name;
    }

    /**
     * What kind of value it has.
     *
     * @return the type
     */
    public FieldType type() {
        return type;
    }

    /**
     * The system field of this name.
     *
     * @param name a field name
     * @return the field, or empty if the name is not one of a system field
     */
    public static Optional<SystemField> named(FieldName name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }
}
