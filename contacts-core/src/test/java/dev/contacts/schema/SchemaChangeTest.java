package dev.contacts.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contacts.error.ErrorCode;
import dev.contacts.workspace.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaChangeTest {

    private static final ProfileSchema CUSTOMERS = ProfileSchema.builder("customers")
            .field("a")
            .field(FieldDefinition.number("b").asRequired())
            .field("c")
            .build()
            .stored(3, Actor.of("ops"), Instant.EPOCH);

    @Test
    void fields_are_added_renamed_in_place_removed_and_redefined() {
        assertThat(names(SchemaChange.add("D").applyTo(CUSTOMERS))).containsExactly("a", "b", "c", "D");
        assertThat(names(SchemaChange.rename("B", "x").applyTo(CUSTOMERS))).containsExactly("a", "x", "c");
        assertThat(names(SchemaChange.rename("b", "B").applyTo(CUSTOMERS))).containsExactly("a", "B", "c");
        assertThat(names(SchemaChange.remove("a", RemovedValues.DROP_VALUES).applyTo(CUSTOMERS)))
                .containsExactly("b", "c");
        ProfileSchema redefined =
                SchemaChange.redefine(FieldDefinition.text("B")).applyTo(CUSTOMERS);
        assertThat(names(redefined)).containsExactly("a", "B", "c");
        assertThat(redefined.definition(FieldName.of("b"))).contains(FieldDefinition.text("b"));
        assertThat(redefined.version()).isEqualTo(3);
        assertThat(redefined.createdBy()).isEqualTo(Actor.of("ops"));
    }

    @Test
    void a_field_goes_into_the_archive_and_comes_back_behind_the_others_004_09() {
        ProfileSchema archived = SchemaChange.archive("A").applyTo(CUSTOMERS);
        assertThat(archived)
                .isEqualTo(SchemaChange.remove("a", RemovedValues.ARCHIVE).applyTo(CUSTOMERS));
        assertThat(archived.archived(FieldName.of("a"))).isPresent();
        assertThat(archived.definition(FieldName.of("a"))).isEmpty();
        assertThat(archived.search("")).doesNotContain(FieldDefinition.text("a"));
        assertThat(archived.check(
                        Attributes.empty(),
                        Attributes.of(
                                Map.of(FieldName.of("a"), FieldValue.of(true), FieldName.of("b"), FieldValue.of(1)))))
                .isEmpty();
        assertThatThrownBy(() -> archived.convert(FieldName.of("A"), "x"))
                .isInstanceOfSatisfying(
                        InvalidValueException.class, e -> assertThat(e.rule()).isEqualTo("ARCHIVED_FIELD"));
        assertThat(names(SchemaChange.restore("a").applyTo(archived))).containsExactly("b", "c", "a");
        assertThat(SchemaChange.remove("a", RemovedValues.DROP_VALUES)
                        .applyTo(archived)
                        .archivedFields())
                .isEmpty();
        assertThat(archived.toBuilder().build()).isEqualTo(archived).isNotEqualTo(CUSTOMERS);
        for (SchemaChange change : List.of(
                SchemaChange.add("A"),
                SchemaChange.rename("b", "A"),
                SchemaChange.rename("a", "d"),
                SchemaChange.archive("a"),
                SchemaChange.redefine(FieldDefinition.number("a")))) {
            assertThatThrownBy(() -> change.applyTo(archived)).isInstanceOf(InvalidValueException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"email", "Mobile_Number", "app_alias", "user_id", "first_name", "contact_id", "Added_At", "list"
            })
    void what_every_contact_has_is_locked_004_10(String field) {
        for (SchemaChange change : List.of(
                SchemaChange.archive(field),
                SchemaChange.restore(field),
                SchemaChange.rename(field, "x"),
                SchemaChange.remove(field, RemovedValues.DROP_VALUES),
                SchemaChange.redefine(FieldDefinition.text(field)))) {
            assertThatThrownBy(() -> change.applyTo(CUSTOMERS))
                    .isInstanceOfSatisfying(LockedFieldException.class, e -> {
                        assertThat(e.code()).isEqualTo(ErrorCode.LOCKED_FIELD);
                        assertThat(e.field()).isEqualTo(FieldName.of(field));
                    });
        }
        for (SchemaChange change : List.of(SchemaChange.add(field), SchemaChange.rename("a", field))) {
            assertThatThrownBy(() -> change.applyTo(CUSTOMERS))
                    .isInstanceOfSatisfying(
                            InvalidValueException.class,
                            e -> assertThat(e.rule()).isEqualTo("RESERVED_NAME"));
        }
    }

    @Test
    void a_virtual_schema_has_a_source_and_no_fields_004_06() {
        ProfileSchema gold = ProfileSchema.virtual("gold", "customers", "tier = 'gold'")
                .description("gold")
                .build();
        assertThat(gold.type()).isEqualTo(SchemaType.VIRTUAL);
        assertThat(gold.source()).contains(new VirtualSource(SchemaName.of("CUSTOMERS"), "tier = 'gold'"));
        assertThat(gold.identifyingFields()).isEmpty();
        assertThat(gold.toBuilder().build()).isEqualTo(gold);
        assertThatThrownBy(() -> ProfileSchema.virtual("gold", "customers", "x = 1")
                        .field("a")
                        .build())
                .isInstanceOfSatisfying(
                        VirtualSchemaException.class,
                        e -> assertThat(e.name().value()).isEqualTo("gold"));
        assertThatThrownBy(() ->
                        ProfileSchema.builder("gold").type(SchemaType.VIRTUAL).build())
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> ProfileSchema.virtual("gold", "customers", "x = 1")
                        .type(SchemaType.REGULAR)
                        .build())
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> ProfileSchema.virtual("gold", "customers", " "))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> SchemaChange.add("a").applyTo(gold)).isInstanceOf(VirtualSchemaException.class);
        assertThat(SchemaChange.describe("x").applyTo(gold).description()).isEqualTo("x");
    }

    @Test
    void a_tolerant_change_is_the_same_change() {
        SchemaChange change = SchemaChange.archive("a");
        assertThat(change.keepingInvalid())
                .isEqualTo(change.keepingInvalid().keepingInvalid())
                .isNotEqualTo(change);
        assertThat(change.keepingInvalid().applyTo(CUSTOMERS)).isEqualTo(change.applyTo(CUSTOMERS));
    }

    @Test
    void variables_are_found_by_a_part_of_their_names_003_24() {
        ProfileSchema schema =
                ProfileSchema.builder("x").field("Shoe size").field("Hat").build();
        assertThat(found(schema, "SIZE")).containsExactly("Shoe size");
        assertThat(found(schema, "name")).containsExactly("first_name", "last_name");
        assertThat(found(schema, "h")).contains("Shoe size", "Hat");
        assertThat(found(schema, "nothing like it")).isEmpty();
        assertThat(found(schema, "")).hasSize(StandardField.values().length + 2);
    }

    @ParameterizedTest
    @EnumSource
    void what_the_library_knows_of_a_contact_is_listed_003_03(SystemField field) {
        assertThat(CUSTOMERS.systemFields()).contains(field);
        assertThat(SystemField.named(field.fieldName())).contains(field);
        assertThat(field.fieldName().value()).isEqualTo(field.name().toLowerCase(Locale.ROOT));
        assertThat(field.type()).isNotNull();
    }

    @Test
    void a_name_is_the_same_in_any_case_and_in_no_other_way() {
        assertThat(SchemaName.of("Kunden ÄÖ"))
                .isEqualTo(SchemaName.of("kunden äö"))
                .hasSameHashCodeAs(SchemaName.of("KUNDEN ÄÖ"));
        assertThat(SchemaName.of("straße")).isNotEqualTo(SchemaName.of("strasse"));
        assertThat(SchemaName.of("Kunden").value()).isEqualTo("Kunden");
        assertThat(SchemaName.of("Kunden").key()).isEqualTo("kunden");
        assertThat(CUSTOMERS.named(SchemaName.of("CUSTOMERS")).name().value()).isEqualTo("CUSTOMERS");
    }

    @Test
    void bounds_hold_for_texts_lists_dates_and_instants() {
        assertAccepts(new Constraint.MinLength(2), "ab", "a");
        assertAccepts(new Constraint.MinLength(2), List.of("ab", "😀😀"), List.of("ab", "😀"));
        assertAccepts(new Constraint.MaxLength(2), List.of("ab", ""), List.of("abc"));
        assertAccepts(new Constraint.Matches(TextPattern.of("[a-z]+")), List.of("ab"), List.of("ab", ""));
        assertAccepts(
                new Constraint.DateRange(LocalDate.EPOCH, LocalDate.parse("1970-01-02")),
                LocalDate.EPOCH,
                LocalDate.parse("1969-12-31"));
        assertAccepts(
                new Constraint.InstantRange(Instant.EPOCH, Instant.parse("1970-01-01T00:00:01Z")),
                Instant.parse("1970-01-01T00:00:01Z"),
                Instant.parse("1970-01-01T00:00:01.000001Z"));
        assertThatThrownBy(() -> FieldDefinition.text("x").withMinLength(0)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> FieldDefinition.text("x").withPattern("(")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> FieldDefinition.of("x", FieldType.DATE).withRange(LocalDate.MAX, LocalDate.EPOCH))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> FieldDefinition.of("x", FieldType.INSTANT).withRange(Instant.MAX, Instant.EPOCH))
                .isInstanceOf(InvalidValueException.class);
        assertThat(FieldDefinition.number("x").asRequired().asOptional()).isEqualTo(FieldDefinition.number("x"));
    }

    @Test
    void refusals_hold_names_and_counts() {
        List<SchemaName> gold = List.of(SchemaName.of("gold"));
        FieldInUseException field = new FieldInUseException(FieldName.of("tier"), gold, List.of("rich"));
        assertThat(field).hasMessageContaining("gold").hasMessageContaining("tier");
        assertThat(field.code()).isEqualTo(ErrorCode.FIELD_IN_USE);
        assertThat(field.field()).isEqualTo(FieldName.of("tier"));
        assertThat(field.usedBy()).isEqualTo(gold);
        assertThat(field.segments()).containsExactly("rich");
        SchemaInUseException schema = new SchemaInUseException(SchemaName.of("customers"), 7, gold, List.of("rich"));
        assertThat(schema).hasMessageContaining("7 contacts");
        assertThat(schema.code()).isEqualTo(ErrorCode.SCHEMA_IN_USE);
        assertThat(schema.name()).isEqualTo(SchemaName.of("customers"));
        assertThat(schema.segments()).containsExactly("rich");
        assertThat(new SchemaInUseException(SchemaName.DEFAULT, 0, List.of(), List.of()))
                .hasMessageContaining("default");
        SchemaChangeRefusedException change = new SchemaChangeRefusedException(SchemaName.of("customers"), 7);
        assertThat(change.code()).isEqualTo(ErrorCode.SCHEMA_CHANGE_REFUSED);
        assertThat(change.name()).isEqualTo(SchemaName.of("customers"));
    }

    private static void assertAccepts(Constraint constraint, Object good, Object bad) {
        assertThat(constraint.accepts(FieldValue.of(good))).isTrue();
        assertThat(constraint.accepts(FieldValue.of(bad))).isFalse();
        assertThat(constraint.accepts(FieldValue.of(true))).as("another kind").isTrue();
        assertThat(constraint.rule()).isNotBlank();
        assertThat(constraint.expected()).isNotBlank();
    }

    private static List<String> found(ProfileSchema schema, String text) {
        return schema.search(text).stream().map(field -> field.name().value()).toList();
    }

    private static List<String> names(ProfileSchema schema) {
        return Arrays.asList(
                schema.fields().stream().map(field -> field.name().value()).toArray(String[]::new));
    }
}
