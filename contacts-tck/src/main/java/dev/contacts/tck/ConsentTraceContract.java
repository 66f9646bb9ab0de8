package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contacts.Contacts;
import dev.contacts.channel.Channel;
import dev.contacts.consent.BlacklistEntry;
import dev.contacts.consent.BlacklistTarget;
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
import dev.contacts.group.Group;
import dev.contacts.identifier.AppAlias;
import dev.contacts.identifier.DuplicateIdentifierException;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.identifier.EmailDomain;
import dev.contacts.messaging.DenialReason;
import dev.contacts.messaging.Eligibility;
import dev.contacts.messaging.Message;
import dev.contacts.schema.InvalidValueException;
import dev.contacts.workspace.Actor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Acceptance: what else leaves an entry in a ledger, and how the first one comes into it. */
public interface ConsentTraceContract extends StoreContract {

    @Test
    @Requirement({"002-29", "D7", "T29"})
    default void ending_a_membership_on_request_is_recorded_with_reason_and_actor(Sandbox box) {
        Contacts contacts = box.contacts();
        Group vip = contacts.groups().create("VIP");
        Group press = contacts.groups().create("Press");
        ContactId anna = box.created(NewContact.of(Samples.ANNA)).id();
        ContactId ben = box.created(NewContact.of(Samples.BEN)).id();
        ContactId cara = box.created(NewContact.of(Samples.CARA)).id();
        contacts.memberships().add(Set.of(vip.id(), press.id()), Set.of(anna, ben));
        contacts.consents()
                .prepare(anna, List.of(ConsentContract.grant(Channel.EMAIL, ConsentContract.NEWS)))
                .confirm();
        box.clock().advance(Duration.ofSeconds(4));

        int ended = contacts.as(Actor.of("clerk"))
                .memberships()
                .unsubscribe(Set.of(vip.id(), press.id()), List.of(cara, anna, box.newId()));

        assertThat(ended).isEqualTo(2);
        ConsentLedger ledger = contacts.consents().ledger(anna);
        List<ConsentEntry> told = ledger.entries().subList(1, 3);
        assertThat(told).allSatisfy(entry -> {
            assertThat(entry.change().cause()).isEqualTo(ConsentCause.MEMBERSHIP_END);
            assertThat(entry.basis().source()).isEqualTo(ConsentSource.PERSON);
            assertThat(entry.at()).isEqualTo(Sandbox.NOW.plusSeconds(4));
            assertThat(entry.actor()).isEqualTo(Actor.of("clerk"));
        });
        assertThat(told)
                .extracting(entry -> entry.change().reason())
                .containsExactlyInAnyOrder(
                        "unsubscribed from group " + vip.id(), "unsubscribed from group " + press.id());
        assertThat(ledger.subscriptions()).hasSize(1);
        assertThat(ledger.state(Channel.EMAIL, ConsentContract.NEWS)).isEqualTo(SubscriptionState.SUBSCRIBED);
        assertThat(contacts.consents().verify(anna)).isEmpty();

        contacts.memberships().remove(Set.of(vip.id()), Set.of(ben));
        contacts.memberships().deactivate(press.id(), ben);
        assertThat(contacts.consents().ledger(ben).entries()).isEmpty();
        assertThat(contacts.consents().ledger(cara).entries()).isEmpty();
        assertThat(contacts.memberships().unsubscribe(Set.of(vip.id()), Set.of(anna)))
                .isZero();
        assertThat(contacts.consents().ledger(anna)).isEqualTo(ledger);
    }

    @Test
    @Requirement({"T28", "002-28", "D7"})
    default void a_blacklisted_domain_is_recorded_with_every_contact_that_has_an_address_there(Sandbox box) {
        Contacts contacts = box.contacts();
        List<ContactId> there = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            NewContact draft = NewContact.of(EmailAddress.parse("p" + i + "@Trap.example"));
            there.add(box.created(i == 0 ? draft.asTest() : draft).id());
        }
        List<ContactId> elsewhere = List.of(
                box.created(NewContact.of(EmailAddress.parse("p@sub.trap.example")))
                        .id(),
                box.created(NewContact.of(AppAlias.parse("p@trap.example"))).id());
        contacts.consents()
                .prepare(there.get(1), List.of(ConsentContract.grant(Channel.EMAIL, SubscriptionCategory.ALL)))
                .confirm();
        BlacklistTarget domain = new BlacklistTarget.Domain(EmailDomain.parse("trap.example"));
        contacts.as(Actor.of("clerk")).blacklist().add(domain, "spam trap");
        contacts.blacklist().add(domain, "again");

        for (ContactId contact : there) {
            ConsentEntry told = last(contacts, contact);
            assertThat(told.change().cause()).isEqualTo(ConsentCause.BLACKLISTING);
            assertThat(told.change().reason()).isEqualTo("spam trap");
            assertThat(told.actor()).isEqualTo(Actor.of("clerk"));
            assertThat(contacts.consents().verify(contact)).isEmpty();
        }
        assertThat(contacts.consents().ledger(there.get(1)).state(Channel.EMAIL, SubscriptionCategory.ALL))
                .isEqualTo(SubscriptionState.SUBSCRIBED);
        assertThat(elsewhere)
                .allSatisfy(contact -> assertThat(
                                contacts.consents().ledger(contact).entries())
                        .isEmpty());
        contacts.blacklist().remove(domain, "sold");
        assertThat(there)
                .allSatisfy(contact ->
                        assertThat(last(contacts, contact).change().cause()).isEqualTo(ConsentCause.BLACKLIST_REMOVAL));
        assertThat(contacts.consents().ledger(there.get(0)).entries()).hasSize(2);
    }

    @Test
    @Requirement({"D5", "U07", "003-15"})
    default void a_first_yes_comes_with_the_contact_and_a_basis_or_neither_comes(Sandbox box) {
        Contacts contacts = box.contacts();
        SubscriptionChange yes = ConsentContract.grant(Channel.EMAIL, ConsentContract.NEWS);
        Contact anna = contacts.as(Actor.of("form"))
                .consents()
                .create(
                        NewContact.of(Samples.ANNA),
                        List.of(yes, ConsentContract.no(Channel.SMS, SubscriptionCategory.ALL)));

        assertThat(contacts.get(anna.id())).isEqualTo(anna);
        ConsentLedger ledger = contacts.consents().ledger(anna.id());
        assertThat(ledger.state(Channel.EMAIL, ConsentContract.NEWS)).isEqualTo(SubscriptionState.SUBSCRIBED);
        assertThat(ledger.state(Channel.SMS, ConsentContract.NEWS)).isEqualTo(SubscriptionState.UNSUBSCRIBED);
        assertThat(ledger.entries().get(0).basis()).isEqualTo(ConsentContract.BASIS);
        assertThat(ledger.entries().get(0).actor()).isEqualTo(Actor.of("form"));
        assertThat(contacts.consents().verify(anna.id())).isEmpty();

        assertThatThrownBy(() -> SubscriptionChange.grant(
                        Channel.EMAIL, ConsentContract.NEWS, ConsentBasis.of(ConsentSource.OPERATOR)))
                .isInstanceOf(InvalidValueException.class);
        SubscriptionChange again =
                SubscriptionChange.resubscribe(Channel.VIBER, ConsentContract.NEWS, ConsentContract.BASIS);
        SubscriptionChange claimed = SubscriptionChange.grant(
                Channel.SMS, ConsentContract.NEWS, new ConsentBasis(ConsentSource.OPERATOR, "v1", "said so"));
        NewContact ben = NewContact.of(Samples.BEN);
        box.refuses(
                ResubscribeNotAllowedException.class, () -> contacts.consents().create(ben, List.of(again)));
        box.refuses(
                ResubscribeNotAllowedException.class,
                () -> contacts.consents()
                        .create(ben, List.of(ConsentContract.no(Channel.SMS, ConsentContract.NEWS), claimed)));
        box.refuses(InvalidValueException.class, () -> contacts.consents().create(ben, List.of()));
        contacts.consents()
                .prepare(anna.id(), List.of(ConsentContract.no(Channel.EMAIL, ConsentContract.NEWS)))
                .confirm();
        box.refuses(
                DuplicateIdentifierException.class,
                () -> contacts.consents().create(NewContact.of(Samples.ANNA), List.of(yes)));
    }

    @Test
    @Requirement({"T28", "002-27", "002-28", "003-12", "003-17"})
    default void a_contact_with_an_address_on_the_blacklist_can_be_created_by_hand_and_receives_nothing(Sandbox box) {
        Contacts contacts = box.contacts();
        BlacklistTarget target = new BlacklistTarget.Address(BlacklistContract.ANNA);
        BlacklistEntry entry = contacts.blacklist().add(target, "complained");
        ContactId anna = contacts.consents()
                .create(
                        NewContact.of(Samples.ANNA),
                        List.of(ConsentContract.grant(Channel.EMAIL, SubscriptionCategory.ALL)))
                .id();

        assertThat(contacts.consents().status(anna).get(0).blacklisting()).contains(entry);
        assertThat(contacts.blacklist().find(BlacklistContract.ANNA)).containsExactly(entry);
        assertThat(contacts.messaging().eligibility(anna, new Message.SystemMessage(Channel.EMAIL)))
                .isEqualTo(new Eligibility.NotEligible(
                        Set.of(DenialReason.BLACKLISTED),
                        Map.of(BlacklistContract.ANNA, Set.of(DenialReason.BLACKLISTED))));
    }

    private static ConsentEntry last(Contacts contacts, ContactId contact) {
        List<ConsentEntry> entries = contacts.consents().ledger(contact).entries();
        return entries.get(entries.size() - 1);
    }
}
