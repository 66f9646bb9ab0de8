package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.identifier.AppAlias;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.SchemaName;
import dev.contacts.segment.ContactQuery;
import dev.contacts.segment.ContactQuery.TestContacts;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@link dev.contacts.spi.ContactRecords#select} and {@code count} promise. */
public interface ListingContract extends StoreContract {

    @Test
    @Requirement({"T04", "000-02", "SPI-7"})
    default void pages_are_complete_ordered_and_without_repeats(Sandbox box) {
        List<Contact> crowd = Samples.crowd(box, 24);
        box.store(crowd);

        for (int limit : new int[] {1, 5, 7, 8, 24, 25, 1_000}) {
            assertThat(allPages(box, ContactQuery.all(), limit)).isEqualTo(Exact.contacts(crowd));
        }
    }

    @Test
    @Requirement({"T04", "000-02"})
    default void a_page_is_short_only_at_the_end(Sandbox box) {
        List<Contact> crowd = Samples.crowd(box, 6);
        box.store(crowd);

        assertThat(page(box, ContactQuery.all(), null, 4)).hasSize(4);
        assertThat(page(box, ContactQuery.all(), crowd.get(3).id(), 4)).hasSize(2);
        assertThat(page(box, ContactQuery.all(), crowd.get(5).id(), 4)).isEmpty();
        assertThat(page(box, ContactQuery.all(), null, 6)).hasSize(6);
    }

    @Test
    @Requirement({"T04", "000-02"})
    default void a_page_may_begin_after_an_id_that_does_not_exist(Sandbox box) {
        List<Contact> crowd = Samples.crowd(box, 3);
        box.store(crowd);
        ContactId between = new ContactId(new UUID(crowd.get(1).id().value().getMostSignificantBits(), -1));

        assertThat(page(box, ContactQuery.all(), between, 10)).containsExactly(Exact.contact(crowd.get(2)));

        box.run(tx -> tx.contacts().delete(List.of(crowd.get(1))).orThrow());
        assertThat(page(box, ContactQuery.all(), crowd.get(1).id(), 10)).containsExactly(Exact.contact(crowd.get(2)));
    }

    @Test
    @Requirement({"T04", "000-02"})
    default void a_listing_is_stable_while_others_insert_and_delete(Sandbox box) {
        List<Contact> crowd = new ArrayList<>();
        for (int i = 1; i <= 9; i++) {
            crowd.add(box.contact(id(i * 10L), Attributes.empty(), AppAlias.parse("at " + i)));
        }
        box.store(crowd);

        List<String> first = page(box, ContactQuery.all(), null, 3);
        Contact earlier = box.contact(id(15), Attributes.empty(), AppAlias.parse("earlier"));
        Contact later = box.contact(id(45), Attributes.empty(), AppAlias.parse("later"));
        box.store(earlier, later);
        box.run(tx -> tx.contacts().delete(List.of(crowd.get(0), crowd.get(2))).orThrow());
        List<String> second = page(box, ContactQuery.all(), id(30), 4);
        List<String> third = page(box, ContactQuery.all(), id(60), 4);

        assertThat(first).isEqualTo(Exact.contacts(crowd.subList(0, 3)));
        assertThat(second).isEqualTo(Exact.contacts(List.of(crowd.get(3), later, crowd.get(4), crowd.get(5))));
        assertThat(third).isEqualTo(Exact.contacts(crowd.subList(6, 9)));
    }

    @Test
    @Requirement({"T12", "000-05", "001-11"})
    default void test_contacts_are_selected_as_the_query_says(Sandbox box) {
        Contact anna = box.contact(Samples.ANNA);
        Contact probe = Samples.asTest(box.contact(Samples.BEN));
        box.store(anna, probe);
        ContactQuery all = ContactQuery.all();

        assertSelected(box, all, anna, probe);
        assertSelected(box, all.with(TestContacts.EXCLUDED), anna);
        assertSelected(box, ContactQuery.testOnly(), probe);
    }

    @Test
    @Requirement({"T04", "C1"})
    default void the_contacts_of_one_list_are_selected(Sandbox box) {
        Contact anna = box.contact(Samples.ANNA);
        Contact ben = Samples.inList(box.contact(Samples.BEN), "customers");
        Contact cara = Samples.asTest(Samples.inList(box.contact(Samples.CARA), "customers"));
        Contact dora = Samples.inList(box.contact(EmailAddress.parse("dora@example.com")), "customer");
        box.store(anna, ben, cara, dora);
        ContactQuery customers = ContactQuery.all().in(SchemaName.of("customers"));

        assertSelected(box, customers, ben, cara);
        assertSelected(box, customers.with(TestContacts.EXCLUDED), ben);
        assertSelected(box, customers.with(TestContacts.ONLY), cara);
        assertSelected(box, ContactQuery.all().in(SchemaName.of("customer")), dora);
        assertSelected(box, ContactQuery.all().in(SchemaName.of("nobody")));
    }

    @Test
    @Requirement({"T04", "000-02"})
    default void a_narrow_query_is_paged_like_a_wide_one(Sandbox box) {
        List<Contact> customers = new ArrayList<>();
        List<Contact> all = new ArrayList<>();
        for (Contact contact : Samples.crowd(box, 40)) {
            boolean chosen = all.size() % 4 == 3;
            Contact stored = chosen ? Samples.inList(contact, "customers") : contact;
            all.add(stored);
            if (chosen) {
                customers.add(stored);
            }
        }
        box.store(all);

        ContactQuery query = ContactQuery.all().in(SchemaName.of("customers"));
        for (int limit : new int[] {1, 3, 10, 11}) {
            assertThat(allPages(box, query, limit)).isEqualTo(Exact.contacts(customers));
        }
    }

    private static void assertSelected(Sandbox box, ContactQuery query, Contact... expected) {
        assertThat(page(box, query, null, 100)).isEqualTo(Exact.contacts(List.of(expected)));
        Long count = box.inTransaction(tx -> tx.contacts().count(query, Sandbox.NOW));
        assertThat(count).isEqualTo(expected.length);
    }

    private static List<String> allPages(Sandbox box, ContactQuery query, int limit) {
        List<String> all = new ArrayList<>();
        @Nullable ContactId after = null;
        for (int pages = 0; pages < 100; pages++) {
            @Nullable ContactId from = after;
            List<Contact> page = box.inTransaction(tx -> tx.contacts().select(query, Sandbox.NOW, from, limit));
            all.addAll(Exact.contacts(page));
            if (page.size() < limit) {
                return all;
            }
            after = page.get(page.size() - 1).id();
        }
        throw new AssertionError("the pages have no end");
    }

    private static List<String> page(Sandbox box, ContactQuery query, @Nullable ContactId after, int limit) {
        List<Contact> page = box.inTransaction(tx -> tx.contacts().select(query, Sandbox.NOW, after, limit));
        return Exact.contacts(page);
    }

    private static ContactId id(long position) {
        return new ContactId(new UUID(position, 0));
    }
}
