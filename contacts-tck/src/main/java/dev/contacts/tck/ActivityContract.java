package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.Activities;
import dev.contacts.Contacts;
import dev.contacts.activity.Activity;
import dev.contacts.activity.ActivityCategory;
import dev.contacts.activity.ActivityDetail;
import dev.contacts.activity.ActivityId;
import dev.contacts.activity.ActivityKeyReusedException;
import dev.contacts.activity.ActivityNotFoundException;
import dev.contacts.activity.ActivityPage;
import dev.contacts.activity.ActivityPageRequest;
import dev.contacts.activity.ActivityPeriod;
import dev.contacts.activity.ActivityQuery;
import dev.contacts.activity.ActivityTotals;
import dev.contacts.activity.Money;
import dev.contacts.activity.NewActivity;
import dev.contacts.channel.Channel;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.contact.NewContact;
import dev.contacts.contact.Origin;
import dev.contacts.schema.FieldValue;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Acceptance: the activity of a contact. */
public interface ActivityContract extends StoreContract {

    @Test
    @Requirement({"T24", "002-31", "002-33", "003-22", "003-23", "C9"})
    default void the_feed_shows_thirty_days_and_all_orders_and_the_history_shows_everything(Sandbox box) {
        Activities activities = box.contacts().activities();
        ContactId anna = box.created(NewContact.of(Samples.ANNA)).id();
        Instant start = Sandbox.NOW.minus(Duration.ofDays(30));
        Activity now = activities.append(NewActivity.event(anna, "now").at(Sandbox.NOW));
        Activity first =
                activities.append(NewActivity.event(anna, "first shown").at(start));
        Activity hidden = activities.append(NewActivity.event(anna, "hidden").at(start.minusMillis(1)));
        Activity order = activities.append(NewActivity.order(anna, "A-1", Money.of("5", "EUR"), "paid")
                .at(Sandbox.NOW.minus(Duration.ofDays(5 * 365))));

        assertThat(activities.feed(anna).items()).containsExactly(now, first, order);
        assertThat(page(activities, anna, ActivityQuery.recent())).containsExactly(order, first, now);
        assertThat(activities.history(anna)).containsExactly(order, hidden, first, now);
        ByteArrayOutputStream export = new ByteArrayOutputStream();
        box.contacts().exports().contact(anna).writeTo(export);
        assertThat(export.toString(StandardCharsets.UTF_8))
                .contains("events,4,name,A-1", "events,3,name,hidden", "events,4,amount,5.00");

        box.clock().advance(Duration.ofMillis(1));
        assertThat(activities.feed(anna).items()).as("time goes on").containsExactly(now, order);
    }

    @Test
    @Requirement({"T24", "002-31", "002-32", "C9"})
    default void any_period_can_be_asked_for_and_then_it_is_that_of_orders_too(Sandbox box) {
        Activities activities = box.contacts().activities();
        ContactId anna = box.created(NewContact.of(Samples.ANNA)).id();
        Instant old = Sandbox.NOW.minus(Duration.ofDays(60));
        Activity event = activities.append(NewActivity.event(anna, "e").at(old));
        Activity order = activities.append(
                NewActivity.order(anna, "A-1", Money.of("5", "EUR"), "paid").at(old.minusSeconds(1)));

        assertThat(page(activities, anna, ActivityQuery.within(ActivityPeriod.LAST_90_DAYS)))
                .containsExactly(order, event);
        assertThat(page(activities, anna, ActivityQuery.within(ActivityPeriod.LAST_7_DAYS)))
                .isEmpty();
        assertThat(page(activities, anna, ActivityQuery.between(old, old))).containsExactly(event);
        assertThat(page(
                        activities,
                        anna,
                        ActivityQuery.recent().except(ActivityCategory.EVENT, ActivityPeriod.LAST_90_DAYS)))
                .containsExactly(order, event);
    }

    @Test
    @Requirement({"T25", "002-03", "002-05", "002-30", "002-34", "002-35", "002-36", "002-37", "003-19", "003-21"})
    default void each_category_has_its_details_and_all_is_their_union(Sandbox box) {
        Contacts contacts = box.contacts();
        ContactId anna = box.created(NewContact.of(Samples.ANNA)).id();
        NewActivity website =
                NewActivity.of(anna, new ActivityDetail.Event(ActivityCategory.of("WEBSITE"), "viewed", List.of()));
        List<Activity> appended = contacts.activities()
                .append(List.of(
                        NewActivity.campaign(anna, "news-7", Channel.SMS, "delivered")
                                .set("template", "t1"),
                        NewActivity.event(anna, "basket left", "reminder", "discount"),
                        NewActivity.order(anna, "A-1", Money.of("19.90", "EUR"), "paid")
                                .set("items", List.of("x", "y")),
                        NewActivity.system(anna, "IMPORTED"),
                        website));
        Activity campaign = appended.get(0);
        Activity event = appended.get(1);
        Activity order = appended.get(2);

        assertThat(campaign.detail()).isEqualTo(new ActivityDetail.Campaign("news-7", Channel.SMS, "delivered"));
        assertThat(campaign.at()).isEqualTo(Sandbox.NOW);
        assertThat(campaign.origin()).isEqualTo(Origin.API);
        assertThat(((ActivityDetail.Event) event.detail()).workflows()).containsExactly("reminder", "discount");
        assertThat(order.detail()).isEqualTo(new ActivityDetail.Order("A-1", Money.of("19.9", "EUR"), "paid"));
        assertThat(order.payload().get("items")).contains(FieldValue.of(List.of("x", "y")));
        assertThat(page(contacts.activities(), anna, ActivityQuery.all())).isEqualTo(appended);
        List<Activity> union = new ArrayList<>();
        for (ActivityCategory category : List.of(
                ActivityCategory.CAMPAIGN,
                ActivityCategory.EVENT,
                ActivityCategory.ORDER,
                ActivityCategory.SYSTEM,
                ActivityCategory.of("WEBSITE"))) {
            List<Activity> some =
                    page(contacts.activities(), anna, ActivityQuery.all().of(category));
            assertThat(some).hasSize(1).allMatch(activity -> activity.category().equals(category));
            union.addAll(some);
        }
        assertThat(union).isEqualTo(appended);
        for (Activity each : appended) {
            assertThat(Exact.activity(contacts.activities().get(each.id()))).isEqualTo(Exact.activity(each));
        }
        ActivityNotFoundException missing = box.refuses(
                ActivityNotFoundException.class, () -> contacts.activities().get(new ActivityId(anna, 6)));
        assertThat(missing.id()).isEqualTo(new ActivityId(anna, 6));
    }

    @Test
    @Requirement("T25")
    default void the_same_key_and_content_again_is_no_operation_and_other_content_is_refused(Sandbox box) {
        Activities activities = box.contacts().activities();
        ContactId anna = box.created(NewContact.of(Samples.ANNA)).id();
        NewActivity paid = NewActivity.order(anna, "A-1", Money.of("19.9", "EUR"), "paid")
                .key("order A-1 paid")
                .set("Coupon", 5);
        Activity stored = activities.append(paid);
        List<String> before = box.dump().lines();

        box.clock().advance(Duration.ofDays(1));
        NewActivity same = NewActivity.order(anna, "A-1", Money.of("19.90", "EUR"), "paid")
                .key("order A-1 paid")
                .set("coupon", 5.0);
        assertThat(Exact.activity(activities.append(same))).isEqualTo(Exact.activity(stored));
        assertThat(activities.append(same.at(stored.at()))).isEqualTo(stored);
        assertThat(box.dump().lines()).isEqualTo(before);

        NewActivity other =
                NewActivity.order(anna, "A-1", Money.of("19.91", "EUR"), "paid").key("order A-1 paid");
        for (NewActivity different : List.of(
                other,
                same.set("more", 1),
                same.at(Sandbox.NOW.minusSeconds(1)),
                NewActivity.event(anna, "e").key("order A-1 paid"))) {
            ActivityKeyReusedException refusal = box.refuses(
                    ActivityKeyReusedException.class,
                    () -> activities.append(List.of(NewActivity.event(anna, "not stored either"), different)));
            assertThat(refusal.existing()).isEqualTo(stored.id());
        }
    }

    @Test
    @Requirement("T25")
    default void a_batch_for_several_contacts_is_stored_wholly_or_not_at_all(Sandbox box) {
        Activities activities = box.contacts().activities();
        ContactId anna = box.created(NewContact.of(Samples.ANNA)).id();
        ContactId ben = box.created(NewContact.of(Samples.BEN)).id();
        ContactId nobody = box.newId();

        ContactNotFoundException refusal = box.refuses(
                ContactNotFoundException.class,
                () -> activities.append(List.of(NewActivity.event(anna, "a"), NewActivity.event(nobody, "b"))));
        assertThat(refusal.id()).isEqualTo(nobody);

        List<Activity> appended = activities.append(
                List.of(NewActivity.event(ben, "b"), NewActivity.event(anna, "a"), NewActivity.event(ben, "c")));
        assertThat(appended)
                .extracting(Activity::id)
                .containsExactly(new ActivityId(ben, 1), new ActivityId(anna, 1), new ActivityId(ben, 2));
        assertThat(activities.totals(List.of(ben, anna, nobody), ActivityQuery.all()))
                .extracting(ActivityTotals::count)
                .containsExactly(1L, 2L);
    }

    @Test
    @Requirement({"T25", "002-05"})
    default void a_feed_is_read_page_by_page_also_while_others_append(Sandbox box) {
        Activities activities = box.contacts().activities();
        ContactId anna = box.created(NewContact.of(Samples.ANNA)).id();
        List<Activity> all = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            all.add(activities.append(NewActivity.event(anna, "e" + i)));
        }
        List<Activity> read = new ArrayList<>();
        Optional<ActivityPageRequest> next = Optional.of(ActivityPageRequest.first(10));
        while (next.isPresent()) {
            ActivityPage page = activities.feed(anna, ActivityQuery.recent().newestFirst(), next.get());
            read.addAll(
                    0,
                    page.items().stream()
                            .sorted((one, other) -> one.position().compareTo(other.position()))
                            .toList());
            next = page.next();
            activities.append(NewActivity.event(anna, "meanwhile"));
        }

        assertThat(read).isEqualTo(all);
        assertThat(activities.feed(box.newId()).items()).isEmpty();
    }

    @Test
    @Requirement({"T24", "003-22"})
    default void a_long_history_is_streamed_completely(Sandbox box) {
        ContactId anna = box.created(NewContact.of(Samples.ANNA)).id();
        List<NewActivity> all = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) { // two pages, full to the last place
            all.add(NewActivity.event(anna, "e" + i).at(Sandbox.NOW.minusSeconds(i / 3)));
        }
        box.contacts().activities().append(all);

        List<Activity> history = box.contacts().activities().history(anna).toList();
        assertThat(history).hasSize(2_000).doesNotHaveDuplicates();
        assertThat(history.stream().map(Activity::position).toList()).isSorted();
    }

    private static List<Activity> page(Activities activities, ContactId contact, ActivityQuery query) {
        return activities.feed(contact, query, ActivityPageRequest.first(100)).items();
    }
}
