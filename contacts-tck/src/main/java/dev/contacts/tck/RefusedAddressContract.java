package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.channel.Channel;
import dev.contacts.consent.ChannelAddress;
import dev.contacts.consent.RefusedAddress;
import dev.contacts.consent.SubscriptionCategory;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What was said no to of addresses that were given up. */
public interface RefusedAddressContract extends StoreContract {

    @Test
    @Requirement({"D5", "U07", "SPI-5", "SPI-7"})
    default void what_is_kept_of_an_address_is_kept_once_and_comes_back_exactly_until_it_is_taken(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        Contact ben = box.stored(Samples.BEN);
        List<RefusedAddress> all = new ArrayList<>();
        for (String email : List.of("a@example.com", "ä@b\u00FCcher.example", "字@example.com", "a\u0301@example.com")) {
            all.add(refused(anna, email, "NEWS"));
            all.add(refused(anna, email, "ALL"));
            all.add(refused(ben, email, "ALL"));
        }
        all.add(new RefusedAddress(ben.id(), ChannelAddress.of(Channel.SMS, "+4930123456"), SubscriptionCategory.ALL));
        box.run(tx -> tx.consents().keepRefused(all));
        box.run(tx -> tx.consents().keepRefused(all.subList(2, 4)));

        assertThat(exact(by(box, ben.id(), anna.id(), ben.id(), box.newId()))).isEqualTo(exact(new TreeSet<>(all)));
        assertThat(exact(by(box, anna.id())))
                .isEqualTo(exact(all.stream()
                        .filter(each -> each.contact().equals(anna.id()))
                        .sorted()
                        .toList()));
        assertThat(take(box, "nobody@example.com")).isEmpty();
        assertThat(exact(take(box, "a@example.com", "字@example.com", "a@example.com")))
                .isEqualTo(exact(all.stream()
                        .filter(each -> Set.of("a@example.com", "字@example.com")
                                .contains(each.address().key()))
                        .sorted()
                        .toList()));
        assertThat(take(box, "a@example.com")).isEmpty();
        assertThat(by(box, anna.id(), ben.id())).hasSize(7);
    }

    @Test
    @Requirement({"D5", "T21", "001-29", "SPI-4", "SPI-9"})
    default void what_is_kept_is_of_a_contact_that_exists_and_ends_with_it(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        Contact ben = box.stored(Samples.BEN);
        Contact never = box.contact(Samples.CARA);
        box.refuses(
                ContactNotFoundException.class,
                () -> box.run(tx -> tx.consents()
                        .keepRefused(List.of(
                                refused(anna, "a@example.com", "ALL"), refused(never, "a@example.com", "ALL")))));
        box.run(tx -> tx.consents()
                .keepRefused(List.of(refused(anna, "a@example.com", "ALL"), refused(ben, "a@example.com", "ALL"))));
        Sandbox other = box.neighbour();
        other.stored(Samples.ANNA);
        assertThat(take(other, "a@example.com")).isEmpty();

        box.run(tx -> tx.contacts().delete(List.of(anna)).orThrow());
        box.store(box.contact(anna.id(), anna.attributes(), Samples.ANNA));
        assertThat(by(box, anna.id())).isEmpty();
        assertThat(take(box, "a@example.com")).containsExactly(refused(ben, "a@example.com", "ALL"));
    }

    private static RefusedAddress refused(Contact contact, String email, String category) {
        return new RefusedAddress(
                contact.id(), ChannelAddress.of(Channel.EMAIL, email), SubscriptionCategory.of(category));
    }

    private static List<RefusedAddress> by(Sandbox box, ContactId... contacts) {
        return box.inTransaction(tx -> tx.consents().refusedBy(List.of(contacts)));
    }

    private static List<RefusedAddress> take(Sandbox box, String... emails) {
        List<ChannelAddress> addresses = new ArrayList<>();
        for (String email : emails) {
            addresses.add(ChannelAddress.of(Channel.EMAIL, email));
        }
        return box.inTransaction(tx -> tx.consents().takeRefused(addresses));
    }

    private static List<String> exact(Iterable<RefusedAddress> all) {
        List<String> lines = new ArrayList<>();
        all.forEach(each -> lines.add(each + " " + each.address().key()));
        return lines;
    }
}
