package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.contact.Contact;
import dev.contacts.identifier.AppAlias;
import dev.contacts.identifier.ContactKey;
import dev.contacts.identifier.DuplicateIdentifierException;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.identifier.Identifier;
import dev.contacts.identifier.MobileNumber;
import dev.contacts.identifier.UserId;
import dev.contacts.spi.WriteReport;
import dev.contacts.spi.WriteReport.Refusal.Taken;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link dev.contacts.spi.ContactRecords#insert} promises. */
public interface ContactInsertContract extends StoreContract {

    @Test
    @Requirement({"SPI-2", "000-12", "001-07"})
    default void a_contact_with_a_taken_identifier_is_reported_and_not_added(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        Contact twin = box.contact(Samples.ANNA);
        List<String> before = box.dump().lines();

        WriteReport report = box.inTransaction(tx -> tx.contacts().insert(List.of(twin)));

        assertThat(report.refusals()).containsExactly(new Taken(twin.id(), Samples.ANNA));
        assertThat(box.dump().lines()).isEqualTo(before).containsExactly(Exact.contact(anna));
    }

    @Test
    @Requirement({"SPI-2", "000-12"})
    default void a_taken_identifier_of_any_unique_type_is_reported(Sandbox box) {
        Contact anna = box.stored(
                Samples.ANNA,
                MobileNumber.parse("+4930123456"),
                AppAlias.parse("alias"),
                ContactKey.parse("key"),
                UserId.parse("user"));

        for (Identifier taken : anna.identifiers()) {
            Contact other = box.contact(Samples.BEN, taken);
            WriteReport report = box.inTransaction(tx -> tx.contacts().insert(List.of(other)));
            assertThat(report.refusals()).containsExactly(new Taken(other.id(), taken));
        }
        List<Contact> all = box.inTransaction(tx -> tx.contacts().findByIdentifier(List.of(Samples.BEN)));
        assertThat(all).isEmpty();
    }

    @Test
    @Requirement({"SPI-2", "000-12"})
    default void the_others_of_a_batch_are_added(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        Contact ben = box.contact(Samples.BEN);
        Contact twin = box.contact(Samples.ANNA);
        Contact cara = box.contact(Samples.CARA);

        WriteReport report = box.inTransaction(tx -> tx.contacts().insert(List.of(ben, twin, cara)));

        assertThat(report.refusals()).containsExactly(new Taken(twin.id(), Samples.ANNA));
        assertThat(box.dump().lines()).containsExactlyElementsOf(Exact.contacts(List.of(anna, ben, cara)));
    }

    @Test
    @Requirement({"SPI-2", "000-12"})
    default void the_first_of_a_batch_takes_the_identifier(Sandbox box) {
        Contact first = box.contact(Samples.ANNA, AppAlias.parse("first"));
        Contact second = box.contact(EmailAddress.parse("ANNA@example.com"), AppAlias.parse("second"));
        Contact third = box.contact(AppAlias.parse("second"));

        WriteReport report = box.inTransaction(tx -> tx.contacts().insert(List.of(first, second, third)));

        assertThat(report.refusals()).containsExactly(new Taken(second.id(), Samples.ANNA));
        assertThat(box.dump().lines())
                .as("what is not added takes none of its identifiers")
                .containsExactlyElementsOf(Exact.contacts(List.of(first, third)));
    }

    @Test
    @Requirement({"SPI-2", "000-12"})
    default void refusals_are_reported_in_the_order_of_the_batch_one_per_contact(Sandbox box) {
        box.stored(Samples.ANNA, AppAlias.parse("alias"));
        Contact one = box.contact(AppAlias.parse("alias"));
        Contact two = box.contact(Samples.BEN);
        Contact both = box.contact(Samples.ANNA, AppAlias.parse("alias"));

        WriteReport report = box.inTransaction(tx -> tx.contacts().insert(List.of(both, two, one)));

        assertThat(report.refusals()).hasSize(2);
        assertThat(report.refusals().get(0).contact()).isEqualTo(both.id());
        assertThat(report.refusals().get(1)).isEqualTo(new Taken(one.id(), AppAlias.parse("alias")));
    }

    @Test
    @Requirement({"SPI-2", "000-12"})
    default void the_report_becomes_an_exception_that_names_the_type_and_no_value(Sandbox box) {
        box.stored(Samples.ANNA);
        Contact twin = box.contact(Samples.ANNA);

        DuplicateIdentifierException refusal = box.refuses(
                DuplicateIdentifierException.class,
                () -> box.run(tx -> tx.contacts().insert(List.of(twin)).orThrow()));

        assertThat(refusal.type()).isEqualTo(Samples.ANNA.type());
        assertThat(refusal).hasMessageNotContaining("anna");
    }

    @Test
    @Requirement("000-04")
    default void an_empty_batch_changes_nothing(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);

        WriteReport report = box.inTransaction(tx -> tx.contacts().insert(List.of()));

        assertThat(report).isEqualTo(WriteReport.ALL_WRITTEN);
        assertThat(box.dump().lines()).containsExactly(Exact.contact(anna));
    }

    @Test
    @Requirement("000-04")
    default void a_batch_may_be_larger_than_any_limit_of_a_statement(Sandbox box) {
        Contact anna = box.stored(EmailAddress.parse("person1999@example.com"));
        List<Contact> crowd = Samples.crowd(box, 4_000);

        WriteReport report = box.inTransaction(tx -> tx.contacts().insert(crowd));

        Contact taken = crowd.get(1999);
        assertThat(report.refusals()).containsExactly(new Taken(taken.id(), taken.primaryIdentifier()));
        List<Contact> expected = new ArrayList<>(List.of(anna));
        crowd.stream().filter(contact -> !contact.equals(taken)).forEach(expected::add);
        assertThat(box.dump().lines()).isEqualTo(Exact.contacts(expected));
    }
}
