package dev.contacts.transfer;

import static java.util.Objects.requireNonNull;

import dev.contacts.contact.ContactId;
import dev.contacts.schema.Violation;
import java.util.List;

/** What became of one row of an import. Immutable and safe for use by several threads. Holds no value of the row. */
public sealed interface RowOutcome {

    /**
     * The row.
     *
     * @return 1 for the first row after the header
     */
    long row();

    /**
     * A new contact was made.
     *
     * @param row the row
     * @param contact the new contact's id
     */
    record Inserted(long row, ContactId contact) implements RowOutcome {
        /** Checks that nothing is missing. */
        public Inserted {
            requireNonNull(contact, "contact");
        }
    }

    /**
     * A contact that existed was changed.
     *
     * @param row the row
     * @param contact the contact's id
     */
    record Updated(long row, ContactId contact) implements RowOutcome {
        /** Checks that nothing is missing. */
        public Updated {
            requireNonNull(contact, "contact");
        }
    }

    /**
     * A contact that existed was left as it was: it already held what the row says, or the mode is {@link ImportMode#APPEND}.
     *
     * @param row the row
     * @param contact the contact's id
     */
    record Unchanged(long row, ContactId contact) implements RowOutcome {
        /** Checks that nothing is missing. */
        public Unchanged {
            requireNonNull(contact, "contact");
        }
    }

    /**
     * The row was not taken; nothing of it was written.
     *
     * @param row the row
     * @param reasons every reason: column, rule, what is expected; at least one
     */
    record Rejected(long row, List<Violation> reasons) implements RowOutcome {
        /**
         * Checks the reasons.
         *
         * @throws IllegalArgumentException if there are none
         */
        public Rejected {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("a rejection has a reason");
            }
        }
    }
}
