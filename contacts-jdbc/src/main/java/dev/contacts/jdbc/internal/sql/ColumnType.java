package dev.contacts.jdbc.internal.sql;

import java.lang.reflect.Array;

/** The types of our columns, and their names where an array of them is made. Immutable. */
public enum ColumnType {
    /** Text, compared by code point. */
    TEXT(String.class, "text", "VARCHAR"),
    /** A UUID, ordered by unsigned bytes. */
    UUID(java.util.UUID.class, "uuid", "UUID"),
    /** Whole numbers; instants as microseconds since 1970-01-01T00:00Z. */
    BIGINT(Long.class, "int8", "BIGINT"),
    /** Small whole numbers. */
    SMALLINT(Short.class, "int2", "SMALLINT"),
    /** Whole numbers of 32 bits. */
    INTEGER(Integer.class, "int4", "INTEGER"),
    /** True or false. */
    BOOLEAN(Boolean.class, "bool", "BOOLEAN"),
    /** Exact decimal numbers. */
    DECIMAL(java.math.BigDecimal.class, "numeric", "NUMERIC"),
    /** Bytes, ordered unsigned. */
    BYTES(byte[].class, "bytea", "VARBINARY"),
    /** A JSON document, given and read as text. */
    JSON(String.class, "text", "VARCHAR");

    private final Class<?> javaType;
    private final String postgresql;
    private final String standard;

    ColumnType(Class<?> javaType, String postgresql, String standard) {
        this.javaType = javaType;
        this.postgresql = postgresql;
        this.standard = standard;
    }

    /** An array for values of this type; drivers encode a typed array faster, or only such a one. */
    Object[] array(int length) {
        return (Object[]) Array.newInstance(javaType, length);
    }

    String postgresql() {
        return postgresql;
    }

    String standard() {
        return standard;
    }
}
