package dev.contacts.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contacts.channel.Channel;
import dev.contacts.contact.ContactId;
import dev.contacts.schema.InvalidValueException;
import dev.contacts.workspace.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConsentLedgerTest {

    private static final ContactId ANNA = new ContactId(new UUID(7, 1));
    private static final Instant NOW = Instant.parse("2026-03-29T01:23:45.123456Z");
    private static final SubscriptionCategory NEWS = SubscriptionCategory.of("NEWS");
    private static final List<Channel> CHANNELS = List.of(Channel.EMAIL, Channel.SMS, Channel.VIBER);
    private static final List<SubscriptionCategory> CATEGORIES = List.of(SubscriptionCategory.ALL, NEWS);

    @Test
    void the_state_is_a_fold_of_the_entries_U09() {
        Random random = new Random(4711);
        for (int round = 0; round < 200; round++) {
            Map<String, SubscriptionState> expected = new HashMap<>();
            ConsentLedger ledger = ConsentLedger.empty(ANNA);
            int length = random.nextInt(12);
            for (int i = 0; i < length; i++) {
                ConsentChange change = change(random, ledger);
                ledger = ledger.append(change, basis(random), NOW.plusSeconds(i), Actor.SYSTEM);
                expected.put(change.channel() + "/" + change.category(), change.after());
            }
            for (Channel channel : CHANNELS) {
                for (SubscriptionCategory category : CATEGORIES) {
                    assertThat(ledger.recorded(channel, category))
                            .isEqualTo(expected.getOrDefault(channel + "/" + category, SubscriptionState.UNKNOWN));
                }
            }
            assertThat(ledger.firstUnsound()).isEmpty();
        }
    }

    @Test
    void a_no_to_the_whole_channel_is_a_no_to_each_category() {
        ConsentLedger ledger = plus(plus(ConsentLedger.empty(ANNA), grant(NEWS)), no(SubscriptionCategory.ALL));
        assertThat(ledger.state(Channel.EMAIL, NEWS)).isEqualTo(SubscriptionState.UNSUBSCRIBED);
        assertThat(ledger.recorded(Channel.EMAIL, NEWS)).isEqualTo(SubscriptionState.SUBSCRIBED);
        assertThat(ledger.state(Channel.SMS, NEWS)).isEqualTo(SubscriptionState.UNKNOWN);
        assertThat(plus(ConsentLedger.empty(ANNA), grant(SubscriptionCategory.ALL))
                        .state(Channel.EMAIL, NEWS))
                .isEqualTo(SubscriptionState.SUBSCRIBED);
        assertThat(ledger.subscriptions())
                .extracting(Subscription::category)
                .containsExactly(SubscriptionCategory.ALL, NEWS);
        assertThat(ledger.subscriptions().get(0).reason()).isEqualTo("too many");
    }

    @Test
    void any_edit_removal_or_swap_of_one_entry_is_found_U09() {
        Random random = new Random(42);
        ConsentLedger ledger = ConsentLedger.empty(ANNA);
        for (int i = 0; i < 6; i++) {
            ledger = ledger.append(change(random, ledger), basis(random), NOW.plusSeconds(i), Actor.SYSTEM);
        }
        List<List<ConsentEntry>> tampered = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            List<ConsentEntry> removed = new ArrayList<>(ledger.entries());
            removed.remove(i);
            tampered.add(removed);
            List<ConsentEntry> doubled = new ArrayList<>(ledger.entries());
            doubled.add(i, ledger.entries().get(i));
            tampered.add(doubled);
            for (int j = 0; j < i; j++) {
                List<ConsentEntry> swapped = new ArrayList<>(ledger.entries());
                Collections.swap(swapped, i, j);
                tampered.add(swapped);
            }
            for (ConsentEntry edited : edits(ledger.entries().get(i))) {
                List<ConsentEntry> entries = new ArrayList<>(ledger.entries());
                entries.set(i, edited);
                tampered.add(entries);
            }
        }
        assertThat(tampered).hasSizeGreaterThan(80);
        for (List<ConsentEntry> entries : tampered) {
            assertThat(new ConsentLedger(ledger.head(), entries).firstUnsound()).isPresent();
        }
        assertThat(new ConsentLedger(new ConsentHead(ANNA, 6, "f".repeat(64)), ledger.entries()).firstUnsound())
                .hasValue(7);
        assertThat(new ConsentLedger(ConsentHead.empty(ANNA), ledger.entries()).firstUnsound())
                .isPresent();
        assertThat(new ConsentLedger(ledger.head(), List.of()).firstUnsound()).hasValue(1);
    }

    @Test
    void a_proof_verifies_on_its_own_and_not_when_a_character_is_altered_U09() {
        ConsentLedger ledger = plus(plus(ConsentLedger.empty(ANNA), grant(NEWS)), no(NEWS));
        ConsentProof proof = ledger.proof(Channel.EMAIL, NOW.plusSeconds(1));
        ConsentProof read = ConsentProof.verify(proof.text());
        assertThat(read).isEqualTo(proof);
        assertThat(read.state(NEWS)).isEqualTo(SubscriptionState.SUBSCRIBED);
        assertThat(ConsentProof.verify(
                                ledger.proof(Channel.EMAIL, NOW.plusSeconds(9)).text())
                        .state(NEWS))
                .isEqualTo(SubscriptionState.UNSUBSCRIBED);

        String text = proof.text();
        int entries = text.indexOf('\n') + 1;
        for (int at = 0; at < text.length(); at++) {
            String altered = text.substring(0, at) + (text.charAt(at) == 'x' ? 'y' : 'x') + text.substring(at + 1);
            assertThatThrownBy(() -> ConsentProof.verify(altered)).isInstanceOf(ConsentProofRefusedException.class);
        }
        for (String none :
                List.of("", "x", "\"", "\"\\", "\"dev.contacts/consent-proof/1\"", text.substring(entries))) {
            assertThatThrownBy(() -> ConsentProof.verify(none))
                    .isInstanceOf(ConsentProofRefusedException.class)
                    .hasNoCause();
        }
    }

    @Test
    void a_proof_says_how_much_it_has_and_until_when_so_that_nothing_can_be_cut_off_or_moved_U09() {
        ConsentLedger ledger = plus(plus(ConsentLedger.empty(ANNA), grant(NEWS)), no(NEWS));
        ConsentProof proof = ledger.proof(Channel.EMAIL, NOW.plusSeconds(9));
        assertThat(proof.head()).isEqualTo(ledger.head());
        String text = proof.text();
        String first = text.substring(0, text.indexOf('\n') + 1);
        for (String altered : List.of(
                text.substring(0, text.lastIndexOf('\n', text.length() - 2) + 1),
                first,
                text + text.substring(text.lastIndexOf('\n', text.length() - 2) + 1),
                text.replace("EMAIL", "SMS"),
                text.replaceFirst(proof.at().toString(), NOW.plusSeconds(10).toString()),
                text.replaceFirst("\"2\"", "\"1\""))) {
            assertThat(altered).isNotEqualTo(text);
            assertThatThrownBy(() -> ConsentProof.verify(altered)).isInstanceOf(ConsentProofRefusedException.class);
        }
    }

    @Test
    void a_proof_keeps_texts_as_they_are() {
        ConsentBasis basis = new ConsentBasis(ConsentSource.PERSON, "v 1 \"neu\"", "a\\nb\r\n\"c\" \\ 👩\u2028");
        ConsentLedger ledger = ConsentLedger.empty(ANNA)
                .append(grant(NEWS).apply(ConsentLedger.empty(ANNA)), basis, NOW, Actor.of("Zoë \"1\""));
        assertThat(ConsentProof.verify(ledger.proof(Channel.EMAIL, NOW).text()).entries())
                .isEqualTo(ledger.entries());
    }

    @Test
    void a_no_needs_a_reason_and_no_text_is_too_long_002_28_002_29() {
        for (ConsentCause cause : List.of(ConsentCause.UNSUBSCRIBE, ConsentCause.SPAM_REPORT)) {
            for (String reason : List.of("", " \n", "x".repeat(501), "a\u0000", "\ud800")) {
                assertThatThrownBy(() -> new ConsentChange(
                                Channel.EMAIL,
                                NEWS,
                                cause,
                                SubscriptionState.UNKNOWN,
                                SubscriptionState.UNSUBSCRIBED,
                                reason))
                        .isInstanceOf(InvalidValueException.class)
                        .hasMessageNotContaining("xxx");
            }
        }
        assertThatThrownBy(() -> new ConsentBasis(ConsentSource.PERSON, "x".repeat(201), ""))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new ConsentBasis(ConsentSource.PERSON, "", "x".repeat(4_001)))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_cause_leads_to_its_state_only() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConsentChange(
                        Channel.EMAIL,
                        NEWS,
                        ConsentCause.SPAM_REPORT,
                        SubscriptionState.UNKNOWN,
                        SubscriptionState.SUBSCRIBED,
                        "spam"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConsentChange(
                        Channel.EMAIL,
                        NEWS,
                        ConsentCause.BLACKLISTING,
                        SubscriptionState.UNSUBSCRIBED,
                        SubscriptionState.UNKNOWN,
                        "bounced"));
    }

    @Test
    void nothing_prints_a_reason_or_evidence() {
        ConsentLedger ledger = plus(ConsentLedger.empty(ANNA), no(NEWS));
        for (Object each : List.of(
                ledger,
                ledger.entries(),
                ledger.subscriptions(),
                ledger.proof(Channel.EMAIL, NOW),
                new ConsentBasis(ConsentSource.PERSON, "secret", "secret"))) {
            assertThat(each.toString()).doesNotContain("too many", "secret");
        }
    }

    private interface Step {
        ConsentChange apply(ConsentLedger before);
    }

    private static Step grant(SubscriptionCategory category) {
        return before -> new ConsentChange(
                Channel.EMAIL,
                category,
                ConsentCause.GRANT,
                before.recorded(Channel.EMAIL, category),
                SubscriptionState.SUBSCRIBED,
                "");
    }

    private static Step no(SubscriptionCategory category) {
        return before -> new ConsentChange(
                Channel.EMAIL,
                category,
                ConsentCause.UNSUBSCRIBE,
                before.recorded(Channel.EMAIL, category),
                SubscriptionState.UNSUBSCRIBED,
                "too many");
    }

    /** One entry more, a second after the one before. */
    private static ConsentLedger plus(ConsentLedger ledger, Step step) {
        return ledger.append(
                step.apply(ledger),
                new ConsentBasis(ConsentSource.PERSON, "v1", "ticked"),
                NOW.plusSeconds(1 + ledger.entries().size()),
                Actor.SYSTEM);
    }

    private static ConsentChange change(Random random, ConsentLedger ledger) {
        Channel channel = CHANNELS.get(random.nextInt(CHANNELS.size()));
        SubscriptionCategory category = CATEGORIES.get(random.nextInt(CATEGORIES.size()));
        ConsentCause cause = List.of(ConsentCause.values()).get(random.nextInt(ConsentCause.values().length));
        SubscriptionState before = ledger.recorded(channel, category);
        SubscriptionState after = switch (cause) {
            case GRANT, RESUBSCRIBE -> SubscriptionState.SUBSCRIBED;
            case UNSUBSCRIBE, SPAM_REPORT -> SubscriptionState.UNSUBSCRIBED;
            case BLACKLISTING, BLACKLIST_REMOVAL, MEMBERSHIP_END -> before;
        };
        return new ConsentChange(channel, category, cause, before, after, "reason " + random.nextInt());
    }

    private static ConsentBasis basis(Random random) {
        return new ConsentBasis(List.of(ConsentSource.values()).get(random.nextInt(4)), "v" + random.nextInt(3), "");
    }

    /** The entry with each of its parts altered, one at a time. */
    private static List<ConsentEntry> edits(ConsentEntry e) {
        ConsentChange c = e.change();
        ConsentBasis b = e.basis();
        return List.of(
                with(
                        e,
                        new ConsentChange(
                                Channel.TELEGRAM, c.category(), c.cause(), c.before(), c.after(), c.reason())),
                with(
                        e,
                        new ConsentChange(
                                c.channel(),
                                SubscriptionCategory.of("X"),
                                c.cause(),
                                c.before(),
                                c.after(),
                                c.reason())),
                with(
                        e,
                        new ConsentChange(
                                c.channel(), c.category(), c.cause(), c.before(), c.after(), c.reason() + " ")),
                with(e, new ConsentBasis(b.source(), b.textVersion() + "1", b.evidence())),
                with(e, new ConsentBasis(b.source(), b.textVersion(), "seen")),
                new ConsentEntry(
                        new ContactId(new UUID(7, 2)),
                        e.sequence(),
                        c,
                        b,
                        e.at(),
                        e.actor(),
                        e.previousHash(),
                        e.hash()),
                new ConsentEntry(
                        ANNA, e.sequence(), c, b, e.at().plusNanos(1_000), e.actor(), e.previousHash(), e.hash()),
                new ConsentEntry(ANNA, e.sequence(), c, b, e.at(), Actor.of("mallory"), e.previousHash(), e.hash()),
                new ConsentEntry(ANNA, e.sequence() + 1, c, b, e.at(), e.actor(), e.previousHash(), e.hash()),
                new ConsentEntry(ANNA, e.sequence(), c, b, e.at(), e.actor(), "f".repeat(64), e.hash()),
                new ConsentEntry(ANNA, e.sequence(), c, b, e.at(), e.actor(), e.previousHash(), "f".repeat(64)));
    }

    private static ConsentEntry with(ConsentEntry e, ConsentChange change) {
        return new ConsentEntry(
                e.contact(), e.sequence(), change, e.basis(), e.at(), e.actor(), e.previousHash(), e.hash());
    }

    private static ConsentEntry with(ConsentEntry e, ConsentBasis basis) {
        return new ConsentEntry(
                e.contact(), e.sequence(), e.change(), basis, e.at(), e.actor(), e.previousHash(), e.hash());
    }
}
