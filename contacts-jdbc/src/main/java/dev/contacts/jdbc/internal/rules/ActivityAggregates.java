package dev.contacts.jdbc.internal.rules;

import dev.contacts.activity.ActivityQuery;
import dev.contacts.jdbc.internal.sql.Dialect;
import dev.contacts.jdbc.internal.sql.Micros;
import dev.contacts.jdbc.internal.sql.Template;
import dev.contacts.segment.ActivityCondition;
import dev.contacts.segment.ActivityCondition.Count;
import dev.contacts.segment.ActivityCondition.Latest;
import dev.contacts.segment.ActivityCondition.Sum;
import dev.contacts.segment.Operator;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * Counts, sums and last instants of the activities of the contact {@code c}, from one set of all contacts that have such activities: it is made
 * once, whichever other conditions stand beside it. Of those who have none, count and sum are 0.
 */
final class ActivityAggregates {

    private final Texts texts;
    private final String workspace;
    private final Instant now;

    ActivityAggregates(Texts texts, String workspace, Instant now) {
        this.texts = texts;
        this.workspace = workspace;
        this.now = now;
    }

    Narrowing of(ActivityCondition rule) {
        if (rule instanceof Count count) {
            return Narrowing.exactly(
                    compared("count(*)", count, (long) count.count(), Integer.compare(0, count.count())));
        } else if (rule instanceof Sum sum) {
            BigDecimal amount = sum.amount().amount();
            return Narrowing.exactly(compared("sum(a.order_amount)", sum, amount, -amount.signum()));
        }
        return latest((Latest) rule);
    }

    /** Where 0 compares so too, all are meant but those for whom the opposite is known. */
    private Condition compared(String aggregate, ActivityCondition rule, Object value, int zero) {
        return rule.operator().holdsFor(zero)
                ? having(aggregate, rule, opposite(rule.operator()), value).negated()
                : having(aggregate, rule, rule.operator(), value);
    }

    private Narrowing latest(Latest rule) {
        MomentRange range = MomentRange.of(rule.moment(), now);
        boolean before = rule.operator() == Operator.LESS || rule.operator() == Operator.AT_MOST;
        Condition atMost = latest(rule, before ? range.last() : range.first());
        return range.first().equals(range.last())
                ? Narrowing.exactly(atMost)
                : new Narrowing(atMost, latest(rule, before ? range.first() : range.last()));
    }

    private Condition latest(Latest rule, Instant moment) {
        return having("max(a.activity_at)", rule, rule.operator(), Micros.of(moment));
    }

    private Condition having(String aggregate, ActivityCondition rule, Operator operator, Object value) {
        ActivityQuery query = rule.activities().query();
        Condition set = Condition.of(texts.select, workspace);
        for (ActivityQuery.Part part : query.parts(now)) { // one: a rule has no exceptions
            set = set.append(" and ").append(ActivityConditions.of(part, query));
        }
        if (rule instanceof Sum sum) {
            set = set.append(
                    " and a.order_currency = ?", sum.amount().currency().getCurrencyCode());
        }
        String symbol = operator == Operator.NOT_EQUAL ? "<>" : operator.symbol();
        Condition some = isAny(rule, operator, value)
                ? set
                : set.append(" group by a.workspace, a.contact_id having " + aggregate + " " + symbol + " ?", value);
        return new Condition(texts.dialect.isAmong(some.sql()), some.parameters(), false);
    }

    /** Whether one activity is enough, so that none has to be counted. */
    private static boolean isAny(ActivityCondition rule, Operator operator, Object value) {
        return rule instanceof Count
                && (value.equals(1L)
                        ? operator == Operator.AT_LEAST
                        : value.equals(0L) && (operator == Operator.GREATER || operator == Operator.NOT_EQUAL));
    }

    private static Operator opposite(Operator operator) {
        return switch (operator) {
            case EQUAL -> Operator.NOT_EQUAL;
            case NOT_EQUAL -> Operator.EQUAL;
            case LESS -> Operator.AT_LEAST;
            case AT_MOST -> Operator.GREATER;
            case GREATER -> Operator.AT_MOST;
            case AT_LEAST -> Operator.LESS;
        };
    }

    /** The beginning of the sets, once per store. */
    static final class Texts {

        private final Dialect dialect;
        private final String select;

        Texts(Template template) {
            dialect = template.dialect();
            select = template.sql("select a.workspace, a.contact_id from ${prefix}activity a where a.workspace = ?");
        }
    }
}
