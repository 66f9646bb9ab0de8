package dev.contacts.segment;

import static java.util.Objects.requireNonNull;

import dev.contacts.activity.ActivityCategory;
import dev.contacts.activity.ActivityTotals;
import dev.contacts.activity.Money;
import dev.contacts.schema.InvalidValueException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * A condition on what the contact did: how often, when last, or for how much. Immutable. Rules 002-30, 002-31, 002-36, 003-19.
 */
public sealed interface ActivityCondition extends SegmentCondition {

    /**
     * Which activities are asked about.
     *
     * @return the selection
     */
    ActivitySelection activities();

    /**
     * How the number, the sum or the instant compares.
     *
     * @return the operator
     */
    Operator operator();

    /**
     * So many activities: {@code orders(last 90 days) >= 2}, {@code events(name = 'login') = 0}.
     *
     * @param activities which activities
     * @param operator how their number compares
     * @param count with which number, 0 to {@value #MAX}
     */
    record Count(ActivitySelection activities, Operator operator, int count) implements ActivityCondition {

        /** The largest number. */
        public static final int MAX = 999_999_999;

        /**
         * Checks the number.
         *
         * @throws InvalidValueException if it is negative or too large, or the rule's text would be too long
         */
        public Count {
            requireNonNull(activities, "activities");
            requireNonNull(operator, "operator");
            if (count < 0 || count > MAX) {
                throw new InvalidValueException("count", "COUNT", ActivityForm.COUNT + " is expected");
            }
            RuleLimits.checkSize(activities);
        }

        @Override
        public boolean matches(SegmentSubject subject) {
            return operator.holdsFor(Long.compare(
                    subject.activities(activities).map(ActivityTotals::count).orElse(0L), count));
        }
    }

    /**
     * Orders of one currency for so much: {@code sum of orders(last 90 days) >= 100 EUR}. Those of other currencies do not count; the sum of no
     * orders is 0.
     *
     * @param activities which orders
     * @param operator how the sum of their amounts compares
     * @param amount with which amount
     */
    record Sum(ActivitySelection activities, Operator operator, Money amount) implements ActivityCondition {

        /**
         * Checks that orders are selected.
         *
         * @throws InvalidValueException if something else is, or the rule's text would be too long
         */
        public Sum {
            requireNonNull(operator, "operator");
            requireNonNull(amount, "amount");
            if (!activities.isOf(ActivityCategory.ORDER)) {
                throw new InvalidValueException("sum", "ORDERS", "only orders have amounts");
            }
            RuleLimits.checkSize(activities);
        }

        @Override
        public boolean matches(SegmentSubject subject) {
            BigDecimal sum = subject.activities(activities).stream()
                    .flatMap(totals -> totals.sums().stream())
                    .filter(money -> money.currency().equals(amount.currency()))
                    .map(Money::amount)
                    .findFirst()
                    .orElse(BigDecimal.ZERO);
            return operator.holdsFor(sum.compareTo(amount.amount()));
        }
    }

    /**
     * The last activity happened before or after a moment: {@code last of orders() < now - 6 months}. False for a contact with no such activity;
     * ask {@code orders() = 0} for these.
     *
     * @param activities which activities
     * @param operator one that asks for an order: {@code < <= > >=}
     * @param moment a moment that begins at {@code now}
     */
    record Latest(ActivitySelection activities, Operator operator, RelativeTime moment) implements ActivityCondition {

        /**
         * Checks operator and moment.
         *
         * @throws InvalidValueException if the operator asks for equality, or the moment is a date, or the rule's text would be too long
         */
        public Latest {
            if (!operator.ordering()) {
                throw new InvalidValueException("last", "ORDER", ActivityForm.ORDER + " is expected");
            } else if (moment.isDate()) {
                throw new InvalidValueException("last", "MOMENT", ActivityForm.MOMENT + " is expected");
            }
            RuleLimits.checkSize(activities);
        }

        @Override
        public boolean matches(SegmentSubject subject) {
            Optional<Instant> last = subject.activities(activities).map(ActivityTotals::last);
            return last.isPresent()
                    && operator.holdsFor(last.get().compareTo(moment.instant(subject.now(), subject.zone())));
        }
    }
}
