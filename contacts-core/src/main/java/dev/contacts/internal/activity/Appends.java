package dev.contacts.internal.activity;

import dev.contacts.activity.Activity;
import dev.contacts.activity.ActivityKeyReusedException;
import dev.contacts.activity.ActivityPosition;
import dev.contacts.activity.NewActivity;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactEdit;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.Origin;
import dev.contacts.contact.PostalAddress;
import dev.contacts.internal.context.CallContext;
import dev.contacts.internal.profile.Change;
import dev.contacts.internal.profile.ListSchema;
import dev.contacts.spi.ActivityDraft;
import dev.contacts.spi.AppendedActivity;
import dev.contacts.spi.ContactChange;
import dev.contacts.spi.StoreTransaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Appends activities, and takes addresses over from orders, in one transaction. Immutable. */
public final class Appends {

    private final CallContext context;
    private final Origin via;

    /** Appending in the context of a call, by one way of coming in. */
    public Appends(CallContext context, Origin via) {
        this.context = context;
        this.via = via;
    }

    /**
     * Stores activities, all of them or none.
     *
     * @return for each, in their order, the activity that is stored for it
     */
    public List<Activity> append(Collection<NewActivity> batch) {
        List<NewActivity> activities = List.copyOf(batch);
        Instant now = context.now();
        List<ActivityDraft> drafts =
                activities.stream().map(activity -> draft(activity, now)).toList();
        return context.inTransactionOnLatest(tx -> {
            List<AppendedActivity> appended = tx.activities().append(drafts);
            for (int i = 0; i < activities.size(); i++) {
                requireSame(activities.get(i), appended.get(i).activity());
            }
            if (context.policies().addressFromOrders()) {
                takeAddresses(tx, latestAddresses(activities, appended), now);
            }
            return appended.stream().map(AppendedActivity::activity).toList();
        });
    }

    private ActivityDraft draft(NewActivity activity, Instant now) {
        return new ActivityDraft(
                activity.contact(),
                activity.at().orElse(now),
                via,
                activity.key(),
                activity.detail(),
                activity.payload());
    }

    private static void requireSame(NewActivity given, Activity stored) {
        boolean same = given.detail().equals(stored.detail())
                && given.payload().equals(stored.payload())
                && given.at().map(at -> at.equals(stored.at())).orElse(true);
        if (!same) {
            throw new ActivityKeyReusedException(stored.id());
        }
    }

    /** Of several orders of a contact, the address of the last one counts; one that was there before brings none. */
    private static Map<ContactId, PostalAddress> latestAddresses(
            List<NewActivity> activities, List<AppendedActivity> appended) {
        Map<ContactId, ActivityPosition> latest = new TreeMap<>();
        Map<ContactId, PostalAddress> addresses = new TreeMap<>();
        for (int i = 0; i < activities.size(); i++) {
            NewActivity given = activities.get(i);
            ActivityPosition position = appended.get(i).activity().position();
            ActivityPosition before = latest.get(given.contact());
            if (appended.get(i).added()
                    && given.address().isPresent()
                    && (before == null || before.compareTo(position) < 0)) {
                latest.put(given.contact(), position);
                addresses.put(given.contact(), given.address().get());
            }
        }
        return addresses;
    }

    private void takeAddresses(StoreTransaction tx, Map<ContactId, PostalAddress> addresses, Instant now) {
        List<ContactChange> changes = new ArrayList<>();
        for (Contact before : tx.contacts().find(addresses.keySet())) {
            ContactEdit edit = ContactEdit.nothing().address(Objects.requireNonNull(addresses.get(before.id())));
            Change change = new Change(now, Origin.ORDER, context.actor());
            Contact after = context.rules().edit(before, edit, ListSchema.of(tx, before.schema()), change);
            if (after.version() != before.version()) {
                changes.add(new ContactChange(before, after));
            }
        }
        tx.contacts().update(changes).orThrow();
    }
}
