package dev.contacts.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.contacts.channel.Channel;
import dev.contacts.consent.BlacklistEntry;
import dev.contacts.consent.BlacklistTarget;
import dev.contacts.consent.ChannelAddress;
import dev.contacts.consent.ConsentBasis;
import dev.contacts.consent.ConsentCause;
import dev.contacts.consent.ConsentChange;
import dev.contacts.consent.ConsentLedger;
import dev.contacts.consent.ConsentSource;
import dev.contacts.consent.SubscriptionCategory;
import dev.contacts.consent.SubscriptionState;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.Origin;
import dev.contacts.contact.Provenance;
import dev.contacts.group.GroupId;
import dev.contacts.group.Membership;
import dev.contacts.group.MembershipStatus;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.identifier.EmailDomain;
import dev.contacts.messaging.Message.GroupMessage;
import dev.contacts.messaging.Message.SingleMessage;
import dev.contacts.messaging.Message.SystemMessage;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.SchemaName;
import dev.contacts.segment.SegmentRule;
import dev.contacts.segment.SegmentSubject;
import dev.contacts.workspace.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EligibilityTest {

    private static final Instant NOW = Instant.parse("2026-03-29T01:23:45Z");
    private static final ContactId ANNA = new ContactId(new UUID(7, 1));
    private static final GroupId GROUP = new GroupId(new UUID(8, 1));
    private static final SubscriptionCategory NEWS = SubscriptionCategory.of("NEWS");
    private static final ChannelAddress EMAIL = ChannelAddress.of(Channel.EMAIL, "anna@example.com");
    private static final Message SYSTEM = new SystemMessage(Channel.EMAIL);
    private static final Message TO_GROUP = new GroupMessage(Channel.EMAIL, NEWS, GROUP);

    @Test
    void without_a_group_only_system_messages_and_matching_single_messages_T03() {
        Recipient anna = recipient(ConsentLedger.empty(ANNA));
        assertThat(Eligibility.of(anna, SYSTEM)).isEqualTo(new Eligibility.Eligible(List.of(EMAIL), Map.of()));
        assertThat(Eligibility.of(anna, single("tier = 'gold'")).isEligible()).isTrue();
        assertThat(reasons(anna, single("tier = 'silver'"))).containsExactly(DenialReason.CRITERIA_NOT_MET);
        assertThat(reasons(anna, TO_GROUP)).containsExactly(DenialReason.NOT_A_MEMBER);
        assertThat(Eligibility.of(member(MembershipStatus.ACTIVE), TO_GROUP).isEligible())
                .isTrue();
        for (MembershipStatus status : List.of(
                MembershipStatus.UNCONFIRMED, MembershipStatus.AWAITING_APPROVAL, MembershipStatus.DEACTIVATED)) {
            assertThat(reasons(member(status), TO_GROUP)).containsExactly(DenialReason.MEMBERSHIP_NOT_ACTIVE);
        }
        assertThat(reasons(
                        member(MembershipStatus.ACTIVE),
                        new GroupMessage(Channel.EMAIL, NEWS, new GroupId(new UUID(8, 2)))))
                .containsExactly(DenialReason.NOT_A_MEMBER);
    }

    @Test
    void who_has_said_no_receives_nothing_of_it_003_17() {
        Recipient noNews = recipient(no(NEWS));
        assertThat(reasons(noNews, single("tier = 'gold'"))).containsExactly(DenialReason.UNSUBSCRIBED);
        assertThat(Eligibility.of(noNews, SYSTEM).isEligible()).isTrue();
        assertThat(Eligibility.of(
                                noNews,
                                new SingleMessage(
                                        Channel.EMAIL,
                                        SubscriptionCategory.of("OFFERS"),
                                        SegmentRule.parse("tier = 'gold'")))
                        .isEligible())
                .isTrue();
        Recipient nothing = recipient(no(SubscriptionCategory.ALL));
        assertThat(reasons(nothing, SYSTEM)).containsExactly(DenialReason.UNSUBSCRIBED);
        assertThat(reasons(nothing, single("tier = 'gold'"))).containsExactly(DenialReason.UNSUBSCRIBED);
    }

    @Test
    void all_reasons_are_named_at_once() {
        Recipient anna = new Recipient(
                subject(),
                List.of(),
                no(NEWS),
                List.of(),
                List.of(new BlacklistEntry(
                        new BlacklistTarget.Domain(EmailDomain.parse("example.com")), "bounced", NOW, Actor.SYSTEM)),
                Set.of(EMAIL));
        assertThat(reasons(anna, TO_GROUP))
                .containsExactly(
                        DenialReason.NOT_A_MEMBER,
                        DenialReason.UNSUBSCRIBED,
                        DenialReason.BLACKLISTED,
                        DenialReason.SUPPRESSED);
        assertThat(Eligibility.of(anna, TO_GROUP).blocked())
                .isEqualTo(Map.of(EMAIL, Set.of(DenialReason.BLACKLISTED, DenialReason.SUPPRESSED)));
        assertThat(reasons(anna, SYSTEM)).containsExactly(DenialReason.BLACKLISTED, DenialReason.SUPPRESSED);
        assertThat(reasons(anna, new SystemMessage(Channel.SMS))).containsExactly(DenialReason.NO_ADDRESS);
    }

    @Test
    void of_several_tokens_those_that_are_blocked_are_left_out() {
        List<ChannelAddress> tokens = List.of(token("a"), token("b"), token("c"));
        BlacklistEntry a = new BlacklistEntry(new BlacklistTarget.Address(token("a")), "misuse", NOW, Actor.SYSTEM);
        Message push = new SystemMessage(Channel.WEB_PUSH);
        assertThat(Eligibility.of(
                        new Recipient(
                                subject(),
                                List.of(),
                                ConsentLedger.empty(ANNA),
                                tokens,
                                List.of(a),
                                Set.of(token("b"))),
                        push))
                .isEqualTo(new Eligibility.Eligible(
                        List.of(token("c")),
                        Map.of(
                                token("a"), Set.of(DenialReason.BLACKLISTED),
                                token("b"), Set.of(DenialReason.SUPPRESSED))));
        assertThat(reasons(
                        new Recipient(
                                subject(),
                                List.of(),
                                ConsentLedger.empty(ANNA),
                                tokens.subList(0, 2),
                                List.of(a),
                                Set.of(token("b"))),
                        push))
                .containsExactly(DenialReason.BLACKLISTED, DenialReason.SUPPRESSED);
    }

    @Test
    void facts_of_somebody_else_are_not_mixed_in() {
        ConsentLedger bens = ConsentLedger.empty(new ContactId(new UUID(7, 2)));
        assertThatIllegalArgumentException().isThrownBy(() -> recipient(bens));
        assertThatIllegalArgumentException().isThrownBy(() -> new Eligibility.NotEligible(Set.of(), Map.of()));
    }

    private static Set<DenialReason> reasons(Recipient recipient, Message message) {
        return ((Eligibility.NotEligible) Eligibility.of(recipient, message)).reasons();
    }

    private static Message single(String rule) {
        return new SingleMessage(Channel.EMAIL, NEWS, SegmentRule.parse(rule));
    }

    private static ChannelAddress token(String value) {
        return ChannelAddress.of(Channel.WEB_PUSH, value);
    }

    private static Recipient member(MembershipStatus status) {
        return new Recipient(
                subject(),
                List.of(new Membership(ANNA, GROUP, status, Attributes.empty(), NOW)),
                ConsentLedger.empty(ANNA),
                List.of(),
                List.of(),
                Set.of());
    }

    private static Recipient recipient(ConsentLedger consent) {
        return new Recipient(subject(), List.of(), consent, List.of(), List.of(), Set.of());
    }

    private static ConsentLedger no(SubscriptionCategory category) {
        ConsentChange change = new ConsentChange(
                Channel.EMAIL,
                category,
                ConsentCause.UNSUBSCRIBE,
                SubscriptionState.UNKNOWN,
                SubscriptionState.UNSUBSCRIBED,
                "too many");
        return ConsentLedger.empty(ANNA).append(change, ConsentBasis.of(ConsentSource.PERSON), NOW, Actor.SYSTEM);
    }

    private static SegmentSubject subject() {
        Contact contact = new Contact(
                ANNA,
                1,
                SchemaName.DEFAULT,
                false,
                List.of(EmailAddress.parse("anna@example.com")),
                Attributes.empty(),
                Attributes.of(Map.of(FieldName.of("tier"), FieldValue.of("gold"))),
                Provenance.added(NOW, Origin.API, Actor.SYSTEM));
        return new SegmentSubject(contact, NOW);
    }
}
