package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.contact.ConcurrentUpdateException;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.identifier.AppAlias;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.identifier.Identifier;
import dev.contacts.schema.Attributes;
import dev.contacts.spi.ContactChange;
import dev.contacts.spi.WriteReport;
import dev.contacts.spi.WriteReport.Refusal.Missing;
import dev.contacts.spi.WriteReport.Refusal.Stale;
import dev.contacts.spi.WriteReport.Refusal.Taken;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link dev.contacts.spi.ContactRecords#update} promises. */
public interface ContactUpdateContract extends StoreContract {

    @Test
    @Requirement({"T15", "001-10"})
    default void a_change_replaces_the_whole_contact(Sandbox box) {
        Contact before = box.contact(box.newId(), Samples.attributes("tier", "gold"), Samples.ANNA);
        box.store(before);
        ContactChange change = Samples.change(before, Samples.everyKind());

        WriteReport report = update(box, change);

        assertThat(report).isEqualTo(WriteReport.ALL_WRITTEN);
        assertThat(box.dump().lines()).containsExactly(Exact.contact(change.after()));
    }

    @Test
    @Requirement({"T15", "001-10"})
    default void a_change_can_take_every_attribute_away(Sandbox box) {
        Contact before = box.contact(box.newId(), Samples.everyKind(), Samples.ANNA);
        box.store(before);
        ContactChange change = Samples.change(before, Attributes.empty());

        assertThat(update(box, change)).isEqualTo(WriteReport.ALL_WRITTEN);
        assertThat(box.dump().lines()).containsExactly(Exact.contact(change.after()));
    }

    @Test
    @Requirement({"SPI-3", "T15"})
    default void a_change_of_a_stale_version_is_reported_with_both_versions(Sandbox box) {
        Contact first = box.stored(Samples.ANNA);
        ContactChange second = Samples.change(first, Samples.attributes("tier", "gold"));
        ContactChange third = Samples.change(second.after(), Samples.attributes("tier", "silver"));
        assertThat(update(box, second)).isEqualTo(WriteReport.ALL_WRITTEN);
        assertThat(update(box, third)).isEqualTo(WriteReport.ALL_WRITTEN);

        WriteReport report = update(box, Samples.change(first, Samples.attributes("tier", "lost")));

        assertThat(report.refusals()).containsExactly(new Stale(first.id(), 1, 3));
        assertThat(box.dump().lines()).containsExactly(Exact.contact(third.after()));
    }

    @Test
    @Requirement({"SPI-3", "T15"})
    default void a_change_of_a_version_from_the_future_is_reported_too(Sandbox box) {
        Contact first = box.stored(Samples.ANNA);
        ContactChange second = Samples.change(first, Samples.attributes("tier", "gold"));
        ContactChange third = Samples.change(second.after(), Samples.attributes("tier", "silver"));

        assertThat(update(box, third).refusals()).containsExactly(new Stale(first.id(), 2, 1));
        assertThat(box.dump().lines()).containsExactly(Exact.contact(first));
    }

    @Test
    @Requirement({"SPI-3", "T15"})
    default void a_stale_change_becomes_an_exception_with_its_facts(Sandbox box) {
        Contact first = box.stored(Samples.ANNA);
        ContactChange gold = Samples.change(first, Samples.attributes("tier", "gold"));
        update(box, gold);

        ConcurrentUpdateException refusal = box.refuses(
                ConcurrentUpdateException.class,
                () -> box.run(tx -> tx.contacts().update(List.of(gold)).orThrow()));

        assertThat(refusal.id()).isEqualTo(first.id());
        assertThat(refusal.expected()).isEqualTo(1);
        assertThat(refusal.actual()).isEqualTo(2);
    }

    @Test
    @Requirement({"SPI-3", "T15"})
    default void a_change_of_a_contact_that_is_gone_is_reported(Sandbox box) {
        box.stored(Samples.ANNA);
        Contact ben = box.contact(Samples.BEN);
        ContactChange change = Samples.change(ben, Samples.attributes("tier", "gold"));

        assertThat(update(box, change).refusals()).containsExactly(new Missing(ben.id()));
        box.refuses(
                ContactNotFoundException.class,
                () -> box.run(tx -> tx.contacts().update(List.of(change)).orThrow()));
    }

    @Test
    @Requirement({"SPI-2", "T15", "002-39"})
    default void a_change_to_a_taken_identifier_is_reported_and_changes_nothing(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA, AppAlias.parse("old"));
        Contact ben = box.stored(Samples.BEN);
        ContactChange change = Samples.change(anna, EmailAddress.parse("BEN@example.com"), AppAlias.parse("new"));

        assertThat(update(box, change).refusals()).containsExactly(new Taken(anna.id(), Samples.BEN));

        assertThat(box.dump().lines()).containsExactlyElementsOf(Exact.contacts(List.of(anna, ben)));
        assertThat(found(box, Samples.ANNA)).as("its own is still its own").containsExactly(Exact.contact(anna));
        assertThat(found(box, AppAlias.parse("new")))
                .as("the other new one is not taken")
                .isEmpty();
    }

    @Test
    @Requirement({"SPI-2", "T15", "002-39"})
    default void an_identifier_that_is_given_up_is_free_at_once(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        Contact twin = box.contact(Samples.ANNA);
        ContactChange change = Samples.change(anna, Samples.CARA);

        box.run(tx -> {
            tx.contacts().update(List.of(change)).orThrow();
            tx.contacts().insert(List.of(twin)).orThrow();
        });

        assertThat(found(box, Samples.ANNA)).containsExactly(Exact.contact(twin));
        assertThat(found(box, Samples.CARA)).containsExactly(Exact.contact(change.after()));
    }

    @Test
    @Requirement({"T15", "002-39"})
    default void another_spelling_of_its_own_identifier_is_kept(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        ContactChange change = Samples.change(anna, EmailAddress.parse("Anna@EXAMPLE.com"));

        assertThat(update(box, change)).isEqualTo(WriteReport.ALL_WRITTEN);
        assertThat(found(box, Samples.ANNA)).containsExactly(Exact.contact(change.after()));
    }

    @Test
    @Requirement({"SPI-2", "SPI-3"})
    default void the_other_changes_of_a_batch_are_made(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        Contact ben = box.stored(Samples.BEN);
        Contact cara = box.stored(Samples.CARA);
        Contact gone = box.contact(EmailAddress.parse("gone@example.com"));
        ContactChange good = Samples.change(anna, Samples.attributes("tier", "gold"));
        ContactChange taken = Samples.change(ben, Samples.CARA);
        ContactChange missing = Samples.change(gone, Samples.attributes("tier", "gold"));
        ContactChange last = Samples.change(cara, Samples.attributes("tier", "silver"));

        WriteReport report = update(box, missing, good, taken, last);

        assertThat(report.refusals()).containsExactly(new Missing(gone.id()), new Taken(ben.id(), Samples.CARA));
        assertThat(box.dump().lines())
                .containsExactlyElementsOf(Exact.contacts(List.of(good.after(), ben, last.after())));
    }

    @Test
    @Requirement({"SPI-3", "001-10"})
    default void a_batch_of_changes_may_be_larger_than_any_limit_of_a_statement(Sandbox box) {
        List<Contact> crowd = Samples.crowd(box, 3_000);
        box.store(crowd);
        List<ContactChange> changes = new ArrayList<>();
        crowd.forEach(contact -> changes.add(Samples.change(contact, Samples.attributes("tier", "gold"))));

        WriteReport report = box.inTransaction(tx -> tx.contacts().update(changes));

        assertThat(report).isEqualTo(WriteReport.ALL_WRITTEN);
        assertThat(box.dump().lines())
                .isEqualTo(Exact.contacts(
                        changes.stream().map(ContactChange::after).toList()));
    }

    private static WriteReport update(Sandbox box, ContactChange... changes) {
        return box.inTransaction(tx -> tx.contacts().update(List.of(changes)));
    }

    private static List<String> found(Sandbox box, Identifier identifier) {
        List<Contact> contacts = box.inTransaction(tx -> tx.contacts().findByIdentifier(List.of(identifier)));
        return Exact.contacts(contacts);
    }
}
