package dev.contacts.jdbc.internal.sql;

import java.util.Collection;

/** Several values as one parameter, for {@code unnest(?)}. Immutable by use: the array is not shared. */
public record Values(ColumnType type, Object[] items) {

    /** The values of a collection, in its order. */
    public static Values of(ColumnType type, Collection<?> items) {
        return new Values(type, items.toArray(type.array(0)));
    }
}
