package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.channel.Channel;
import dev.contacts.consent.AppInstallation;
import dev.contacts.consent.BlacklistTarget;
import dev.contacts.consent.ChannelAddress;
import dev.contacts.consent.SubscriptionPlan;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.contact.NewContact;
import dev.contacts.group.Group;
import dev.contacts.group.NotAMemberException;
import dev.contacts.group.OptInMode;
import dev.contacts.identifier.EmailDomain;
import dev.contacts.privacy.AnonymizationReceipt;
import dev.contacts.privacy.DeletionPlan;
import dev.contacts.schema.Attributes;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** Acceptance: consent, addresses and applications end with their contact. */
public interface ConsentErasureContract extends StoreContract {

    @Test
    @Requirement({"T17", "T18", "001-23", "001-26"})
    default void anonymizing_leaves_counts_of_consent_and_nothing_of_addresses(Sandbox box) {
        Contact anna = withEverything(box);
        AnonymizationReceipt receipt = box.contacts().privacy().anonymize(anna.id());
        assertCounts(receipt.erased());
        assertNothingLeft(box, anna);
    }

    @Test
    @Requirement({"T20", "T21", "001-29"})
    default void deleting_takes_consent_addresses_and_applications_with_it(Sandbox box) {
        Contact anna = withEverything(box);
        DeletionPlan plan = box.contacts().privacy().prepareDeletion(List.of(anna.id()));
        assertCounts(plan.counts());
        assertThat(plan.confirm()).isEqualTo(1);
        assertNothingLeft(box, anna);
    }

    @Test
    @Requirement({"T20", "T44", "001-24", "001-29", "D17"})
    default void what_waits_for_a_confirmation_finds_nobody_when_the_contact_has_ended(Sandbox box) {
        for (boolean deleted : new boolean[] {true, false}) {
            Contact anna = box.created(NewContact.of(Samples.ANNA));
            ContactId id = anna.id();
            SubscriptionPlan change = box.contacts()
                    .consents()
                    .prepare(id, List.of(ConsentContract.grant(Channel.EMAIL, ConsentContract.NEWS)));
            Group club =
                    box.contacts().groups().create("Club " + deleted, group -> group.optIn(OptInMode.DOUBLE_OPT_IN));
            box.contacts().groups().add(club.id(), id);
            DeletionPlan late = box.contacts().privacy().prepareDeletion(List.of(id));
            if (deleted) {
                box.contacts().privacy().prepareDeletion(List.of(id)).confirm();
            } else {
                box.contacts().privacy().anonymize(id);
            }

            box.refuses(ContactNotFoundException.class, change::confirm);
            box.refuses(
                    NotAMemberException.class,
                    () -> box.contacts().memberships().confirm(club.id(), id));
            box.refuses(ContactNotFoundException.class, late::confirm);
            box.refuses(ContactNotFoundException.class, late::confirm);
        }
    }

    private static void assertCounts(SortedMap<String, Long> counts) {
        assertThat(counts)
                .containsEntry("consent", 3L)
                .containsEntry("consent EMAIL SUBSCRIBED", 1L)
                .containsEntry("consent SMS UNSUBSCRIBED", 1L)
                .containsEntry("channel", 2L)
                .containsEntry("app", 1L);
    }

    private static Contact withEverything(Sandbox box) {
        Contact anna = box.created(NewContact.of(Samples.ANNA));
        ContactId id = anna.id();
        box.contacts()
                .consents()
                .prepare(
                        id,
                        List.of(
                                ConsentContract.grant(Channel.EMAIL, ConsentContract.NEWS),
                                ConsentContract.no(Channel.SMS, ConsentContract.NEWS)))
                .confirm();
        box.contacts().channels().register(id, Channel.WEB_PUSH, "secret-token");
        box.contacts().channels().register(id, Channel.VIBER, "secret-viber");
        box.contacts()
                .channels()
                .saveApp(
                        id,
                        new AppInstallation("shop", "Shop", List.of("secret-id"), List.of(), true, Optional.empty()));
        box.contacts()
                .blacklist()
                .add(new BlacklistTarget.Address(ChannelAddress.of(Channel.WEB_PUSH, "secret-token")), "secret-reason");
        box.contacts().blacklist().add(new BlacklistTarget.Domain(EmailDomain.parse("trap.example")), "trap");
        assertThat(box.dump().lines()).anyMatch(line -> line.contains("secret-reason"));
        return anna;
    }

    private static void assertNothingLeft(Sandbox box, Contact gone) {
        assertThat(box.dump().lines())
                .anyMatch(line -> line.contains("trap"))
                .noneMatch(line -> line.contains("secret") || line.contains("anna"));
        List<ContactId> id = List.of(gone.id());
        box.store(box.contact(gone.id(), Attributes.empty(), Samples.ANNA));
        box.run(tx -> {
            assertThat(tx.consents().ofContacts(id)).isEmpty();
            assertThat(tx.channels().ofContacts(id)).isEmpty();
            assertThat(tx.channels().apps(id)).isEmpty();
            assertThat(tx.channels().find(List.of(ChannelAddress.of(Channel.VIBER, "secret-viber"))))
                    .isEmpty();
        });
        assertThat(box.contacts().consents().verify(gone.id())).isEmpty();
    }
}
