package dev.contacts.jdbc.internal.sql;

import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** Lists of keys as parameters for a database that has no arrays: each is a JSON text of hexadecimal numbers. */
final class JsonLists {

    private static final HexFormat HEX = HexFormat.of();

    private JsonLists() {}

    /** The list as a table {@code u} of one column. */
    static String each(List<String> columns) {
        if (columns.size() > 1) {
            throw new IllegalArgumentException("lists are joined by their places, one item with each other");
        }
        return "(select unhex(j.item) as " + columns.get(0)
                + " from json_table(?, '$[*]' columns (item varchar(2000) path '$')) j) as u";
    }

    /** The parameter for a list. */
    static String list(Values values) {
        StringBuilder json = new StringBuilder("[");
        for (Object item : values.items()) {
            byte[] bytes = item instanceof UUID uuid ? Uuids.bytes(uuid) : (byte[]) item;
            json.append(json.length() == 1 ? "\"" : ",\"")
                    .append(HEX.formatHex(bytes))
                    .append('"');
        }
        return json.append(']').toString();
    }
}
