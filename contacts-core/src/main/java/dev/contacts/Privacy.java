package dev.contacts;

import static java.util.Objects.requireNonNull;

import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.internal.context.CallContext;
import dev.contacts.internal.privacy.Erasure;
import dev.contacts.privacy.ActivityCount;
import dev.contacts.privacy.AnonymizationPolicy;
import dev.contacts.privacy.AnonymizationReceipt;
import dev.contacts.privacy.AnonymizationRefusedException;
import dev.contacts.privacy.DeletionPlan;
import dev.contacts.privacy.ReceiptChain;
import java.util.Collection;
import java.util.List;

/**
 * Ends contacts. Anonymizing is one call and irreversible; deleting has two steps (requirements C4). Immutable and safe for use by
 * several threads.
 */
public final class Privacy {

    private final CallContext context;
    private final Erasure erasure;

    Privacy(CallContext context) {
        this.context = context;
        this.erasure = new Erasure(context);
    }

    /**
     * Anonymizes a contact: at once, without a confirmation step, for good. The contact and everything that belongs to it are gone, its
     * identifiers are free; what remains are tokens that nothing stored can compute again, and this receipt. Rules 001-16 … 001-26.
     *
     * @param id the contact
     * @return the evidence, with the opening of its commitment, which nobody else ever gets
     * @throws ContactNotFoundException if there is no such contact; nothing was changed
     * @throws AnonymizationRefusedException if the host's guard does not allow it
     */
    public AnonymizationReceipt anonymize(ContactId id) {
        return anonymize(id, context.policies().privacy().policy());
    }

    /**
     * As {@link #anonymize(ContactId)}, under another policy than the one that was set.
     *
     * @param id the contact
     * @param policy what remains of its activities
     * @return the evidence
     * @throws ContactNotFoundException if there is no such contact; nothing was changed
     * @throws AnonymizationRefusedException if the host's guard does not allow it
     */
    public AnonymizationReceipt anonymize(ContactId id, AnonymizationPolicy policy) {
        return erasure.anonymize(requireNonNull(id, "id"), requireNonNull(policy, "policy"));
    }

    /**
     * The first step of a deletion. Nothing is deleted until the plan is confirmed. Rules 001-27, 001-28.
     *
     * @param ids the contacts, one or several
     * @return the plan; expires after 15 minutes
     * @throws ContactNotFoundException if one of them does not exist
     */
    public DeletionPlan prepareDeletion(Collection<ContactId> ids) {
        return erasure.prepareDeletion(List.copyOf(ids));
    }

    /**
     * The receipts of this workspace.
     *
     * @return all receipts, each behind the one it follows; {@link ReceiptChain} checks them
     */
    public List<AnonymizationReceipt> receipts() {
        return context.inTransaction(tx -> tx.privacy().receipts());
    }

    /**
     * How many activities of anonymized contacts there were, as far as {@link AnonymizationPolicy#COUNTS_ONLY} applied to them.
     *
     * @return counts by category and month, of this workspace
     */
    public List<ActivityCount> activityCounts() {
        return context.inTransaction(tx -> tx.privacy().counts());
    }
}
