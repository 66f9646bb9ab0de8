package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.Contacts;
import dev.contacts.channel.Channel;
import dev.contacts.consent.BlacklistTarget;
import dev.contacts.consent.ChannelAddress;
import dev.contacts.consent.ConsentBasis;
import dev.contacts.consent.ConsentCause;
import dev.contacts.consent.ConsentLedger;
import dev.contacts.consent.ConsentSource;
import dev.contacts.consent.SubscriptionCategory;
import dev.contacts.consent.SubscriptionChange;
import dev.contacts.consent.SubscriptionState;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.NewContact;
import dev.contacts.error.ContactsException;
import dev.contacts.group.Group;
import dev.contacts.identifier.UserId;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.SchemaName;
import dev.contacts.transfer.HeaderPolicy;
import dev.contacts.transfer.ImportMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** Acceptance: a no never becomes a yes but by a confirmed change with evidence. */
public interface StickyConsentContract extends StoreContract {

    @Test
    @Requirement({"D5", "U07"})
    default void no_write_path_turns_a_no_into_a_yes(Sandbox box) {
        Random random = new Random(20260329);
        Contacts contacts = box.contacts();
        contacts.schemas().create(ProfileSchema.open(SchemaName.of("other")));
        Group group = contacts.groups().create("VIP");
        ContactId anna = box.created(NewContact.of(Samples.ANNA)).id();
        int nos = 0;
        for (int round = 0; round < 6; round++) {
            randomChanges(random, contacts, anna);
            for (BiConsumer<Contacts, ContactId> path : paths(group)) {
                Map<String, SubscriptionState> before = states(contacts, anna);
                attempt(() -> path.accept(contacts, anna));
                Map<String, SubscriptionState> after = states(contacts, anna);
                for (Map.Entry<String, SubscriptionState> each : before.entrySet()) {
                    if (each.getValue() == SubscriptionState.UNSUBSCRIBED) {
                        nos++;
                        assertThat(after.get(each.getKey())).isEqualTo(SubscriptionState.UNSUBSCRIBED);
                    }
                }
                assertThat(contacts.consents().verify(anna)).isEmpty();
            }
        }
        assertThat(nos).as("the rule was put to the test").isGreaterThan(50);
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

    /** Every way to write a contact, or what belongs to it, but for a confirmed change of consent. */
    private static List<BiConsumer<Contacts, ContactId>> paths(Group group) {
        List<BiConsumer<Contacts, ContactId>> paths = new ArrayList<>();
        paths.add((contacts, id) -> contacts.create(NewContact.of(Samples.ANNA)));
        paths.add((contacts, id) -> contacts.create(NewContact.of(UserId.parse("u"), Samples.ANNA)));
        paths.add((contacts, id) -> contacts.update(id, edit -> edit.firstName("Anne")));
        paths.add((contacts, id) -> contacts.update(id, edit -> edit.add(UserId.parse("user 7"))));
        paths.add((contacts, id) -> contacts.update(id, edit -> edit.replace(Samples.CARA)));
        paths.add((contacts, id) -> contacts.update(id, edit -> edit.replace(Samples.ANNA)));
        paths.add((contacts, id) -> contacts.update(contacts.get(id), edit -> edit.lastName("Meyer")));
        paths.add((contacts, id) -> contacts.move(id, "other"));
        paths.add((contacts, id) -> contacts.move(id, "default"));
        for (ImportMode mode : ImportMode.values()) {
            paths.add((contacts, id) -> contacts.imports()
                    .text(
                            "email,subscribed,consent,first_name\nanna@example.com,true,yes,A\nben@example.com,true,yes,B\n")
                    .headers(HeaderPolicy.CREATE_UNKNOWN)
                    .mode(mode)
                    .run());
        }
        paths.add((contacts, id) -> contacts.groups().add(group.id(), id));
        paths.add((contacts, id) -> contacts.groups().remove(group.id(), id));
        paths.add((contacts, id) -> contacts.channels().register(id, Channel.WEB_PUSH, "token"));
        paths.add((contacts, id) -> contacts.channels().unregister(id, ChannelAddress.of(Channel.WEB_PUSH, "token")));
        paths.add((contacts, id) -> contacts.notes().add(id, "said yes on the phone"));
        BlacklistTarget target = new BlacklistTarget.Address(BlacklistContract.ANNA);
        paths.add((contacts, id) -> contacts.blacklist().add(target, "bounced"));
        paths.add((contacts, id) -> contacts.blacklist().remove(target, "repaired"));
        for (ConsentSource source : EnumSet.complementOf(EnumSet.of(ConsentSource.PERSON))) {
            ConsentBasis basis = new ConsentBasis(source, "terms", "claims a yes");
            paths.add((contacts, id) -> contacts.consents()
                    .prepare(id, List.of(SubscriptionChange.grant(Channel.EMAIL, SubscriptionCategory.ALL, basis)))
                    .confirm());
            paths.add((contacts, id) -> contacts.consents()
                    .prepare(id, List.of(SubscriptionChange.grant(Channel.EMAIL, ConsentContract.NEWS, basis)))
                    .confirm());
            paths.add((contacts, id) ->
                    contacts.consents().report(id, SubscriptionChange.grant(Channel.SMS, ConsentContract.NEWS, basis)));
            paths.add((contacts, id) -> contacts.consents()
                    .prepare(id, List.of(SubscriptionChange.resubscribe(Channel.EMAIL, ConsentContract.NEWS, basis)))
                    .confirm());
        }
        return paths;
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
        for (int i = 0; i < 4; i++) {
            Channel channel = random.nextBoolean() ? Channel.EMAIL : Channel.SMS;
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
        for (Channel channel : List.of(Channel.EMAIL, Channel.SMS, Channel.WEB_PUSH)) {
            for (SubscriptionCategory category :
                    List.of(SubscriptionCategory.ALL, ConsentContract.NEWS, SubscriptionCategory.of("OFFERS"))) {
                states.put(channel + "/" + category, ledger.state(channel, category));
            }
        }
        return states;
    }
}
