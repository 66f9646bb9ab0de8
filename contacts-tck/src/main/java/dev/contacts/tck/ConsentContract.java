package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contacts.Consents;
import dev.contacts.channel.Channel;
import dev.contacts.consent.ConsentBasis;
import dev.contacts.consent.ConsentCause;
import dev.contacts.consent.ConsentEntry;
import dev.contacts.consent.ConsentLedger;
import dev.contacts.consent.ConsentProof;
import dev.contacts.consent.ConsentSource;
import dev.contacts.consent.ResubscribeNotAllowedException;
import dev.contacts.consent.Subscription;
import dev.contacts.consent.SubscriptionCategory;
import dev.contacts.consent.SubscriptionChange;
import dev.contacts.consent.SubscriptionPlan;
import dev.contacts.consent.SubscriptionState;
import dev.contacts.contact.ConfirmationRefusedException;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.contact.NewContact;
import dev.contacts.privacy.DeletionPlan;
import dev.contacts.schema.InvalidValueException;
import dev.contacts.workspace.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Acceptance: subscriptions and the ledger they follow from. */
public interface ConsentContract extends StoreContract {

    /** What a subscription is about. */
    SubscriptionCategory NEWS = SubscriptionCategory.of("NEWS");

    @Test
    @Requirement({"T44", "002-06", "002-21", "003-11", "003-15", "D17"})
    default void a_subscription_changes_in_two_steps_and_for_each_channel_and_category_apart(Sandbox box) {
        Consents consents = box.contacts().as(Actor.of("clerk")).consents();
        ContactId anna = box.created(NewContact.of(Samples.ANNA)).id();
        List<SubscriptionChange> changes =
                List.of(grant(Channel.EMAIL, NEWS), no(Channel.SMS, SubscriptionCategory.ALL));
        List<String> before = box.dump().lines();
        SubscriptionPlan plan = consents.prepare(anna, changes);
        assertThat(box.dump().lines()).isEqualTo(before);
        assertThat(plan.contact()).isEqualTo(anna);
        assertThat(plan.changes()).isEqualTo(changes);
        assertThat(plan.expiresAt()).isEqualTo(Sandbox.NOW.plus(Duration.ofMinutes(15)));
        box.clock().advance(Duration.ofSeconds(2));

        List<Subscription> after = plan.confirm();
        assertThat(after)
                .containsExactly(
                        new Subscription(
                                Channel.EMAIL,
                                NEWS,
                                SubscriptionState.SUBSCRIBED,
                                ConsentCause.GRANT,
                                Sandbox.NOW.plusSeconds(2),
                                ""),
                        new Subscription(
                                Channel.SMS,
                                SubscriptionCategory.ALL,
                                SubscriptionState.UNSUBSCRIBED,
                                ConsentCause.UNSUBSCRIBE,
                                Sandbox.NOW.plusSeconds(2),
                                "too many"));
        assertThat(consents.subscriptions(anna)).isEqualTo(after);
        ConsentEntry entry = consents.ledger(anna).entries().get(0);
        assertThat(entry.actor()).isEqualTo(Actor.of("clerk"));
        assertThat(entry.basis()).isEqualTo(BASIS);
        assertThat(consents.ledger(anna).state(Channel.EMAIL, SubscriptionCategory.of("OFFERS")))
                .isEqualTo(SubscriptionState.UNKNOWN);
    }

    @Test
    @Requirement({"T44", "003-15", "D17"})
    default void a_plan_is_confirmed_once_in_time_and_while_nothing_else_was_recorded(Sandbox box) {
        Consents consents = box.contacts().consents();
        ContactId anna = box.created(NewContact.of(Samples.ANNA)).id();
        SubscriptionPlan plan = consents.prepare(anna, List.of(grant(Channel.EMAIL, NEWS)));
        SubscriptionPlan outdated = consents.prepare(anna, List.of(no(Channel.SMS, NEWS)));
        SubscriptionPlan late = consents.prepare(anna, List.of(no(Channel.VIBER, NEWS)));
        assertThat(plan.confirm()).hasSize(1);
        assertThat(box.refuses(ConfirmationRefusedException.class, plan::confirm)
                        .reason())
                .isEqualTo(ConfirmationRefusedException.Reason.ALREADY_USED);
        assertThat(box.refuses(ConfirmationRefusedException.class, outdated::confirm)
                        .reason())
                .isEqualTo(ConfirmationRefusedException.Reason.CHANGED);
        box.clock().advance(Duration.ofMinutes(15));
        assertThat(box.refuses(ConfirmationRefusedException.class, late::confirm)
                        .reason())
                .isEqualTo(ConfirmationRefusedException.Reason.EXPIRED);

        SubscriptionPlan ofNobody = consents.prepare(anna, List.of(no(Channel.SMS, NEWS)));
        box.created(NewContact.of(Samples.BEN));
        box.contacts().privacy().prepareDeletion(List.of(anna)).confirm();
        box.refuses(ContactNotFoundException.class, ofNobody::confirm);
        box.refuses(ContactNotFoundException.class, () -> consents.prepare(anna, List.of(no(Channel.SMS, NEWS))));
        box.refuses(InvalidValueException.class, () -> consents.prepare(anna, List.of()));
    }

    @Test
    @Tag("race")
    @Requirement({"T44", "003-15", "U09"})
    default void of_many_confirmations_at_once_one_counts_and_no_report_is_lost(Sandbox box) {
        Consents consents = box.contacts().consents();
        ContactId anna = box.created(NewContact.of(Samples.ANNA)).id();
        SubscriptionPlan plan = consents.prepare(anna, List.of(grant(Channel.EMAIL, NEWS)));
        List<Race.Result<List<Subscription>>> confirmed = Race.run(8, thread -> plan.confirm());
        assertThat(confirmed.stream().filter(result -> result.failure().isEmpty()))
                .hasSize(1);

        List<Race.Result<List<Subscription>>> reported = Race.run(
                8, thread -> consents.report(anna, spam(Channel.of("CHANNEL_" + thread), ConsentSource.PROVIDER)));
        assertThat(reported).allMatch(result -> result.failure().isEmpty());
        assertThat(consents.ledger(anna).entries()).hasSize(9);
        assertThat(consents.verify(anna)).isEmpty();
    }

    @Test
    @Requirement({"T29", "002-29", "003-11"})
    default void a_spam_report_and_an_unsubscription_are_recorded_with_date_and_reason(Sandbox box) {
        Consents consents = box.contacts().consents();
        ContactId anna = box.created(NewContact.of(Samples.ANNA)).id();
        consents.prepare(anna, List.of(grant(Channel.EMAIL, NEWS))).confirm();
        box.clock().advance(Duration.ofSeconds(5));
        consents.report(anna, spam(Channel.EMAIL, ConsentSource.PROVIDER));
        box.clock().advance(Duration.ofSeconds(5));
        List<Subscription> after = consents.report(
                anna,
                SubscriptionChange.unsubscribe(
                        Channel.SMS, NEWS, "link in a message", ConsentBasis.of(ConsentSource.PERSON)));

        assertThat(after)
                .extracting(Subscription::cause)
                .containsExactly(ConsentCause.SPAM_REPORT, ConsentCause.GRANT, ConsentCause.UNSUBSCRIBE);
        assertThat(after.get(0).since()).isEqualTo(Sandbox.NOW.plusSeconds(5));
        assertThat(after.get(0).reason()).isEqualTo("button");
        assertThat(after.get(2).since()).isEqualTo(Sandbox.NOW.plusSeconds(10));
        assertThat(consents.ledger(anna).state(Channel.EMAIL, NEWS)).isEqualTo(SubscriptionState.UNSUBSCRIBED);
        box.refuses(InvalidValueException.class, () -> consents.report(anna, grant(Channel.EMAIL, NEWS)));
        box.refuses(
                InvalidValueException.class, () -> consents.report(anna, spam(Channel.EMAIL, ConsentSource.OPERATOR)));
        box.refuses(
                ContactNotFoundException.class,
                () -> consents.report(box.newId(), spam(Channel.EMAIL, ConsentSource.PERSON)));
        assertThatThrownBy(() -> SubscriptionChange.spamReport(Channel.EMAIL, " ", BASIS))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    @Requirement({"T43", "003-13", "003-14"})
    default void subscribing_again_by_hand_needs_the_right_channel_and_an_earlier_subscription(Sandbox box) {
        Consents consents = box.contacts().consents();
        ContactId anna = box.created(NewContact.of(Samples.ANNA)).id();
        for (Channel channel : List.of(Channel.EMAIL, Channel.SMS, Channel.MOBILE_PUSH)) {
            consents.prepare(anna, List.of(grant(channel, NEWS), no(channel, NEWS)))
                    .confirm();
            assertThat(refusal(box, anna, again(channel, BASIS)))
                    .isEqualTo(ResubscribeNotAllowedException.Reason.CHANNEL);
        }
        for (Channel channel : List.of(Channel.WEB_PUSH, Channel.TELEGRAM, Channel.VIBER)) {
            assertThat(refusal(box, anna, again(channel, BASIS)))
                    .isEqualTo(ResubscribeNotAllowedException.Reason.NO_PRIOR_SUBSCRIPTION);
            consents.prepare(anna, List.of(no(channel, NEWS))).confirm();
            assertThat(refusal(box, anna, again(channel, BASIS)))
                    .isEqualTo(ResubscribeNotAllowedException.Reason.NO_PRIOR_SUBSCRIPTION);
            consents.prepare(anna, List.of(grant(channel, SubscriptionCategory.ALL)))
                    .confirm();
            assertThat(refusal(box, anna, again(channel, BASIS)))
                    .as("a yes after the no, to the whole channel")
                    .isEqualTo(ResubscribeNotAllowedException.Reason.NO_PRIOR_SUBSCRIPTION);
        }
        ContactId ben = box.created(NewContact.of(Samples.BEN)).id();
        for (Channel channel : List.of(Channel.WEB_PUSH, Channel.TELEGRAM, Channel.VIBER)) {
            consents.prepare(ben, List.of(grant(channel, NEWS), no(channel, NEWS)))
                    .confirm();
            assertThat(refusal(box, ben, again(channel, new ConsentBasis(ConsentSource.OPERATOR, "v1", ""))))
                    .isEqualTo(ResubscribeNotAllowedException.Reason.EVIDENCE);
            consents.prepare(ben, List.of(again(channel, BASIS))).confirm();
            assertThat(consents.ledger(ben).state(channel, NEWS)).isEqualTo(SubscriptionState.SUBSCRIBED);
        }
    }

    @Test
    @Requirement({"D7", "U09"})
    default void a_proof_shows_how_things_stood_then_and_verifies_without_the_store(Sandbox box) {
        Consents consents = box.contacts().consents();
        ContactId anna = box.created(NewContact.of(Samples.ANNA)).id();
        consents.prepare(anna, List.of(grant(Channel.EMAIL, NEWS))).confirm();
        box.clock().advance(Duration.ofHours(1));
        consents.report(anna, spam(Channel.EMAIL, ConsentSource.PERSON));

        ConsentProof then = ConsentProof.verify(
                consents.proof(anna, Channel.EMAIL, Sandbox.NOW).text());
        ConsentProof now = ConsentProof.verify(
                consents.proof(anna, Channel.EMAIL, box.clock().instant()).text());
        assertThat(then.state(NEWS)).isEqualTo(SubscriptionState.SUBSCRIBED);
        assertThat(now.state(NEWS)).isEqualTo(SubscriptionState.UNSUBSCRIBED);
        assertThat(consents.verify(anna)).isEmpty();
        assertThat(consents.ledger(box.newId()).entries()).isEmpty();
    }

    @Test
    @Requirement({"D7", "U09"})
    default void a_proof_says_no_also_of_a_no_that_a_clock_which_went_back_dates_earlier(Sandbox box) {
        Consents consents = box.contacts().consents();
        ContactId anna = box.created(NewContact.of(Samples.ANNA)).id();
        consents.prepare(anna, List.of(grant(Channel.EMAIL, NEWS))).confirm();
        box.clock().advance(Duration.ofHours(2));
        consents.report(anna, spam(Channel.SMS, ConsentSource.PERSON));
        box.clock().advance(Duration.ofHours(-1));
        consents.report(anna, spam(Channel.EMAIL, ConsentSource.PERSON));
        Instant back = box.clock().instant();
        consents.prepare(anna, List.of(grant(Channel.VIBER, NEWS))).confirm();
        box.clock().advance(Duration.ofHours(-2));
        consents.report(anna, spam(Channel.TELEGRAM, ConsentSource.PERSON));

        ConsentProof email =
                ConsentProof.verify(consents.proof(anna, Channel.EMAIL, back).text());
        ConsentProof early = ConsentProof.verify(
                consents.proof(anna, Channel.VIBER, box.clock().instant()).text());
        assertThat(email.state(NEWS)).isEqualTo(SubscriptionState.UNSUBSCRIBED);
        assertThat(email.entries()).hasSize(5);
        assertThat(early.state(NEWS)).as("a yes of later").isEqualTo(SubscriptionState.UNKNOWN);
        assertThat(consents.verify(anna)).isEmpty();
    }

    @Test
    @Requirement({"T44", "003-15", "D17"})
    default void a_plan_that_was_seen_to_be_too_late_stays_so_when_the_clock_goes_back(Sandbox box) {
        Consents consents = box.contacts().consents();
        ContactId anna = box.created(NewContact.of(Samples.ANNA)).id();
        SubscriptionPlan plan = consents.prepare(anna, List.of(grant(Channel.EMAIL, NEWS)));
        DeletionPlan deletion = box.contacts().privacy().prepareDeletion(List.of(anna));
        box.clock().advance(Duration.ofMinutes(15));
        box.refuses(ConfirmationRefusedException.class, plan::confirm);
        box.refuses(ConfirmationRefusedException.class, deletion::confirm);
        box.clock().advance(Duration.ofMinutes(-15));
        for (ThrowingCallable call : List.<ThrowingCallable>of(plan::confirm, deletion::confirm)) {
            assertThat(box.refuses(ConfirmationRefusedException.class, call).reason())
                    .isEqualTo(ConfirmationRefusedException.Reason.EXPIRED);
        }
    }

    @Test
    @Requirement({"T29", "002-29"})
    default void a_report_that_repeats_the_last_one_adds_nothing_and_one_that_says_more_does(Sandbox box) {
        Consents consents = box.contacts().consents();
        ContactId anna = box.created(NewContact.of(Samples.ANNA)).id();
        SubscriptionChange spam = spam(Channel.EMAIL, ConsentSource.PROVIDER);
        List<Subscription> once = consents.report(anna, spam);
        box.clock().advance(Duration.ofDays(1));
        assertThat(consents.report(anna, spam)).isEqualTo(once);
        assertThat(consents.ledger(anna).entries()).hasSize(1);

        consents.report(anna, spam(Channel.EMAIL, ConsentSource.PERSON));
        consents.report(
                anna,
                SubscriptionChange.spamReport(
                        Channel.EMAIL, "button", new ConsentBasis(ConsentSource.PERSON, "", "mail 18")));
        consents.report(anna, spam(Channel.SMS, ConsentSource.PROVIDER));
        consents.report(
                anna,
                SubscriptionChange.unsubscribe(Channel.EMAIL, NEWS, "button", ConsentBasis.of(ConsentSource.PROVIDER)));
        assertThat(consents.ledger(anna).entries()).hasSize(5);
        box.refuses(ContactNotFoundException.class, () -> consents.report(box.newId(), spam));
    }

    @Test
    @Requirement({"D7", "U09"})
    default void a_proof_is_the_stores_while_the_store_gives_the_same_one(Sandbox box) {
        Consents consents = box.contacts().consents();
        ContactId anna = box.created(NewContact.of(Samples.ANNA)).id();
        consents.prepare(anna, List.of(grant(Channel.EMAIL, NEWS))).confirm();
        ConsentProof proof = consents.proof(anna, Channel.EMAIL, Sandbox.NOW);
        box.clock().advance(Duration.ofHours(1));
        consents.report(anna, spam(Channel.EMAIL, ConsentSource.PERSON));

        assertThat(consents.confirms(ConsentProof.verify(proof.text()))).isTrue();
        assertThat(consents.confirms(
                        new ConsentProof(anna, Channel.EMAIL, box.clock().instant(), proof.entries())))
                .as("without what was recorded since")
                .isFalse();
        assertThat(consents.confirms(ConsentLedger.empty(anna)
                        .append(
                                grant(Channel.EMAIL, NEWS).from(ConsentLedger.empty(anna)),
                                BASIS,
                                Sandbox.NOW,
                                Actor.of("mallory"))
                        .proof(Channel.EMAIL, Sandbox.NOW)))
                .as("made by somebody else")
                .isFalse();
    }

    /** Enough for a yes. */
    ConsentBasis BASIS = new ConsentBasis(ConsentSource.PERSON, "terms 3", "double opt-in, mail 17");

    /**
     * A yes.
     *
     * @param channel the channel
     * @param category the category
     * @return the change
     */
    static SubscriptionChange grant(Channel channel, SubscriptionCategory category) {
        return SubscriptionChange.grant(channel, category, BASIS);
    }

    /**
     * A no of an operator.
     *
     * @param channel the channel
     * @param category the category
     * @return the change
     */
    static SubscriptionChange no(Channel channel, SubscriptionCategory category) {
        return SubscriptionChange.unsubscribe(channel, category, "too many", ConsentBasis.of(ConsentSource.OPERATOR));
    }

    private static SubscriptionChange spam(Channel channel, ConsentSource source) {
        return SubscriptionChange.spamReport(channel, "button", ConsentBasis.of(source));
    }

    private static SubscriptionChange again(Channel channel, ConsentBasis basis) {
        return SubscriptionChange.resubscribe(channel, NEWS, basis);
    }

    private static ResubscribeNotAllowedException.Reason refusal(
            Sandbox box, ContactId contact, SubscriptionChange change) {
        ResubscribeNotAllowedException refusal = box.refuses(
                ResubscribeNotAllowedException.class,
                () -> box.contacts().consents().prepare(contact, List.of(change)));
        assertThat(refusal.channel()).isEqualTo(change.channel());
        return refusal.reason();
    }
}
