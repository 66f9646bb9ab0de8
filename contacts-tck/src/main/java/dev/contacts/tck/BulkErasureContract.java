package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.contacts.Contacts;
import dev.contacts.channel.Channel;
import dev.contacts.consent.BlacklistTarget;
import dev.contacts.consent.ChannelAddress;
import dev.contacts.contact.ConfirmationRefusedException;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.contact.NewContact;
import dev.contacts.error.ErrorCode;
import dev.contacts.identifier.AppAlias;
import dev.contacts.privacy.AnonymizationReceipt;
import dev.contacts.privacy.AnonymizationRefusedException;
import dev.contacts.privacy.BulkAnonymization;
import dev.contacts.privacy.DeletionPlan;
import dev.contacts.privacy.ErasureContext;
import dev.contacts.privacy.HostResources;
import dev.contacts.privacy.PersonalDataContributor;
import dev.contacts.privacy.PrivacyOptions;
import dev.contacts.segment.InvalidSegmentRuleException;
import dev.contacts.segment.SegmentRule;
import dev.contacts.workspace.Actor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Acceptance: many contacts at once, contacts that a backup brought back, and who may end which. */
public interface BulkErasureContract extends StoreContract {

    @Test
    @Requirement({"001-16", "001-17", "T17"})
    default void a_segment_is_anonymized_one_by_one_and_goes_on_where_it_was_stopped(Sandbox box) {
        Contacts contacts = box.contacts();
        List<ContactId> gold = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            gold.add(box.created(NewContact.of(AppAlias.parse("gold " + i)).set("tier", "gold"))
                    .id());
        }
        Contact silver = box.created(NewContact.of(Samples.BEN).set("tier", "silver"));
        SegmentRule rule = SegmentRule.parse("tier = 'gold'");
        List<AnonymizationReceipt> told = new ArrayList<>();
        IllegalStateException stop = new IllegalStateException("the process ends");

        Throwable stopped = catchThrowable(() -> contacts.privacy().anonymizeAll(rule, receipt -> {
            told.add(receipt);
            if (told.size() == 3) {
                throw stop;
            }
        }));
        assertThat(stopped).isSameAs(stop);
        assertThat(contacts.segments().count(rule)).isEqualTo(4);

        assertThat(contacts.privacy().anonymizeAll(rule, told::add)).isEqualTo(new BulkAnonymization(4, List.of()));

        assertThat(contacts.privacy().receipts())
                .containsExactlyElementsOf(told)
                .hasSize(7);
        Set<ContactId> opened = new HashSet<>();
        told.forEach(receipt -> gold.stream()
                .filter(id -> receipt.isAbout(id, receipt.opening()))
                .forEach(opened::add));
        assertThat(opened).as("each receipt opens for the caller").containsExactlyInAnyOrderElementsOf(gold);
        assertThat(contacts.find(silver.id())).contains(silver);
        box.refuses(
                InvalidSegmentRuleException.class,
                () -> contacts.privacy().anonymizeAll(SegmentRule.parse("member of 'nobody knows'"), told::add));
    }

    @Test
    @Requirement({"001-25", "001-30", "D1"})
    default void what_a_backup_brought_back_is_erased_again_and_nobody_else(Sandbox box) {
        Contacts contacts = box.contacts();
        Contact anna = box.created(NewContact.of(Samples.ANNA));
        Contact ben = box.created(NewContact.of(Samples.BEN));
        Contact cara = box.created(NewContact.of(Samples.CARA));
        contacts.privacy().anonymize(anna.id());
        contacts.privacy().prepareDeletion(Set.of(ben.id())).confirm();
        box.store(anna); // as a restored backup would
        box.contacts()
                .blacklist()
                .add(new BlacklistTarget.Address(ChannelAddress.of(Channel.EMAIL, Samples.ANNA.value())), "complained");
        List<ContactId> erased = List.of(anna.id(), ben.id(), box.newId());

        assertThat(contacts.privacy().erasureReplay(erased)).isEqualTo(1);
        assertThat(contacts.privacy().erasureReplay(erased)).isZero();

        assertThat(contacts.find(anna.id())).isEmpty();
        assertThat(contacts.find(Samples.ANNA)).isEmpty();
        assertThat(box.dump().lines())
                .noneMatch(line -> line.contains(Samples.ANNA.value()) || line.contains("complained"));
        assertThat(contacts.find(cara.id())).contains(cara);
    }

    @Test
    @Requirement({"003-05", "T42", "001-24", "T20"})
    default void the_id_of_another_workspace_is_answered_as_a_random_one(Sandbox box) {
        Sandbox elsewhere = box.neighbour();
        for (int i = 0; i < 20; i++) {
            elsewhere.newId(); // both make the same ids
        }
        Contact hers = elsewhere.created(NewContact.of(Samples.ANNA));
        box.created(NewContact.of(Samples.BEN));
        Contacts contacts = box.contacts();
        ContactId random = new ContactId(java.util.UUID.randomUUID());

        for (ContactId id : List.of(hers.id(), random)) {
            ContactNotFoundException one = box.refuses(
                    ContactNotFoundException.class, () -> contacts.privacy().anonymize(id));
            ContactNotFoundException two = box.refuses(
                    ContactNotFoundException.class, () -> contacts.privacy().prepareDeletion(List.of(id)));
            for (ContactNotFoundException refused : List.of(one, two)) {
                assertThat(refused.code()).isEqualTo(ErrorCode.CONTACT_NOT_FOUND);
                assertThat(refused).hasMessage(new ContactNotFoundException(id).getMessage());
            }
            assertThat(contacts.privacy().erasureReplay(List.of(id))).isZero();
        }
        assertThat(elsewhere.found(List.of(hers.id()))).containsExactly(Exact.contact(hers));
    }

    @Test
    @Requirement({"T17", "001-16", "D17"})
    default void whom_the_host_refuses_is_told_and_keeps_nobody_else_from_being_anonymized(Sandbox box) {
        List<ContactId> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(box.created(NewContact.of(AppAlias.parse("gold " + i))).id());
        }
        Set<ContactId> guarded = new HashSet<>(List.of(ids.get(0)));
        PersonalDataContributor invoices = new PersonalDataContributor() {
            @Override
            public String name() {
                return "invoices";
            }

            @Override
            public long erase(ErasureContext erasure) {
                if (erasure.contacts().contains(ids.get(3))) {
                    throw new AnonymizationRefusedException(ids.get(3), "an open invoice");
                }
                return 0;
            }

            @Override
            public void export(ContactId contact, HostResources transaction, BiConsumer<String, String> line) {}
        };
        Contacts contacts = box.contacts(PrivacyOptions.SHIPPED
                .guard((workspace, actor, contact) -> !guarded.contains(contact))
                .contributor(invoices));
        SegmentRule rule = SegmentRule.parse("has app_alias");

        BulkAnonymization first = contacts.privacy().anonymizeAll(rule, receipt -> {});
        guarded.clear();
        BulkAnonymization second = contacts.privacy().anonymizeAll(rule, receipt -> {});

        assertThat(first.anonymized()).isEqualTo(3);
        assertThat(first.refused())
                .extracting(BulkAnonymization.Refused::contact)
                .containsExactly(ids.get(0), ids.get(3));
        assertThat(first.refused().get(1).reason()).endsWith("an open invoice");
        assertThat(second.anonymized()).isEqualTo(1);
        assertThat(second.refused())
                .extracting(BulkAnonymization.Refused::contact)
                .containsExactly(ids.get(3));
        assertThat(contacts.find(ids.get(3))).isPresent();
    }

    @Test
    @Requirement({"T17", "001-16", "D17"})
    default void what_a_guard_does_not_find_stops_the_anonymization_of_many(Sandbox box) {
        Contact anna = box.created(NewContact.of(Samples.ANNA));
        ContactId other = box.newId();
        Contacts contacts = box.contacts(PrivacyOptions.SHIPPED.guard((workspace, actor, contact) -> {
            throw new ContactNotFoundException(other);
        }));

        ContactNotFoundException thrown = box.refuses(
                ContactNotFoundException.class,
                () -> contacts.privacy().anonymizeAll(SegmentRule.parse("has email"), receipt -> {}));

        assertThat(thrown.id()).isEqualTo(other);
        assertThat(box.found(List.of(anna.id()))).hasSize(1);
    }

    @Test
    @Requirement({"T20", "001-27", "D1"})
    default void what_goes_from_the_blacklist_is_counted(Sandbox box) {
        Contacts contacts = box.contacts();
        Contact anna = box.created(NewContact.of(Samples.ANNA));
        contacts.blacklist()
                .add(
                        new BlacklistTarget.Address(ChannelAddress.of(Channel.EMAIL, Samples.ANNA.value())),
                        "never write again");

        DeletionPlan plan = contacts.privacy().prepareDeletion(Set.of(anna.id()));
        assertThat(plan.counts()).containsEntry("blacklist", 1L);
        assertThat(contacts.privacy().anonymize(anna.id()).erased()).containsEntry("blacklist", 1L);
    }

    @Test
    @Tag("race")
    @Requirement({"T20", "001-27", "D17"})
    default void of_several_who_confirm_one_plan_one_does_and_it_stays_with_the_actor_who_prepared_it(Sandbox box) {
        for (int round = 0; round < 10; round++) {
            Contact contact = box.created(NewContact.of(AppAlias.parse("round " + round)));
            DeletionPlan plan =
                    box.contacts().as(Actor.of("preparer")).privacy().prepareDeletion(Set.of(contact.id()));

            long confirmed = Race.run(3, thread -> {
                        try {
                            return plan.confirm();
                        } catch (ConfirmationRefusedException e) {
                            return 0;
                        }
                    })
                    .stream()
                    .mapToLong(Race.Result::get)
                    .sum();

            assertThat(confirmed).isEqualTo(1);
            assertThat(box.found(List.of(contact.id()))).isEmpty();
        }
    }
}
