package dev.contacts.schema;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The fields that every contact has in every schema. Their names are reserved: a schema cannot define a field of the same name.
 * Rules 002-13, 002-22 … 002-24, 002-40, 003-18.
 */
public enum StandardField {
    /** First name. */
    FIRST_NAME("first_name", FieldType.TEXT),
    /** Last name. */
    LAST_NAME("last_name", FieldType.TEXT),
    /** Street and number of the postal address; may hold several lines. */
    STREET("street", FieldType.TEXT),
    /** City of the postal address. */
    CITY("city", FieldType.TEXT),
    /** Region, state or province of the postal address. */
    REGION("region", FieldType.TEXT),
    /** Postal code of the postal address. */
    POSTAL_CODE("postal_code", FieldType.TEXT),
    /** Country of the postal address, as the host writes it (a name or a code). */
    COUNTRY("country", FieldType.TEXT),
    /** Latitude in degrees, -90 to 90. */
    LATITUDE("latitude", FieldType.NUMBER, new Constraint.Range(degrees(-90), degrees(90))),
    /** Longitude in degrees, -180 to 180. */
    LONGITUDE("longitude", FieldType.NUMBER, new Constraint.Range(degrees(-180), degrees(180))),
    /** Name of the place at latitude and longitude. */
    PLACE("place", FieldType.TEXT),
    /** When latitude and longitude were captured. */
    LOCATED_AT("located_at", FieldType.INSTANT),
    /** Time zone, such as {@code Europe/Madrid}. */
    TIME_ZONE("time_zone", FieldType.TEXT, new Constraint.TimeZone()),
    /** Preferred language as a BCP 47 tag, such as {@code pt-BR}. */
    LANGUAGE("language", FieldType.TEXT, new Constraint.LanguageTag()),
    /** External link to a picture; never fetched. */
    AVATAR_LINK("avatar_link", FieldType.TEXT, new Constraint.WebLink());

    private static final Map<FieldName, StandardField> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(StandardField::fieldName, field -> field));

    private final FieldDefinition definition;

    StandardField(String name, FieldType type, Constraint... constraints) {
        this.definition = new FieldDefinition(
                FieldName.of(name), type, false, false, PrivacyClass.PERSONAL, List.of(constraints));
    }

    /**
     * The field's name in rules, headers and violations.
     *
     * @return for example {@code first_name}
     */
    public FieldName fieldName() {
        return definition.name();
    }

    /**
     * The field's definition.
     *
     * @return type and constraints
     */
    public FieldDefinition definition() {
        return definition;
    }

    /**
     * The standard field of this name.
     *
     * @param name a field name
     * @return the field, or empty if the name is not reserved
     */
    public static Optional<StandardField> named(FieldName name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    private static java.math.BigDecimal degrees(long value) {
        return java.math.BigDecimal.valueOf(value);
    }
}
