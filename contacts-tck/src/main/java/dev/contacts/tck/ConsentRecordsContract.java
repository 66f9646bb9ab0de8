package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contacts.channel.Channel;
import dev.contacts.consent.ConsentBasis;
import dev.contacts.consent.ConsentCause;
import dev.contacts.consent.ConsentChange;
import dev.contacts.consent.ConsentEntry;
import dev.contacts.consent.ConsentLedger;
import dev.contacts.consent.ConsentSource;
import dev.contacts.consent.SubscriptionCategory;
import dev.contacts.consent.SubscriptionState;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.schema.InvalidValueException;
import dev.contacts.workspace.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link dev.contacts.spi.ConsentRecords} promises. */
public interface ConsentRecordsContract extends StoreContract {

    @Test
    @Requirement({"D7", "U09", "SPI-5", "SPI-6"})
    default void entries_come_back_as_they_are_whatever_they_say(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        ConsentLedger ledger = ConsentLedger.empty(anna.id());
        List<String> texts = new ArrayList<>(HostileTexts.all());
        texts.add("字".repeat(ConsentChange.MAX_REASON));
        int refused = 0;
        for (String text : texts) {
            try {
                ledger = ledger.append(
                        no(ledger, Channel.EMAIL, text),
                        new ConsentBasis(ConsentSource.PROVIDER, "v1", text),
                        Sandbox.NOW.plusNanos(1_000L * ledger.entries().size()),
                        Actor.of("Zoë 👩"));
            } catch (InvalidValueException refusal) {
                refused++;
            }
        }
        List<ConsentEntry> entries = ledger.entries();
        assertThat(entries).hasSizeGreaterThan(50).hasSize(texts.size() - refused);
        box.run(tx -> {
            tx.consents().append(entries.subList(0, 7));
            tx.consents().append(List.of());
            tx.consents().append(entries.subList(7, entries.size()));
        });

        assertThat(of(box, anna.id())).containsExactly(ledger);
        assertThat(of(box, anna.id()).get(0).firstUnsound()).isEmpty();
    }

    @Test
    @Requirement({"D7", "SPI-7"})
    default void ledgers_of_several_contacts_are_appended_to_at_once_and_come_in_the_order_of_the_contacts(
            Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        Contact ben = box.stored(Samples.BEN);
        Contact cara = box.stored(Samples.CARA);
        ConsentLedger annas = plus(plus(ConsentLedger.empty(anna.id()), Channel.EMAIL), Channel.SMS);
        ConsentLedger bens = plus(ConsentLedger.empty(ben.id()), Channel.VIBER);
        box.run(tx -> tx.consents()
                .append(List.of(
                        annas.entries().get(0),
                        bens.entries().get(0),
                        annas.entries().get(1))));

        assertThat(of(box, cara.id(), ben.id(), anna.id(), box.newId(), ben.id()))
                .containsExactly(annas, bens);
        List<ConsentLedger> toChange =
                box.inTransaction(tx -> tx.consents().toChange(List.of(ben.id(), cara.id(), anna.id())));
        assertThat(toChange).containsExactly(annas, bens);
        assertThat(of(box)).isEmpty();
    }

    @Test
    @Requirement({"D7", "U09"})
    default void an_entry_that_does_not_follow_the_last_one_is_refused(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        ConsentLedger one = plus(ConsentLedger.empty(anna.id()), Channel.EMAIL);
        ConsentLedger two = plus(one, Channel.SMS);
        ConsentLedger other = plus(plus(ConsentLedger.empty(anna.id()), Channel.VIBER), Channel.SMS);
        box.run(tx -> tx.consents().append(one.entries()));
        for (ConsentEntry wrong : List.of(
                one.entries().get(0),
                other.entries().get(0),
                other.entries().get(1),
                plus(two, Channel.VIBER).entries().get(2))) {
            assertThatThrownBy(() -> box.run(tx -> tx.consents().append(List.of(wrong))))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(of(box, anna.id())).containsExactly(one);
        box.run(tx -> tx.consents().append(two.entries().subList(1, 2)));
        assertThat(of(box, anna.id())).containsExactly(two);
    }

    @Test
    @Requirement({"D7", "T21", "SPI-4", "SPI-9"})
    default void a_ledger_is_of_a_contact_that_exists_in_its_workspace_and_ends_with_it(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        Contact never = box.contact(Samples.BEN);
        ConsentLedger ledger = plus(ConsentLedger.empty(anna.id()), Channel.EMAIL);
        ContactNotFoundException refusal = box.refuses(
                ContactNotFoundException.class,
                () -> box.run(tx -> tx.consents()
                        .append(List.of(
                                ledger.entries().get(0),
                                plus(ConsentLedger.empty(never.id()), Channel.EMAIL)
                                        .entries()
                                        .get(0)))));
        assertThat(refusal.id()).isEqualTo(never.id());
        box.run(tx -> tx.consents().append(ledger.entries()));
        Sandbox other = box.neighbour();
        other.stored(Samples.ANNA);
        assertThat(of(other, anna.id())).isEmpty();
        assertThat(of(box, anna.id())).containsExactly(ledger);

        box.run(tx -> tx.contacts().delete(List.of(anna)).orThrow());
        assertThat(of(box, anna.id())).isEmpty();
        Contact again = box.contact(anna.id(), anna.attributes(), Samples.ANNA);
        box.store(again);
        assertThat(of(box, anna.id())).isEmpty();
        box.run(tx -> tx.consents().append(ledger.entries()));
        assertThat(of(box, anna.id())).containsExactly(ledger);
    }

    private static ConsentChange no(ConsentLedger ledger, Channel channel, String reason) {
        return new ConsentChange(
                channel,
                SubscriptionCategory.ALL,
                ConsentCause.UNSUBSCRIBE,
                ledger.recorded(channel, SubscriptionCategory.ALL),
                SubscriptionState.UNSUBSCRIBED,
                reason);
    }

    private static ConsentLedger plus(ConsentLedger ledger, Channel channel) {
        Instant at = Sandbox.NOW.plusSeconds(ledger.entries().size());
        return ledger.append(no(ledger, channel, "too many"), ConsentBasis.of(ConsentSource.PERSON), at, Sandbox.ACTOR);
    }

    private static List<ConsentLedger> of(Sandbox box, ContactId... contacts) {
        return box.inTransaction(tx -> tx.consents().ofContacts(List.of(contacts)));
    }
}
