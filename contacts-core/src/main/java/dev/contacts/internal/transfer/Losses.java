package dev.contacts.internal.transfer;

import dev.contacts.contact.Contact;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldName;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts the values that rows take away and replace by none. For one thread. */
final class Losses {

    private final SortedMap<String, Long> fields = new TreeMap<>();
    private long rows;

    /** Counts what one row does to its contact. */
    void add(Contact before, Contact after) {
        boolean lost = count(before.standard(), after.standard());
        lost |= count(before.attributes(), after.attributes());
        rows += lost ? 1 : 0;
    }

    private boolean count(Attributes before, Attributes after) {
        boolean lost = false;
        for (FieldName name : before.names()) {
            if (after.get(name).isEmpty()) {
                fields.merge(name.value(), 1L, Long::sum);
                lost = true;
            }
        }
        return lost;
    }

    SortedMap<String, Long> fields() {
        return fields;
    }

    long rows() {
        return rows;
    }
}
