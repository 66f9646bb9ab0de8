package dev.contacts.internal.export;

import dev.contacts.activity.Activity;
import dev.contacts.activity.ActivityCategory;
import dev.contacts.activity.ActivityDetail.Campaign;
import dev.contacts.activity.ActivityQuery;
import dev.contacts.channel.Channel;
import dev.contacts.consent.AppInstallation;
import dev.contacts.consent.ConsentEntry;
import dev.contacts.consent.ConsentLedger;
import dev.contacts.consent.ContactApp;
import dev.contacts.consent.Device;
import dev.contacts.consent.SubscriptionState;
import dev.contacts.contact.ContactId;
import dev.contacts.internal.activity.Feed;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.transfer.ExportSection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the applications of a contact have told, and its push messages; nothing if there is nothing. Rule 001-37. */
final class MobileAppItems {

    private final StoreTransaction tx;
    private final ContactId id;
    private long messages;
    private @Nullable Instant last;

    MobileAppItems(StoreTransaction tx, ContactId id) {
        this.tx = tx;
        this.id = id;
    }

    void write(Consumer<Item> out) {
        List<ContactApp> apps = tx.channels().apps(List.of(id));
        List<ConsentEntry> push = tx.consents().ofContacts(List.of(id)).stream()
                .map(ConsentLedger::entries)
                .flatMap(List::stream)
                .filter(entry -> entry.change().channel().equals(Channel.MOBILE_PUSH))
                .toList();
        Feed.forEach(
                tx.activities(), id, ActivityQuery.all().of(ActivityCategory.CAMPAIGN), Instant.EPOCH, this::count);
        if (apps.isEmpty() && push.isEmpty() && messages == 0 && !isReachable()) {
            return;
        }
        apps.forEach(app -> out.accept(of(app.installation())));
        Item item = Item.of(ExportSection.MOBILE_APP, Channel.MOBILE_PUSH.name());
        lastTo(SubscriptionState.SUBSCRIBED, push).ifPresent(at -> item.at("opted_in_at", at));
        lastTo(SubscriptionState.UNSUBSCRIBED, push).ifPresent(at -> item.at("opted_out_at", at));
        item.number("push_messages", messages);
        if (last != null) {
            item.at("last_push_message_at", last);
        }
        out.accept(item);
    }

    private boolean isReachable() {
        return tx.channels().ofContacts(List.of(id)).stream()
                .anyMatch(registered -> registered.address().channel().equals(Channel.MOBILE_PUSH));
    }

    private void count(Activity activity) {
        if (activity.detail() instanceof Campaign campaign && campaign.channel().equals(Channel.MOBILE_PUSH)) {
            messages++;
            last = activity.at();
        }
    }

    private static Optional<Instant> lastTo(SubscriptionState state, List<ConsentEntry> entries) {
        return entries.stream()
                .filter(entry ->
                        entry.change().after() == state && entry.change().before() != state)
                .reduce((earlier, later) -> later)
                .map(ConsentEntry::at);
    }

    private static Item of(AppInstallation app) {
        Item item = Item.of(ExportSection.MOBILE_APP, app.app())
                .text("name", app.name())
                .truth("opted_in", app.optedIn());
        app.lastOpen().ifPresent(at -> item.at("last_open", at));
        item.texts("ids", app.ids());
        for (int i = 0; i < app.devices().size(); i++) {
            add(app.devices().get(i), "device_" + (i + 1), item);
        }
        return item;
    }

    private static void add(Device device, String group, Item item) {
        item.text(group, "model", device.model());
        item.text(group, "os", device.os());
        item.text(group, "locale", device.locale());
        item.text(group, "app_version", device.appVersion());
        item.truth(group, "active", device.active());
    }
}
