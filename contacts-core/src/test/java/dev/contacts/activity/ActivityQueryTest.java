package dev.contacts.activity;

import static dev.contacts.activity.ActivityCategory.CAMPAIGN;
import static dev.contacts.activity.ActivityCategory.EVENT;
import static dev.contacts.activity.ActivityCategory.ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contacts.activity.ActivityPeriod.Between;
import dev.contacts.activity.ActivityPeriod.Last;
import dev.contacts.activity.ActivityQuery.Part;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.Origin;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.InvalidValueException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ActivityQueryTest {

    private static final Instant NOW = Instant.parse("2026-03-29T13:47:58.123456Z");
    private static final ContactId ANNA = new ContactId(new UUID(1, 1));

    @Test
    void the_default_shows_thirty_days_to_the_microsecond_and_every_order_T24() {
        ActivityQuery recent = ActivityQuery.recent();
        Instant start = NOW.minus(Duration.ofDays(30));

        assertThat(recent.selects(event(NOW), NOW)).isTrue();
        assertThat(recent.selects(event(start), NOW)).isTrue();
        assertThat(recent.selects(event(start.minusNanos(1_000)), NOW)).isFalse();
        assertThat(recent.selects(event(NOW.plusNanos(1_000)), NOW)).isFalse();
        assertThat(recent.selects(order(NOW.minus(Duration.ofDays(5_000))), NOW))
                .isTrue();
    }

    @Test
    void the_parts_do_not_overlap_and_leave_nothing_out() {
        Between thirty = ActivityPeriod.LAST_30_DAYS.asOf(NOW);
        Between all = ActivityPeriod.ALL_TIME.asOf(NOW);

        assertThat(ActivityQuery.recent().parts(NOW))
                .containsExactly(new Part(List.of(ORDER), List.of(), all), new Part(List.of(), List.of(ORDER), thirty));
        assertThat(ActivityQuery.recent().of(ORDER).parts(NOW))
                .containsExactly(new Part(List.of(ORDER), List.of(), all));
        assertThat(ActivityQuery.recent().of(CAMPAIGN, EVENT).parts(NOW))
                .containsExactly(new Part(List.of(CAMPAIGN, EVENT), List.of(), thirty));
        assertThat(ActivityQuery.all().parts(NOW)).containsExactly(new Part(List.of(), List.of(), all));
    }

    @Test
    void a_period_is_cut_to_what_can_happen_and_keeps_its_bounds_exact() {
        assertThat(new Between(NOW.plusNanos(1), NOW.plusNanos(1_999)))
                .isEqualTo(new Between(NOW.plusNanos(1_000), NOW.plusNanos(1_000)));
        assertThat(new Between(Instant.MIN, Instant.MAX)).isEqualTo(ActivityPeriod.ALL_TIME);
        assertThat(new Last(Duration.ofSeconds(Long.MAX_VALUE)).asOf(NOW).from())
                .isEqualTo(ActivityPeriod.ALL_TIME.asOf(NOW).from());
        assertThatThrownBy(() -> ActivityQuery.between(NOW, NOW.minusNanos(1)))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new Last(Duration.ZERO)).isInstanceOf(InvalidValueException.class);
        assertThat(ActivityPeriod.presets()).hasSize(6).startsWith(ActivityPeriod.LAST_24_HOURS);
    }

    @Test
    void queries_are_values() {
        ActivityQuery one = ActivityQuery.recent().of(ORDER).named("a", "b").withStatus("paid");
        assertThat(one)
                .isEqualTo(ActivityQuery.recent()
                        .withStatus("paid")
                        .named("b", "a")
                        .of(ORDER))
                .hasSameHashCodeAs(ActivityQuery.recent()
                        .withStatus("paid")
                        .named("b", "a")
                        .of(ORDER))
                .isNotEqualTo(one.newestFirst())
                .isNotEqualTo(one.named("a, b"))
                .isEqualTo(one.newestFirst().chronological());
        assertThat(one.names()).containsExactly("a", "b");
        assertThat(one.statuses()).containsExactly("paid");
    }

    @Test
    void an_id_has_a_text_form() {
        ActivityId id = new ActivityId(ANNA, 7);
        assertThat(ActivityId.parse(id.toString())).isEqualTo(id);
        for (String text : List.of("", ANNA.toString(), ANNA + "/", ANNA + "/0", ANNA + "/x", ANNA + "-7", "1-1/7")) {
            assertThatThrownBy(() -> ActivityId.parse(text)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(id)
                .isLessThan(new ActivityId(ANNA, 10))
                .isLessThan(new ActivityId(new ContactId(new UUID(2, 0)), 1));
    }

    private static Activity event(Instant at) {
        return activity(at, new ActivityDetail.Event(EVENT, "e", List.of()));
    }

    private static Activity order(Instant at) {
        return activity(at, new ActivityDetail.Order("A-1", Money.of("1", "EUR"), "paid"));
    }

    private static Activity activity(Instant at, ActivityDetail detail) {
        return new Activity(new ActivityId(ANNA, 1), at, Origin.API, "", detail, Attributes.empty());
    }
}
