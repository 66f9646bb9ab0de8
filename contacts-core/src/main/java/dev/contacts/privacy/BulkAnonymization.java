package dev.contacts.privacy;

import static java.util.Objects.requireNonNull;

import dev.contacts.contact.ContactId;
import java.util.List;

/**
 * What became of the contacts that were to be anonymized one after the other. Immutable and safe for use by several threads; not personal.
 *
 * @param anonymized how many were anonymized
 * @param refused those that were left untouched, in the order of their ids
 */
public record BulkAnonymization(long anonymized, List<Refused> refused) {

    /** Copies. */
    public BulkAnonymization {
        refused = List.copyOf(refused);
    }

    /**
     * A contact that was left untouched.
     *
     * @param contact its id
     * @param reason the message of the {@link AnonymizationRefusedException}
     */
    public record Refused(ContactId contact, String reason) {
        /** Checks that nothing is missing. */
        public Refused {
            requireNonNull(contact, "contact");
            requireNonNull(reason, "reason");
        }
    }
}
