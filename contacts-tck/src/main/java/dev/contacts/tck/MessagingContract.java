package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.contacts.Contacts;
import dev.contacts.activity.Activity;
import dev.contacts.activity.ActivityCategory;
import dev.contacts.activity.ActivityDetail;
import dev.contacts.activity.ActivityId;
import dev.contacts.activity.ActivityNotFoundException;
import dev.contacts.activity.Money;
import dev.contacts.activity.NewActivity;
import dev.contacts.channel.Channel;
import dev.contacts.consent.SubscriptionCategory;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.contact.NewContact;
import dev.contacts.error.ContactsException;
import dev.contacts.error.ErrorCode;
import dev.contacts.group.Group;
import dev.contacts.identifier.AppAlias;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.identifier.Identifier;
import dev.contacts.identifier.MobileNumber;
import dev.contacts.messaging.DenialReason;
import dev.contacts.messaging.Eligibility;
import dev.contacts.messaging.Message;
import dev.contacts.messaging.Message.GroupMessage;
import dev.contacts.messaging.Message.SingleMessage;
import dev.contacts.messaging.Message.SystemMessage;
import dev.contacts.messaging.MessageFailedException;
import dev.contacts.messaging.MessageRefusedException;
import dev.contacts.messaging.NoMessageSenderException;
import dev.contacts.messaging.OutgoingMessage;
import dev.contacts.messaging.PersonalMessage;
import dev.contacts.messaging.SentMessage;
import dev.contacts.profile.AvailableActions;
import dev.contacts.profile.ProfileAction;
import dev.contacts.schema.Violation;
import dev.contacts.segment.InvalidSegmentRuleException;
import dev.contacts.segment.SegmentRule;
import dev.contacts.spi.AfterCommitException;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Acceptance: who may receive a message, sending it and sending it again. */
public interface MessagingContract extends StoreContract {

    @Test
    @Requirement({"T03", "000-08", "001-08"})
    default void without_a_group_only_system_messages_and_single_ones_that_match_may_go(Sandbox box) {
        Contacts contacts = box.contacts();
        ContactId anna =
                box.created(NewContact.of(Samples.ANNA).set("tier", "gold")).id();
        Group vip = contacts.groups().create("VIP");
        Message toGroup = new GroupMessage(Channel.EMAIL, SubscriptionCategory.ALL, vip.id());

        assertThat(eligibility(contacts, anna, new SystemMessage(Channel.EMAIL)).isEligible())
                .isTrue();
        assertThat(eligibility(contacts, anna, single("tier = 'gold'")).isEligible())
                .isTrue();
        assertThat(denials(contacts, anna, single("tier = 'silver'"))).containsExactly(DenialReason.CRITERIA_NOT_MET);
        assertThat(denials(contacts, anna, single("member of 'VIP'"))).containsExactly(DenialReason.CRITERIA_NOT_MET);
        assertThat(denials(contacts, anna, toGroup)).containsExactly(DenialReason.NOT_A_MEMBER);

        contacts.groups().add(vip.id(), anna);
        assertThat(eligibility(contacts, anna, toGroup).isEligible()).isTrue();
        assertThat(eligibility(contacts, anna, single("member of 'VIP'")).isEligible())
                .isTrue();
        contacts.memberships().deactivate(vip.id(), anna);
        assertThat(denials(contacts, anna, toGroup)).containsExactly(DenialReason.MEMBERSHIP_NOT_ACTIVE);
        assertThat(denials(contacts, anna, new SystemMessage(Channel.SMS))).containsExactly(DenialReason.NO_ADDRESS);
        box.refuses(ContactNotFoundException.class, () -> eligibility(contacts, box.newId(), toGroup));
        box.refuses(InvalidSegmentRuleException.class, () -> eligibility(contacts, anna, single("member of 'nobody'")));
    }

    @Test
    @Requirement({"T45", "003-16", "003-10", "002-34"})
    default void a_personal_message_is_handed_over_once_and_logged(Sandbox box) {
        Outbox outbox = new Outbox();
        Contacts contacts = outbox.contacts(box);
        ContactId anna = box.created(NewContact.of(Samples.ANNA, MobileNumber.parse("+4930123456"))
                        .firstName("Zoë")
                        .timeZone("Europe/Berlin")
                        .language("de"))
                .id();

        SentMessage mail = contacts.messaging()
                .send(order(anna, Channel.EMAIL).set("shipped", Instant.parse("2026-03-29T01:30:00Z")));
        SentMessage sms = contacts.messaging().send(order(anna, Channel.SMS));

        assertThat(outbox.sent()).hasSize(2);
        OutgoingMessage handed = outbox.sent().get(0);
        assertThat(handed.idempotencyKey()).isEqualTo(mail.idempotencyKey()).isNotEqualTo(sms.idempotencyKey());
        assertThat(handed.contact()).isEqualTo(anna);
        assertThat(handed.address().value()).isEqualTo(Samples.ANNA.value());
        assertThat(handed.text().subject()).isEqualTo("Order 4711");
        assertThat(handed.text().body())
                .startsWith("Dear Zoë, it left on 29.03.2026")
                .contains("03:30");
        assertThat(outbox.sent().get(1).text().subject()).isEmpty();
        assertThat(outbox.sent().get(1).address().value()).isEqualTo("+4930123456");

        List<Activity> log = contacts.activities().history(anna).toList();
        assertThat(log)
                .containsExactly(
                        mail.intention(),
                        mail.outcome().orElseThrow(),
                        sms.intention(),
                        sms.outcome().orElseThrow());
        assertThat(log.get(0).detail()).isEqualTo(new ActivityDetail.SystemEvent(SentMessage.INTENTION));
        assertThat(log.get(1).detail())
                .isEqualTo(new ActivityDetail.Campaign(Outbox.TEMPLATE, Channel.EMAIL, SentMessage.SENT));
        assertThat(log.subList(0, 2)).allSatisfy(activity -> {
            assertThat(activity.payload().text("message_key")).contains(mail.idempotencyKey());
            assertThat(activity.payload().text("order")).contains("4711");
        });
    }

    @Test
    @Requirement({"T45", "003-16", "003-17"})
    default void a_refused_message_has_all_reasons_and_reaches_neither_sender_nor_store(Sandbox box) {
        Outbox outbox = new Outbox();
        Contacts contacts = outbox.contacts(box);
        ContactId anna = box.created(NewContact.of(AppAlias.parse("anna"))).id();
        ContactId ben = box.created(NewContact.of(Samples.BEN)).id();
        Group vip = contacts.groups().create("VIP");

        MessageRefusedException all = box.refuses(
                MessageRefusedException.class,
                () -> contacts.messaging()
                        .send(PersonalMessage.of(
                                anna,
                                new GroupMessage(Channel.EMAIL, SubscriptionCategory.ALL, vip.id()),
                                Outbox.TEMPLATE)));
        assertThat(all.contact()).isEqualTo(anna);
        assertThat(all.denials()).containsExactly(DenialReason.NO_ADDRESS, DenialReason.NOT_A_MEMBER);
        assertThat(all.violations())
                .extracting(Violation::path, Violation::rule)
                .containsExactly(tuple("order", "MISSING_VALUE"));

        MessageRefusedException unknown = box.refuses(
                MessageRefusedException.class,
                () -> contacts.messaging()
                        .send(PersonalMessage.of(ben, new SystemMessage(Channel.EMAIL), "not approved")));
        assertThat(unknown.denials()).isEmpty();
        assertThat(unknown.violations()).extracting(Violation::rule).containsExactly("TEMPLATE_NOT_APPROVED");

        MessageRefusedException header = box.refuses(
                MessageRefusedException.class,
                () -> contacts.messaging()
                        .send(PersonalMessage.of(ben, new SystemMessage(Channel.EMAIL), Outbox.TEMPLATE)
                                .set("order", "1\r\nBcc: everybody@example.com")));
        assertThat(header.violations())
                .extracting(Violation::path, Violation::rule)
                .contains(tuple("subject", "CONTROL_CHARACTER"));
        assertThat(header).hasMessageNotContaining("Bcc");

        box.refuses(ContactNotFoundException.class, () -> contacts.messaging().send(order(box.newId(), Channel.EMAIL)));
        box.refuses(
                NoMessageSenderException.class, () -> box.contacts().messaging().send(order(ben, Channel.EMAIL)));
        assertThat(outbox.sent()).isEmpty();
    }

    @Test
    @Requirement({"T45", "003-16", "003-10"})
    default void money_and_numbers_are_written_as_the_contact_reads_them_also_the_second_time(Sandbox box) {
        Outbox outbox = new Outbox();
        Contacts contacts = outbox.contacts(box);
        ContactId anna = box.created(NewContact.of(Samples.ANNA).language("de")).id();
        PersonalMessage message = PersonalMessage.of(anna, new SystemMessage(Channel.EMAIL), Outbox.TEMPLATE);

        SentMessage sent = contacts.messaging()
                .send(message.set("order", Money.of("1234.5", "EUR")).set("shipped", new BigDecimal("4711.25")));
        contacts.update(anna, edit -> edit.set("language", "en"));
        contacts.messaging().resend(sent.outcome().orElseThrow().id());

        assertThat(outbox.sent())
                .extracting(handed -> handed.text().subject().replace('\u00A0', ' '))
                .containsExactly("Order 1.234,50 €", "Order €1,234.50");
        assertThat(outbox.sent().get(0).text().body()).contains("4.711,25");
        assertThat(message.set("order", Money.of("1", "EUR"))
                        .set("Order", "4711")
                        .amounts())
                .isEmpty();
    }

    @Test
    @Requirement({"T45", "003-20", "003-17"})
    default void sending_again_checks_anew_and_logs_a_new_activity(Sandbox box) {
        Outbox outbox = new Outbox();
        Contacts contacts = outbox.contacts(box);
        ContactId anna = box.created(NewContact.of(Samples.ANNA)).id();
        Group vip = contacts.groups().create("VIP");
        contacts.groups().add(vip.id(), anna);
        Message toGroup = new GroupMessage(Channel.EMAIL, SubscriptionCategory.ALL, vip.id());
        SentMessage first = contacts.messaging()
                .send(PersonalMessage.of(anna, toGroup, Outbox.TEMPLATE).set("order", 4711));
        ActivityId sent = first.outcome().orElseThrow().id();

        contacts.update(anna, edit -> edit.firstName("Anna"));
        box.clock().advance(Duration.ofDays(1));
        SentMessage again = contacts.messaging().resend(sent);

        assertThat(again.idempotencyKey()).isNotEqualTo(first.idempotencyKey());
        assertThat(outbox.sent()).hasSize(2);
        assertThat(outbox.sent().get(1).text().body()).startsWith("Dear Anna");
        assertThat(outbox.sent().get(1).text().subject())
                .isEqualTo(outbox.sent().get(0).text().subject());
        assertThat(campaigns(contacts, anna))
                .hasSize(2)
                .contains(again.outcome().orElseThrow());

        contacts.groups().remove(vip.id(), anna);
        MessageRefusedException refusal = box.refuses(
                MessageRefusedException.class, () -> contacts.messaging().resend(sent));
        assertThat(refusal.denials()).containsExactly(DenialReason.NOT_A_MEMBER);

        Activity foreign = contacts.activities().append(NewActivity.campaign(anna, "news", Channel.EMAIL, "delivered"));
        assertThat(box.refuses(
                                MessageRefusedException.class,
                                () -> contacts.messaging().resend(foreign.id()))
                        .violations())
                .extracting(Violation::rule)
                .containsExactly("NOT_A_MESSAGE");
        box.refuses(ActivityNotFoundException.class, () -> contacts.messaging().resend(new ActivityId(anna, 999)));
        assertThat(outbox.sent()).hasSize(2);
    }

    @Test
    @Requirement({"T45", "003-16", "003-20", "SPI-10"})
    default void a_sender_that_throws_undoes_nothing_and_is_reported(Sandbox box) {
        Outbox outbox = new Outbox();
        Contacts contacts = outbox.contacts(box);
        ContactId anna = box.created(NewContact.of(Samples.ANNA)).id();
        Exception checked = new IOException("provider said no to anna@example.com");
        for (Throwable thrown : List.of(checked, new IllegalStateException("broken"), new AssertionError("worse"))) {
            outbox.then(Outbox.throwing(thrown));
            MessageFailedException failed = catchThrowableOfType(
                    MessageFailedException.class, () -> contacts.messaging().send(order(anna, Channel.EMAIL)));

            assertThat(failed).hasCause(thrown).hasMessageNotContaining("anna@example.com");
            List<Activity> log = contacts.activities().history(anna).toList();
            assertThat(log.get(log.size() - 2).id()).isEqualTo(failed.intention());
            assertThat(log.get(log.size() - 1).detail().status()).isEqualTo(SentMessage.FAILED);
            assertThat(log.get(log.size() - 1).payload().text("message_key")).contains(failed.idempotencyKey());
        }
        assertThat(outbox.sent()).hasSize(3);

        outbox.then(message -> {});
        Activity last = campaigns(contacts, anna).get(2);
        assertThat(contacts.messaging()
                        .resend(last.id())
                        .outcome()
                        .orElseThrow()
                        .detail()
                        .status())
                .isEqualTo(SentMessage.SENT);
        assertThat(outbox.sent()).hasSize(4);
    }

    @Test
    @Requirement({"T45", "003-16", "SPI-10"})
    default void the_intention_is_committed_before_the_sender_is_called(Sandbox box) {
        Outbox outbox = new Outbox();
        Contacts other = box.contacts();
        ContactId anna = box.created(NewContact.of(Samples.ANNA)).id();
        List<List<Activity>> seen = new ArrayList<>();
        outbox.then(message -> seen.add(other.activities().history(anna).toList()));

        SentMessage sent = outbox.contacts(box).messaging().send(order(anna, Channel.EMAIL));
        assertThat(seen).containsExactly(List.of(sent.intention()));

        // as if the process died before the outcome was stored
        SentMessage lost =
                outbox.contacts(box, new Outcomes().without(2)).messaging().send(order(anna, Channel.EMAIL));
        assertThat(lost.outcome()).isEmpty();
        assertThat(campaigns(other, anna)).containsExactly(sent.outcome().orElseThrow());
        assertThat(other.activities().get(lost.intention().id()).payload().text("message_key"))
                .contains(lost.idempotencyKey());
        SentMessage again =
                outbox.contacts(box).messaging().resend(lost.intention().id());
        assertThat(again.outcome()).isPresent();
        assertThat(outbox.sent()).hasSize(3);
    }

    @Test
    @Requirement({"T45", "003-16", "SPI-10"})
    default void an_outcome_that_cannot_be_stored_is_reported_and_hides_nothing(Sandbox box) {
        Outbox outbox = new Outbox();
        ContactId anna = box.created(NewContact.of(Samples.ANNA)).id();
        RuntimeException down = new IllegalStateException("the store is down");
        Runnable failing = () -> {
            throw down;
        };
        Contacts contacts =
                outbox.contacts(box, new Outcomes().before(2, failing).before(4, failing));

        assertThatExceptionOfType(AfterCommitException.class)
                .isThrownBy(() -> contacts.messaging().send(order(anna, Channel.EMAIL)))
                .withCause(down);
        outbox.then(Outbox.throwing(new IOException("and so is the provider")));
        MessageFailedException both = catchThrowableOfType(
                MessageFailedException.class, () -> contacts.messaging().send(order(anna, Channel.EMAIL)));

        assertThat(both).hasCauseInstanceOf(IOException.class).hasSuppressedException(down);
        assertThat(contacts.activities().history(anna))
                .extracting(activity -> activity.detail().name())
                .containsExactly(SentMessage.INTENTION, SentMessage.INTENTION);
    }

    @Test
    @Requirement({"T45", "001-24", "001-29"})
    default void nothing_is_left_of_a_contact_that_goes_while_its_message_is_sent(Sandbox box) {
        Outbox outbox = new Outbox();
        Contacts contacts = outbox.contacts(box);
        box.created(NewContact.of(Samples.BEN));
        ContactId anna = box.created(NewContact.of(Samples.ANNA)).id();
        contacts.messaging().send(order(anna, Channel.EMAIL));
        outbox.then(message -> contacts.privacy().prepareDeletion(Set.of(anna)).confirm());

        assertThat(contacts.messaging().send(order(anna, Channel.EMAIL)).outcome())
                .isEmpty();
        assertThat(outbox.sent()).hasSize(2);
        assertThat(box.dump().lines()).isNotEmpty().noneMatch(line -> line.contains("4711"));
        box.refuses(ContactNotFoundException.class, () -> contacts.messaging().send(order(anna, Channel.EMAIL)));
    }

    @Test
    @Requirement({"T41", "T45", "003-04", "003-16"})
    default void what_a_profile_says_of_messages_is_what_sending_then_does(Sandbox box) {
        SplittableRandom random = new SplittableRandom(11);
        Outbox outbox = new Outbox();
        Contacts with = outbox.contacts(box);
        for (int i = 0; i < 12; i++) {
            List<Identifier> further = new ArrayList<>();
            if (random.nextBoolean()) {
                further.add(EmailAddress.parse("p" + i + "@example.com"));
            }
            if (random.nextBoolean()) {
                further.add(MobileNumber.parse("+49301234" + (100 + i)));
            }
            NewContact draft = NewContact.of(AppAlias.parse("alias " + i), further.toArray(Identifier[]::new));
            ContactId contact = box.created(draft).id();
            Contacts contacts = random.nextInt(4) == 0 ? box.contacts() : with;
            AvailableActions actions = contacts.profiles().open(contact).availableActions();
            for (Channel channel : List.of(Channel.EMAIL, Channel.SMS, Channel.TELEGRAM, Channel.VIBER)) {
                ProfileAction action = ProfileAction.sendMessage(channel);
                int before = outbox.sent().size();
                Optional<ErrorCode> refusal = refusal(() -> contacts.messaging().send(order(contact, channel)));

                assertThat(refusal).as(action + " of contact " + i).isEqualTo(actions.denial(action));
                assertThat(actions.allows(action)).isEqualTo(refusal.isEmpty());
                assertThat(outbox.sent()).hasSize(before + (refusal.isEmpty() ? 1 : 0));
            }
        }
        assertThat(outbox.sent()).isNotEmpty();
    }

    private static Optional<ErrorCode> refusal(ThrowingCallable call) {
        return Optional.ofNullable(catchThrowable(call)).map(e -> ((ContactsException) e).code());
    }

    private static PersonalMessage order(ContactId contact, Channel channel) {
        return PersonalMessage.of(contact, new SystemMessage(channel), Outbox.TEMPLATE)
                .set("order", "4711");
    }

    private static Message single(String criteria) {
        return new SingleMessage(Channel.EMAIL, SubscriptionCategory.ALL, SegmentRule.parse(criteria));
    }

    private static Eligibility eligibility(Contacts contacts, ContactId contact, Message message) {
        return contacts.messaging().eligibility(contact, message);
    }

    private static Set<DenialReason> denials(Contacts contacts, ContactId contact, Message message) {
        return eligibility(contacts, contact, message) instanceof Eligibility.NotEligible no ? no.reasons() : Set.of();
    }

    private static List<Activity> campaigns(Contacts contacts, ContactId contact) {
        return contacts.activities()
                .history(contact)
                .filter(activity -> activity.category().equals(ActivityCategory.CAMPAIGN))
                .toList();
    }
}
