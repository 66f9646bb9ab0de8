package dev.contacts.jdbc.internal.records;

import dev.contacts.contact.ContactId;
import dev.contacts.identifier.Identifier;
import dev.contacts.jdbc.internal.rules.StoredKey;
import dev.contacts.spi.ContactChange;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What a change means for the keys of a contact. */
record KeyChange(ContactChange change, Map<StoredKey, Identifier> removed, Map<StoredKey, Identifier> added) {

    static KeyChange of(ContactChange change) {
        if (change.before().identifiers().equals(change.after().identifiers())) {
            return new KeyChange(change, Map.of(), Map.of());
        }
        Map<StoredKey, Identifier> before = StoredKey.of(change.before());
        Map<StoredKey, Identifier> after = StoredKey.of(change.after());
        Map<StoredKey, Identifier> removed = new LinkedHashMap<>(before);
        removed.keySet().removeAll(after.keySet());
        Map<StoredKey, Identifier> added = new LinkedHashMap<>(after);
        added.keySet().removeAll(before.keySet());
        return new KeyChange(change, removed, added);
    }

    ContactId id() {
        return change.before().id();
    }

    boolean touchesAny(Set<StoredKey> keys) {
        return removed.keySet().stream().anyMatch(keys::contains)
                || added.keySet().stream().anyMatch(keys::contains);
    }

    void addTo(Set<StoredKey> keys) {
        keys.addAll(removed.keySet());
        keys.addAll(added.keySet());
    }
}
