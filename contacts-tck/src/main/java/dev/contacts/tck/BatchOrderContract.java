package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.group.Group;
import dev.contacts.group.Membership;
import dev.contacts.group.MembershipStatus;
import dev.contacts.identifier.AppAlias;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.spi.ContactChange;
import dev.contacts.spi.WriteReport;
import dev.contacts.spi.WriteReport.Refusal.Stale;
import dev.contacts.spi.WriteReport.Refusal.Taken;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a batch means: the same as its items one after the other, in their order. */
public interface BatchOrderContract extends StoreContract {

    @Test
    @Requirement({"SPI-2", "002-39"})
    default void an_identifier_that_is_given_up_can_be_taken_later_in_the_batch(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        Contact ben = box.stored(Samples.BEN);
        ContactChange gives = Samples.change(anna, Samples.CARA);
        ContactChange takes = Samples.change(ben, Samples.ANNA);

        assertThat(update(box, gives, takes)).isEqualTo(WriteReport.ALL_WRITTEN);
        assertHolds(box, gives.after(), takes.after());
    }

    @Test
    @Requirement({"SPI-2", "002-39"})
    default void an_identifier_that_is_given_up_later_in_the_batch_is_still_taken(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        Contact ben = box.stored(Samples.BEN);
        ContactChange gives = Samples.change(anna, Samples.CARA);
        ContactChange takes = Samples.change(ben, Samples.ANNA);

        assertThat(update(box, takes, gives).refusals()).containsExactly(new Taken(ben.id(), Samples.ANNA));
        assertHolds(box, gives.after(), ben);
    }

    @Test
    @Requirement({"SPI-2", "002-39"})
    default void two_contacts_cannot_swap_an_identifier_within_one_call(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        Contact ben = box.stored(Samples.BEN);

        WriteReport report = update(box, Samples.change(anna, Samples.BEN), Samples.change(ben, Samples.ANNA));

        assertThat(report.refusals())
                .containsExactly(new Taken(anna.id(), Samples.BEN), new Taken(ben.id(), Samples.ANNA));
        assertHolds(box, anna, ben);
    }

    @Test
    @Requirement({"SPI-2", "002-39"})
    default void identifiers_may_move_along_a_chain_in_the_order_of_the_batch(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        Contact ben = box.stored(Samples.BEN);
        Contact cara = box.stored(Samples.CARA);
        ContactChange first = Samples.change(cara, AppAlias.parse("free"));
        ContactChange second = Samples.change(ben, Samples.CARA);
        ContactChange third = Samples.change(anna, Samples.BEN);

        assertThat(update(box, first, second, third)).isEqualTo(WriteReport.ALL_WRITTEN);
        assertHolds(box, third.after(), second.after(), first.after());
    }

    @Test
    @Requirement({"SPI-2", "002-39"})
    default void a_change_that_is_refused_frees_nothing(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        Contact ben = box.stored(Samples.BEN);
        Contact cara = box.stored(Samples.CARA);
        ContactChange refused = Samples.change(anna, Samples.BEN);
        ContactChange takes = Samples.change(cara, Samples.ANNA);

        assertThat(update(box, refused, takes).refusals())
                .containsExactly(new Taken(anna.id(), Samples.BEN), new Taken(cara.id(), Samples.ANNA));
        assertHolds(box, anna, ben, cara);
    }

    @Test
    @Requirement({"SPI-2", "SPI-3"})
    default void a_stale_change_is_reported_as_stale_whatever_it_takes_and_frees_nothing(Sandbox box) {
        Contact first = box.stored(Samples.ANNA);
        Contact ben = box.stored(Samples.BEN);
        ContactChange gold = Samples.change(first, Samples.attributes("tier", "gold"));
        assertThat(update(box, gold)).isEqualTo(WriteReport.ALL_WRITTEN);

        WriteReport report = update(box, Samples.change(first, Samples.BEN), Samples.change(ben, Samples.ANNA));

        assertThat(report.refusals()).containsExactly(new Stale(first.id(), 1, 2), new Taken(ben.id(), Samples.ANNA));
        assertHolds(box, gold.after(), ben);
    }

    @Test
    @Requirement({"SPI-2", "000-12"})
    default void the_first_taken_identifier_of_a_contact_is_reported_as_it_spells_it(Sandbox box) {
        Contact anna = box.stored(AppAlias.parse("alias"), Samples.ANNA);
        Contact ben = box.stored(Samples.BEN);
        EmailAddress spelled = EmailAddress.parse("ANNA@example.com");
        Contact twin = box.contact(AppAlias.parse("free"), spelled, AppAlias.parse("alias"));

        WriteReport inserted = box.inTransaction(tx -> tx.contacts().insert(List.of(twin)));
        WriteReport updated = update(box, Samples.change(ben, Samples.BEN, spelled, AppAlias.parse("alias")));

        assertSpelled(inserted, spelled);
        assertSpelled(updated, spelled);
        assertHolds(box, anna, ben);
    }

    @Test
    @Requirement({"T14", "001-14"})
    default void of_several_memberships_of_a_contact_in_a_group_the_last_stays(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        Group vip = box.group("VIP");
        Membership first = member(anna, vip, "A1");
        Membership last = member(anna, vip, "Z9");

        box.run(tx -> tx.memberships().put(List.of(last, first, last)));

        List<Membership> members = box.inTransaction(tx -> tx.memberships().ofGroup(vip.id(), null, 10));
        assertThat(Exact.memberships(members)).containsExactly(Exact.membership(last));
    }

    @Test
    @Requirement({"T14", "T21"})
    default void the_first_missing_contact_of_a_batch_of_memberships_is_reported(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        Contact never = box.contact(Samples.BEN);
        Contact neither = box.contact(Samples.CARA);
        Group vip = box.group("VIP");

        ContactNotFoundException refusal = box.refuses(
                ContactNotFoundException.class,
                () -> box.run(tx -> tx.memberships()
                        .put(List.of(member(anna, vip, "A1"), member(neither, vip, "A2"), member(never, vip, "A3")))));

        assertThat(refusal.id()).isEqualTo(neither.id());
    }

    private static Membership member(Contact contact, Group group, String seat) {
        return new Membership(
                contact.id(), group.id(), MembershipStatus.ACTIVE, Samples.attributes("seat", seat), Sandbox.NOW);
    }

    private static void assertSpelled(WriteReport report, EmailAddress expected) {
        assertThat(report.refusals())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal)
                        .isInstanceOfSatisfying(
                                Taken.class,
                                taken -> assertThat(taken.identifier().value()).isEqualTo(expected.value())));
    }

    private static void assertHolds(Sandbox box, Contact... contacts) {
        assertThat(box.dump().lines().stream().filter(line -> line.startsWith("contact ")))
                .containsExactlyElementsOf(Exact.contacts(List.of(contacts)));
    }

    private static WriteReport update(Sandbox box, ContactChange... changes) {
        return box.inTransaction(tx -> tx.contacts().update(List.of(changes)));
    }
}
