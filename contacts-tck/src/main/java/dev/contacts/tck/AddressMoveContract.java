package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.Contacts;
import dev.contacts.channel.Channel;
import dev.contacts.consent.ConsentBasis;
import dev.contacts.consent.ConsentCause;
import dev.contacts.consent.ConsentEntry;
import dev.contacts.consent.ConsentLedger;
import dev.contacts.consent.ConsentSource;
import dev.contacts.consent.ResubscribeNotAllowedException;
import dev.contacts.consent.SubscriptionCategory;
import dev.contacts.consent.SubscriptionChange;
import dev.contacts.consent.SubscriptionState;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.NewContact;
import dev.contacts.error.ContactsException;
import dev.contacts.identifier.AppAlias;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.identifier.MobileNumber;
import dev.contacts.messaging.DenialReason;
import dev.contacts.messaging.Eligibility;
import dev.contacts.messaging.Message;
import dev.contacts.transfer.ImportMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Acceptance: a no goes along with the address that it was said of. */
public interface AddressMoveContract extends StoreContract {

    @Test
    @Requirement({"D5", "U07"})
    default void whoever_gets_an_address_by_whichever_way_gets_the_no_of_the_contact_that_had_it(Sandbox box) {
        Contacts contacts = box.contacts();
        ContactId anna = box.created(NewContact.of(Samples.ANNA)).id();
        contacts.consents().report(anna, spam(Channel.EMAIL));
        List<BiConsumer<Contacts, ContactId>> ways = List.of(
                (with, taker) -> with.update(taker, edit -> edit.add(Samples.ANNA)),
                (with, taker) -> with.imports()
                        .text("email,app_alias\nanna@example.com,"
                                + with.get(taker).identifiers().get(0).value() + "\n")
                        .map("app_alias", "app_alias")
                        .mode(ImportMode.APPEND_OR_UPDATE)
                        .run(),
                (with, taker) -> {
                    with.privacy().prepareDeletion(List.of(taker)).confirm();
                    with.create(NewContact.of(Samples.ANNA));
                },
                (with, taker) -> {
                    with.privacy().prepareDeletion(List.of(taker)).confirm();
                    with.imports().text("email\nANNA@example.com\n").run();
                });
        ContactId before = anna;
        for (int i = 0; i < ways.size(); i++) {
            EmailAddress next = EmailAddress.parse("left" + i + "@example.com");
            contacts.update(before, edit -> edit.replace(next));
            ContactId alias =
                    box.created(NewContact.of(AppAlias.parse("taker " + i))).id();
            ways.get(i).accept(contacts, alias);
            ContactId taker = contacts.find(Samples.ANNA).orElseThrow().id();

            assertThat(taker).isNotEqualTo(before);
            ConsentEntry entry = contacts.consents().ledger(taker).entries().get(0);
            assertThat(entry.change().cause()).isEqualTo(ConsentCause.UNSUBSCRIBE);
            assertThat(entry.basis()).isEqualTo(ConsentBasis.of(ConsentSource.ADDRESS));
            assertThat(entry.change().reason()).isNotBlank().doesNotContain("anna", before.toString());
            assertThat(contacts.messaging().eligibility(taker, new Message.SystemMessage(Channel.EMAIL)))
                    .isInstanceOfSatisfying(
                            Eligibility.NotEligible.class,
                            no -> assertThat(no.reasons()).containsExactly(DenialReason.UNSUBSCRIBED));
            assertThat(contacts.consents().ledger(before).state(Channel.EMAIL, ConsentContract.NEWS))
                    .as("the no stays, too")
                    .isEqualTo(SubscriptionState.UNSUBSCRIBED);
            assertThat(contacts.consents().verify(taker)).isEmpty();
            before = taker;
        }
    }

    @Test
    @Requirement({"D5", "U07"})
    default void only_what_was_said_no_to_goes_along_and_who_takes_an_address_back_has_its_own_ledger(Sandbox box) {
        Contacts contacts = box.contacts();
        MobileNumber number = MobileNumber.parse("+4930123456");
        ContactId anna = box.created(NewContact.of(Samples.ANNA, number)).id();
        contacts.consents()
                .prepare(
                        anna,
                        List.of(
                                ConsentContract.grant(Channel.EMAIL, SubscriptionCategory.ALL),
                                ConsentContract.no(Channel.EMAIL, ConsentContract.NEWS),
                                ConsentContract.grant(Channel.SMS, ConsentContract.NEWS)))
                .confirm();
        EmailAddress other = EmailAddress.parse("other@example.com");
        contacts.update(anna, edit -> edit.replace(other));
        contacts.update(anna, edit -> edit.replace(Samples.ANNA));
        assertThat(contacts.consents().ledger(anna).entries()).hasSize(3);

        contacts.update(anna, edit -> edit.replace(other).remove(number));
        ContactId ben = box.created(NewContact.of(Samples.ANNA, number)).id();
        ConsentLedger ledger = contacts.consents().ledger(ben);
        assertThat(ledger.entries()).hasSize(1);
        assertThat(ledger.state(Channel.EMAIL, ConsentContract.NEWS)).isEqualTo(SubscriptionState.UNSUBSCRIBED);
        assertThat(ledger.state(Channel.EMAIL, SubscriptionCategory.ALL)).isEqualTo(SubscriptionState.UNKNOWN);
        assertThat(ledger.state(Channel.SMS, ConsentContract.NEWS)).isEqualTo(SubscriptionState.UNKNOWN);
    }

    @Test
    @Requirement({"D5", "U07"})
    default void a_first_yes_with_a_refused_address_needs_the_persons_own_evidence(Sandbox box) {
        Contacts contacts = box.contacts();
        ContactId anna = box.created(NewContact.of(Samples.ANNA)).id();
        contacts.consents().report(anna, spam(Channel.EMAIL));
        contacts.update(anna, edit -> edit.replace(EmailAddress.parse("other@example.com")));
        box.refuses(
                ResubscribeNotAllowedException.class,
                () -> contacts.consents()
                        .create(
                                NewContact.of(Samples.ANNA),
                                List.of(SubscriptionChange.grant(
                                        Channel.EMAIL,
                                        SubscriptionCategory.ALL,
                                        new ConsentBasis(ConsentSource.IMPORT, "terms 3", "file 7")))));
        ContactId ben = contacts.consents()
                .create(
                        NewContact.of(Samples.ANNA),
                        List.of(ConsentContract.grant(Channel.EMAIL, SubscriptionCategory.ALL)))
                .id();
        assertThat(contacts.consents().ledger(ben).entries()).hasSize(2);
        assertThat(contacts.consents().ledger(ben).state(Channel.EMAIL, ConsentContract.NEWS))
                .isEqualTo(SubscriptionState.SUBSCRIBED);
    }

    @Test
    @Requirement({"D5", "T21", "001-24", "001-29"})
    default void nothing_waits_at_an_address_once_the_contact_that_gave_it_up_is_erased(Sandbox box) {
        Contacts contacts = box.contacts();
        box.created(NewContact.of(Samples.BEN));
        for (boolean anonymized : new boolean[] {true, false}) {
            ContactId anna = box.created(NewContact.of(Samples.ANNA)).id();
            contacts.consents().report(anna, spam(Channel.EMAIL));
            contacts.update(anna, edit -> edit.replace(EmailAddress.parse("other@example.com")));
            assertThat(box.dump().lines()).anyMatch(line -> line.contains("anna@example.com"));
            if (anonymized) {
                contacts.privacy().anonymize(anna);
            } else {
                contacts.privacy().prepareDeletion(List.of(anna)).confirm();
            }
            assertThat(box.dump().lines()).isNotEmpty().noneMatch(line -> line.contains("anna@example.com"));
            ContactId again = box.created(NewContact.of(Samples.ANNA)).id();
            assertThat(contacts.consents().ledger(again).entries()).isEmpty();
            contacts.privacy().prepareDeletion(List.of(again)).confirm();
        }
    }

    @Test
    @Requirement({"D5", "U07"})
    default void however_addresses_move_nobody_has_one_without_the_no_that_was_said_of_it(Sandbox box) {
        Random random = new Random(5);
        Contacts contacts = box.contacts();
        List<ContactId> people = new ArrayList<>();
        List<EmailAddress> addresses = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            people.add(box.created(NewContact.of(AppAlias.parse("person " + i))).id());
            addresses.add(EmailAddress.parse("address" + i + "@example.com"));
        }
        Set<EmailAddress> refused = new HashSet<>();
        int held = 0;
        for (int step = 0; step < 60; step++) {
            ContactId person = people.get(random.nextInt(people.size()));
            EmailAddress address = addresses.get(random.nextInt(addresses.size()));
            if (random.nextInt(5) == 0) {
                contacts.consents().report(person, spam(Channel.EMAIL));
            } else {
                try {
                    contacts.update(person, edit -> edit.replace(address));
                } catch (ContactsException taken) {
                    contacts.update(person, edit -> edit.set("step", 1));
                }
            }
            for (ContactId each : people) {
                Contact contact = contacts.get(each);
                boolean no = contacts.consents().ledger(each).state(Channel.EMAIL, SubscriptionCategory.ALL)
                        == SubscriptionState.UNSUBSCRIBED;
                for (EmailAddress one : addresses) {
                    if (contact.identifiers().contains(one)) {
                        assertThat(no || !refused.contains(one))
                                .as("step " + step)
                                .isTrue();
                        held += no && refused.contains(one) ? 1 : 0;
                        if (no) {
                            refused.add(one);
                        }
                    }
                }
            }
        }
        assertThat(held).isGreaterThan(20);
    }

    @Test
    @Tag("race")
    @Requirement({"D5", "U07", "SPI-2"})
    default void a_no_that_is_said_while_the_address_moves_goes_along_or_came_too_late(Sandbox box) {
        Contacts contacts = box.contacts();
        for (int round = 0; round < 5; round++) {
            EmailAddress address = EmailAddress.parse("moving" + round + "@example.com");
            EmailAddress other = EmailAddress.parse("other" + round + "@example.com");
            ContactId anna = box.created(NewContact.of(address)).id();
            ContactId ben =
                    box.created(NewContact.of(AppAlias.parse("ben " + round))).id();
            contacts.consents().report(anna, spam(Channel.SMS));
            contacts.consents()
                    .prepare(anna, List.of(ConsentContract.no(Channel.EMAIL, ConsentContract.NEWS)))
                    .confirm();
            List<Race.Result<Boolean>> results = Race.run(2, thread -> {
                if (thread == 0) {
                    contacts.update(anna, edit -> edit.replace(other));
                    return true;
                }
                try {
                    contacts.update(ben, edit -> edit.add(address));
                    return true;
                } catch (ContactsException taken) {
                    return false;
                }
            });
            if (!results.get(1).get()) {
                contacts.update(ben, edit -> edit.add(address));
            }
            assertThat(contacts.consents().ledger(ben).state(Channel.EMAIL, ConsentContract.NEWS))
                    .isEqualTo(SubscriptionState.UNSUBSCRIBED);
        }
    }

    private static SubscriptionChange spam(Channel channel) {
        return SubscriptionChange.spamReport(channel, "button", ConsentBasis.of(ConsentSource.PROVIDER));
    }
}
