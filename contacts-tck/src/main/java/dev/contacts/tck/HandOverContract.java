package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.contacts.Contacts;
import dev.contacts.activity.Activity;
import dev.contacts.activity.ActivityDetail;
import dev.contacts.channel.Channel;
import dev.contacts.consent.BlacklistTarget;
import dev.contacts.consent.ChannelAddress;
import dev.contacts.consent.ConsentBasis;
import dev.contacts.consent.ConsentSource;
import dev.contacts.consent.SubscriptionChange;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.contact.NewContact;
import dev.contacts.contact.Origin;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.identifier.EmailDomain;
import dev.contacts.messaging.DenialReason;
import dev.contacts.messaging.Message.SystemMessage;
import dev.contacts.messaging.MessageFailedException;
import dev.contacts.messaging.MessageRefusedException;
import dev.contacts.messaging.PersonalMessage;
import dev.contacts.messaging.SentMessage;
import dev.contacts.schema.Attributes;
import dev.contacts.spi.ActivityDraft;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Acceptance: what is recorded between the intention of a message and its hand-over still counts. */
public interface HandOverContract extends StoreContract {

    @Test
    @Requirement({"T45", "003-16", "003-17", "U09"})
    default void what_is_recorded_after_the_intention_keeps_the_message_back_and_the_log_says_why(Sandbox box) {
        Contacts others = box.contacts();
        Map<BiConsumer<Contacts, ContactId>, DenialReason> interruptions = new LinkedHashMap<>();
        interruptions.put(HandOverContract::blacklistAddress, DenialReason.BLACKLISTED);
        interruptions.put(HandOverContract::blacklistDomain, DenialReason.BLACKLISTED);
        interruptions.put(HandOverContract::unsubscribe, DenialReason.UNSUBSCRIBED);
        interruptions.put(HandOverContract::moveAway, DenialReason.NO_ADDRESS);
        interruptions.forEach((interruption, reason) -> {
            ContactId contact = box.created(NewContact.of(EmailAddress.parse(
                            "who@" + reason.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".example")))
                    .id();
            Outbox outbox = new Outbox();
            Contacts contacts =
                    outbox.contacts(box, new Outcomes().before(1, () -> interruption.accept(others, contact)));

            MessageRefusedException refused = catchThrowableOfType(
                    MessageRefusedException.class, () -> contacts.messaging().send(order(contact)));

            assertThat(refused.denials()).containsExactly(reason);
            assertThat(outbox.sent()).isEmpty();
            List<Activity> log = others.activities().history(contact).toList();
            assertThat(log).hasSize(2);
            assertThat(refused.intention()).contains(log.get(0).id());
            assertThat(log.get(1).detail())
                    .isEqualTo(new ActivityDetail.Campaign(Outbox.TEMPLATE, Channel.EMAIL, SentMessage.REFUSED));
            assertThat(log.get(1).payload().texts("message_reasons")).contains(List.of(reason.name()));
            others.privacy().prepareDeletion(Set.of(contact)).confirm();
        });
    }

    @Test
    @Requirement({"T45", "003-16", "001-29"})
    default void a_contact_that_goes_after_the_intention_gets_no_message(Sandbox box) {
        Outbox outbox = new Outbox();
        Contacts others = box.contacts();
        box.created(NewContact.of(Samples.BEN));
        ContactId anna = box.created(NewContact.of(Samples.ANNA)).id();
        Contacts contacts = outbox.contacts(
                box,
                new Outcomes()
                        .before(
                                1,
                                () -> others.privacy()
                                        .prepareDeletion(Set.of(anna))
                                        .confirm()));

        MessageRefusedException refused = catchThrowableOfType(
                MessageRefusedException.class, () -> contacts.messaging().send(order(anna)));

        assertThat(refused.denials()).containsExactly(DenialReason.NO_ADDRESS);
        assertThat(outbox.sent()).isEmpty();
        assertThat(box.dump().lines()).isNotEmpty().noneMatch(line -> line.contains("4711"));
        box.refuses(ContactNotFoundException.class, () -> contacts.messaging().send(order(anna)));
    }

    @Test
    @Requirement({"T45", "003-16", "003-17"})
    default void a_message_of_which_nobody_knows_whether_it_may_still_go_does_not_go(Sandbox box) {
        Outbox outbox = new Outbox();
        ContactId anna = box.created(NewContact.of(Samples.ANNA)).id();
        RuntimeException down = new IllegalStateException("the store is down");
        Contacts contacts = outbox.contacts(box, new Outcomes().before(1, () -> {
                    throw down;
                }));

        MessageFailedException failed = catchThrowableOfType(
                MessageFailedException.class, () -> contacts.messaging().send(order(anna)));

        assertThat(failed).hasCause(down);
        assertThat(outbox.sent()).isEmpty();
        assertThat(box.contacts().activities().history(anna))
                .extracting(activity -> activity.detail().status())
                .containsExactly("", SentMessage.FAILED);
        outbox.contacts(box).messaging().resend(failed.intention());
        assertThat(outbox.sent()).hasSize(1);
    }

    @Test
    @Tag("race")
    @Requirement({"T45", "003-17", "U09"})
    default void once_an_address_is_on_the_blacklist_no_later_message_goes_to_it(Sandbox box) {
        Outbox outbox = new Outbox();
        Contacts contacts = outbox.contacts(box);
        for (int round = 0; round < 3; round++) {
            ContactId anna = box.created(NewContact.of(EmailAddress.parse("anna@race" + round + ".example")))
                    .id();
            BiConsumer<Contacts, ContactId> blacklist =
                    round % 2 == 0 ? HandOverContract::blacklistAddress : HandOverContract::blacklistDomain;
            int before = outbox.sent().size();
            List<Race.Result<String>> results = Race.run(4, thread -> {
                if (thread == 0) {
                    blacklist.accept(contacts, anna);
                    return sent(contacts, anna) ? "sent after the blacklisting" : "blacklisted";
                }
                return sent(contacts, anna) ? "sent" : "refused";
            });

            assertThat(results.get(0).get()).isEqualTo("blacklisted");
            long handedOver =
                    results.stream().filter(each -> each.get().equals("sent")).count();
            assertThat(outbox.sent()).hasSize(before + (int) handedOver);
            assertThat(contacts.activities()
                            .history(anna)
                            .filter(activity -> activity.detail().status().equals(SentMessage.SENT)))
                    .hasSize((int) handedOver);
        }
    }

    @Test
    @Requirement({"T45", "003-16", "002-34"})
    default void an_outcome_is_told_also_if_something_else_has_its_key(Sandbox box) {
        Outbox outbox = new Outbox();
        ContactId anna = box.created(NewContact.of(Samples.ANNA)).id();
        Contacts contacts = outbox.contacts(
                box,
                new Outcomes()
                        .before(
                                2,
                                () -> box.run(tx -> tx.activities()
                                        .append(List.of(new ActivityDraft(
                                                anna,
                                                Sandbox.NOW,
                                                Origin.API,
                                                "message/"
                                                        + outbox.sent().get(0).idempotencyKey(),
                                                new ActivityDetail.SystemEvent("something else"),
                                                Attributes.empty()))))));

        SentMessage sent = contacts.messaging().send(order(anna));

        assertThat(sent.outcome().orElseThrow().detail().status()).isEqualTo(SentMessage.SENT);
        assertThat(contacts.activities().history(anna))
                .extracting(activity -> activity.detail().name())
                .containsExactlyInAnyOrder(SentMessage.INTENTION, "something else", Outbox.TEMPLATE);
    }

    private static boolean sent(Contacts contacts, ContactId contact) {
        try {
            contacts.messaging().send(order(contact));
            return true;
        } catch (MessageRefusedException e) {
            return false;
        }
    }

    private static void blacklistAddress(Contacts contacts, ContactId contact) {
        contacts.blacklist()
                .add(
                        new BlacklistTarget.Address(ChannelAddress.of(Channel.EMAIL, email(contacts, contact))),
                        "bounced");
    }

    private static void blacklistDomain(Contacts contacts, ContactId contact) {
        String email = email(contacts, contact);
        contacts.blacklist()
                .add(
                        new BlacklistTarget.Domain(EmailDomain.parse(email.substring(email.indexOf('@') + 1))),
                        "spam trap");
    }

    private static void unsubscribe(Contacts contacts, ContactId contact) {
        contacts.consents()
                .report(
                        contact,
                        SubscriptionChange.spamReport(
                                Channel.EMAIL, "button", ConsentBasis.of(ConsentSource.PROVIDER)));
    }

    private static void moveAway(Contacts contacts, ContactId contact) {
        contacts.update(contact, edit -> edit.replace(EmailAddress.parse("elsewhere@example.com")));
    }

    private static String email(Contacts contacts, ContactId contact) {
        return contacts.find(contact).orElseThrow().identifiers().get(0).value();
    }

    private static PersonalMessage order(ContactId contact) {
        return PersonalMessage.of(contact, new SystemMessage(Channel.EMAIL), Outbox.TEMPLATE)
                .set("order", "4711");
    }
}
