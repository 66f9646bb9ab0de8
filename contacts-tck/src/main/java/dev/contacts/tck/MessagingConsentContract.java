package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contacts.Contacts;
import dev.contacts.activity.ActivityId;
import dev.contacts.activity.NewActivity;
import dev.contacts.channel.Channel;
import dev.contacts.consent.BlacklistTarget;
import dev.contacts.consent.ChannelAddress;
import dev.contacts.consent.ConsentBasis;
import dev.contacts.consent.ConsentSource;
import dev.contacts.consent.SubscriptionCategory;
import dev.contacts.consent.SubscriptionChange;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.NewContact;
import dev.contacts.contact.Origin;
import dev.contacts.error.ErrorCode;
import dev.contacts.identifier.MobileNumber;
import dev.contacts.messaging.DenialReason;
import dev.contacts.messaging.Eligibility;
import dev.contacts.messaging.Message.SystemMessage;
import dev.contacts.messaging.MessageRefusedException;
import dev.contacts.messaging.OutgoingMessage;
import dev.contacts.messaging.PersonalMessage;
import dev.contacts.profile.ProfileAction;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.InvalidValueException;
import dev.contacts.spi.ActivityDraft;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Acceptance: what consent and the blacklist mean for messages. */
public interface MessagingConsentContract extends StoreContract {

    @Test
    @Requirement({"T45", "003-16", "003-17", "003-20"})
    default void on_each_channel_a_no_and_the_blacklist_keep_a_message_back_also_the_second_time(Sandbox box) {
        Outbox outbox = new Outbox();
        Contacts contacts = outbox.contacts(box);
        ContactId anna = box.created(NewContact.of(Samples.ANNA, MobileNumber.parse("+4930123456")))
                .id();
        contacts.channels().register(anna, Channel.TELEGRAM, "bot-7");
        contacts.channels().register(anna, Channel.VIBER, "viber-7");
        for (Channel channel : List.of(Channel.EMAIL, Channel.SMS, Channel.TELEGRAM, Channel.VIBER)) {
            ActivityId sent = contacts.messaging()
                    .send(order(anna, channel))
                    .outcome()
                    .orElseThrow()
                    .id();
            OutgoingMessage handed = outbox.sent().get(outbox.sent().size() - 1);
            assertThat(handed.channel()).isEqualTo(channel);
            int calls = outbox.sent().size();

            contacts.consents()
                    .report(
                            anna,
                            SubscriptionChange.unsubscribe(
                                    channel,
                                    SubscriptionCategory.ALL,
                                    "too many",
                                    ConsentBasis.of(ConsentSource.PERSON)));
            contacts.blacklist().add(new BlacklistTarget.Address(handed.address()), "bounced");
            for (ThrowingCallable call : List.<ThrowingCallable>of(
                    () -> contacts.messaging().send(order(anna, channel)),
                    () -> contacts.messaging().resend(sent))) {
                assertThat(box.refuses(MessageRefusedException.class, call).denials())
                        .containsExactly(DenialReason.UNSUBSCRIBED, DenialReason.BLACKLISTED);
            }
            assertThat(outbox.sent()).hasSize(calls);
            assertThat(contacts.profiles().open(anna).availableActions().denial(ProfileAction.sendMessage(channel)))
                    .contains(ErrorCode.MESSAGE_REFUSED);
        }
    }

    @Test
    @Requirement({"T45", "003-20"})
    default void what_the_host_wrote_itself_is_no_message_to_be_sent_again(Sandbox box) {
        Contacts contacts = new Outbox().contacts(box);
        ContactId anna = box.created(NewContact.of(Samples.ANNA)).id();
        NewActivity plain = NewActivity.campaign(anna, "news", Channel.EMAIL, "SENT");
        assertThatThrownBy(() -> plain.set("message_key", "k")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> plain.key("message/k")).isInstanceOf(InvalidValueException.class);
        Attributes own = Attributes.empty().with(FieldName.of("message_key"), FieldValue.of("k"));
        for (Attributes each : List.of(
                Attributes.empty(),
                own,
                own.with(FieldName.of("message_kind"), FieldValue.of("GROUP"))
                        .with(FieldName.of("message_group"), FieldValue.of("zz"))
                        .with(FieldName.of("message_channel"), FieldValue.of("EMAIL"))
                        .with(FieldName.of("message_category"), FieldValue.of("NEWS"))
                        .with(FieldName.of("message_template"), FieldValue.of("t")))) {
            ActivityDraft draft = new ActivityDraft(anna, Sandbox.NOW, Origin.API, "", plain.detail(), each);
            ActivityId id = box.inTransaction(tx ->
                    tx.activities().append(List.of(draft)).get(0).activity().id());
            assertThat(box.refuses(
                                    MessageRefusedException.class,
                                    () -> contacts.messaging().resend(id))
                            .violations())
                    .allMatch(violation -> violation.rule().equals("NOT_A_MESSAGE"));
        }
    }

    @Test
    @Requirement({"T45", "T28", "003-16", "003-17"})
    default void of_several_addresses_the_first_one_that_is_not_blocked_is_written_to_and_each_says_why_not(
            Sandbox box) {
        Outbox outbox = new Outbox();
        Contacts contacts = outbox.contacts(box);
        ContactId anna = box.created(NewContact.of(Samples.ANNA)).id();
        List<ChannelAddress> addresses = new ArrayList<>();
        for (String id : List.of("viber-1", "viber-2", "viber-3")) {
            contacts.channels().register(anna, Channel.VIBER, id);
            addresses.add(ChannelAddress.of(Channel.VIBER, id));
        }
        Map<ChannelAddress, Set<DenialReason>> blocked = new HashMap<>();
        for (ChannelAddress address : addresses) {
            Eligibility before = contacts.messaging().eligibility(anna, new SystemMessage(Channel.VIBER));
            assertThat(before)
                    .isEqualTo(new Eligibility.Eligible(addresses.subList(blocked.size(), addresses.size()), blocked));
            contacts.messaging().send(order(anna, Channel.VIBER));
            assertThat(outbox.sent().get(outbox.sent().size() - 1).address()).isEqualTo(address);
            contacts.blacklist().add(new BlacklistTarget.Address(address), "bounced");
            blocked.put(address, Set.of(DenialReason.BLACKLISTED));
        }
        assertThat(contacts.messaging().eligibility(anna, new SystemMessage(Channel.VIBER)))
                .isEqualTo(new Eligibility.NotEligible(Set.of(DenialReason.BLACKLISTED), blocked));
        box.refuses(MessageRefusedException.class, () -> contacts.messaging().send(order(anna, Channel.VIBER)));
        contacts.blacklist().remove(new BlacklistTarget.Address(addresses.get(1)), "repaired");
        contacts.messaging().send(order(anna, Channel.VIBER));
        assertThat(outbox.sent()).hasSize(4);
        assertThat(outbox.sent().get(3).address()).isEqualTo(addresses.get(1));
    }

    private static PersonalMessage order(ContactId contact, Channel channel) {
        return PersonalMessage.of(contact, new SystemMessage(channel), Outbox.TEMPLATE)
                .set("order", "4711");
    }
}
