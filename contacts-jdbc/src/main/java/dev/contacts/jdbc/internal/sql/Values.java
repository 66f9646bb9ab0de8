package dev.contacts.jdbc.internal.sql;

import java.util.Collection;

/** Several values as one parameter, for {@code ${each …}}. Immutable. */
public final class Values {

    private final ColumnType type;
    private final Object[] items;

    Values(ColumnType type, Object[] items) {
        this.type = type;
        this.items = items;
    }

    /** The values of a collection, in its order. */
    public static Values of(ColumnType type, Collection<?> items) {
        return new Values(type, items.toArray(type.array(0)));
    }

    ColumnType type() {
        return type;
    }

    Object[] items() {
        return items;
    }
}
