package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.contact.Contact;
import dev.contacts.contact.Origin;
import dev.contacts.contact.Provenance;
import dev.contacts.identifier.AppAlias;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.identifier.MobileNumber;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.SchemaName;
import dev.contacts.workspace.Actor;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is stored comes back as it was: every digit, every code point, every order. */
public interface ValueFidelityContract extends StoreContract {

    @Test
    @Requirement({"SPI-6", "T33", "002-26"})
    default void every_kind_of_value_comes_back(Sandbox box) {
        assertKept(box, Samples.everyKind());
    }

    @Test
    @Requirement({"SPI-6", "T15", "002-13", "002-22", "002-24"})
    default void every_standard_field_comes_back(Sandbox box) {
        Contact anna = Samples.withStandard(box.contact(Samples.ANNA), Samples.everyStandardField());

        box.store(anna);

        assertThat(box.found(List.of(anna.id()))).containsExactly(Exact.contact(anna));
    }

    @Test
    @Requirement({"SPI-6", "U01"})
    default void numbers_keep_all_their_digits(Sandbox box) {
        assertKept(
                box,
                numbered(
                        new BigDecimal("12345678901234567890123456789012345.123456789012345678901234567891"),
                        new BigDecimal("-99999999999999999999999999999999999.999999999999999999999999999999"),
                        new BigDecimal("0.000000000000000000000000000001"),
                        new BigDecimal("1E+34"),
                        new BigDecimal("-1.50"),
                        new BigDecimal("0E-5"),
                        Long.MAX_VALUE,
                        Long.MIN_VALUE,
                        9007199254740993L,
                        0.1,
                        1e-5));
    }

    @Test
    @Requirement({"SPI-6", "U01"})
    default void instants_come_back_to_the_microsecond(Sandbox box) {
        assertKept(
                box,
                numbered(
                        Instant.parse("2026-03-29T01:59:58.123456789Z"),
                        Instant.parse("2026-10-25T01:30:00.000001Z"),
                        Instant.parse("1969-12-31T23:59:59.999999Z"),
                        Instant.parse("1883-11-18T17:02:58.654321Z"),
                        Instant.parse("1582-10-10T12:00:00.111111Z"),
                        Instant.parse("0001-01-01T00:00:00Z"),
                        Instant.parse("9999-12-31T23:59:59.999999Z"),
                        Instant.EPOCH));
    }

    @Test
    @Requirement("SPI-6")
    default void dates_come_back_on_the_same_day(Sandbox box) {
        assertKept(
                box,
                numbered(
                        LocalDate.parse("0001-01-01"),
                        LocalDate.parse("1582-10-04"),
                        LocalDate.parse("1582-10-10"),
                        LocalDate.parse("1900-02-28"),
                        LocalDate.parse("2024-02-29"),
                        LocalDate.parse("2011-12-30"),
                        LocalDate.parse("9999-12-31")));
    }

    @Test
    @Requirement({"SPI-6", "U01"})
    default void the_empty_text_the_empty_list_and_no_value_are_three_things(Sandbox box) {
        Contact empty = box.contact(box.newId(), numbered("", List.of(), List.of(""), List.of("", "")), Samples.ANNA);
        Contact none = box.contact(Samples.BEN);

        box.store(empty, none);

        List<Contact> found = box.inTransaction(tx -> tx.contacts().find(List.of(empty.id(), none.id())));
        assertThat(found.get(0).attributes().text("field 0")).contains("");
        assertThat(found.get(0).attributes().texts("field 1")).contains(List.of());
        assertThat(found.get(1).attributes().size()).isZero();
    }

    @Test
    @Requirement({"SPI-6", "U01", "T33"})
    default void long_texts_are_not_cut(Sandbox box) {
        assertKept(
                box,
                numbered(
                        "x".repeat(255),
                        "x".repeat(256),
                        "ß".repeat(4_001),
                        "字".repeat(65_536),
                        "0123456789".repeat(10_000),
                        "👩‍👩‍👧".repeat(12_500),
                        Collections.nCopies(5_000, "item; \\ ,")));
    }

    @Test
    @Requirement({"SPI-6", "T33", "002-46"})
    default void field_names_are_kept_as_written_and_as_long_as_allowed(Sandbox box) {
        Map<FieldName, FieldValue> values = new LinkedHashMap<>();
        List<String> names = List.of(
                "n".repeat(FieldName.MAX_LENGTH),
                "字".repeat(FieldName.MAX_LENGTH),
                "😀".repeat(FieldName.MAX_LENGTH / 2),
                "Mixed Case",
                "select",
                "key",
                "value",
                "$ref",
                "a.b[0]",
                "it's",
                "\"quoted\"",
                "{}",
                "id",
                "version",
                "名前");
        names.forEach(name -> values.put(FieldName.of(name), FieldValue.of("value of " + name)));

        assertKept(box, Attributes.of(values));
    }

    @Test
    @Requirement({"SPI-6", "T33"})
    default void a_contact_may_have_hundreds_of_fields(Sandbox box) {
        Map<FieldName, FieldValue> values = new LinkedHashMap<>();
        for (int i = 0; i < 500; i++) {
            values.put(FieldName.of("field number " + i), FieldValue.of(i % 2 == 0 ? "text " + i : i));
        }
        assertKept(box, Attributes.of(values));
    }

    @Test
    @Requirement({"SPI-6", "T01", "000-06", "001-02", "001-03", "001-04"})
    default void identifiers_keep_their_spelling_and_order(Sandbox box) {
        box.stored(
                AppAlias.parse("zz"),
                EmailAddress.parse("  Zoë.SCHMIDT@Bücher.EXAMPLE "),
                AppAlias.parse("AA  "),
                MobileNumber.parse("+49 (30) 12 34-56"),
                AppAlias.parse("aa"),
                AppAlias.parse("👩‍👩‍👧"));
    }

    @Test
    @Requirement({"SPI-6", "T40", "003-03", "002-02"})
    default void provenance_comes_back_whole(Sandbox box) {
        Contact anna = box.contact(Samples.ANNA);
        for (Origin origin : Origin.values()) {
            Contact contact = new Contact(
                    box.newId(),
                    1,
                    SchemaName.DEFAULT,
                    false,
                    List.of(AppAlias.parse(origin.name())),
                    anna.standard(),
                    anna.attributes(),
                    new Provenance(
                            Instant.parse("1999-12-31T23:59:59.999999Z"),
                            Origin.FEED,
                            Actor.of("Zoë 'the' 👩 " + "x".repeat(180)),
                            Instant.parse("2026-03-29T01:59:58.123456Z"),
                            origin,
                            Actor.of("\\ \" null")));
            box.store(contact);
        }
    }

    @Test
    @Requirement({"SPI-6", "T12", "C1"})
    default void list_and_test_mark_come_back(Sandbox box) {
        box.store(
                Samples.asTest(Samples.inList(box.contact(Samples.ANNA), "l".repeat(SchemaName.MAX_LENGTH))),
                Samples.inList(box.contact(Samples.BEN), "字".repeat(SchemaName.MAX_LENGTH)),
                Samples.inList(box.contact(Samples.CARA), "Kunden 😀 'n \"co\""));
    }

    private static void assertKept(Sandbox box, Attributes attributes) {
        Contact inserted = box.contact(box.newId(), attributes, AppAlias.parse("inserted"));
        Contact changed = box.contact(AppAlias.parse("changed"));
        box.store(inserted, changed);
        box.run(tx -> tx.contacts()
                .update(List.of(Samples.change(changed, attributes)))
                .orThrow());

        List<Contact> found = box.inTransaction(tx -> tx.contacts().findByIdentifier(changed.identifiers()));
        assertThat(Exact.contacts(found))
                .containsExactly(
                        Exact.contact(Samples.change(changed, attributes).after()));
        assertThat(found.get(0).attributes()).isEqualTo(attributes);
    }

    private static Attributes numbered(Object... values) {
        Map<FieldName, FieldValue> named = new LinkedHashMap<>();
        for (Object value : values) {
            named.put(FieldName.of("field " + named.size()), FieldValue.of(value));
        }
        return Attributes.of(named);
    }
}
