package dev.contacts.internal.export;

import dev.contacts.schema.FieldName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What a line of several contacts or activities consists of: cells that each line has, then values that depend on it.
 *
 * @param fixed the names of the cells that each line has
 * @param spreads the rest
 */
record Columns(List<String> fixed, List<Spread> spreads) {

    /** The header of a file with columns. */
    List<String> header() {
        List<String> header = new ArrayList<>(fixed);
        for (Spread spread : spreads) {
            if (spread instanceof Spread.Nested nested) {
                header.add(nested.label());
            } else if (spread instanceof Spread.Flat flat) {
                flat.names().forEach(name -> header.add(flat.header().apply(name)));
            }
        }
        return header;
    }

    /** Values by name, as a line has them. */
    sealed interface Spread {

        /**
         * Each in a column of its own.
         *
         * @param names the columns
         * @param header what the column of a name is called
         */
        record Flat(List<FieldName> names, Function<FieldName, String> header) implements Spread {}

        /**
         * All of them in one column.
         *
         * @param label what it is called
         */
        record Nested(String label) implements Spread {}
    }
}
