package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.identifier.AppAlias;
import dev.contacts.identifier.ContactKey;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.identifier.ExternalId;
import dev.contacts.identifier.Identifier;
import dev.contacts.identifier.MobileNumber;
import dev.contacts.identifier.UserId;
import dev.contacts.schema.Attributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Finding contacts by id and by identifier. */
public interface LookupContract extends StoreContract {

    @Test
    @Requirement({"T04", "001-41"})
    default void contacts_are_found_by_id_and_unknown_ids_are_passed_over(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        Contact ben = box.stored(Samples.BEN);
        box.stored(Samples.CARA);

        assertThat(box.found(List.of(ben.id(), box.newId(), anna.id(), ben.id())))
                .as("ordered by id, each once")
                .containsExactly(Exact.contact(anna), Exact.contact(ben));
        assertThat(box.found(List.of(box.newId()))).isEmpty();
        assertThat(box.found(List.of())).isEmpty();
    }

    @Test
    @Requirement({"T04", "000-10", "003-07"})
    default void a_contact_is_found_by_each_of_its_identifiers(Sandbox box) {
        Contact anna = box.stored(
                Samples.ANNA,
                MobileNumber.parse("+49 30 123456"),
                AppAlias.parse("Alias 1"),
                AppAlias.parse("alias 1"),
                ContactKey.parse("K-1"),
                UserId.parse("u1"),
                ExternalId.parse("x1"));
        box.stored(Samples.BEN);

        for (Identifier identifier : anna.identifiers()) {
            assertThat(found(box, identifier)).containsExactly(Exact.contact(anna));
        }
    }

    @Test
    @Requirement({"T04", "T07", "000-14", "000-15"})
    default void a_contact_is_found_by_another_spelling_of_its_identifier(Sandbox box) {
        Contact anna =
                box.stored(EmailAddress.parse(" Anna.Müller@BÜCHER.example "), MobileNumber.parse("+49 (30) 12-34-56"));

        assertThat(found(box, EmailAddress.parse("anna.müller@bücher.EXAMPLE"))).containsExactly(Exact.contact(anna));
        assertThat(found(box, EmailAddress.parse("anna.müller@xn--bcher-kva.example")))
                .containsExactly(Exact.contact(anna));
        assertThat(found(box, MobileNumber.parse("+4930123456"))).containsExactly(Exact.contact(anna));
    }

    @Test
    @Requirement({"T04", "000-10", "C6"})
    default void the_type_of_an_identifier_counts(Sandbox box) {
        Contact anna = box.stored(UserId.parse("4711"));
        Contact ben = box.stored(ContactKey.parse("4711"));
        Contact cara = box.stored(AppAlias.parse("4711"));

        assertThat(found(box, UserId.parse("4711"))).containsExactly(Exact.contact(anna));
        assertThat(found(box, ContactKey.parse("4711"))).containsExactly(Exact.contact(ben));
        assertThat(found(box, AppAlias.parse("4711"))).containsExactly(Exact.contact(cara));
        assertThat(found(box, ExternalId.parse("4711"))).isEmpty();
    }

    @Test
    @Requirement({"T04", "000-10"})
    default void several_identifiers_find_each_contact_once_in_order_of_ids(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA, AppAlias.parse("anna"));
        Contact ben = box.stored(Samples.BEN);
        box.stored(Samples.CARA);

        assertThat(found(box, Samples.BEN, AppAlias.parse("anna"), Samples.ANNA, AppAlias.parse("nobody")))
                .containsExactly(Exact.contact(anna), Exact.contact(ben));
        assertThat(found(box)).isEmpty();
    }

    @Test
    @Requirement({"T06", "000-13"})
    default void an_identifier_that_is_not_unique_finds_all_who_have_it(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA, ExternalId.parse("family"));
        Contact ben = box.stored(Samples.BEN, ExternalId.parse("family"), ExternalId.parse("other"));
        box.stored(Samples.CARA, ExternalId.parse("Family"));

        assertThat(found(box, ExternalId.parse("family"))).containsExactly(Exact.contact(anna), Exact.contact(ben));
    }

    @Test
    @Requirement({"SPI-7", "T04", "000-02"})
    default void ids_are_ordered_by_unsigned_bytes(Sandbox box) {
        List<Contact> contacts = new ArrayList<>();
        for (String id : List.of(
                "00000000-0000-0000-0000-000000000001",
                "00000000-0000-0000-7fff-ffffffffffff",
                "00000000-0000-0000-8000-000000000000",
                "7fffffff-ffff-ffff-ffff-ffffffffffff",
                "80000000-0000-0000-0000-000000000000",
                "ffffffff-ffff-ffff-7fff-ffffffffffff",
                "ffffffff-ffff-ffff-ffff-ffffffffffff")) {
            contacts.add(box.contact(
                    new ContactId(UUID.fromString(id)),
                    Attributes.empty(),
                    AppAlias.parse(id),
                    ExternalId.parse("all")));
        }
        List<Contact> shuffled = new ArrayList<>(contacts);
        Collections.rotate(shuffled, 3);
        Collections.swap(shuffled, 0, 5);
        box.store(shuffled);

        assertThat(box.found(Samples.ids(shuffled))).isEqualTo(Exact.contacts(contacts));
        assertThat(found(box, ExternalId.parse("all"))).isEqualTo(Exact.contacts(contacts));
        assertThat(box.dump().lines()).isEqualTo(Exact.contacts(contacts));
    }

    @Test
    @Requirement({"T04", "000-10"})
    default void a_search_may_name_more_than_any_limit_of_a_statement(Sandbox box) {
        List<Contact> crowd = Samples.crowd(box, 50);
        box.store(crowd);
        List<ContactId> ids = new ArrayList<>(Samples.ids(crowd));
        List<Identifier> identifiers = new ArrayList<>();
        crowd.forEach(contact -> identifiers.add(contact.primaryIdentifier()));
        for (int i = 0; i < 70_000; i++) {
            ids.add(box.newId());
            identifiers.add(AppAlias.parse("nobody " + i));
        }

        assertThat(box.found(ids)).isEqualTo(Exact.contacts(crowd));
        assertThat(found(box, identifiers.toArray(Identifier[]::new))).isEqualTo(Exact.contacts(crowd));
    }

    private static List<String> found(Sandbox box, Identifier... identifiers) {
        List<Contact> contacts = box.inTransaction(tx -> tx.contacts().findByIdentifier(List.of(identifiers)));
        return Exact.contacts(contacts);
    }
}
