package dev.contacts.jdbc.internal.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Several values as one parameter, for {@code unnest(?)}. Immutable by use: the array is not shared. */
public record Values(ColumnType type, Object[] items) {

    private static final int MAX_ITEMS = 50_000; // an array of H2 ends at 65,536

    /** The values of a collection, in its order. */
    public static Values of(ColumnType type, Collection<?> items) {
        return new Values(type, items.toArray(type.array(0)));
    }

    /**
     * A statement's parameters, several times where they hold more values than an array may: each time with the next values, all
     * {@code Values} of the statement being of one length.
     */
    static List<Object[]> slices(Object... parameters) {
        int length = 0;
        for (Object parameter : parameters) {
            length = parameter instanceof Values values ? values.items.length : length;
        }
        if (length <= MAX_ITEMS) {
            return List.<Object[]>of(parameters);
        }
        List<Object[]> slices = new ArrayList<>();
        for (int from = 0; from < length; from += MAX_ITEMS) {
            Object[] slice = parameters.clone();
            for (int i = 0; i < slice.length; i++) {
                slice[i] = slice[i] instanceof Values values ? values.slice(from) : slice[i];
            }
            slices.add(slice);
        }
        return slices;
    }

    private Values slice(int from) {
        return new Values(type, Arrays.copyOfRange(items, from, Math.min(items.length, from + MAX_ITEMS)));
    }
}
