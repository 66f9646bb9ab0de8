package dev.contacts.contact;

import dev.contacts.schema.FieldName;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * By which way the values of a contact's fields came in, where that is not the way by which the contact was added. Immutable and safe for
 * use by several threads. Rule 002-11.
 *
 * @param byKey origin by the {@linkplain FieldName#key() key} of the field's name
 */
public record ValueOrigins(SortedMap<String, Origin> byKey) {

    /** All values came with the contact. */
    public static final ValueOrigins NONE = new ValueOrigins(Collections.emptySortedMap());

    /** Copies the map. */
    public ValueOrigins {
        byKey = byKey.isEmpty()
                ? Collections.emptySortedMap()
                : Collections.unmodifiableSortedMap(new TreeMap<>(byKey));
    }

    /**
     * The origin of a field's value.
     *
     * @param field the field
     * @return by which way it came in, or empty if that is how the contact was added
     */
    public Optional<Origin> of(FieldName field) {
        return Optional.ofNullable(byKey.get(field.key()));
    }
}
