package dev.contacts.jdbc.internal.rules;

import dev.contacts.schema.FieldName;
import dev.contacts.segment.FieldCondition;
import dev.contacts.segment.FieldCondition.Between;
import dev.contacts.segment.FieldCondition.Comparison;
import dev.contacts.segment.FieldCondition.Exists;
import dev.contacts.segment.FieldCondition.In;
import dev.contacts.segment.FieldCondition.TextMatch;
import dev.contacts.segment.Operator;
import java.util.List;
import java.util.Optional;

/**
 * Says single conditions of a segment rule in SQL about the contact {@code c}, or about its membership {@code m}: each exactly what the condition
 * means, but that it may be {@linkplain Condition#unknown unknown} where it is false. Empty where a database cannot say it.
 */
interface FieldConditions {

    /** For databases that say nothing about the fields of a document. */
    FieldConditions NONE = new FieldConditions() {};

    default Optional<Condition> of(FieldCondition rule) {
        if (rule instanceof Comparison comparison) {
            return of(comparison);
        } else if (rule instanceof In in) {
            return of(in);
        } else if (rule instanceof Between between) {
            return of(between);
        } else if (rule instanceof Exists exists) {
            return of(exists);
        }
        return of((TextMatch) rule);
    }

    default Optional<Condition> of(Comparison rule) {
        return Optional.empty();
    }

    default Optional<Condition> of(In rule) {
        return Optional.empty();
    }

    default Optional<Condition> of(Between rule) {
        Optional<Condition> first = of(new Comparison(rule.field(), Operator.AT_LEAST, rule.first()));
        Optional<Condition> last = of(new Comparison(rule.field(), Operator.AT_MOST, rule.last()));
        return first.flatMap(from -> last.map(to -> Condition.all(List.of(from, to))));
    }

    default Optional<Condition> of(Exists rule) {
        return Optional.empty();
    }

    default Optional<Condition> of(TextMatch rule) {
        return Optional.empty();
    }

    /** One of several ranges of a field, none of them that of {@link Operator#NOT_EQUAL}, of texts that are not long. */
    default Optional<Condition> any(FieldName field, List<Comparison> ranges) {
        List<Condition> said =
                ranges.stream().map(this::of).flatMap(Optional::stream).toList();
        return said.size() < ranges.size() ? Optional.empty() : Optional.of(Condition.any(said));
    }
}
