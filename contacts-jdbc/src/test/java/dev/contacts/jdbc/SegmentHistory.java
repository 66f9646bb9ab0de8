package dev.contacts.jdbc;

import dev.contacts.activity.Activity;
import dev.contacts.activity.ActivityCategory;
import dev.contacts.activity.ActivityDetail;
import dev.contacts.activity.ActivityId;
import dev.contacts.activity.ActivityQuery;
import dev.contacts.activity.ActivityTotals;
import dev.contacts.activity.Money;
import dev.contacts.channel.Channel;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.Origin;
import dev.contacts.schema.Attributes;
import dev.contacts.spi.ActivityDraft;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** What the crowd did, near the moments that rules ask about, and what it comes to without any database. */
final class SegmentHistory {

    static final List<String> TEXTS =
            List.of("a", "A", "a ", "á", "a\u0301", "ß", "ss", "%", "o'clock", "😀", "\uDBFF\uDFFF");
    static final List<ActivityCategory> CATEGORIES = List.of(
            ActivityCategory.ORDER, ActivityCategory.CAMPAIGN, ActivityCategory.EVENT, ActivityCategory.of("OWN_1"));

    private static final List<Money> AMOUNTS = List.of(
            Money.of("19.90", "EUR"),
            Money.of("-19.90", "EUR"),
            Money.of("0", "EUR"),
            Money.of("0.0000000001", "EUR"),
            Money.of("99999999999999999999.9999999999", "EUR"),
            Money.of("5000", "JPY"));

    private final List<ActivityDraft> drafts = new ArrayList<>();
    private final Map<ContactId, List<Activity>> activities = new HashMap<>();
    private final Random random;

    SegmentHistory(List<Contact> contacts, Random random) {
        this.random = random;
        for (Contact contact : contacts) {
            for (int i = 1; i <= random.nextInt(9); i++) {
                add(contact.id(), i);
            }
        }
    }

    private void add(ContactId contact, int number) {
        Instant at = any(SegmentCrowd.MOMENTS)
                .plusSeconds(random.nextInt(-3, 4) * 86_400L + random.nextInt(-2, 3) * 3_600L)
                .plusNanos(random.nextInt(-1, 2) * 1_000L);
        ActivityDetail detail = detail();
        drafts.add(new ActivityDraft(contact, at, Origin.API, "", detail, Attributes.empty()));
        activities
                .computeIfAbsent(contact, id -> new ArrayList<>())
                .add(new Activity(new ActivityId(contact, number), at, Origin.API, "", detail, Attributes.empty()));
    }

    private ActivityDetail detail() {
        ActivityCategory category = any(CATEGORIES);
        String text = any(TEXTS);
        if (category.equals(ActivityCategory.ORDER)) {
            return new ActivityDetail.Order(text, any(AMOUNTS), any(TEXTS));
        }
        return category.equals(ActivityCategory.CAMPAIGN)
                ? new ActivityDetail.Campaign(text, Channel.SMS, any(TEXTS))
                : new ActivityDetail.Event(category, text, List.of());
    }

    List<ActivityDraft> drafts() {
        return Collections.unmodifiableList(drafts);
    }

    Optional<ActivityTotals> totals(ContactId contact, ActivityQuery query, Instant now) {
        List<Activity> selected = activities.getOrDefault(contact, List.of()).stream()
                .filter(activity -> query.selects(activity, now))
                .toList();
        Map<String, Money> sums = new TreeMap<>();
        for (Activity activity : selected) {
            if (activity.detail() instanceof ActivityDetail.Order order) {
                sums.merge(order.amount().currency().getCurrencyCode(), order.amount(), Money::plus);
            }
        }
        return selected.stream()
                .map(Activity::at)
                .max(Instant::compareTo)
                .map(last -> new ActivityTotals(contact, selected.size(), last, List.copyOf(sums.values())));
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
