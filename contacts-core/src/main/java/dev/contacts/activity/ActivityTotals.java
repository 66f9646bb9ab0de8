package dev.contacts.activity;

import static java.util.Objects.requireNonNull;

import dev.contacts.contact.ContactId;
import dev.contacts.schema.FieldValue.InstantValue;
import java.time.Instant;
import java.util.List;

/**
 * How many activities of one contact a query selects, the last of them, and what the orders among them come to. Immutable and safe for
 * use by several threads; {@code toString()} is masked.
 *
 * @param contact whose they are
 * @param count how many, 1 or more
 * @param last when the last one happened
 * @param sums the sums of the orders' amounts, one per currency, ordered by its code
 */
public record ActivityTotals(ContactId contact, long count, Instant last, List<Money> sums) {

    /** Checks that nothing is missing. */
    public ActivityTotals {
        requireNonNull(contact, "contact");
        last = new InstantValue(last).value();
        sums = List.copyOf(sums);
    }

    @Override
    public String toString() {
        return "ActivityTotals[" + contact + ", count=" + count + "]";
    }
}
