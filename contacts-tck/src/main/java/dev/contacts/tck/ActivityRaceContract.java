package dev.contacts.tck;

import static dev.contacts.tck.Happenings.all;
import static dev.contacts.tck.Happenings.draft;
import static dev.contacts.tck.Happenings.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.activity.Activity;
import dev.contacts.activity.NewActivity;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.contact.NewContact;
import dev.contacts.identifier.AppAlias;
import dev.contacts.spi.ActivityDraft;
import dev.contacts.spi.AppendedActivity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Several threads append activities at once. */
public interface ActivityRaceContract extends StoreContract {

    /** How many threads meet. */
    int THREADS = 8;

    /** How often. */
    int ROUNDS = 10;

    @Test
    @Tag("race")
    @Requirement({"T25", "003-19"})
    default void no_activity_is_lost_and_no_number_given_twice_when_several_threads_append(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        Contact ben = box.stored(Samples.BEN);

        Race.run(THREADS, thread -> {
                    for (int round = 0; round < ROUNDS; round++) {
                        List<ActivityDraft> both = new ArrayList<>(List.of(
                                draft(anna, Sandbox.NOW, event("t" + thread + "_" + round)),
                                draft(ben, Sandbox.NOW, "key " + thread + "_" + round, event("e"))));
                        if (thread % 2 == 0) {
                            Collections.reverse(both); // whoever comes first, nobody waits for ever
                        }
                        Happenings.append(box, both);
                    }
                    return thread;
                })
                .forEach(Race.Result::get);

        for (Contact contact : List.of(anna, ben)) {
            List<Long> numbers = Happenings.numbers(all(box, contact));
            assertThat(numbers).hasSize(THREADS * ROUNDS).isSorted().doesNotHaveDuplicates();
            assertThat(numbers.get(numbers.size() - 1)).isEqualTo(THREADS * ROUNDS);
        }
        assertThat(all(box, anna))
                .extracting(activity -> activity.detail().name())
                .doesNotHaveDuplicates();
    }

    @Test
    @Tag("race")
    @Requirement("T25")
    default void of_several_threads_with_one_key_one_appends_and_all_get_the_same(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        for (int round = 0; round < ROUNDS; round++) {
            String key = "round " + round;

            List<AppendedActivity> appended = Race.run(
                            THREADS,
                            thread -> Happenings.append(box, draft(anna, Sandbox.NOW, key, event("by " + thread)))
                                    .get(0))
                    .stream()
                    .map(Race.Result::get)
                    .toList();

            assertThat(appended).filteredOn(AppendedActivity::added).hasSize(1);
            assertThat(new HashSet<>(appended.stream()
                            .map(AppendedActivity::activity)
                            .map(Exact::activity)
                            .toList()))
                    .hasSize(1);
        }
        assertThat(all(box, anna)).hasSize(ROUNDS);
    }

    @Test
    @Tag("race")
    @Requirement({"T21", "001-29"})
    default void nothing_outlives_a_contact_that_ends_while_others_append_to_it(Sandbox box) {
        for (int round = 0; round < 2 * ROUNDS; round++) {
            Contact contact = box.created(NewContact.of(AppAlias.parse("round " + round)));

            Race.run(3, thread -> thread == 0 ? anonymized(box, contact) : appended(box, contact))
                    .forEach(result -> assertThat(result.get()).isTrue());

            assertThat(box.found(List.of(contact.id()))).isEmpty();
            HistoryErasureContract.assertNothingLeft(box, contact);
        }
    }

    private static boolean anonymized(Sandbox box, Contact contact) {
        return box.contacts().privacy().anonymize(contact.id()).keyDestroyed();
    }

    private static boolean appended(Sandbox box, Contact contact) {
        try {
            Activity activity = box.contacts().activities().append(NewActivity.event(contact.id(), "e"));
            box.contacts().notes().add(contact.id(), "n");
            return activity.contact().equals(contact.id());
        } catch (ContactNotFoundException e) {
            return true; // the end came first
        }
    }
}
