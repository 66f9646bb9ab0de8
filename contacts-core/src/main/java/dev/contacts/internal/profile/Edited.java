package dev.contacts.internal.profile;

import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.NameKey;
import dev.contacts.schema.Violation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Values before and after an edit: what was wrong before and is left as it is, since its schema became stricter, does not hinder the edit of
 * other fields.
 *
 * @param before the values before
 * @param after the values after
 */
public record Edited(Attributes before, Attributes after) {

    /** Those of some violations from before that the edit did not touch. */
    public List<Violation> untouched(List<Violation> violations) {
        Map<String, FieldValue> old = byKey(before);
        Map<String, FieldValue> now = byKey(after);
        return violations.stream()
                .filter(violation -> {
                    String key = NameKey.of(violation.path()).value();
                    return Objects.equals(old.get(key), now.get(key));
                })
                .toList();
    }

    private static Map<String, FieldValue> byKey(Attributes values) {
        Map<String, FieldValue> all = new HashMap<>();
        values.forEach((name, value) -> all.put(name.key(), value));
        return all;
    }
}
