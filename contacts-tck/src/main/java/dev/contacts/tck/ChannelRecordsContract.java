package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.channel.Channel;
import dev.contacts.consent.AppInstallation;
import dev.contacts.consent.ChannelAddress;
import dev.contacts.consent.ChannelRegistration;
import dev.contacts.consent.ContactApp;
import dev.contacts.consent.Device;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.identifier.AppAlias;
import dev.contacts.schema.InvalidValueException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What {@link dev.contacts.spi.ChannelRecords} promises. */
public interface ChannelRecordsContract extends StoreContract {

    @Test
    @Requirement({"T16", "002-18", "002-19", "002-20", "SPI-5", "SPI-6", "SPI-7"})
    default void addresses_come_back_as_they_are_and_in_their_order(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        Contact ben = box.stored(Samples.BEN);
        List<ChannelRegistration> all = new ArrayList<>();
        List<String> texts = new ArrayList<>(HostileTexts.all());
        texts.addAll(
                List.of("字".repeat(2_000), "字".repeat(1_999), "x".repeat(255), "x".repeat(256), "T", "t", "\uFFFD"));
        for (String text : new LinkedHashSet<>(texts)) {
            try {
                all.add(registration(anna, Channel.WEB_PUSH, text, all.size()));
                all.add(registration(ben, Channel.TELEGRAM, text, all.size()));
            } catch (InvalidValueException refusal) {
                assertThat(refusal.getMessage()).as("a refusal does not quote").doesNotContain("DROP");
            }
        }
        List<ChannelRegistration> registered = all.stream().sorted().toList();
        assertThat(registered).hasSizeGreaterThan(100);
        box.run(tx -> all.forEach(each -> tx.channels().put(each, null)));

        List<String> stored = exact(
                box.inTransaction(tx -> tx.channels().ofContacts(List.of(ben.id(), box.newId(), anna.id(), ben.id()))));
        assertThat(stored).isEqualTo(exact(registered));
        List<ChannelRegistration> found = box.inTransaction(tx -> tx.channels()
                .find(registered.stream().map(ChannelRegistration::address).toList()));
        assertThat(exact(found)).containsExactlyInAnyOrderElementsOf(exact(registered));
        assertThat(found.stream().map(ChannelRegistration::address)).isSorted();
    }

    @Test
    @Requirement({"T16", "002-19"})
    default void an_address_is_of_one_contact_the_last_one_that_it_was_given_to(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        Contact ben = box.stored(Samples.BEN);
        ChannelRegistration first = registration(anna, Channel.WEB_PUSH, "token", 1);
        ChannelRegistration second = registration(ben, Channel.WEB_PUSH, "token", 2);
        ChannelRegistration kept = registration(anna, Channel.MOBILE_PUSH, "token", 3);
        box.run(tx -> {
            assertThat(tx.channels().put(first, null)).isEmpty();
            assertThat(tx.channels().put(kept, null)).isEmpty();
            assertThat(tx.channels().put(second, anna.id())).contains(anna.id());
        });
        assertThat(of(box, anna, ben)).containsExactly(kept, second);

        boolean notHers = box.inTransaction(tx -> tx.channels().remove(anna.id(), second.address()));
        assertThat(notHers).isFalse();
        boolean his = box.inTransaction(tx -> tx.channels().remove(ben.id(), second.address()));
        assertThat(his).isTrue();
        boolean again = box.inTransaction(tx -> tx.channels().remove(ben.id(), second.address()));
        assertThat(again).isFalse();
        assertThat(of(box, anna, ben)).containsExactly(kept);
    }

    @Test
    @Requirement({"T16", "002-19", "SPI-2"})
    default void an_address_is_given_only_if_who_was_expected_has_it(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        Contact ben = box.stored(Samples.BEN);
        ChannelRegistration hers = registration(anna, Channel.WEB_PUSH, "token", 1);
        ChannelRegistration later = registration(anna, Channel.WEB_PUSH, "token", 2);
        ChannelRegistration his = registration(ben, Channel.WEB_PUSH, "token", 3);
        box.run(tx -> {
            assertThat(tx.channels().put(hers, ben.id())).as("nobody had it").isEmpty();
            assertThat(tx.channels().find(List.of(hers.address()))).isEmpty();
            tx.channels().put(hers, null);
        });
        box.run(tx -> {
            assertThat(tx.channels().put(his, null)).contains(anna.id());
            assertThat(tx.channels().put(his, ben.id())).contains(anna.id());
            assertThat(tx.channels().put(later, null)).contains(anna.id());
        });
        assertThat(of(box, anna, ben)).containsExactly(hers);
        Optional<ContactId> own = box.inTransaction(tx -> tx.channels().put(later, anna.id()));
        assertThat(own).contains(anna.id());
        assertThat(of(box, anna, ben)).containsExactly(later);
    }

    @Test
    @Tag("race")
    @Requirement({"T16", "SPI-2"})
    default void of_many_contacts_that_are_given_an_address_at_once_one_has_it(Sandbox box) {
        List<Contact> contacts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            contacts.add(box.stored(AppAlias.parse("phone " + i)));
        }
        for (int round = 0; round < 5; round++) {
            String token = "token " + round;
            List<Race.Result<Optional<ContactId>>> results = Race.run(
                    8,
                    thread -> box.inTransaction(tx -> tx.channels()
                            .put(registration(contacts.get(thread), Channel.WEB_PUSH, token, thread), null)));
            assertThat(results).allMatch(result -> result.failure().isEmpty());
            assertThat(results.stream().filter(result -> result.get().isEmpty()))
                    .hasSize(1);
        }
        List<ChannelRegistration> all = of(box, contacts.toArray(Contact[]::new));
        assertThat(all.stream().map(ChannelRegistration::address)).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    @Requirement({"002-16", "002-17", "SPI-5", "SPI-6", "SPI-7"})
    default void applications_come_back_as_they_are_one_for_each_name(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        Contact ben = box.stored(Samples.BEN);
        List<ContactApp> apps = new ArrayList<>();
        for (String name : List.of("A", "a", "a ", "\uFFFD", "👩")) {
            apps.add(new ContactApp(
                    anna.id(),
                    new AppInstallation(
                            name,
                            "Shop \"1\" \\ 👩",
                            List.of("id 1", "ÄÖ"),
                            List.of(new Device("Phone", "OS", "de-DE", "1.0", true), new Device("", "", "", "", false)),
                            true,
                            Optional.of(Sandbox.NOW))));
        }
        ContactApp bens = new ContactApp(
                ben.id(), new AppInstallation("a", "Shop", List.of(), List.of(), false, Optional.empty()));
        box.run(tx -> {
            tx.channels().putApp(new ContactApp(anna.id(), bens.installation()));
            for (int i = apps.size() - 1; i >= 0; i--) {
                tx.channels().putApp(apps.get(i));
            }
            tx.channels().putApp(bens);
        });
        List<ContactApp> expected = new ArrayList<>(apps);
        expected.add(bens);
        assertThat(apps(box, ben, anna)).isEqualTo(expected);

        boolean removed = box.inTransaction(tx -> tx.channels().removeApp(anna.id(), "a"));
        boolean again = box.inTransaction(tx -> tx.channels().removeApp(anna.id(), "a"));
        assertThat(removed).isTrue();
        assertThat(again).isFalse();
        expected.remove(1);
        assertThat(apps(box, ben, anna)).isEqualTo(expected);
    }

    @Test
    @Requirement({"T16", "T21", "SPI-4", "SPI-9"})
    default void addresses_and_applications_are_of_a_contact_that_exists_and_end_with_it(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        Contact never = box.contact(Samples.BEN);
        AppInstallation app = new AppInstallation("a", "A", List.of(), List.of(), true, Optional.empty());
        ChannelRegistration hers = registration(anna, Channel.VIBER, "v", 1);
        box.refuses(
                ContactNotFoundException.class,
                () -> box.run(tx -> tx.channels().put(registration(never, Channel.VIBER, "v", 1), null)));
        box.refuses(
                ContactNotFoundException.class,
                () -> box.run(tx -> tx.channels().putApp(new ContactApp(never.id(), app))));
        box.run(tx -> {
            tx.channels().put(hers, null);
            tx.channels().putApp(new ContactApp(anna.id(), app));
        });
        Sandbox other = box.neighbour();
        other.stored(Samples.ANNA);
        assertThat(of(other, anna)).isEmpty();
        assertThat(apps(other, anna)).isEmpty();
        List<ChannelRegistration> there =
                other.inTransaction(tx -> tx.channels().find(List.of(hers.address())));
        assertThat(there).isEmpty();
        assertThat(of(box, anna)).containsExactly(hers);
        assertThat(apps(box, anna)).hasSize(1);

        box.run(tx -> tx.contacts().delete(List.of(anna)).orThrow());
        box.store(box.contact(anna.id(), anna.attributes(), Samples.ANNA));
        assertThat(of(box, anna)).isEmpty();
        assertThat(apps(box, anna)).isEmpty();
        List<ChannelRegistration> free = box.inTransaction(tx -> tx.channels().find(List.of(hers.address())));
        assertThat(free).isEmpty();
    }

    private static ChannelRegistration registration(Contact contact, Channel channel, String token, int seconds) {
        return new ChannelRegistration(
                contact.id(), ChannelAddress.of(channel, token), Sandbox.NOW.plusSeconds(seconds));
    }

    private static List<ChannelRegistration> of(Sandbox box, Contact... contacts) {
        return box.inTransaction(tx -> tx.channels().ofContacts(ids(contacts)));
    }

    private static List<ContactApp> apps(Sandbox box, Contact... contacts) {
        return box.inTransaction(tx -> tx.channels().apps(ids(contacts)));
    }

    private static List<ContactId> ids(Contact... contacts) {
        return List.of(contacts).stream().map(Contact::id).toList();
    }

    private static List<String> exact(List<ChannelRegistration> registrations) {
        return registrations.stream()
                .map(each -> each + " " + each.address().value())
                .toList();
    }
}
