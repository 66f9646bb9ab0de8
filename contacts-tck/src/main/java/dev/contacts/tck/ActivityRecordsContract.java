package dev.contacts.tck;

import static dev.contacts.tck.Happenings.all;
import static dev.contacts.tck.Happenings.append;
import static dev.contacts.tck.Happenings.draft;
import static dev.contacts.tck.Happenings.event;
import static dev.contacts.tck.Happenings.numbers;
import static dev.contacts.tck.Happenings.paged;
import static dev.contacts.tck.Happenings.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contacts.activity.Activity;
import dev.contacts.activity.ActivityDetail;
import dev.contacts.activity.ActivityId;
import dev.contacts.activity.ActivityPosition;
import dev.contacts.activity.ActivityQuery;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.contact.Origin;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.InvalidValueException;
import dev.contacts.spi.ActivityDraft;
import dev.contacts.spi.AppendedActivity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link dev.contacts.spi.ActivityRecords} promises of adding and reading. */
public interface ActivityRecordsContract extends StoreContract {

    @Test
    @Requirement({"T25", "002-34", "002-35", "002-36", "003-19", "003-21", "SPI-6"})
    default void an_activity_of_every_kind_comes_back_with_everything_it_holds(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        List<ActivityDraft> drafts = new ArrayList<>();
        List<ActivityDetail> kinds = Happenings.everyKind();
        for (Origin origin : Origin.values()) {
            for (ActivityDetail kind : kinds) {
                drafts.add(new ActivityDraft(
                        anna.id(), Sandbox.NOW, origin, "key " + drafts.size(), kind, Samples.everyKind()));
            }
        }

        List<AppendedActivity> appended = append(box, drafts);

        List<Activity> expected = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            expected.add(drafts.get(i).numbered(i + 1));
        }
        assertThat(appended.stream().map(AppendedActivity::activity).toList()).isEqualTo(expected);
        assertThat(appended).allMatch(AppendedActivity::added);
        assertThat(Exact.activities(all(box, anna))).isEqualTo(Exact.activities(expected));
        for (Activity each : expected) {
            Optional<Activity> found = box.inTransaction(tx -> tx.activities().find(each.id()));
            assertThat(found.map(Exact::activity)).contains(Exact.activity(each));
        }
    }

    @Test
    @Requirement({"T25", "SPI-5", "SPI-6"})
    default void hostile_texts_come_back_unchanged_and_keys_are_compared_exactly(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        List<ActivityDraft> drafts = new ArrayList<>();
        for (String text : HostileTexts.all()) {
            accepted(anna, text).ifPresent(drafts::add);
        }
        assertThat(drafts).hasSizeGreaterThan(50);

        List<AppendedActivity> appended = append(box, drafts);
        assertThat(appended).allMatch(AppendedActivity::added);

        List<Activity> stored = all(box, anna);
        assertThat(stored).hasSameSizeAs(drafts);
        for (int i = 0; i < drafts.size(); i++) {
            assertThat(Exact.activity(stored.get(i)))
                    .isEqualTo(Exact.activity(drafts.get(i).numbered(i + 1)));
        }
        assertThat(append(box, drafts)).noneMatch(AppendedActivity::added);
    }

    @Test
    @Requirement({"T25", "003-19"})
    default void each_contact_counts_its_own_activities_in_the_order_of_the_batch(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        Contact ben = box.stored(Samples.BEN);

        append(box, at(anna, 3, "a"), at(ben, 2, "b"), at(anna, 1, "c"));
        append(box, at(ben, 2, "d"), at(anna, 2, "e"));

        assertThat(names(all(box, anna))).containsExactly("c 2", "e 3", "a 1");
        assertThat(names(all(box, ben))).containsExactly("b 1", "d 2");
    }

    @Test
    @Requirement({"T25", "003-19", "SPI-7"})
    default void activities_of_one_instant_keep_the_order_in_which_they_were_stored(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        for (int i = 0; i < 12; i++) { // more than ten, for a number is no text
            append(box, at(anna, 5, "z" + (char) ('z' - i)), at(anna, 5, "a" + (char) ('z' - i)));
        }

        List<Long> ascending = numbers(all(box, anna));
        assertThat(ascending).hasSize(24).isSorted();
        List<Long> descending = new ArrayList<>(ascending);
        Collections.reverse(descending);
        assertThat(numbers(select(box, anna.id(), ActivityQuery.all().newestFirst(), null, 100)))
                .isEqualTo(descending);
        assertThat(numbers(paged(box, anna, ActivityQuery.all(), 5))).isEqualTo(ascending);
        assertThat(numbers(paged(box, anna, ActivityQuery.all().newestFirst(), 5)))
                .isEqualTo(descending);
    }

    @Test
    @Requirement({"T25", "SPI-6"})
    default void the_microsecond_decides(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        Instant at = Sandbox.NOW;
        append(
                box,
                draft(anna, at.plusNanos(1_000), event("later")),
                draft(anna, at.minusNanos(1_000), event("earlier")),
                draft(anna, at.plusNanos(999), event("now")));

        assertThat(all(box, anna))
                .extracting(Activity::at)
                .containsExactly(at.minusNanos(1_000), at, at.plusNanos(1_000));
    }

    @Test
    @Requirement({"T25", "SPI-7"})
    default void a_page_begins_after_any_position_also_one_that_nobody_has(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        append(box, at(anna, 1, "a"), at(anna, 3, "b"), at(anna, 3, "c"), at(anna, 5, "d"));
        ActivityQuery ascending = ActivityQuery.all();
        ActivityQuery descending = ascending.newestFirst();

        assertThat(names(select(box, anna.id(), ascending, position(2, 9), 2))).containsExactly("b 2", "c 3");
        assertThat(names(select(box, anna.id(), ascending, position(3, 2), 9))).containsExactly("c 3", "d 4");
        assertThat(names(select(box, anna.id(), descending, position(3, 3), 9))).containsExactly("b 2", "a 1");
        assertThat(names(select(box, anna.id(), descending, position(4, 1), 1))).containsExactly("c 3");
        assertThat(select(box, anna.id(), ascending, position(5, 4), 9)).isEmpty();
        assertThat(select(box, box.newId(), ascending, null, 9)).isEmpty();
    }

    @Test
    @Requirement("T25")
    default void a_key_is_stored_once_for_each_contact(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        Contact ben = box.stored(Samples.BEN);
        Activity first = append(box, draft(anna, Sandbox.NOW, "k", event("first")))
                .get(0)
                .activity();

        List<AppendedActivity> again = append(
                box,
                draft(anna, Sandbox.NOW, "l", event("other key")),
                draft(anna, Sandbox.NOW, "k", event("not this one")),
                draft(ben, Sandbox.NOW, "k", event("somebody else's")),
                draft(anna, Sandbox.NOW, "l", event("nor this one")),
                draft(anna, Sandbox.NOW, event("without a key")));

        assertThat(again).extracting(AppendedActivity::added).containsExactly(true, false, true, false, true);
        assertThat(again.get(1).activity()).isEqualTo(first);
        assertThat(again.get(3).activity()).isEqualTo(again.get(0).activity());
        assertThat(names(all(box, anna)))
                .as("a number that was taken in vain stays unused")
                .containsExactly("first 1", "other key 2", "without a key 5");
        assertThat(names(all(box, ben))).containsExactly("somebody else's 1");
    }

    @Test
    @Requirement({"T25", "T21"})
    default void a_contact_that_does_not_exist_has_no_activities(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        Contact never = box.contact(Samples.BEN);
        Contact gone = box.stored(Samples.CARA);
        box.run(tx -> tx.contacts().delete(List.of(gone)).orThrow());

        for (Contact missing : List.of(never, gone)) {
            ContactNotFoundException refusal = box.refuses(
                    ContactNotFoundException.class,
                    () -> append(
                            box,
                            at(anna, 1, "a"),
                            draft(missing, Sandbox.NOW, "k", event("b")),
                            draft(missing, Sandbox.NOW, "k", event("b"))));
            assertThat(refusal.id()).isEqualTo(missing.id());
        }
        append(box, at(anna, 1, "a"));
        assertThat(names(all(box, anna))).as("the next number is still 1").containsExactly("a 1");
    }

    @Test
    @Requirement({"SPI-1", "T25"})
    default void a_roll_back_takes_activities_and_their_numbers_back(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        assertThatThrownBy(() -> box.run(tx -> {
                    tx.activities().append(List.of(draft(anna, Sandbox.NOW, "k", event("undone"))));
                    throw new IllegalStateException("undo");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("undo");

        assertThat(append(box, draft(anna, Sandbox.NOW, "k", event("kept")))
                        .get(0)
                        .added())
                .isTrue();
        assertThat(names(all(box, anna))).containsExactly("kept 1");
    }

    @Test
    @Requirement({"SPI-4", "T42"})
    default void activities_of_another_workspace_are_not_seen(Sandbox box) {
        Sandbox other = box.neighbour();
        Contact hers = box.stored(Samples.ANNA);
        Contact theirs = other.stored(Samples.ANNA);
        assertThat(hers.id()).as("even the ids are the same").isEqualTo(theirs.id());
        append(box, draft(hers, Sandbox.NOW, "k", event("hers")));

        Optional<Activity> found = other.inTransaction(tx -> tx.activities().find(new ActivityId(hers.id(), 1)));
        assertThat(found).isEmpty();
        assertThat(all(other, theirs)).isEmpty();
        assertThat(append(other, draft(theirs, Sandbox.NOW, "k", event("theirs")))
                        .get(0)
                        .added())
                .isTrue();
        assertThat(names(all(box, hers))).containsExactly("hers 1");
    }

    @Test
    @Requirement("T25")
    default void a_batch_may_have_thousands_of_activities_of_many_contacts(Sandbox box) {
        List<Contact> crowd = Samples.crowd(box, 300);
        box.store(crowd);
        List<ActivityDraft> drafts = new ArrayList<>();
        for (int i = 0; i < 6_000; i++) {
            Contact contact = crowd.get(i % crowd.size());
            drafts.add(draft(contact, Sandbox.NOW.plusSeconds(i % 7), "key " + i, event("e" + i)));
        }

        assertThat(append(box, drafts)).allMatch(AppendedActivity::added).hasSize(6_000);
        assertThat(append(box, drafts)).noneMatch(AppendedActivity::added);

        List<Activity> last = all(box, crowd.get(299));
        assertThat(last).hasSize(20);
        assertThat(last.stream().map(Activity::position).toList()).isSorted();
        assertThat(paged(box, crowd.get(0), ActivityQuery.all().newestFirst(), 7))
                .hasSize(20);
    }

    @Test
    @Requirement("SPI-9")
    default void a_page_of_activities_has_a_limit_of_1_or_more(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        append(box, at(anna, 1, "a"));
        box.run(tx -> {
            for (int limit : new int[] {0, -1, Integer.MIN_VALUE}) {
                assertThatThrownBy(
                                () -> tx.activities().select(anna.id(), ActivityQuery.all(), Sandbox.NOW, null, limit))
                        .isInstanceOf(IllegalArgumentException.class);
            }
            assertThat(tx.activities().append(List.of())).isEmpty();
            assertThat(tx.activities()
                            .append(List.of(at(anna, 2, "the transaction goes on")))
                            .get(0)
                            .added())
                    .isTrue();
        });
        assertThat(names(all(box, anna))).containsExactly("a 1", "the transaction goes on 2");
    }

    private static Optional<ActivityDraft> accepted(Contact contact, String text) {
        try {
            Attributes payload = Attributes.of(Map.of(FieldName.of("text"), FieldValue.of(text)));
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new ActivityDraft(contact.id(), Sandbox.NOW, Origin.FEED, text, event(text), payload));
        } catch (InvalidValueException refusal) {
            assertThat(refusal.getMessage()).as("a refusal does not quote").doesNotContain("DROP");
            return Optional.empty();
        }
    }

    private static ActivityDraft at(Contact contact, int second, String name) {
        return draft(contact, Sandbox.NOW.plusSeconds(second), event(name));
    }

    private static ActivityPosition position(int second, long sequence) {
        return new ActivityPosition(Sandbox.NOW.plusSeconds(second), sequence);
    }

    private static List<String> names(List<Activity> activities) {
        return activities.stream()
                .map(activity -> activity.detail().name() + " " + activity.sequence())
                .toList();
    }
}
