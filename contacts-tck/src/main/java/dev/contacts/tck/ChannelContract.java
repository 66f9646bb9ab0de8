package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.Channels;
import dev.contacts.channel.Channel;
import dev.contacts.consent.AppInstallation;
import dev.contacts.consent.ChannelAddress;
import dev.contacts.consent.ChannelRegistration;
import dev.contacts.consent.Device;
import dev.contacts.consent.Handover;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.contact.NewContact;
import dev.contacts.identifier.AppAlias;
import dev.contacts.profile.ProfileInfo;
import dev.contacts.schema.InvalidValueException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Acceptance: addresses that are no identifiers, and applications. */
public interface ChannelContract extends StoreContract {

    @Test
    @Requirement({"T16", "002-18", "002-19", "002-20"})
    default void a_contact_has_any_number_of_tokens_and_the_same_one_once(Sandbox box) {
        Channels channels = box.contacts().channels();
        ContactId anna = box.created(NewContact.of(Samples.ANNA)).id();
        for (Channel channel : List.of(Channel.MOBILE_PUSH, Channel.WEB_PUSH)) {
            for (int i = 0; i < 12; i++) {
                assertThat(channels.register(anna, channel, "token " + i)).isEqualTo(Handover.ADDED);
            }
            box.clock().advance(Duration.ofSeconds(1));
            assertThat(channels.register(anna, channel, "token 3")).isEqualTo(Handover.THERE_ALREADY);
        }
        assertThat(channels.register(anna, Channel.TELEGRAM, "bot-17")).isEqualTo(Handover.ADDED);
        assertThat(channels.list(anna)).hasSize(25).isSorted();
        assertThat(channels.list(anna).get(0).since()).isEqualTo(Sandbox.NOW);
        for (Channel channel : List.of(Channel.EMAIL, Channel.SMS)) {
            box.refuses(
                    InvalidValueException.class,
                    () -> channels.register(
                            anna, channel, channel.equals(Channel.SMS) ? "+491701234567" : "a@b.example"));
        }
        box.refuses(InvalidValueException.class, () -> channels.register(anna, Channel.VIBER, " "));
        box.refuses(ContactNotFoundException.class, () -> channels.register(box.newId(), Channel.VIBER, "v"));

        ChannelAddress token = ChannelAddress.of(Channel.WEB_PUSH, "token 3");
        assertThat(channels.unregister(anna, token)).isTrue();
        assertThat(channels.unregister(anna, token)).isFalse();
        assertThat(channels.list(anna)).hasSize(24);
    }

    @Test
    @Requirement({"T16", "002-19", "002-20"})
    default void a_token_goes_over_to_who_comes_with_it_but_never_from_a_known_contact_to_an_anonymous_one(
            Sandbox box) {
        Channels channels = box.contacts().channels();
        ContactId anna = box.created(NewContact.of(Samples.ANNA)).id();
        ContactId ben = box.created(NewContact.of(Samples.BEN)).id();
        ContactId phone =
                box.created(NewContact.of(AppAlias.parse("installation 7"))).id();
        ContactId other =
                box.created(NewContact.of(AppAlias.parse("installation 8"))).id();

        assertThat(channels.register(phone, Channel.MOBILE_PUSH, "t")).isEqualTo(Handover.ADDED);
        assertThat(channels.register(other, Channel.MOBILE_PUSH, "t")).isEqualTo(Handover.HANDED_OVER);
        assertThat(channels.list(phone)).isEmpty();
        assertThat(channels.register(anna, Channel.MOBILE_PUSH, "t")).isEqualTo(Handover.HANDED_OVER);
        assertThat(channels.register(phone, Channel.MOBILE_PUSH, "t")).isEqualTo(Handover.KEPT_BY_KNOWN);
        assertThat(channels.list(anna)).hasSize(1);
        assertThat(channels.register(ben, Channel.MOBILE_PUSH, "t")).isEqualTo(Handover.HANDED_OVER);
        assertThat(channels.list(ben)).extracting(ChannelRegistration::contact).containsExactly(ben);
        assertThat(channels.list(anna)).isEmpty();
    }

    @Test
    @Tag("race")
    @Requirement({"T16", "002-19", "U09"})
    default void of_a_known_contact_and_an_anonymous_one_at_once_the_known_one_has_it_and_both_are_told_so(
            Sandbox box) {
        Channels channels = box.contacts().channels();
        ContactId anna = box.created(NewContact.of(Samples.ANNA)).id();
        ContactId phone =
                box.created(NewContact.of(AppAlias.parse("installation 7"))).id();
        for (int round = 0; round < 10; round++) {
            String token = "token " + round;
            List<Race.Result<Handover>> told =
                    Race.run(2, thread -> channels.register(thread == 0 ? anna : phone, Channel.MOBILE_PUSH, token));
            assertThat(told.get(0).get() + " " + told.get(1).get()).isIn("ADDED KEPT_BY_KNOWN", "HANDED_OVER ADDED");
        }
        assertThat(channels.list(anna)).hasSize(10);
        assertThat(channels.list(phone)).isEmpty();
    }

    @Test
    @Requirement({"T26", "002-16", "002-17", "003-22"})
    default void applications_show_ids_and_devices_in_the_profile_and_the_export(Sandbox box) {
        Channels channels = box.contacts().channels();
        ContactId anna = box.created(NewContact.of(Samples.ANNA)).id();
        AppInstallation shop = new AppInstallation(
                "shop",
                "Shop",
                List.of("anna-17"),
                List.of(new Device("Phone 9", "OS 4", "de-DE", "2.1", true)),
                true,
                Optional.of(Sandbox.NOW.minusSeconds(60)));
        channels.saveApp(anna, shop);
        AppInstallation optedOut =
                new AppInstallation("shop", "Shop", shop.ids(), shop.devices(), false, Optional.of(Sandbox.NOW));
        channels.saveApp(anna, optedOut);
        channels.register(anna, Channel.WEB_PUSH, "token-of-anna");
        box.contacts()
                .consents()
                .prepare(anna, List.of(ConsentContract.grant(Channel.WEB_PUSH, ConsentContract.NEWS)))
                .confirm();

        assertThat(channels.apps(anna)).containsExactly(optedOut);
        ProfileInfo info = box.contacts().profiles().open(anna).info();
        assertThat(info.apps()).containsExactly(optedOut);
        assertThat(info.channels()).hasSize(2);
        assertThat(info.subscriptions()).isEqualTo(box.contacts().consents().subscriptions(anna));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        box.contacts().exports().contact(anna).writeTo(out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(
                        "mobile_app,shop,device_1:model,Phone 9",
                        "device_1:active,true",
                        "anna-17",
                        "token-of-anna",
                        "double opt-in, mail 17");
        box.refuses(ContactNotFoundException.class, () -> channels.saveApp(box.newId(), shop));
        assertThat(channels.removeApp(anna, "shop")).isTrue();
        assertThat(channels.removeApp(anna, "shop")).isFalse();
    }
}
