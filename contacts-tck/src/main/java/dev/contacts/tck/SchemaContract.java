package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.schema.Constraint;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.FieldType;
import dev.contacts.schema.IdentifierPolicy;
import dev.contacts.schema.PrivacyClass;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.SchemaBuilder;
import dev.contacts.schema.SchemaName;
import dev.contacts.schema.SchemaType;
import dev.contacts.segment.ContactQuery;
import dev.contacts.segment.SegmentRule;
import dev.contacts.workspace.Actor;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link dev.contacts.spi.SchemaRecords} promises. */
public interface SchemaContract extends StoreContract {

    @Test
    @Requirement({"T33", "004-01", "004-13", "SPI-6"})
    default void a_schema_comes_back_with_everything_it_holds(Sandbox box) {
        ProfileSchema schema = ProfileSchema.builder("Kunden 😀 'n \"co\"")
                .description("line 1\nline 2 👩‍👩‍👧 \\ '")
                .field("Zuletzt")
                .field(FieldDefinition.text("limited").withMaxLength(50).asRequired())
                .field(FieldDefinition.number("age").withRange(-1, 150).asIndexed())
                .field(FieldDefinition.number("precise")
                        .withConstraint(new Constraint.Range(
                                new BigDecimal("-0.000000000000000000000000000001"),
                                new BigDecimal("99999999999999999999999999999999999"))))
                .field(FieldDefinition.enumerated("tier", "gold", "Gold", " gold ", "", "a;b\\c", "名"))
                .field(FieldDefinition.of("flag", FieldType.BOOLEAN).withPrivacy(PrivacyClass.NOT_PERSONAL))
                .field(FieldDefinition.of("born", FieldType.DATE).withPrivacy(PrivacyClass.SENSITIVE))
                .field(FieldDefinition.of("seen", FieldType.INSTANT))
                .field(FieldDefinition.of("tags", FieldType.TEXT_LIST)
                        .asIndexed()
                        .asRequired())
                .field(FieldDefinition.text("code").withMinLength(2).withPattern("[A-Z\\p{Ll}]{2}\\d+|😀\\\\"))
                .field(FieldDefinition.of("since", FieldType.DATE)
                        .withRange(LocalDate.parse("0001-01-01"), LocalDate.parse("9999-12-31")))
                .field(FieldDefinition.of("until", FieldType.INSTANT)
                        .withRange(
                                Instant.parse("1969-12-31T23:59:59.999999Z"),
                                Instant.parse("9999-12-31T23:59:59.999999Z")))
                .field(FieldDefinition.text("home").withConstraint(new Constraint.WebLink()))
                .field(FieldDefinition.text("zone").withConstraint(new Constraint.TimeZone()))
                .field(FieldDefinition.text("tongue").withConstraint(new Constraint.LanguageTag()))
                .field("Anfangs")
                .archived(FieldDefinition.enumerated("Früher", "ä", "Ä")
                        .asRequired()
                        .asIndexed())
                .archived(FieldDefinition.text("Anders").withPrivacy(PrivacyClass.SENSITIVE))
                .identifierPolicy(IdentifierPolicy.FIXED)
                .build()
                .stored(1, Actor.of("Zoë 👩"), Instant.parse("1999-12-31T23:59:59.999999Z"));

        assertThat(insert(box, schema)).isTrue();

        assertThat(found(box, schema.name())).containsExactly(Exact.schema(schema));
    }

    @Test
    @Requirement({"T35", "004-04", "004-07"})
    default void a_schema_of_every_type_comes_back(Sandbox box) {
        for (SchemaType type : SchemaType.values()) {
            for (boolean open : new boolean[] {true, false}) {
                if (type == SchemaType.VIRTUAL) {
                    continue;
                }
                ProfileSchema schema = stored(ProfileSchema.builder(type + " open " + open)
                        .type(type)
                        .open(open)
                        .build());
                assertThat(insert(box, schema)).isTrue();
                assertThat(found(box, schema.name())).containsExactly(Exact.schema(schema));
            }
        }
    }

    @Test
    @Requirement({"T35", "004-06"})
    default void a_virtual_schema_comes_back_with_its_list_and_its_rule(Sandbox box) {
        ProfileSchema schema =
                stored(ProfileSchema.virtual("Gold 😀", "Kunden \"ü\"", "tier = '' or\n\"a\\b\" < 1.50 %")
                        .description("\\")
                        .build());

        assertThat(insert(box, schema)).isTrue();

        assertThat(found(box, schema.name())).containsExactly(Exact.schema(schema));
    }

    @Test
    @Requirement({"SPI-2", "T35", "004-03"})
    default void a_taken_schema_name_is_refused_and_nothing_is_written(Sandbox box) {
        ProfileSchema first =
                stored(ProfileSchema.builder("customers").field("tier").build());
        assertThat(insert(box, first)).isTrue();

        assertThat(insert(box, stored(ProfileSchema.builder("customers").build())))
                .isFalse();

        assertThat(box.dump().lines()).containsExactly(Exact.schema(first));
    }

    @Test
    @Requirement({"T33", "002-46", "SPI-3"})
    default void an_update_replaces_the_version_before_and_no_other(Sandbox box) {
        ProfileSchema first =
                stored(ProfileSchema.builder("customers").field("tier").build());
        ProfileSchema second = next(first, "seat");
        ProfileSchema third = next(second, "row");
        assertThat(insert(box, first)).isTrue();

        assertThat(update(box, third)).as("from version 1 to 3").isFalse();
        assertThat(update(box, second)).isTrue();
        assertThat(update(box, second)).as("from version 2 to 2").isFalse();
        assertThat(found(box, first.name())).containsExactly(Exact.schema(second));
        assertThat(update(box, third)).isTrue();
        assertThat(found(box, first.name())).containsExactly(Exact.schema(third));
    }

    @Test
    @Requirement("T33")
    default void an_update_of_a_schema_that_does_not_exist_says_so(Sandbox box) {
        ProfileSchema first = stored(ProfileSchema.builder("customers").build());
        ProfileSchema other = stored(ProfileSchema.builder("others").build());
        assertThat(insert(box, first)).isTrue();

        assertThat(update(box, next(other, "seat"))).isFalse();

        assertThat(box.dump().lines()).containsExactly(Exact.schema(first));
    }

    @Test
    @Requirement({"SPI-3", "004-13"})
    default void a_schema_is_deleted_in_the_version_that_was_read_and_its_name_is_free(Sandbox box) {
        ProfileSchema first = stored(ProfileSchema.builder("customers")
                .field(FieldDefinition.number("score").asIndexed())
                .build());
        ProfileSchema second = next(first, "seat");
        assertThat(insert(box, first)).isTrue();
        box.store(Samples.inList(box.contact(box.newId(), Samples.attributes("score", 7), Samples.ANNA), "customers"));
        assertThat(update(box, second)).isTrue();

        assertThat(delete(box, first)).as("of version 1 by now").isFalse();
        assertThat(found(box, second.name())).containsExactly(Exact.schema(second));
        assertThat(delete(box, second)).isTrue();
        assertThat(delete(box, second)).isFalse();
        assertThat(found(box, second.name())).isEmpty();

        ProfileSchema other = stored(ProfileSchema.builder("Customers")
                .field(FieldDefinition.number("size").asIndexed())
                .build());
        assertThat(insert(box, other)).isTrue();
        ContactQuery seven = ContactQuery.matching(SegmentRule.field("score").is(7));
        Long count = box.inTransaction(tx -> tx.contacts().count(seven, Sandbox.NOW));
        assertThat(count).as("contacts are not looked at").isEqualTo(1);
    }

    @Test
    @Requirement({"SPI-1", "D9"})
    default void a_schema_is_read_to_write_by_as_it_is(Sandbox box) {
        ProfileSchema first = stored(ProfileSchema.builder("customers").build());
        assertThat(insert(box, first)).isTrue();

        for (String name : List.of("customers", "CUSTOMERS", "nobody", "default")) {
            List<String> read = box.<List<String>>inTransaction(tx -> {
                Optional<ProfileSchema> again = tx.schemas().toWriteBy(SchemaName.of(name));
                assertThat(tx.schemas().toWriteBy(SchemaName.of(name))).isEqualTo(again);
                return again.map(Exact::schema).stream().toList();
            });
            assertThat(read).isEqualTo(found(box, SchemaName.of(name)));
        }
        box.run(tx -> {
            tx.schemas().toWriteBy(first.name());
            assertThat(tx.schemas().update(next(first, "seat"))).isTrue();
            assertThat(tx.schemas().toWriteBy(first.name()).map(Exact::schema))
                    .contains(Exact.schema(next(first, "seat")));
        });
        assertThat(box.dump().lines()).containsExactly(Exact.schema(next(first, "seat")));
    }

    @Test
    @Requirement({"SPI-7", "T38", "004-16"})
    default void schemas_are_listed_by_the_code_points_of_the_keys_of_their_names(Sandbox box) {
        List<String> names = List.of("A", "a b", "Aa", "b", "Z", "ä", "\uffee", "😀", "😁", "\uDBFF\uDFFD");
        for (int i = 0; i < names.size(); i++) {
            String name = names.get((i * 7) % names.size());
            assertThat(insert(box, stored(ProfileSchema.builder(name).build()))).isTrue();
        }

        List<ProfileSchema> listed = box.inTransaction(tx -> tx.schemas().list());
        assertThat(listed).extracting(schema -> schema.name().value()).isEqualTo(names);
    }

    @Test
    @Requirement("T33")
    default void a_schema_may_have_thousands_of_fields(Sandbox box) {
        SchemaBuilder builder = ProfileSchema.builder("wide").description("x".repeat(100_000));
        for (int i = 0; i < 2_000; i++) {
            builder.field("a field with a longer name, number " + i);
        }
        ProfileSchema schema = stored(builder.build());

        assertThat(insert(box, schema)).isTrue();
        assertThat(found(box, schema.name())).containsExactly(Exact.schema(schema));
    }

    private static ProfileSchema stored(ProfileSchema schema) {
        return schema.stored(1, Sandbox.ACTOR, Sandbox.NOW);
    }

    private static ProfileSchema next(ProfileSchema before, String field) {
        return before.toBuilder()
                .field(field)
                .build()
                .stored(before.version() + 1, before.createdBy(), before.createdAt());
    }

    private static boolean insert(Sandbox box, ProfileSchema schema) {
        return box.<Boolean>inTransaction(tx -> tx.schemas().insert(schema));
    }

    private static boolean update(Sandbox box, ProfileSchema schema) {
        return box.<Boolean>inTransaction(tx -> tx.schemas().update(schema));
    }

    private static boolean delete(Sandbox box, ProfileSchema schema) {
        return box.<Boolean>inTransaction(tx -> tx.schemas().delete(schema));
    }

    private static List<String> found(Sandbox box, SchemaName name) {
        return box.<List<String>>inTransaction(
                tx -> tx.schemas().find(name).map(Exact::schema).stream().toList());
    }
}
