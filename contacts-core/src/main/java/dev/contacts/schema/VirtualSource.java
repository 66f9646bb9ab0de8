package dev.contacts.schema;

import static java.util.Objects.requireNonNull;

/**
 * What a virtual schema is made of: the contacts of another list that a segment rule matches at the moment somebody asks. Nothing of it is
 * stored, so it is never out of date. Immutable. Rule 004-06.
 *
 * @param base the list that holds the contacts
 * @param rule the rule in its text form; checked, and written in the one canonical way, when the schema is created
 */
public record VirtualSource(SchemaName base, String rule) {

    /**
     * Checks that there is a rule.
     *
     * @throws InvalidValueException if the rule is blank, or a text that cannot be stored unchanged
     */
    public VirtualSource {
        requireNonNull(base, "base");
        requireNonNull(rule, "rule");
        if (rule.isBlank() || !Texts.isStorable(rule)) {
            throw new InvalidValueException("rule", "VIRTUAL_SOURCE", "a virtual schema has a segment rule");
        }
    }
}
