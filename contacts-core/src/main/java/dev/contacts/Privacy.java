package dev.contacts;

import static java.util.Objects.requireNonNull;

import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.internal.context.CallContext;
import dev.contacts.internal.privacy.BulkErasure;
import dev.contacts.internal.privacy.Erasure;
import dev.contacts.privacy.ActivityCount;
import dev.contacts.privacy.AnonymizationPolicy;
import dev.contacts.privacy.AnonymizationReceipt;
import dev.contacts.privacy.AnonymizationRefusedException;
import dev.contacts.privacy.BulkAnonymization;
import dev.contacts.privacy.DeletionPlan;
import dev.contacts.privacy.ReceiptChain;
import dev.contacts.segment.InvalidSegmentRuleException;
import dev.contacts.segment.SegmentRule;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * Ends contacts. Anonymizing is one call and irreversible; deleting has two steps (requirements C4). Immutable and safe for use by
 * several threads.
 *
 * <p>Contents of export jobs about a contact go with it. So a contact of which there may be one is let go only by {@code Contacts} with the target
 * that has it; by others it is refused with {@link dev.contacts.transfer.NoExportTargetException}.
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
     * Anonymizes the contacts a rule matches, test contacts not among them, one after the other, each in a transaction of its own. If it stops,
     * by whatever it throws or because the process ends, those that were told are gone for good and the others untouched: the same call goes
     * on with those that are left. Whom the guard does not allow, or a contributor refuses by an {@link AnonymizationRefusedException} about that
     * very contact, is left untouched and told at the end, and asked about again by the next call; everything else that is thrown stops the
     * work. Whoever changes meanwhile so that the rule no longer matches may be gone nevertheless.
     *
     * @param rule which contacts
     * @param progress takes the receipt of each, with its opening, as soon as it is committed; what it throws stops the work
     * @return how many were anonymized by this call, and who was refused
     * @throws InvalidSegmentRuleException if the rule names what the workspace does not have; nothing was changed
     */
    public BulkAnonymization anonymizeAll(SegmentRule rule, Consumer<? super AnonymizationReceipt> progress) {
        return new BulkErasure(context, erasure)
                .anonymize(requireNonNull(rule, "rule"), requireNonNull(progress, "progress"));
    }

    /**
     * Erases again what a restored backup has brought back: deletes those of the contacts that exist, with everything that belongs to them and
     * without a plan, and ignores all others. The host keeps the ids of those it has erased for as long as it keeps backups, outside the
     * database, and drops them then. Requirements 7.2.
     *
     * @param erased the ids of contacts that were anonymized or deleted
     * @return how many had come back
     */
    public long erasureReplay(Collection<ContactId> erased) {
        return new BulkErasure(context, erasure).deleteAgain(List.copyOf(requireNonNull(erased, "erased")));
    }

    /**
     * The first step of a deletion. Nothing is deleted until the plan is confirmed. Rules 001-27, 001-28.
     *
     * @param ids the contacts, one or several
     * @return the plan; expires after 15 minutes
     * @throws ContactNotFoundException if one of them does not exist
     */
    public DeletionPlan prepareDeletion(Collection<ContactId> ids) {
        return erasure.prepareDeletion(List.copyOf(requireNonNull(ids, "ids")));
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
     * @return counts by category, campaign, country and month, of this workspace
     */
    public List<ActivityCount> activityCounts() {
        return context.inTransaction(tx -> tx.privacy().counts());
    }
}
