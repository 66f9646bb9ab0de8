package dev.contacts.internal.privacy;

import dev.contacts.contact.ConfirmationRefusedException;
import dev.contacts.contact.ConfirmationRefusedException.Reason;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.internal.consent.Blocks;
import dev.contacts.internal.context.CallContext;
import dev.contacts.internal.context.Confirmation;
import dev.contacts.internal.export.JobErasure;
import dev.contacts.privacy.DeletionPlan;
import dev.contacts.privacy.ErasureContext.Act;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A deletion that waits for its confirmation; holds the versions it was prepared for. */
final class PreparedDeletion implements DeletionPlan {

    private final CallContext context;
    private final Set<ContactId> ids;
    private volatile List<Contact> contacts;
    private final SortedMap<String, Long> belongings;
    private final SortedMap<String, Long> counts;
    private final Confirmation confirmation;

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
        this.confirmation = new Confirmation(expiresAt);
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
        return confirmation.expiresAt();
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
        return confirmation.once(context, tx -> {
            List<Contact> all = contacts;
            SortedMap<String, Long> going =
                    Erasure.belongings(tx, all, tx.memberships().toChange(contacts()));
            Contributors.erase(context, tx, Act.DELETE, contacts());
            ConsentErasure consent = new ConsentErasure(tx, all);
            if (suppressing) {
                new Blocks(context, tx).suppress(consent.addresses());
            }
            consent.removeFromBlacklist();
            JobErasure.erase(context, tx, contacts());
            tx.contacts().delete(all).orThrow();
            if (!going.equals(belongings)) {
                throw new ConfirmationRefusedException(Reason.CHANGED);
            }
            tx.afterCommit(() -> contacts = List.of()); // a plan that is kept keeps nobody
            return all.size();
        });
    }

    @Override
    public String toString() {
        return "DeletionPlan[" + counts + ", expiresAt=" + expiresAt() + "]";
    }
}
