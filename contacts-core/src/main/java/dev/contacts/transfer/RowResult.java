package dev.contacts.transfer;

import static java.util.Objects.requireNonNull;

import dev.contacts.schema.Violation;
import java.util.List;

/**
 * What is kept of a row's outcome once the import is over: no id, so that nothing of a contact is left in it. Immutable and safe for use by
 * several threads.
 *
 * @param row 1 for the first row after the header
 * @param kind what became of it
 * @param reasons if it was rejected, every reason: column, rule, what is expected; otherwise none
 */
public record RowResult(long row, Kind kind, List<Violation> reasons) {

    /** The kinds of outcome. */
    public enum Kind {
        /** A new contact was made. */
        INSERTED,
        /** A contact that existed was changed. */
        UPDATED,
        /** A contact that existed was left as it was. */
        UNCHANGED,
        /** The row was not taken. */
        REJECTED;

        /**
         * The kind of an outcome.
         *
         * @param outcome the outcome
         * @return its kind
         */
        public static Kind of(RowOutcome outcome) {
            if (outcome instanceof RowOutcome.Inserted) {
                return INSERTED;
            } else if (outcome instanceof RowOutcome.Updated) {
                return UPDATED;
            }
            return outcome instanceof RowOutcome.Unchanged ? UNCHANGED : REJECTED;
        }
    }

    /** Checks that nothing is missing. */
    public RowResult {
        requireNonNull(kind, "kind");
        reasons = List.copyOf(reasons);
    }
}
