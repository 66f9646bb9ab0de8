package dev.contacts.jdbc.internal.rules;

import dev.contacts.jdbc.internal.sql.Template;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.segment.FieldCondition.Between;
import dev.contacts.segment.FieldCondition.Comparison;
import dev.contacts.segment.FieldCondition.Exists;
import dev.contacts.segment.FieldCondition.In;
import dev.contacts.segment.FieldCondition.TextMatch;
import dev.contacts.segment.Operator;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Looks up index rows, for contacts that have one for each of these fields that has a value; leaves the rest to another way. */
final class IndexConditions implements FieldConditions {

    private final Rows rows;
    private final Collection<FieldName> indexed;
    private final FieldConditions otherwise;

    IndexConditions(Rows rows, Collection<FieldName> indexed, FieldConditions otherwise) {
        this.rows = rows;
        this.indexed = indexed;
        this.otherwise = otherwise;
    }

    @Override
    public Optional<Condition> of(Comparison rule) {
        if (!indexed.contains(rule.field()) || !SortableValue.isExact(rule.value())) {
            return otherwise.of(rule);
        }
        Condition exists = exists(rule.field(), compared(rule));
        return Optional.of(rule.operator() == Operator.NOT_EQUAL ? exists.negated() : exists);
    }

    /** What the row has to hold; of {@code !=}, what it must not. */
    private static Condition compared(Comparison rule) {
        byte[] key = SortableValue.of(rule.value());
        return switch (rule.operator()) {
            case EQUAL, NOT_EQUAL -> Condition.of("f.value_key = ?", key);
            case LESS -> between(">=", SortableValue.begin(key), "<", key);
            case AT_MOST -> between(">=", SortableValue.begin(key), "<=", key);
            case GREATER -> between(">", key, "<", SortableValue.end(key));
            case AT_LEAST -> between(">=", key, "<", SortableValue.end(key));
        };
    }

    @Override
    public Optional<Condition> of(In rule) {
        if (!indexed.contains(rule.field()) || !rule.values().stream().allMatch(SortableValue::isExact)) {
            return otherwise.of(rule);
        }
        Object[] keys = rule.values().stream().map(SortableValue::of).toArray();
        String marks = "?" + ", ?".repeat(keys.length - 1);
        return Optional.of(exists(rule.field(), Condition.of("f.value_key in (" + marks + ")", keys)));
    }

    @Override
    public Optional<Condition> of(Between rule) {
        if (!indexed.contains(rule.field())
                || !SortableValue.isExact(rule.first())
                || !SortableValue.isExact(rule.last())) {
            return otherwise.of(rule);
        }
        byte[] first = SortableValue.of(rule.first());
        byte[] last = SortableValue.of(rule.last());
        return Optional.of(exists(rule.field(), between(">=", first, "<=", last)));
    }

    @Override
    public Optional<Condition> of(Exists rule) {
        return indexed.contains(rule.field()) ? Optional.of(hasRow(rule.field()).append(")")) : otherwise.of(rule);
    }

    @Override
    public Optional<Condition> of(TextMatch rule) {
        FieldValue beginning = rule.value();
        if (!indexed.contains(rule.field())
                || rule.kind() != TextMatch.Kind.STARTS_WITH
                || !SortableValue.isExact(beginning)) {
            return otherwise.of(rule);
        }
        byte[] key = SortableValue.of(beginning);
        return Optional.of(exists(rule.field(), between(">=", key, "<", SortableValue.endOfTextsBeginningWith(key))));
    }

    /** One row that is in any of the ranges, rather than any of several rows. */
    @Override
    public Optional<Condition> any(FieldName field, List<Comparison> ranges) {
        if (!indexed.contains(field)) {
            return otherwise.any(field, ranges);
        }
        return Optional.of(exists(
                field,
                Condition.any(ranges.stream().map(IndexConditions::compared).toList())));
    }

    private static Condition between(String from, byte[] first, String to, byte[] last) {
        return Condition.of("(f.value_key " + from + " ? and f.value_key " + to + " ?)", first, last);
    }

    private Condition exists(FieldName field, Condition value) {
        return hasRow(field).append(" and ").append(value).append(")");
    }

    private Condition hasRow(FieldName field) {
        return Condition.of(rows.texts.hasRow + " and f.field_key = ?", rows.workspace, field.key());
    }

    /**
     * Where the rows are.
     *
     * @param texts the beginning of the condition
     * @param workspace whose rows
     */
    record Rows(Texts texts, String workspace) {}

    /** The beginning of the condition, once per store. */
    static final class Texts {

        private final String hasRow;

        Texts(Template template) {
            hasRow = template.sql(template.dialect().hasRow("contact_field", "f"));
        }
    }
}
