package dev.contacts.jdbc.internal.rules;

import dev.contacts.schema.FieldName;
import dev.contacts.segment.FieldCondition.Comparison;
import dev.contacts.segment.Operator;
import dev.contacts.segment.RelativeTime;
import dev.contacts.segment.TimeCondition;
import dev.contacts.segment.TimeCondition.Between;
import dev.contacts.segment.TimeCondition.Compared;
import java.time.Instant;
import java.util.List;

/**
 * Says relative moments as dates and instants: exactly where all contacts have the same, else as what holds in some time zone, and what
 * holds in all of them.
 */
final class TimeConditions {

    private final Instant now;

    TimeConditions(Instant now) {
        this.now = now;
    }

    Narrowing of(TimeCondition rule, FieldConditions fields) {
        if (rule instanceof Compared compared) {
            return of(compared, fields);
        }
        Between between = (Between) rule;
        return range(between.field(), between.first(), between.last(), fields);
    }

    private Narrowing of(Compared rule, FieldConditions fields) {
        return switch (rule.operator()) {
            case EQUAL -> range(rule.field(), rule.moment(), rule.moment(), fields);
            case NOT_EQUAL ->
                range(rule.field(), rule.moment(), rule.moment(), fields).negated();
            default -> ordered(rule.field(), rule.operator(), rule.moment(), fields);
        };
    }

    private Narrowing range(FieldName field, RelativeTime first, RelativeTime last, FieldConditions fields) {
        return Narrowing.all(List.of(
                ordered(field, Operator.AT_LEAST, first, fields), ordered(field, Operator.AT_MOST, last, fields)));
    }

    private Narrowing ordered(FieldName field, Operator operator, RelativeTime moment, FieldConditions fields) {
        MomentRange range = MomentRange.of(moment, now);
        boolean before = operator == Operator.LESS || operator == Operator.AT_MOST;
        List<Comparison> widest = range.ordered(field, operator, before);
        List<Comparison> narrowest = range.ordered(field, operator, !before);
        if (widest.equals(narrowest)) {
            return fields.any(field, widest).map(Narrowing::exactly).orElse(Narrowing.NOTHING);
        }
        return new Narrowing(
                fields.any(field, widest).orElse(Condition.TRUE),
                fields.any(field, narrowest).orElse(Condition.FALSE));
    }
}
