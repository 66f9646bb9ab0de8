package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.contact.Contact;
import dev.contacts.group.Group;
import dev.contacts.group.Membership;
import dev.contacts.group.MembershipStatus;
import dev.contacts.identifier.AppAlias;
import dev.contacts.identifier.ExternalId;
import dev.contacts.spi.ContactChange;
import dev.contacts.spi.WriteReport;
import dev.contacts.spi.WriteReport.Refusal.Missing;
import dev.contacts.spi.WriteReport.Refusal.Stale;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link dev.contacts.spi.ContactRecords#delete} promises. */
public interface ContactDeleteContract extends StoreContract {

    @Test
    @Requirement({"T21", "001-29"})
    default void a_deleted_contact_is_nowhere_any_more_and_its_neighbour_is_untouched(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA, AppAlias.parse("alias"), ExternalId.parse("shared"));
        Contact ben = box.stored(Samples.BEN, ExternalId.parse("shared"));

        assertThat(delete(box, anna)).isEqualTo(WriteReport.ALL_WRITTEN);

        assertThat(box.found(List.of(anna.id()))).isEmpty();
        List<Contact> found = box.inTransaction(tx -> tx.contacts().findByIdentifier(anna.identifiers()));
        assertThat(Exact.contacts(found)).containsExactly(Exact.contact(ben));
        assertThat(box.dump().lines()).containsExactly(Exact.contact(ben));
    }

    @Test
    @Requirement({"T21", "001-29", "001-26"})
    default void the_identifiers_of_a_deleted_contact_are_free_at_once(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA, AppAlias.parse("alias"));
        Contact next = box.contact(Samples.ANNA, AppAlias.parse("alias"));

        box.run(tx -> {
            tx.contacts().delete(List.of(anna)).orThrow();
            tx.contacts().insert(List.of(next)).orThrow();
        });

        assertThat(box.dump().lines()).containsExactly(Exact.contact(next));
    }

    @Test
    @Requirement({"T21", "001-29", "001-14"})
    default void memberships_and_their_attributes_go_with_the_contact(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        Contact ben = box.stored(Samples.BEN);
        Group group = box.group("VIP");
        Membership hers = member(anna, group);
        Membership his = member(ben, group);
        box.run(tx -> tx.memberships().put(List.of(hers, his)));

        assertThat(delete(box, anna)).isEqualTo(WriteReport.ALL_WRITTEN);

        List<Membership> members = box.inTransaction(tx -> tx.memberships().ofGroup(group.id(), null, 10));
        assertThat(Exact.memberships(members)).containsExactly(Exact.membership(his));
        List<Membership> left = box.inTransaction(tx -> tx.memberships().ofContacts(List.of(anna.id())));
        assertThat(left).isEmpty();
    }

    @Test
    @Requirement({"SPI-3", "T20"})
    default void a_contact_that_was_changed_since_is_left_alone_and_reported(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        Contact ben = box.stored(Samples.BEN);
        ContactChange change = Samples.change(anna, Samples.attributes("tier", "gold"));
        box.run(tx -> tx.contacts().update(List.of(change)).orThrow());

        WriteReport report = delete(box, anna, ben);

        assertThat(report.refusals()).containsExactly(new Stale(anna.id(), 1, 2));
        assertThat(box.dump().lines()).containsExactly(Exact.contact(change.after()));
    }

    @Test
    @Requirement({"T20", "001-30"})
    default void a_contact_that_is_gone_is_reported(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        Contact ben = box.stored(Samples.BEN);
        Contact never = box.contact(Samples.CARA);
        assertThat(delete(box, anna)).isEqualTo(WriteReport.ALL_WRITTEN);

        WriteReport report = delete(box, never, anna);

        assertThat(report.refusals()).containsExactly(new Missing(never.id()), new Missing(anna.id()));
        assertThat(box.dump().lines()).containsExactly(Exact.contact(ben));
    }

    @Test
    @Requirement({"T21", "001-29"})
    default void a_large_batch_is_deleted_at_once(Sandbox box) {
        List<Contact> crowd = Samples.crowd(box, 3_000);
        box.store(crowd);

        WriteReport report = box.inTransaction(tx -> tx.contacts().delete(crowd.subList(1, crowd.size())));

        assertThat(report).isEqualTo(WriteReport.ALL_WRITTEN);
        assertThat(box.dump().lines()).containsExactly(Exact.contact(crowd.get(0)));
    }

    private static WriteReport delete(Sandbox box, Contact... contacts) {
        return box.inTransaction(tx -> tx.contacts().delete(List.of(contacts)));
    }

    private static Membership member(Contact contact, Group group) {
        return new Membership(
                contact.id(), group.id(), MembershipStatus.ACTIVE, Samples.attributes("seat", "A1"), Sandbox.NOW);
    }
}
