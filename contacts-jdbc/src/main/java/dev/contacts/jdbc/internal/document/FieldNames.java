package dev.contacts.jdbc.internal.document;

import dev.contacts.schema.FieldName;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Names of fields that documents have again and again, checked and folded once. Safe for use by several threads. */
final class FieldNames {

    private static final int MOST = 1_000; // a host may invent names without end

    private final Map<String, FieldName> known = new ConcurrentHashMap<>();

    FieldName of(String spelling) {
        FieldName name = known.get(spelling);
        if (name == null) {
            name = FieldName.of(spelling);
            if (known.size() < MOST) {
                known.put(spelling, name);
            }
        }
        return name;
    }
}
