package dev.contacts.jdbc.internal.rules;

import dev.contacts.jdbc.internal.document.Json;
import dev.contacts.jdbc.internal.document.ValueDocument;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.FieldValue.DateValue;
import dev.contacts.schema.FieldValue.InstantValue;
import dev.contacts.schema.FieldValue.NumberValue;
import dev.contacts.schema.FieldValue.TextListValue;
import dev.contacts.segment.FieldCondition.Comparison;
import dev.contacts.segment.FieldCondition.Exists;
import dev.contacts.segment.FieldCondition.In;
import dev.contacts.segment.FieldCondition.TextMatch;
import dev.contacts.segment.Operator;
import java.util.List;
import java.util.Optional;

/** Looks into a document, with PostgreSQL's operators for {@code jsonb}. */
final class DocumentConditions implements FieldConditions {

    private static final String TEXT = " #>> '{}') collate \"C\"";

    private final Json json;
    private final FieldPlace place;

    DocumentConditions(Json json, FieldPlace place) {
        this.json = json;
        this.place = place;
    }

    @Override
    public Optional<Condition> of(Comparison rule) {
        Condition value = value(rule.field());
        if (rule.operator().ordering()) {
            return Optional.of(
                    ordering(value, rule.operator().symbol(), rule.value()).orUnknown());
        }
        Condition equal =
                value.append(" = cast(? as jsonb)", json(rule.value())).orUnknown();
        return Optional.of(rule.operator() == Operator.EQUAL ? equal : equal.negated());
    }

    private static Condition ordering(Condition value, String symbol, FieldValue literal) {
        if (literal instanceof NumberValue number) {
            return value.wrap("cast(", " ->> 'n' as numeric)")
                    .append(" " + symbol + " cast(? as numeric)", number.print());
        } else if (literal instanceof DateValue date) {
            return value.wrap("(", " ->> 'd') collate \"C\"").append(" " + symbol + " ?", date.print());
        } else if (literal instanceof InstantValue instant) {
            return value.wrap("cast(", " ->> 't' as timestamptz)")
                    .append(" " + symbol + " cast(? as timestamptz)", instant.print());
        }
        Condition text = value.wrap("(", TEXT).append(" " + symbol + " ?", literal.print());
        return isA(value, "string").append(" and ").append(text);
    }

    @Override
    public Optional<Condition> of(In rule) {
        List<FieldValue> values = rule.values();
        String marks = "cast(? as jsonb)" + ", cast(? as jsonb)".repeat(values.size() - 1);
        return Optional.of(value(rule.field())
                .append(" in (" + marks + ")", values.stream().map(this::json).toArray())
                .orUnknown());
    }

    @Override
    public Optional<Condition> of(Exists rule) {
        return Optional.of(value(rule.field()).append(" is not null"));
    }

    @Override
    public Optional<Condition> of(TextMatch rule) {
        Condition value = value(rule.field());
        String text = rule.value().value();
        return Optional.of(
                switch (rule.kind()) {
                    case STARTS_WITH ->
                        isA(value, "string")
                                .append(" and ")
                                .append(value.wrap("starts_with((", TEXT).append(", ?)", text))
                                .orUnknown();
                    case CONTAINS ->
                        value.wrap("case jsonb_typeof(", ")")
                                .append(" when 'string' then ")
                                .append(value.wrap("strpos((", TEXT).append(", ?) > 0", text))
                                .append(" when 'array' then ")
                                .append(value.append(" @> cast(? as jsonb)", json(new TextListValue(List.of(text)))))
                                .append(" else false end")
                                .orUnknown();
                });
    }

    private static Condition isA(Condition value, String type) {
        return value.wrap("jsonb_typeof(", ") = '" + type + "'");
    }

    private Condition value(FieldName field) {
        return Condition.of("(" + place.column() + " -> '" + place.section(field) + "' -> ?)", field.key());
    }

    private String json(FieldValue value) {
        return ValueDocument.write(json, value);
    }
}
