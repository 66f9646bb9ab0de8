package dev.contacts.jdbc.internal.rules;

import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.FieldValue.BooleanValue;
import dev.contacts.schema.FieldValue.DateValue;
import dev.contacts.schema.FieldValue.InstantValue;
import dev.contacts.schema.FieldValue.NumberValue;
import dev.contacts.schema.FieldValue.TextListValue;
import dev.contacts.segment.FieldCondition.Comparison;
import dev.contacts.segment.FieldCondition.Exists;
import dev.contacts.segment.FieldCondition.In;
import dev.contacts.segment.FieldCondition.TextMatch;
import dev.contacts.segment.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks into a document where it is stored as text, with MariaDB's functions for JSON. */
final class TextDocumentConditions implements FieldConditions {

    private static final String EXACTLY =
            " collate utf8mb4_nopad_bin"; // whatever the connection would rather compare by

    private final FieldPlace place;

    TextDocumentConditions(FieldPlace place) {
        this.place = place;
    }

    @Override
    public Optional<Condition> of(Comparison rule) {
        FieldValue literal = rule.value();
        if (isHidden(rule.field()) || literal instanceof TextListValue) {
            return Optional.empty();
        }
        Operator operator = rule.operator();
        return Optional.of(
                operator == Operator.NOT_EQUAL
                        ? compared(rule.field(), "=", literal).wrap("not ", "")
                        : compared(rule.field(), operator.symbol(), literal));
    }

    private Condition compared(FieldName field, String symbol, FieldValue literal) {
        if (literal instanceof NumberValue number) {
            return marked(field, ".n")
                    .wrap("coalesce(cast(", " as decimal(65, 30))")
                    .append(" " + symbol + " cast(? as decimal(65, 30)), false)", number.print());
        } else if (literal instanceof DateValue date) {
            return marked(field, ".d").wrap("coalesce(", EXACTLY).append(" " + symbol + " ?, false)", date.print());
        } else if (literal
                instanceof InstantValue instant) { // a fraction has as many digits as it needs, and none if it is 0
            return marked(field, ".t")
                    .wrap("coalesce(trim(trailing 'Z' from ", ")" + EXACTLY)
                    .append(" " + symbol + " trim(trailing 'Z' from ?), false)", instant.print());
        } else if (literal instanceof BooleanValue flag) {
            return marked(field, "")
                    .append(" " + symbol + " ? and ", flag.value() ? "1" : "0")
                    .append(isA(field, "BOOLEAN"))
                    .wrap("coalesce(", ", false)");
        }
        return text(field, " " + symbol + " ?", literal.print());
    }

    /** A condition on the value of a field that is a text; its kind is asked for last, since each function reads the document anew. */
    private Condition text(FieldName field, String condition, String parameter) {
        return marked(field, "")
                .append(EXACTLY + condition + " and ", parameter)
                .append(isA(field, "STRING"))
                .wrap("coalesce(", ", false)");
    }

    @Override
    public Optional<Condition> of(In rule) {
        List<Condition> any = new ArrayList<>();
        for (FieldValue value : rule.values()) {
            if (isHidden(rule.field()) || value instanceof TextListValue) {
                return Optional.empty();
            }
            any.add(compared(rule.field(), "=", value));
        }
        return Optional.of(Condition.join(any, " or "));
    }

    @Override
    public Optional<Condition> of(Exists rule) {
        return isHidden(rule.field())
                ? Optional.empty()
                : Optional.of(Condition.of("json_exists(" + place.column() + ", ?)", path(rule.field())));
    }

    @Override
    public Optional<Condition> of(TextMatch rule) {
        if (isHidden(rule.field())) {
            return Optional.empty();
        }
        String text = rule.value().value();
        Condition begins = located(rule.field(), " = 1", text);
        return Optional.of(
                switch (rule.kind()) {
                    case STARTS_WITH -> begins;
                    case CONTAINS ->
                        Condition.join(
                                List.of(located(rule.field(), " > 0", text), isElement(rule.field(), text)), " or ");
                });
    }

    private Condition located(FieldName field, String where, String text) {
        return Condition.of("locate(?, ", text)
                .append(marked(field, ""))
                .append(EXACTLY + ")" + where + " and ")
                .append(isA(field, "STRING"))
                .wrap("coalesce(", ", false)");
    }

    private Condition isElement(FieldName field, String text) {
        return isA(field, "ARRAY")
                .append(" and json_contains(" + place.column() + ", json_quote(?), ?)", text, path(field))
                .wrap("coalesce(", ", false)");
    }

    private Condition isA(FieldName field, String type) {
        return Condition.of("json_type(json_extract(" + place.column() + ", ?)) = '" + type + "'", path(field));
    }

    /** MariaDB's paths lead to no member whose name begins with a hyphen, quoted or not. */
    private static boolean isHidden(FieldName field) {
        return field.key().startsWith("-");
    }

    /** The value of a field, or of its member that says the kind, as a text; null if there is none. */
    private Condition marked(FieldName field, String member) {
        return Condition.of("json_value(" + place.column() + ", ?)", path(field) + member);
    }

    private String path(FieldName field) {
        return "$." + place.section(field) + ".\""
                + field.key().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
