package dev.contacts.internal.privacy;

import dev.contacts.contact.ConfirmationRefusedException;
import dev.contacts.contact.ConfirmationRefusedException.Reason;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.internal.consent.Blocks;
import dev.contacts.internal.context.CallContext;
import dev.contacts.internal.export.JobErasure;
import dev.contacts.privacy.DeletionPlan;
import dev.contacts.privacy.ErasureContext.Act;
import dev.contacts.spi.AfterCommitException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/** A deletion that waits for its confirmation; holds the versions it was prepared for. */
final class PreparedDeletion implements DeletionPlan {

    private final CallContext context;
    private final Set<ContactId> ids;
    private volatile List<Contact> contacts;
    private final SortedMap<String, Long> belongings;
    private final SortedMap<String, Long> counts;
    private final Instant expiresAt;
    private final AtomicBoolean used = new AtomicBoolean();

    PreparedDeletion(
            CallContext context,
            List<Contact> contacts,
            SortedMap<String, Long> belongings,
            SortedMap<String, Long> counts,
            Instant expiresAt) {
        this.context = context;
        this.contacts = List.copyOf(contacts);
        this.ids = contacts.stream().map(Contact::id).collect(Collectors.toUnmodifiableSet());
        this.belongings = new TreeMap<>(belongings);
        this.counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
        this.expiresAt = expiresAt;
    }

    @Override
    public Set<ContactId> contacts() {
        return ids;
    }

    @Override
    public SortedMap<String, Long> counts() {
        return counts;
    }

    @Override
    public Instant expiresAt() {
        return expiresAt;
    }

    @Override
    public int confirm() {
        return confirm(false);
    }

    @Override
    public int confirmSuppressing() {
        return confirm(true);
    }

    private int confirm(boolean suppressing) {
        if (!context.now().isBefore(expiresAt)) {
            throw new ConfirmationRefusedException(Reason.EXPIRED);
        }
        if (!used.compareAndSet(false, true)) {
            throw new ConfirmationRefusedException(Reason.ALREADY_USED);
        }
        AtomicBoolean done = new AtomicBoolean();
        boolean deleted = false;
        try {
            int gone = context.inTransaction(tx -> {
                done.set(false);
                SortedMap<String, Long> going =
                        Erasure.belongings(tx, contacts, tx.memberships().toChange(contacts()));
                Contributors.erase(context, tx, Act.DELETE, contacts());
                ConsentErasure consent = new ConsentErasure(tx, contacts);
                if (suppressing) {
                    new Blocks(context, tx).suppress(consent.addresses());
                }
                consent.removeFromBlacklist();
                JobErasure.erase(context, tx, contacts());
                tx.contacts().delete(contacts).orThrow();
                if (!going.equals(belongings)) {
                    throw new ConfirmationRefusedException(Reason.CHANGED);
                }
                done.set(true);
                return contacts.size();
            });
            deleted = true;
            return gone;
        } catch (AfterCommitException e) {
            deleted = done.get(); // else it is what a contributor had from a commit of its own
            throw e;
        } finally {
            if (deleted) {
                contacts = List.of(); // a plan that is kept keeps nobody
            } else {
                used.set(false); // nothing was deleted, so nothing was confirmed
            }
        }
    }

    @Override
    public String toString() {
        return "DeletionPlan[" + counts + ", expiresAt=" + expiresAt + "]";
    }
}
