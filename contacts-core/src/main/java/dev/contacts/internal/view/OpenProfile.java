package dev.contacts.internal.view;

import dev.contacts.activity.ActivityPage;
import dev.contacts.activity.ActivityPageRequest;
import dev.contacts.activity.ActivityQuery;
import dev.contacts.consent.ContactApp;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.group.Membership;
import dev.contacts.internal.activity.Feed;
import dev.contacts.internal.consent.Ledgers;
import dev.contacts.internal.consent.Recipients;
import dev.contacts.internal.context.CallContext;
import dev.contacts.profile.AvailableActions;
import dev.contacts.profile.ProfileInfo;
import dev.contacts.profile.ProfileNotAvailableException;
import dev.contacts.profile.ProfileView;
import dev.contacts.spi.StoreTransaction;
import java.util.List;

/** A profile that was opened: the information is here, the activity is read when asked for. Immutable. */
public final class OpenProfile implements ProfileView {

    private final CallContext context;
    private final ProfileInfo info;

    private OpenProfile(CallContext context, ProfileInfo info) {
        this.context = context;
        this.info = info;
    }

    /**
     * Opens the profile of a contact.
     *
     * @throws ContactNotFoundException if there is no such contact
     * @throws ProfileNotAvailableException if it has no profile
     */
    public static ProfileView of(CallContext context, ContactId id) {
        ProfileInfo info = context.inTransaction(tx -> read(context, tx, id));
        return new OpenProfile(context, info);
    }

    private static ProfileInfo read(CallContext context, StoreTransaction tx, ContactId id) {
        List<ContactId> ids = List.of(id);
        Contact contact =
                tx.contacts().find(ids).stream().findFirst().orElseThrow(() -> new ContactNotFoundException(id));
        context.policies().profiles().denial(contact).ifPresent(reason -> {
            throw new ProfileNotAvailableException(id, reason);
        });
        List<Membership> memberships = tx.memberships().ofContacts(ids);
        return new ProfileInfo(
                contact,
                memberships,
                tx.groups().find(memberships.stream().map(Membership::group).toList()),
                tx.notes().ofContacts(ids),
                new Recipients(context, tx).statuses(contact),
                new Ledgers(context, tx).of(id).subscriptions(),
                tx.channels().apps(ids).stream().map(ContactApp::installation).toList());
    }

    @Override
    public ContactId contact() {
        return info.contact().id();
    }

    @Override
    public ProfileInfo info() {
        return info;
    }

    @Override
    public ActivityPage activity() {
        return activity(ActivityQuery.recent().newestFirst(), ActivityPageRequest.first(Feed.FIRST_PAGE));
    }

    @Override
    public ActivityPage activity(ActivityQuery query, ActivityPageRequest page) {
        return new Feed(context).page(contact(), query, page);
    }

    @Override
    public AvailableActions availableActions() {
        return Actions.of(context, contact());
    }

    @Override
    public String toString() {
        return "ProfileView[" + contact() + "]";
    }
}
