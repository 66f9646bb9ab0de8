package dev.contacts.tck;

import static dev.contacts.tck.Happenings.append;
import static dev.contacts.tck.Happenings.draft;
import static dev.contacts.tck.Happenings.paged;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.activity.Activity;
import dev.contacts.activity.ActivityCategory;
import dev.contacts.activity.ActivityDetail;
import dev.contacts.activity.ActivityPeriod;
import dev.contacts.activity.ActivityQuery;
import dev.contacts.activity.ActivityTotals;
import dev.contacts.activity.Money;
import dev.contacts.channel.Channel;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.spi.ActivityDraft;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A store selects, counts and sums exactly what {@link ActivityQuery#selects} says. */
public interface ActivityQueryContract extends StoreContract {

    /** Names and statuses that many a collation would call equal. */
    List<String> TEXTS = List.of("a", "A", "a ", "á", "a\u0301", "ß", "ss", "%", "😀", "\uffee");

    @Test
    @Requirement({"T24", "T25", "002-30", "002-31", "002-33", "003-23"})
    default void what_a_store_selects_is_what_the_query_means(Sandbox box) {
        SplittableRandom random = new SplittableRandom(42);
        Contact anna = box.stored(Samples.ANNA);
        append(box, draft(box.stored(Samples.BEN), Sandbox.NOW, Happenings.event("somebody else's")));
        List<Activity> all = random(box, anna, 400, random);
        for (int i = 0; i < 150; i++) {
            ActivityQuery query = query(random);
            Comparator<Activity> order = Comparator.comparing(Activity::position);
            List<Activity> expected = all.stream()
                    .filter(activity -> query.selects(activity, Sandbox.NOW))
                    .sorted(query.isNewestFirst() ? order.reversed() : order)
                    .toList();

            assertThat(paged(box, anna, query, 10 + random.nextInt(150)))
                    .as(query.toString())
                    .isEqualTo(expected);
        }
    }

    @Test
    @Requirement({"T25", "002-36"})
    default void what_a_store_counts_and_sums_is_what_the_query_means(Sandbox box) {
        SplittableRandom random = new SplittableRandom(43);
        Contact anna = box.stored(Samples.ANNA);
        Contact ben = box.stored(Samples.BEN);
        Contact nobody = box.stored(Samples.CARA);
        List<List<Activity>> all = List.of(random(box, anna, 200, random), random(box, ben, 30, random));
        for (int i = 0; i < 150; i++) {
            ActivityQuery query = query(random);
            List<String> expected = new ArrayList<>();
            all.forEach(activities -> expected.addAll(expectedTotals(activities, query)));

            List<ActivityTotals> totals = box.inTransaction(tx -> tx.activities()
                    .totals(List.of(ben.id(), nobody.id(), box.newId(), anna.id(), ben.id()), query, Sandbox.NOW));

            assertThat(totals.stream().map(Exact::totals).toList())
                    .as(query.toString())
                    .isEqualTo(expected);
        }
    }

    @Test
    @Requirement({"T25", "002-36"})
    default void amounts_are_summed_exactly_and_by_currency(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        List<ActivityDraft> orders = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            orders.add(draft(anna, Sandbox.NOW, Happenings.order("99999999999999999999.0000000001", "EUR")));
        }
        orders.add(draft(anna, Sandbox.NOW, Happenings.order("0.1", "USD")));
        orders.add(draft(anna, Sandbox.NOW, Happenings.order("0.2", "USD")));
        orders.add(draft(anna, Sandbox.NOW, Happenings.order("-5", "JPY")));
        orders.add(draft(anna, Sandbox.NOW, Happenings.order("5", "JPY")));
        append(box, orders);

        List<ActivityTotals> totals =
                box.inTransaction(tx -> tx.activities().totals(List.of(anna.id()), ActivityQuery.all(), Sandbox.NOW));

        assertThat(totals).hasSize(1);
        assertThat(totals.get(0).count()).isEqualTo(1_004);
        assertThat(totals.get(0).sums())
                .containsExactly(
                        Money.of("99999999999999999999000.0000001", "EUR"),
                        Money.of("0", "JPY"),
                        Money.of("0.3", "USD"));
    }

    @Test
    @Requirement("T25")
    default void totals_may_be_asked_of_more_contacts_than_any_limit_of_a_statement(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        append(box, draft(anna, Sandbox.NOW, Happenings.event("e")));
        List<ContactId> wanted = new ArrayList<>();
        for (int i = 0; i < 70_000; i++) {
            wanted.add(box.newId());
        }
        wanted.add(anna.id());

        List<ActivityTotals> totals =
                box.inTransaction(tx -> tx.activities().totals(wanted, ActivityQuery.all(), Sandbox.NOW));
        assertThat(totals).extracting(ActivityTotals::contact).containsExactly(anna.id());
    }

    private static List<Activity> random(Sandbox box, Contact contact, int count, SplittableRandom random) {
        List<ActivityDraft> drafts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            drafts.add(draft(contact, instant(random), detail(random)));
        }
        List<Activity> all = new ArrayList<>();
        append(box, drafts).forEach(appended -> all.add(appended.activity()));
        return all;
    }

    private static ActivityDetail detail(SplittableRandom random) {
        String name = any(TEXTS, random);
        String status = any(TEXTS, random);
        return switch (random.nextInt(5)) {
            case 0 -> new ActivityDetail.Campaign(name, Channel.EMAIL, status);
            case 1 -> new ActivityDetail.Event(ActivityCategory.EVENT, name, List.of());
            case 2 -> new ActivityDetail.Event(ActivityCategory.of("WEBSITE"), name, List.of("w"));
            case 3 ->
                new ActivityDetail.Order(
                        name,
                        Money.of(random.nextInt(1_000) + "." + random.nextInt(100), any(List.of("EUR", "USD"), random)),
                        status);
            default -> new ActivityDetail.SystemEvent(name);
        };
    }

    /** Often at one of the bounds that queries have. */
    private static Instant instant(SplittableRandom random) {
        Instant bound = Sandbox.NOW.minus(Duration.ofDays(any(List.of(0L, 1L, 7L, 30L, 90L, 365L, 3_650L), random)));
        return bound.plusNanos(1_000L * (random.nextInt(5) - 2));
    }

    private static ActivityQuery query(SplittableRandom random) {
        ActivityQuery query = switch (random.nextInt(4)) {
            case 0 -> ActivityQuery.all();
            case 1 -> ActivityQuery.recent();
            case 2 -> ActivityQuery.within(any(ActivityPeriod.presets(), random));
            default -> {
                Instant from = instant(random);
                yield ActivityQuery.between(from, from.plus(Duration.ofDays(random.nextInt(40))));
            }
        };
        List<ActivityCategory> categories = List.of(
                ActivityCategory.CAMPAIGN,
                ActivityCategory.EVENT,
                ActivityCategory.ORDER,
                ActivityCategory.SYSTEM,
                ActivityCategory.of("WEBSITE"),
                ActivityCategory.of("NOBODYS"));
        query = random.nextInt(3) == 0 ? query.of(any(categories, random), any(categories, random)) : query;
        query = random.nextInt(3) == 0
                ? query.except(any(categories, random), any(ActivityPeriod.presets(), random))
                : query;
        query = random.nextInt(4) == 0 ? query.named(any(TEXTS, random), any(TEXTS, random)) : query;
        query = random.nextInt(4) == 0 ? query.withStatus(any(TEXTS, random)) : query;
        return random.nextBoolean() ? query.newestFirst() : query;
    }

    private static <T> T any(List<T> pool, SplittableRandom random) {
        return pool.get(random.nextInt(pool.size()));
    }

    private static List<String> expectedTotals(List<Activity> activities, ActivityQuery query) {
        List<Activity> selected = activities.stream()
                .filter(activity -> query.selects(activity, Sandbox.NOW))
                .toList();
        if (selected.isEmpty()) {
            return List.of();
        }
        List<Money> sums = new ArrayList<>();
        for (String currency : List.of("EUR", "USD")) {
            selected.stream()
                    .map(Activity::detail)
                    .filter(ActivityDetail.Order.class::isInstance)
                    .map(detail -> ((ActivityDetail.Order) detail).amount())
                    .filter(amount -> amount.currency().getCurrencyCode().equals(currency))
                    .reduce(Money::plus)
                    .ifPresent(sums::add);
        }
        Instant last =
                Collections.max(selected, Comparator.comparing(Activity::at)).at();
        return List.of(Exact.totals(new ActivityTotals(selected.get(0).contact(), selected.size(), last, sums)));
    }
}
