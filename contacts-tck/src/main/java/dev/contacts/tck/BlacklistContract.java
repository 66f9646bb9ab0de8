package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.Blacklist;
import dev.contacts.Contacts;
import dev.contacts.channel.Channel;
import dev.contacts.consent.AddressBlockedException;
import dev.contacts.consent.BlacklistEntry;
import dev.contacts.consent.BlacklistTarget;
import dev.contacts.consent.ChannelAddress;
import dev.contacts.consent.ChannelStatus;
import dev.contacts.consent.ConsentCause;
import dev.contacts.consent.ConsentEntry;
import dev.contacts.consent.NoSecretException;
import dev.contacts.consent.Secret;
import dev.contacts.consent.SecretSource;
import dev.contacts.consent.SubscriptionCategory;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.NewContact;
import dev.contacts.error.PortFailedException;
import dev.contacts.group.Group;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.identifier.EmailDomain;
import dev.contacts.messaging.DenialReason;
import dev.contacts.messaging.Eligibility;
import dev.contacts.messaging.Message;
import dev.contacts.schema.InvalidValueException;
import dev.contacts.segment.SegmentRule;
import dev.contacts.transfer.ImportCounts;
import dev.contacts.transfer.ImportMode;
import dev.contacts.transfer.ImportReport;
import dev.contacts.transfer.RowOutcome;
import dev.contacts.workspace.Actor;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Acceptance: what is not written to. */
public interface BlacklistContract extends StoreContract {

    /** Anna's address. */
    ChannelAddress ANNA = ChannelAddress.of(Channel.EMAIL, "anna@example.com");

    @Test
    @Requirement({"T28", "002-27", "002-28", "003-12", "003-17"})
    default void an_entry_has_the_librarys_date_and_a_reason_and_shows_at_its_address(Sandbox box) {
        Blacklist blacklist = box.contacts().as(Actor.of("clerk")).blacklist();
        ContactId anna = box.created(NewContact.of(Samples.ANNA)).id();
        box.contacts().channels().register(anna, Channel.WEB_PUSH, "token");
        box.clock().advance(Duration.ofSeconds(3));
        BlacklistTarget target = new BlacklistTarget.Address(ANNA);
        BlacklistEntry entry = blacklist.add(target, "hard bounce");
        assertThat(entry)
                .isEqualTo(new BlacklistEntry(target, "hard bounce", Sandbox.NOW.plusSeconds(3), Actor.of("clerk")));
        box.clock().advance(Duration.ofSeconds(3));
        assertThat(blacklist.add(target, "again")).isEqualTo(entry);
        assertThat(blacklist.find(ANNA)).containsExactly(entry);
        assertThat(blacklist.list(null, 10)).containsExactly(entry);

        List<ChannelStatus> status = box.contacts().consents().status(anna);
        assertThat(status.get(0).blacklisting()).contains(entry);
        assertThat(status.get(0).isBlacklisted()).isTrue();
        assertThat(status.get(1).isBlacklisted()).isFalse();
        ConsentEntry told = box.contacts().consents().ledger(anna).entries().get(0);
        assertThat(told.change().cause()).isEqualTo(ConsentCause.BLACKLISTING);
        assertThat(told.change().reason()).isEqualTo("hard bounce");
        assertThat(told.at()).isEqualTo(Sandbox.NOW.plusSeconds(3));
        assertThat(box.contacts().consents().ledger(anna).entries()).hasSize(1);
        for (String none : List.of("", " ", "x".repeat(501))) {
            box.refuses(InvalidValueException.class, () -> blacklist.add(target, none));
            box.refuses(InvalidValueException.class, () -> blacklist.remove(target, none));
        }

        assertThat(blacklist.remove(target, "mailbox repaired")).isTrue();
        assertThat(blacklist.remove(target, "again")).isFalse();
        assertThat(box.contacts().consents().ledger(anna).entries())
                .extracting(each -> each.change().cause())
                .containsExactly(ConsentCause.BLACKLISTING, ConsentCause.BLACKLIST_REMOVAL);
    }

    @Test
    @Requirement({"T28", "T03", "000-08", "001-08", "003-17"})
    default void who_may_receive_what_follows_from_groups_criteria_consent_and_blacklist(Sandbox box) {
        Contacts contacts = box.contacts();
        ContactId anna =
                box.created(NewContact.of(Samples.ANNA).set("tier", "gold")).id();
        Group group = contacts.groups().create("VIP");
        Message system = new Message.SystemMessage(Channel.EMAIL);
        Message toGroup = new Message.GroupMessage(Channel.EMAIL, ConsentContract.NEWS, group.id());
        assertThat(reasons(box, anna, system)).isEmpty();
        assertThat(reasons(box, anna, single("tier = 'gold'"))).isEmpty();
        assertThat(reasons(box, anna, single("tier = 'silver' or member of 'VIP'")))
                .containsExactly(DenialReason.CRITERIA_NOT_MET);
        assertThat(reasons(box, anna, toGroup)).containsExactly(DenialReason.NOT_A_MEMBER);
        contacts.groups().add(group.id(), anna);
        assertThat(reasons(box, anna, toGroup)).isEmpty();
        assertThat(reasons(box, anna, single("tier = 'silver' or member of 'VIP'")))
                .isEmpty();

        contacts.consents()
                .prepare(anna, List.of(ConsentContract.no(Channel.EMAIL, ConsentContract.NEWS)))
                .confirm();
        contacts.blacklist().add(new BlacklistTarget.Domain(EmailDomain.parse("EXAMPLE.com")), "trap");
        assertThat(reasons(box, anna, toGroup))
                .containsExactlyInAnyOrder(DenialReason.UNSUBSCRIBED, DenialReason.BLACKLISTED);
        assertThat(reasons(box, anna, system)).containsExactly(DenialReason.BLACKLISTED);
    }

    @Test
    @Requirement({"T28", "002-28"})
    default void an_import_brings_no_address_in_that_is_on_the_blacklist(Sandbox box) {
        box.created(NewContact.of(Samples.ANNA));
        Blacklist blacklist = box.contacts().blacklist();
        blacklist.add(new BlacklistTarget.Address(ANNA), "bounced");
        blacklist.add(new BlacklistTarget.Address(ChannelAddress.of(Channel.EMAIL, "ben@example.com")), "spam");
        blacklist.add(new BlacklistTarget.Domain(EmailDomain.parse("trap.example")), "trap");

        ImportReport report = box.contacts()
                .imports()
                .text("""
                        email,first_name
                        anna@example.com,Anne
                        BEN@example.com,Ben
                        x@trap.example,X
                        cara@example.com,Cara
                        """)
                .mode(ImportMode.APPEND_OR_UPDATE)
                .run();

        assertThat(report.counts()).isEqualTo(new ImportCounts(1, 1, 0, 2));
        assertThat(report.rejectedRows().map(RowOutcome.Rejected::reasons))
                .allSatisfy(reasons -> assertThat(reasons)
                        .singleElement()
                        .satisfies(reason -> assertThat(reason.rule()).isEqualTo("BLACKLISTED")));
        assertThat(box.contacts().find(Samples.ANNA).orElseThrow().firstName()).contains("Anne");
        assertThat(box.contacts().find(Samples.BEN)).isEmpty();
    }

    @Test
    @Requirement({"D12", "U14"})
    default void a_suppressed_address_outlives_its_contact_without_clear_text(Sandbox box) {
        Contacts contacts = with(box, Secret.of("2026", key(1)));
        ContactId anna = box.created(NewContact.of(Samples.ANNA)).id();
        box.created(NewContact.of(Samples.BEN));
        contacts.blacklist().add(new BlacklistTarget.Address(ANNA), "complained");
        assertThat(contacts.privacy().prepareDeletion(List.of(anna)).confirmSuppressing())
                .isEqualTo(1);

        assertThat(box.dump().lines()).noneMatch(line -> line.contains("anna"));
        assertThat(contacts.blacklist().isSuppressed(ANNA)).isTrue();
        assertThat(contacts.blacklist().isSuppressed(ChannelAddress.of(Channel.EMAIL, "cara@example.com")))
                .isFalse();
        AddressBlockedException refusal =
                box.refuses(AddressBlockedException.class, () -> contacts.create(NewContact.of(Samples.ANNA)));
        assertThat(refusal.channel()).isEqualTo(Channel.EMAIL);
        box.refuses(
                AddressBlockedException.class,
                () -> contacts.update(
                        contacts.find(Samples.BEN).orElseThrow().id(), edit -> edit.replace(Samples.ANNA)));
        ImportReport report = contacts.imports()
                .text("email\nANNA@example.com\ncara@example.com\n")
                .run();
        assertThat(report.counts()).isEqualTo(new ImportCounts(1, 0, 0, 1));
        assertThat(report.rejectedRows().toList().get(0).reasons().get(0).rule())
                .isEqualTo("SUPPRESSED");

        ContactId without = box.created(NewContact.of(Samples.ANNA)).id(); // who has no key knows of nothing
        assertThat(box.contacts().blacklist().isSuppressed(ANNA)).isFalse();
        assertThat(with(box, Secret.of("2026", key(9))).blacklist().isSuppressed(ANNA))
                .isFalse();
        assertThat(contacts.messaging().eligibility(without, new Message.SystemMessage(Channel.EMAIL)))
                .isEqualTo(new Eligibility.NotEligible(
                        Set.of(DenialReason.SUPPRESSED), Map.of(ANNA, Set.of(DenialReason.SUPPRESSED))));
        box.refuses(
                AddressBlockedException.class,
                () -> contacts.consents()
                        .prepare(without, List.of(ConsentContract.grant(Channel.EMAIL, ConsentContract.NEWS))));
        assertThat(contacts.consents().status(without)).allMatch(ChannelStatus::isSuppressed);
        assertThat(box.contacts().consents().status(without)).hasSize(1).noneMatch(ChannelStatus::isSuppressed);
        assertThat(contacts.blacklist().release(ANNA)).isTrue();
        assertThat(contacts.blacklist().release(ANNA)).isFalse();
        assertThat(contacts.blacklist().isSuppressed(ANNA)).isFalse();
    }

    @Test
    @Requirement({"D12", "U14"})
    default void a_rotated_secret_goes_on_recognising_and_takes_over_what_it_meets(Sandbox box) {
        Secret old = Secret.of("2026", key(1));
        Secret current = Secret.of("2027", key(2));
        ChannelAddress cara = ChannelAddress.of(Channel.EMAIL, "cara@example.com");
        box.created(NewContact.of(Samples.BEN));
        box.refuses(NoSecretException.class, () -> box.contacts().blacklist().suppress(Set.of(ANNA)));
        with(box, old).blacklist().suppress(Set.of(ANNA, cara));

        assertThat(with(box, current, old).blacklist().isSuppressed(ANNA)).isTrue();
        assertThat(with(box, current).blacklist().isSuppressed(ANNA)).isTrue();
        assertThat(with(box, current).blacklist().isSuppressed(cara)).isFalse();
        with(box, current, old).imports().text("email\ncara@example.com\n").run();
        assertThat(with(box, current).blacklist().isSuppressed(cara)).isTrue();
        assertThat(box.neighbour().contacts().blacklist().isSuppressed(ANNA)).isFalse();
    }

    @Test
    @Requirement({"D12", "U14", "001-26"})
    default void nothing_is_suppressed_unless_it_was_chosen(Sandbox box) {
        Contacts contacts = with(box, Secret.of("2026", key(1)));
        for (boolean anonymized : new boolean[] {true, false}) {
            ContactId anna = box.created(NewContact.of(Samples.ANNA)).id();
            contacts.blacklist().add(new BlacklistTarget.Address(ANNA), "complained");
            if (anonymized) {
                contacts.privacy().anonymize(anna);
            } else {
                contacts.privacy().prepareDeletion(List.of(anna)).confirm();
            }
            assertThat(contacts.blacklist().isSuppressed(ANNA)).isFalse();
            assertThat(contacts.blacklist().find(ANNA)).isEmpty();
            assertThat(contacts.imports()
                            .text("email\nanna@example.com\n")
                            .run()
                            .inserted())
                    .isEqualTo(1);
            ContactId again = contacts.find(EmailAddress.parse("anna@example.com"))
                    .orElseThrow()
                    .id();
            assertThat(contacts.consents().ledger(again).entries()).isEmpty();
            contacts.privacy().prepareDeletion(List.of(again)).confirm();
        }
        ContactId last = box.created(NewContact.of(Samples.ANNA)).id();
        box.refuses(
                NoSecretException.class,
                () -> box.contacts().privacy().prepareDeletion(List.of(last)).confirmSuppressing());
    }

    @Test
    @Requirement({"D12", "U14"})
    default void a_source_of_secrets_that_fails_is_named_and_nothing_is_written(Sandbox box) {
        ContactId anna = box.created(NewContact.of(Samples.ANNA)).id();
        RuntimeException closed = new IllegalStateException("the vault is closed");
        List<SecretSource> sources = List.of(
                () -> {
                    throw closed;
                },
                BlacklistContract::nothing,
                () -> Collections.singletonList(null));
        for (SecretSource source : sources) {
            Contacts contacts = with(box, source);
            for (ThrowingCallable call : List.<ThrowingCallable>of(
                    () -> contacts.create(NewContact.of(Samples.BEN)),
                    () -> contacts.blacklist().suppress(Set.of(ANNA)),
                    () -> contacts.privacy().prepareDeletion(List.of(anna)).confirmSuppressing(),
                    () -> contacts.messaging().eligibility(anna, new Message.SystemMessage(Channel.EMAIL)))) {
                PortFailedException failed = box.refuses(PortFailedException.class, call);
                assertThat(failed.port()).isEqualTo("SecretSource");
                assertThat(failed).hasMessageNotContaining("vault");
            }
        }
    }

    @SuppressWarnings("NullAway") // as a host that does not know better
    private static List<Secret> nothing() {
        return null;
    }

    private static Message single(String rule) {
        return new Message.SingleMessage(Channel.EMAIL, SubscriptionCategory.of("OFFERS"), SegmentRule.parse(rule));
    }

    private static Set<DenialReason> reasons(Sandbox box, ContactId contact, Message message) {
        Eligibility eligibility = box.contacts().messaging().eligibility(contact, message);
        return eligibility instanceof Eligibility.NotEligible no ? no.reasons() : Set.of();
    }

    private static byte[] key(int seed) {
        byte[] key = new byte[32];
        key[0] = (byte) seed;
        return key;
    }

    private static Contacts with(Sandbox box, Secret... secrets) {
        return with(box, () -> List.of(secrets));
    }

    private static Contacts with(Sandbox box, SecretSource source) {
        return Contacts.builder(box.store())
                .workspace(box.workspace())
                .actor(Sandbox.ACTOR)
                .clock(box.clock())
                .ids(box.ids())
                .secrets(source)
                .build();
    }
}
