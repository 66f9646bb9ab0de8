package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.Contacts;
import dev.contacts.contact.ConcurrentUpdateException;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.NewContact;
import dev.contacts.identifier.AppAlias;
import dev.contacts.identifier.DuplicateIdentifierException;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.identifier.Identifier;
import dev.contacts.identifier.MobileNumber;
import dev.contacts.identifier.UserId;
import dev.contacts.schema.FieldName;
import dev.contacts.tck.Race.Result;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Acceptance: many threads want the same, again and again, while others read. How often is said by {@code contacts.tck.rounds}; see
 * {@link ContactStoreTck}.
 */
public interface LongRaceContract extends StoreContract {

    /** How many threads want one identifier. */
    int RACERS = 32;

    /** How many threads edit one contact. */
    int EDITORS = 16;

    /** How many fields they edit. */
    int FIELDS = 100;

    @Test
    @Tag("race")
    @Requirement({"SPI-2", "SPI-5", "T06", "000-12"})
    default void of_32_threads_that_create_a_contact_with_one_identifier_exactly_one_does(Sandbox box) {
        assertOneOwnerEach(box, (racer, round) -> List.of(EmailAddress.parse("anna" + round + "@example.com")));
    }

    @Test
    @Tag("race")
    @Requirement({"SPI-2", "SPI-5", "T06", "T07", "000-12", "000-14"})
    default void spellings_of_one_address_race_like_one(Sandbox box) {
        assertOneOwnerEach(box, (racer, round) -> List.of(EmailAddress.parse(spelling(racer, "anna" + round))));
    }

    @Test
    @Tag("race")
    @Requirement({"SPI-2", "SPI-5", "T06"})
    default void contacts_with_the_same_identifiers_in_another_order_do_not_lock_each_other_out(Sandbox box) {
        assertOneOwnerEach(box, (racer, round) -> {
            List<Identifier> identifiers = new ArrayList<>(List.of(
                    EmailAddress.parse("anna" + round + "@example.com"),
                    MobileNumber.parse("+4930" + (1_000_000 + round)),
                    UserId.parse("user " + round),
                    AppAlias.parse("alias " + round)));
            if (racer % 2 == 1) {
                Collections.reverse(identifiers);
            }
            Collections.rotate(identifiers, racer / 2);
            return identifiers;
        });
    }

    @Test
    @Tag("race")
    @Requirement({"SPI-3", "SPI-5", "T15", "U12"})
    default void of_16_threads_that_edit_100_fields_of_what_they_read_no_edit_is_lost(Sandbox box) {
        Contacts contacts = box.contacts();
        Map<FieldName, Integer> zeros = new HashMap<>();
        for (int i = 0; i < FIELDS; i++) {
            zeros.put(FieldName.of("f" + i), 0);
        }
        zeros.put(FieldName.of("sum"), 0);
        ContactId id = box.created(NewContact.of(List.of(Samples.ANNA), zeros)).id();
        int times = Math.max(1, box.rounds() / 20);

        List<List<Result<Integer>>> results =
                Rounds.run(EDITORS, times, (editor, round) -> raised(contacts, id, editor), round -> {
                    assertWhole(contacts.get(id));
                    assertWhole(contacts.find(Samples.ANNA).orElseThrow());
                });

        results.forEach(round -> round.forEach(Result::get));
        Contact edited = contacts.get(id);
        assertWhole(edited);
        assertThat(edited.version()).isEqualTo(1L + (long) times * FIELDS);
        for (int i = 0; i < FIELDS; i++) {
            assertThat(number(edited, "f" + i)).as("field %s", i).isEqualTo(times);
        }
    }

    /** Given what a racer's contact is known by in a round: the same for all racers, as they spell and order it. */
    private static void assertOneOwnerEach(Sandbox box, BiFunction<Integer, Integer, List<Identifier>> wanted) {
        Contacts contacts = box.contacts();
        Set<ContactId> seen = Collections.synchronizedSet(new HashSet<>());

        List<List<Result<Contact>>> results = Rounds.run(
                RACERS,
                box.rounds(),
                (racer, round) -> contacts.create(draft(racer, wanted.apply(racer, round))),
                round -> found(box, wanted.apply(0, round)).forEach(contact -> {
                    assertOfOneRacer(contact);
                    seen.add(contact.id());
                }));

        List<ContactId> winners = new ArrayList<>();
        for (int round = 0; round < results.size(); round++) {
            Contact winner = winner(results.get(round));
            winners.add(winner.id());
            assertThat(Exact.contacts(found(box, wanted.apply(0, round)))).containsExactly(Exact.contact(winner));
        }
        assertThat(box.dump().lines()).as("nothing but the winners").hasSize(winners.size());
        assertThat(winners).as("nobody else was ever seen").containsAll(seen);
    }

    private static NewContact draft(int racer, List<Identifier> identifiers) {
        return NewContact.of(
                identifiers,
                Map.of(
                        FieldName.of("first"),
                        racer,
                        FieldName.of("second"),
                        racer,
                        FieldName.of("count"),
                        identifiers.size()));
    }

    /** Both fields are of one racer, and the identifiers are all there. */
    private static void assertOfOneRacer(Contact contact) {
        assertThat(number(contact, "first")).isEqualTo(number(contact, "second"));
        assertThat(contact.identifiers()).hasSize(number(contact, "count"));
    }

    /** Exactly one has created its contact, all others were told that the identifier is taken. */
    private static Contact winner(List<Result<Contact>> results) {
        List<Contact> created = new ArrayList<>();
        for (Result<Contact> result : results) {
            result.failure()
                    .ifPresentOrElse(
                            failure -> assertThat(failure).isExactlyInstanceOf(DuplicateIdentifierException.class),
                            () -> created.add(result.get()));
        }
        assertThat(created).as("exactly one wins").hasSize(1);
        return created.get(0);
    }

    private static List<Contact> found(Sandbox box, List<Identifier> identifiers) {
        List<Contact> found = box.inTransaction(tx -> tx.contacts().findByIdentifier(identifiers));
        assertThat(found).as("owners at any time").hasSizeLessThan(2);
        return found;
    }

    /** Raises its share of the fields, each by one and with the sum of all, each time from a copy that it read. */
    private static int raised(Contacts contacts, ContactId id, int editor) {
        int refused = 0;
        for (int i = editor; i < FIELDS; i += EDITORS) {
            while (!raised(contacts, contacts.get(id), "f" + i)) {
                refused++;
            }
        }
        return refused;
    }

    private static boolean raised(Contacts contacts, Contact read, String field) {
        try {
            contacts.update(
                    read, edit -> edit.set(field, number(read, field) + 1).set("sum", number(read, "sum") + 1));
            return true;
        } catch (ConcurrentUpdateException e) {
            return false;
        }
    }

    /** The sum is that of the fields, and each edit made one version. */
    private static void assertWhole(Contact contact) {
        int sum = 0;
        for (int i = 0; i < FIELDS; i++) {
            sum += number(contact, "f" + i);
        }
        assertThat(number(contact, "sum")).isEqualTo(sum);
        assertThat(contact.version()).isEqualTo(1L + sum);
    }

    private static int number(Contact contact, String field) {
        return contact.attributes().number(field).map(BigDecimal::intValueExact).orElseThrow();
    }

    private static String spelling(int racer, String local) {
        String upper = local.toUpperCase(Locale.ROOT);
        return switch (racer % 8) {
            case 0 -> local + "@example.com";
            case 1 -> local + "@Example.com";
            case 2 -> upper + "@EXAMPLE.COM";
            case 3 -> " " + local + "@example.com";
            case 4 -> "\"" + local + "\"@example.com";
            case 5 -> upper + "@eXample.com";
            case 6 -> local + "@example.COM ";
            default -> "A" + local.substring(1) + "@example.com";
        };
    }
}
