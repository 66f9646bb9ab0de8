package dev.contacts.benchmarks.activity;

import dev.contacts.Contacts;
import dev.contacts.activity.Money;
import dev.contacts.activity.NewActivity;
import dev.contacts.channel.Channel;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.NewContact;
import dev.contacts.identifier.UserId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Contacts with activities of three years, the same in every run. */
final class Histories {

    static final Instant NOW = Instant.parse("2026-03-29T01:30:00Z");

    private static final int BATCH = 1_000;
    private static final long SPAN = Duration.ofDays(3 * 365).toSeconds();

    private final Contacts contacts;
    private final SplittableRandom random = new SplittableRandom(42);

    Histories(Contacts contacts) {
        this.contacts = contacts;
    }

    /** Appends so many activities, a thousand at a time, each batch to as many contacts as there are, one after the other. */
    List<ContactId> append(int activities, int people) {
        List<ContactId> ids = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            ids.add(contacts.create(NewContact.of(UserId.parse("user " + i))).id());
        }
        List<NewActivity> batch = new ArrayList<>(BATCH);
        for (int i = 0; i < activities; i++) {
            batch.add(activity(ids.get(i % people), i));
            if (batch.size() == BATCH || i + 1 == activities) {
                contacts.activities().append(batch);
                batch.clear();
            }
        }
        return ids;
    }

    private NewActivity activity(ContactId contact, int number) {
        Instant at = NOW.minusSeconds(random.nextLong(SPAN));
        int kind = random.nextInt(100);
        NewActivity activity;
        if (kind < 70) {
            activity = NewActivity.campaign(contact, "newsletter " + kind, Channel.EMAIL, "delivered");
        } else if (kind < 90) {
            activity = NewActivity.event(contact, "page viewed", "welcome").set("page", "/products/" + number);
        } else if (kind < 98) {
            Money amount = Money.of(BigDecimal.valueOf(random.nextInt(50_000), 2), "EUR");
            activity = NewActivity.order(contact, "order " + number, amount, "paid")
                    .set("coupon", "SPRING");
        } else {
            activity = NewActivity.system(contact, "IMPORTED");
        }
        return activity.at(at).key("activity " + number);
    }
}
