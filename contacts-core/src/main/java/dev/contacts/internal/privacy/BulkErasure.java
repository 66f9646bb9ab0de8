package dev.contacts.internal.privacy;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.internal.context.CallContext;
import dev.contacts.internal.export.JobErasure;
import dev.contacts.internal.segment.WorkspaceScope;
import dev.contacts.privacy.AnonymizationReceipt;
import dev.contacts.privacy.AnonymizationRefusedException;
import dev.contacts.privacy.BulkAnonymization;
import dev.contacts.privacy.ErasureContext.Act;
import dev.contacts.segment.ContactQuery;
import dev.contacts.segment.SegmentRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Ends many contacts, in parts of which each is a transaction. */
public final class BulkErasure {

    private static final int PART = 500;

    private final CallContext context;
    private final Erasure erasure;

    /** Bulk erasure in the context of a call. */
    public BulkErasure(CallContext context, Erasure erasure) {
        this.context = context;
        this.erasure = erasure;
    }

    /** Anonymizes those who match a rule, page by page. */
    public BulkAnonymization anonymize(SegmentRule rule, Consumer<? super AnonymizationReceipt> progress) {
        ContactQuery query = ContactQuery.matching(rule);
        Instant now = context.now();
        long anonymized = 0;
        List<BulkAnonymization.Refused> refused = new ArrayList<>();
        @Nullable ContactId after = null;
        List<ContactId> page;
        do {
            page = page(query, now, after);
            for (ContactId id : page) {
                after = id;
                try {
                    anonymized += anonymized(id, progress) ? 1 : 0;
                } catch (AnonymizationRefusedException e) {
                    refused.add(refused(id, e));
                }
            }
        } while (page.size() == PART);
        return new BulkAnonymization(anonymized, refused);
    }

    private static BulkAnonymization.Refused refused(ContactId id, AnonymizationRefusedException refusal) {
        if (!refusal.id().equals(id)) { // somebody else's, by which a guard or a contributor was stopped
            throw refusal;
        }
        return new BulkAnonymization.Refused(id, String.valueOf(refusal.getMessage()));
    }

    /** Whether it was there: somebody else may have been first. */
    private boolean anonymized(ContactId id, Consumer<? super AnonymizationReceipt> progress) {
        AnonymizationReceipt receipt;
        try {
            receipt = erasure.anonymize(id, context.policies().privacy().policy());
        } catch (ContactNotFoundException e) {
            if (!e.id().equals(id)) { // somebody else's, whom a guard or a contributor did not find
                throw e;
            }
            return false;
        }
        progress.accept(receipt);
        return true;
    }

    private List<ContactId> page(ContactQuery query, Instant now, @Nullable ContactId after) {
        return context.inTransaction(tx -> {
            WorkspaceScope.check(tx, query);
            return tx.contacts().select(query, now, after, PART).stream()
                    .map(Contact::id)
                    .toList();
        });
    }

    /** Deletes those that exist. */
    public long deleteAgain(List<ContactId> erased) {
        long deleted = 0;
        for (int from = 0; from < erased.size(); from += PART) {
            Set<ContactId> part = new HashSet<>(erased.subList(from, Math.min(erased.size(), from + PART)));
            deleted += deletePart(part);
        }
        return deleted;
    }

    /** Again when somebody changes one of them in between. */
    private long deletePart(Set<ContactId> part) {
        return context.inTransactionOnLatest(tx -> {
            tx.memberships().toChange(part);
            List<Contact> back = tx.contacts().find(part);
            if (!back.isEmpty()) {
                Contributors.erase(
                        context, tx, Act.DELETE, back.stream().map(Contact::id).toList());
                new ConsentErasure(tx, back).removeFromBlacklist();
                JobErasure.erase(context, tx, back.stream().map(Contact::id).toList());
                tx.contacts().delete(back).orThrow();
            }
            return (long) back.size();
        });
    }
}
