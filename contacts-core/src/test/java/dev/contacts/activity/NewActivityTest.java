package dev.contacts.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contacts.channel.Channel;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.Origin;
import dev.contacts.contact.PostalAddress;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.InvalidValueException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewActivityTest {

    private static final ContactId ANNA = new ContactId(new UUID(1, 1));

    @Test
    void texts_that_no_store_could_compare_are_refused_and_never_cut_or_quoted() {
        for (String text : List.of("", " ", "secret".repeat(34), "secret\u0000", "secret\ud800")) {
            for (Runnable call : List.<Runnable>of(
                    () -> NewActivity.event(ANNA, text),
                    () -> NewActivity.event(ANNA, "e", text),
                    () -> NewActivity.system(ANNA, text),
                    () -> NewActivity.campaign(ANNA, text, Channel.EMAIL, "sent"),
                    () -> NewActivity.campaign(ANNA, "m", Channel.EMAIL, text),
                    () -> NewActivity.order(ANNA, text, Money.of("1", "EUR"), "paid"),
                    () -> NewActivity.order(ANNA, "A-1", Money.of("1", "EUR"), text),
                    () -> NewActivity.event(ANNA, "e").key(text))) {
                assertThatThrownBy(call::run)
                        .isInstanceOf(InvalidValueException.class)
                        .message()
                        .doesNotContain("secret");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "order", "Order", "1ST", "_X", "A-B", "Ä", "ABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456"})
    void a_category_is_a_plain_name(String name) {
        assertThatThrownBy(() -> ActivityCategory.of(name)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void an_event_has_no_category_of_another_kind_and_an_order_a_limit() {
        for (ActivityCategory category :
                List.of(ActivityCategory.CAMPAIGN, ActivityCategory.ORDER, ActivityCategory.SYSTEM)) {
            assertThatThrownBy(() -> new ActivityDetail.Event(category, "e", List.of()))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("EVENT_CATEGORY");
        }
        assertThatThrownBy(() -> NewActivity.order(ANNA, "A-1", Money.of("-100000000000000000000", "EUR"), "paid"))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> NewActivity.event(ANNA, "e").at(Instant.MAX))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void only_an_order_brings_an_address_which_is_part_of_its_payload() {
        PostalAddress address = new PostalAddress("Home 1", "Berlin", "", "", "DE");
        NewActivity order = NewActivity.order(ANNA, "A-1", Money.of("1", "EUR"), "paid")
                .set("coupon", 5)
                .address(address);

        assertThat(order.address()).contains(address);
        assertThat(order.payload().names())
                .extracting(Object::toString)
                .containsExactly("city", "country", "coupon", "street");
        assertThat(order.payload().get("city")).contains(FieldValue.of("Berlin"));
        assertThatThrownBy(() -> NewActivity.event(ANNA, "e").address(address))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void nothing_shows_what_happened() {
        NewActivity order = NewActivity.order(ANNA, "secret", Money.of("17", "EUR"), "secret")
                .key("secret")
                .set("secret", "secret");
        Activity stored = new Activity(
                new ActivityId(ANNA, 1), Instant.EPOCH, Origin.API, order.key(), order.detail(), order.payload());
        for (Object shown : List.of(
                order,
                stored,
                order.detail(),
                new ActivityDetail.Campaign("secret", Channel.EMAIL, "secret"),
                new ActivityDetail.Event(ActivityCategory.EVENT, "secret", List.of("secret")),
                new ActivityDetail.SystemEvent("secret"),
                new ActivityTotals(ANNA, 1, Instant.EPOCH, List.of(Money.of("17", "EUR"))))) {
            assertThat(shown.toString()).doesNotContain("secret", "17");
        }
    }
}
