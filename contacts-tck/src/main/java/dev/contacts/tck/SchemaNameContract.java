package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.contact.Contact;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.SchemaName;
import dev.contacts.segment.ContactQuery;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names of lists: kept as they are written, unique without regard to case. */
public interface SchemaNameContract extends StoreContract {

    @Test
    @Requirement({"SPI-2", "SPI-6", "T35", "004-03"})
    default void schema_names_are_compared_without_regard_to_case_and_nothing_else_is_folded(Sandbox box) {
        for (String name : List.of(
                "default", "straße", "strasse", "e\u0301", "\u00e9", "ｖｉｐ", "vip", "%", "_", "'", "i\u0307", "ı", "i",
                "σ")) {
            ProfileSchema schema = named(name);
            assertThat(insert(box, schema)).as(name).isTrue();
            assertThat(insert(box, schema)).isFalse();
            assertThat(found(box, name)).containsExactly(Exact.schema(schema));
        }
        assertThat(found(box, "nobody")).isEmpty();
        for (List<String> pair : List.of(
                List.of("DEFAULT", "default"),
                List.of("STRAßE", "straße"),
                List.of("\u00c9", "\u00e9"),
                List.of("ＶＩＰ", "ｖｉｐ"),
                List.of("ViP", "vip"),
                List.of("ς", "σ"),
                List.of("İ", "i\u0307"))) {
            assertThat(insert(box, named(pair.get(0)))).as(pair.get(0)).isFalse();
            assertThat(found(box, pair.get(0))).isEqualTo(found(box, pair.get(1)));
        }
    }

    @Test
    @Requirement({"SPI-6", "T35", "004-03"})
    default void a_schema_keeps_the_spelling_it_was_last_written_with(Sandbox box) {
        ProfileSchema first = named("CusTomers");
        assertThat(insert(box, first)).isTrue();
        assertThat(found(box, "customers")).containsExactly(Exact.schema(first));

        ProfileSchema second = first.named(SchemaName.of("customerS")).stored(2, first.createdBy(), first.createdAt());
        Boolean updated = box.inTransaction(tx -> tx.schemas().update(second));

        assertThat(updated).isTrue();
        assertThat(found(box, "CUSTOMERS")).containsExactly(Exact.schema(second));
        assertThat(box.dump().lines()).containsExactly(Exact.schema(second));
    }

    @Test
    @Requirement({"SPI-6", "T35"})
    default void a_contact_keeps_the_spelling_of_its_list_and_is_found_by_any(Sandbox box) {
        Contact anna = Samples.inList(box.contact(Samples.ANNA), "Kunden ÄÖ 😀");
        Contact ben = Samples.inList(box.contact(Samples.BEN), "kunden äö 😀");
        Contact cara = Samples.inList(box.contact(Samples.CARA), "kunden ao");
        box.store(anna, ben, cara);

        ContactQuery query = ContactQuery.all().in(SchemaName.of("KUNDEN ÄÖ 😀"));
        List<Contact> selected = box.inTransaction(tx -> tx.contacts().select(query, Sandbox.NOW, null, 10));
        Long count = box.inTransaction(tx -> tx.contacts().count(query, Sandbox.NOW));

        assertThat(Exact.contacts(selected)).containsExactlyInAnyOrderElementsOf(Exact.contacts(List.of(anna, ben)));
        assertThat(count).isEqualTo(2);
    }

    private static ProfileSchema named(String name) {
        return ProfileSchema.builder(name).description(name).build().stored(1, Sandbox.ACTOR, Sandbox.NOW);
    }

    private static boolean insert(Sandbox box, ProfileSchema schema) {
        return box.<Boolean>inTransaction(tx -> tx.schemas().insert(schema));
    }

    private static List<String> found(Sandbox box, String name) {
        return box.<List<String>>inTransaction(tx -> tx.schemas().find(SchemaName.of(name)).map(Exact::schema).stream()
                .toList());
    }
}
