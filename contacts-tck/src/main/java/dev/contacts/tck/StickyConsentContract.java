package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.Contacts;
import dev.contacts.channel.Channel;
import dev.contacts.consent.ConsentBasis;
import dev.contacts.consent.ConsentCause;
import dev.contacts.consent.ConsentLedger;
import dev.contacts.consent.ConsentSource;
import dev.contacts.consent.Subscription;
import dev.contacts.consent.SubscriptionCategory;
import dev.contacts.consent.SubscriptionChange;
import dev.contacts.consent.SubscriptionPlan;
import dev.contacts.consent.SubscriptionState;
import dev.contacts.contact.ConfirmationRefusedException;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.NewContact;
import dev.contacts.error.ContactsException;
import dev.contacts.identifier.UserId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Acceptance: a no never becomes a yes but by a confirmed change with evidence. */
public interface StickyConsentContract extends StoreContract {

    @Test
    @Requirement({"D5", "U07"})
    default void no_write_path_turns_a_no_into_a_yes(Sandbox box) {
        Random random = new Random(20260329);
        Contacts contacts = box.contacts();
        WritePaths paths = WritePaths.prepared(contacts);
        ContactId anna = box.created(NewContact.of(Samples.ANNA)).id();
        int nos = 0;
        for (int round = 0; round < 4; round++) {
            randomChanges(random, contacts, anna);
            for (WritePaths.Path path : paths.shuffled(random)) {
                Map<String, SubscriptionState> before = states(contacts, anna);
                if (attempt(() -> path.call().accept(contacts, anna))) {
                    paths.succeeded(path);
                }
                Map<String, SubscriptionState> after = states(contacts, anna);
                for (Map.Entry<String, SubscriptionState> each : before.entrySet()) {
                    if (each.getValue() == SubscriptionState.UNSUBSCRIBED) {
                        nos++;
                        assertThat(after.get(each.getKey())).as(path.name()).isEqualTo(SubscriptionState.UNSUBSCRIBED);
                    }
                }
            }
            assertThat(contacts.consents().verify(anna)).isEmpty();
        }
        assertThat(nos).as("the rule was put to the test").isGreaterThan(500);
        assertThat(paths.neverSucceeded()).as("paths that wrote nothing").isEmpty();
    }

    @Test
    @Requirement({"D5", "U07", "T44", "003-15"})
    default void a_yes_that_was_prepared_before_a_no_is_not_confirmed_after_it(Sandbox box) {
        Contacts contacts = box.contacts();
        ContactId anna = box.created(NewContact.of(Samples.ANNA)).id();
        SubscriptionPlan plan =
                contacts.consents().prepare(anna, List.of(ConsentContract.grant(Channel.EMAIL, ConsentContract.NEWS)));
        contacts.consents().report(anna, personsNo());
        box.refuses(ConfirmationRefusedException.class, plan::confirm);
        assertThat(contacts.consents().ledger(anna).state(Channel.EMAIL, ConsentContract.NEWS))
                .isEqualTo(SubscriptionState.UNSUBSCRIBED);
    }

    @Test
    @Tag("race")
    @Requirement({"D5", "U07"})
    default void a_no_wins_over_a_yes_that_is_confirmed_at_the_same_time(Sandbox box) {
        Contacts contacts = box.contacts();
        for (int round = 0; round < 8; round++) {
            ContactId anna =
                    box.created(NewContact.of(UserId.parse("user " + round))).id();
            SubscriptionPlan plan = contacts.consents()
                    .prepare(anna, List.of(ConsentContract.grant(Channel.EMAIL, ConsentContract.NEWS)));
            List<Race.Result<List<Subscription>>> results = Race.run(
                    2,
                    thread -> thread == 0 ? plan.confirm() : contacts.consents().report(anna, personsNo()));
            assertThat(results.get(1).failure()).isEmpty();
            assertThat(contacts.consents().ledger(anna).state(Channel.EMAIL, ConsentContract.NEWS))
                    .isEqualTo(SubscriptionState.UNSUBSCRIBED);
            assertThat(contacts.consents().verify(anna)).isEmpty();
        }
    }

    private static SubscriptionChange personsNo() {
        return SubscriptionChange.unsubscribe(
                Channel.EMAIL, SubscriptionCategory.ALL, "link", ConsentBasis.of(ConsentSource.PERSON));
    }

    @Test
    @Requirement({"D5", "U07"})
    default void a_first_yes_needs_a_basis_and_only_the_persons_own_evidence_answers_a_no(Sandbox box) {
        Contacts contacts = box.contacts();
        ContactId anna = box.created(NewContact.of(Samples.ANNA)).id();
        int changed = 0;
        for (ConsentSource source : ConsentSource.values()) {
            for (String text : List.of("", "terms 3")) {
                for (String evidence : List.of("", "mail 17")) {
                    ConsentBasis basis = new ConsentBasis(source, text, evidence);
                    Channel fresh =
                            Channel.of(source + "_" + (text.isEmpty() ? "N" : "T") + (evidence.isEmpty() ? "N" : "E"));
                    boolean first = attempt(() -> grant(contacts, anna, fresh, basis));
                    assertThat(first).isEqualTo(!text.isEmpty() || !evidence.isEmpty());
                    contacts.consents()
                            .prepare(anna, List.of(ConsentContract.no(fresh, SubscriptionCategory.ALL)))
                            .confirm();
                    boolean second = attempt(() -> grant(contacts, anna, fresh, basis));
                    boolean proven = source == ConsentSource.PERSON && !text.isEmpty() && !evidence.isEmpty();
                    assertThat(second).isEqualTo(proven);
                    assertThat(contacts.consents().ledger(anna).state(fresh, ConsentContract.NEWS))
                            .isEqualTo(proven ? SubscriptionState.SUBSCRIBED : SubscriptionState.UNSUBSCRIBED);
                    changed += second ? 1 : 0;
                }
            }
        }
        assertThat(changed).isEqualTo(1);
    }

    private static void grant(Contacts contacts, ContactId contact, Channel channel, ConsentBasis basis) {
        contacts.consents()
                .prepare(contact, List.of(SubscriptionChange.grant(channel, SubscriptionCategory.ALL, basis)))
                .confirm();
    }

    /** Whether it was not refused. */
    private static boolean attempt(Runnable call) {
        try {
            call.run();
            return true;
        } catch (ContactsException refusal) {
            return false;
        }
    }

    private static void randomChanges(Random random, Contacts contacts, ContactId contact) {
        for (int i = 0; i < 8; i++) {
            Channel channel = WritePaths.CHANNELS.get(random.nextInt(WritePaths.CHANNELS.size()));
            SubscriptionCategory category = random.nextBoolean() ? SubscriptionCategory.ALL : ConsentContract.NEWS;
            ConsentCause cause = random.nextInt(3) == 0 ? ConsentCause.GRANT : ConsentCause.UNSUBSCRIBE;
            attempt(() -> contacts.consents()
                    .prepare(
                            contact,
                            List.of(new SubscriptionChange(channel, category, cause, "reason", ConsentContract.BASIS)))
                    .confirm());
        }
    }

    private static Map<String, SubscriptionState> states(Contacts contacts, ContactId id) {
        Contact stored = contacts.get(id);
        ConsentLedger ledger = contacts.consents().ledger(stored.id());
        Map<String, SubscriptionState> states = new HashMap<>();
        for (Channel channel : WritePaths.CHANNELS) {
            for (SubscriptionCategory category :
                    List.of(SubscriptionCategory.ALL, ConsentContract.NEWS, SubscriptionCategory.of("OFFERS"))) {
                states.put(channel + "/" + category, ledger.state(channel, category));
            }
        }
        return states;
    }
}
