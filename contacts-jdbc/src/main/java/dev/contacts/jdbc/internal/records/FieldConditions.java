package dev.contacts.jdbc.internal.records;

import dev.contacts.segment.FieldCondition.Comparison;
import dev.contacts.segment.FieldCondition.Exists;
import dev.contacts.segment.FieldCondition.In;
import dev.contacts.segment.FieldCondition.TextMatch;
import java.util.Optional;

/**
 * Says single conditions of a segment rule in SQL about the contact {@code c}: each true or false, never unknown, and exactly what the
 * condition means. Empty where a database cannot say it.
 */
interface FieldConditions {

    /** For databases that say nothing about the fields of a document. */
    FieldConditions NONE = new FieldConditions() {};

    default Optional<Condition> of(Comparison rule) {
        return Optional.empty();
    }

    default Optional<Condition> of(In rule) {
        return Optional.empty();
    }

    default Optional<Condition> of(Exists rule) {
        return Optional.empty();
    }

    default Optional<Condition> of(TextMatch rule) {
        return Optional.empty();
    }
}
