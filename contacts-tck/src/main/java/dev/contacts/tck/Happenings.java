package dev.contacts.tck;

import dev.contacts.activity.Activity;
import dev.contacts.activity.ActivityCategory;
import dev.contacts.activity.ActivityDetail;
import dev.contacts.activity.ActivityPosition;
import dev.contacts.activity.ActivityQuery;
import dev.contacts.activity.Money;
import dev.contacts.channel.Channel;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.Origin;
import dev.contacts.schema.Attributes;
import dev.contacts.spi.ActivityDraft;
import dev.contacts.spi.AppendedActivity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Activities that the contracts store, and how they read them. */
final class Happenings {

    private Happenings() {}

    static ActivityDetail campaign() {
        return new ActivityDetail.Campaign("news-7", Channel.EMAIL, "delivered");
    }

    static ActivityDetail event(String name) {
        return new ActivityDetail.Event(ActivityCategory.EVENT, name, List.of());
    }

    static ActivityDetail order(String amount, String currency) {
        return new ActivityDetail.Order("A-1", Money.of(amount, currency), "paid");
    }

    static ActivityDetail system() {
        return new ActivityDetail.SystemEvent("IMPORTED");
    }

    /** One of each kind, with a category of the host's too. */
    static List<ActivityDetail> everyKind() {
        return List.of(
                campaign(),
                new ActivityDetail.Event(ActivityCategory.EVENT, "opened the app", List.of("welcome", "b", "welcome")),
                new ActivityDetail.Event(ActivityCategory.of("WEBSITE_2"), "viewed a page", List.of()),
                order("19.90", "EUR"),
                order("-0.0000000001", "KWD"),
                order("99999999999999999999.99", "JPY"),
                system());
    }

    static ActivityDraft draft(Contact contact, Instant at, ActivityDetail detail) {
        return draft(contact, at, "", detail);
    }

    static ActivityDraft draft(Contact contact, Instant at, String key, ActivityDetail detail) {
        return new ActivityDraft(contact.id(), at, Origin.API, key, detail, Attributes.empty());
    }

    static List<AppendedActivity> append(Sandbox box, ActivityDraft... drafts) {
        return append(box, List.of(drafts));
    }

    static List<AppendedActivity> append(Sandbox box, List<ActivityDraft> drafts) {
        return box.inTransaction(tx -> tx.activities().append(drafts));
    }

    static List<Activity> all(Sandbox box, Contact contact) {
        return select(box, contact.id(), ActivityQuery.all(), null, Integer.MAX_VALUE);
    }

    static List<Activity> select(
            Sandbox box, ContactId contact, ActivityQuery query, @Nullable ActivityPosition after, int limit) {
        return box.inTransaction(tx -> tx.activities().select(contact, query, Sandbox.NOW, after, limit));
    }

    /** All pages, one after the other. */
    static List<Activity> paged(Sandbox box, Contact contact, ActivityQuery query, int size) {
        List<Activity> all = new ArrayList<>();
        @Nullable ActivityPosition after = null;
        List<Activity> page;
        do {
            page = select(box, contact.id(), query, after, size);
            all.addAll(page);
            after = page.isEmpty() ? after : page.get(page.size() - 1).position();
        } while (page.size() == size && all.size() < 10_000);
        return all;
    }

    static List<Long> numbers(List<Activity> activities) {
        return activities.stream().map(Activity::sequence).toList();
    }
}
