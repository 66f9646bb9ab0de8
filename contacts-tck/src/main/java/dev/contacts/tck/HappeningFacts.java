package dev.contacts.tck;

import dev.contacts.activity.Activity;
import dev.contacts.activity.ActivityCategory;
import dev.contacts.activity.ActivityDetail;
import dev.contacts.activity.ActivityQuery;
import dev.contacts.activity.ActivityTotals;
import dev.contacts.activity.Money;
import dev.contacts.channel.Channel;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.segment.SegmentSubject;
import dev.contacts.segment.SubjectFacts;
import dev.contacts.spi.ActivityDraft;
import dev.contacts.spi.AppendedActivity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** What some contacts did, known without asking the store. */
final class HappeningFacts {

    private static final List<String> TEXTS =
            List.of("a", "A", "á", "a\u0301", "ß", "ss", "%", "'", "😀", "paid", "open");
    private static final List<Duration> AGO = List.of(
            Duration.ZERO,
            Duration.ofMinutes(1),
            Duration.ofHours(1),
            Duration.ofDays(1).minusNanos(1_000),
            Duration.ofDays(29),
            Duration.ofDays(30),
            Duration.ofDays(90),
            Duration.ofDays(90).plusNanos(1_000),
            Duration.ofDays(400),
            Duration.ofDays(-2));
    private static final List<Money> AMOUNTS = List.of(
            Money.of("19.90", "EUR"),
            Money.of("-19.90", "EUR"),
            Money.of("0.0000000001", "EUR"),
            Money.of("0", "EUR"),
            Money.of("5000", "JPY"));

    private final Map<ContactId, List<Activity>> history = new HashMap<>();

    private HappeningFacts() {}

    /** Appends up to six random activities of each contact, and keeps them. */
    static HappeningFacts appended(Sandbox box, List<Contact> contacts) {
        Random random = new Random(7);
        List<ActivityDraft> drafts = new ArrayList<>();
        contacts.forEach(contact -> {
            for (int i = random.nextInt(7); i > 0; i--) {
                drafts.add(Happenings.draft(contact, Sandbox.NOW.minus(any(AGO, random)), detail(random)));
            }
        });
        HappeningFacts facts = new HappeningFacts();
        for (AppendedActivity appended : Happenings.append(box, drafts)) {
            Activity activity = appended.activity();
            facts.history
                    .computeIfAbsent(activity.contact(), id -> new ArrayList<>())
                    .add(activity);
        }
        return facts;
    }

    private static ActivityDetail detail(Random random) {
        String text = any(TEXTS, random);
        return switch (random.nextInt(5)) {
            case 0 -> new ActivityDetail.Campaign(text, Channel.EMAIL, any(TEXTS, random));
            case 1 -> new ActivityDetail.Event(ActivityCategory.of("WEBSITE"), text, List.of());
            case 2 -> Happenings.event(text);
            default -> new ActivityDetail.Order(text, any(AMOUNTS, random), any(TEXTS, random));
        };
    }

    /** A contact at a moment, with what it did. */
    SegmentSubject subject(Contact contact, Instant now) {
        return new SegmentSubject(contact, now, new SubjectFacts() {
            @Override
            public Optional<ActivityTotals> activities(ContactId id, ActivityQuery query) {
                return totals(id, query, now);
            }
        });
    }

    private Optional<ActivityTotals> totals(ContactId id, ActivityQuery query, Instant now) {
        List<Activity> selected = history.getOrDefault(id, List.of()).stream()
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
                .map(last -> new ActivityTotals(id, selected.size(), last, List.copyOf(sums.values())));
    }

    private static <T> T any(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
