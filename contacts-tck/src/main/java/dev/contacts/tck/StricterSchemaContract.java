package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.Contacts;
import dev.contacts.contact.Contact;
import dev.contacts.contact.NewContact;
import dev.contacts.group.Group;
import dev.contacts.group.GroupInUseException;
import dev.contacts.schema.Constraint;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldType;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.InvalidValueException;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.SchemaChange;
import dev.contacts.schema.SchemaChangeRefusedException;
import dev.contacts.schema.ValidationException;
import dev.contacts.segment.InvalidSegmentRuleException;
import dev.contacts.segment.SegmentRule;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Acceptance: what became invalid by a stricter schema is tolerated as long as it is left alone, and nothing invalid comes in anew. */
public interface StricterSchemaContract extends StoreContract {

    @Test
    @Requirement({"T36", "T15", "004-09", "001-05"})
    default void an_invalid_value_is_not_replaced_by_another_one(Sandbox box) {
        Contacts contacts = box.contacts();
        contacts.schemas()
                .create(ProfileSchema.builder("members")
                        .field(FieldDefinition.number("fee"))
                        .field("kit")
                        .build());
        Contact anna = box.created(
                NewContact.of(Samples.ANNA).in("members").set("fee", 500).set("kit", "123456"));
        contacts.schemas()
                .change(
                        "members",
                        SchemaChange.redefine(FieldDefinition.number("fee").withRange(0, 100))
                                .keepingInvalid());
        contacts.schemas()
                .change(
                        "members",
                        SchemaChange.redefine(FieldDefinition.text("kit").withMaxLength(3))
                                .keepingInvalid());

        for (Object wrong : List.of(99_999, -1)) {
            box.refuses(ValidationException.class, () -> contacts.update(anna.id(), edit -> edit.set("fee", wrong)));
        }
        box.refuses(ValidationException.class, () -> contacts.update(anna.id(), edit -> edit.set("kit", "abcdef")));
        Contact other = contacts.update(
                anna.id(), edit -> edit.set("first_name", "Anna").set("fee", 500));
        assertThat(other.attributes()).isEqualTo(anna.attributes());
        assertThat(contacts.update(anna.id(), edit -> edit.set("fee", 99))
                        .attributes()
                        .number("fee"))
                .hasValueSatisfying(fee -> assertThat(fee).isEqualByComparingTo("99"));
    }

    @Test
    @Requirement({"T14", "001-14"})
    default void an_invalid_member_attribute_is_not_replaced_by_another_one(Sandbox box) {
        Contacts contacts = box.contacts();
        Contact anna = box.created(NewContact.of(Samples.ANNA));
        Group season = contacts.groups().create("Season");
        contacts.groups()
                .add(season.id(), anna.id(), member -> member.set("row", 100).set("colour", "red"));
        contacts.groups()
                .update(
                        season.id(),
                        edit -> edit.addMemberField(
                                FieldDefinition.number("row").withRange(1, 40)));

        box.refuses(
                ValidationException.class,
                () -> contacts.memberships().edit(season.id(), anna.id(), edit -> edit.set("row", 999)));
        box.refuses(
                ValidationException.class,
                () -> contacts.groups().add(season.id(), anna.id(), edit -> edit.set("row", 1_000)));
        box.refuses(
                ValidationException.class,
                () -> contacts.memberships().edit(season.id(), anna.id(), edit -> edit.set("colour", "tan")));
        assertThat(contacts.memberships()
                        .edit(season.id(), anna.id(), edit -> edit.set("row", 7))
                        .attributes()
                        .text("colour"))
                .contains("red");
    }

    @Test
    @Requirement({"T36", "T33", "004-08", "004-09"})
    default void a_value_that_is_none_of_the_type_of_a_new_field_stands_against_it(Sandbox box) {
        Contacts contacts = box.contacts();
        contacts.schemas().create(ProfileSchema.builder("guests").open(true).build());
        Contact olga = box.created(
                NewContact.of(Samples.ANNA).in("guests").set("code", "007").set("shoe", "43"));
        SchemaChange code = SchemaChange.add(FieldDefinition.number("code"));

        assertThat(contacts.schemas().preview("guests", code).items())
                .hasSize(1)
                .allSatisfy(affected -> {
                    assertThat(affected.contact()).isEqualTo(olga.id());
                    assertThat(affected.violations())
                            .hasSize(1)
                            .allMatch(violation -> violation.path().equals("code"));
                });
        box.refuses(SchemaChangeRefusedException.class, () -> contacts.schemas().change("guests", code));
        contacts.schemas().addField("guests", FieldDefinition.number("shoe"));
        assertThat(contacts.get(olga.id()).attributes().number("shoe")).isPresent();
        contacts.schemas().change("guests", code.keepingInvalid());
        assertThat(contacts.get(olga.id()).attributes().text("code")).contains("007");
    }

    @Test
    @Requirement({"T14", "U10", "001-14"})
    default void a_member_attribute_is_defined_anew_with_the_values_that_there_are(Sandbox box) {
        Contacts contacts = box.contacts();
        Contact anna = box.created(NewContact.of(Samples.ANNA));
        Contact ben = box.created(NewContact.of(Samples.BEN));
        Group season = contacts.groups()
                .create(
                        "Season",
                        edit -> edit.addMemberField(FieldDefinition.text("seat"))
                                .addMemberField(FieldDefinition.text("row")));
        contacts.groups()
                .add(season.id(), anna.id(), member -> member.set("seat", "A1").set("row", "7"));
        contacts.groups().add(season.id(), ben.id(), member -> member.set("row", "8"));
        SegmentRule front = SegmentRule.parse("member of 'Season' where (seat starts with 'A')");
        contacts.segments().saved().create("Front", front);

        contacts.groups()
                .update(
                        season.id(),
                        edit -> edit.removeMemberField("seat")
                                .addMemberField(FieldDefinition.text("seat").withMaxLength(3)));
        contacts.groups().update(season.id(), edit -> edit.redefineMemberField(FieldDefinition.number("ROW")));

        assertThat(contacts.segments().count(front)).isEqualTo(1);
        assertThat(contacts.segments().count(SegmentRule.parse("member of 'Season' where (row between 7 and 8)")))
                .isEqualTo(2);
        GroupInUseException inUse = box.refuses(
                GroupInUseException.class,
                () -> contacts.groups()
                        .update(season.id(), edit -> edit.redefineMemberField(FieldDefinition.number("seat"))));
        assertThat(inUse).hasMessageContaining("\"Season\"");
        contacts.segments()
                .saved()
                .delete(contacts.segments().saved().find("Front").orElseThrow().id());
        ValidationException lost = box.refuses(
                ValidationException.class,
                () -> contacts.groups()
                        .update(season.id(), edit -> edit.redefineMemberField(FieldDefinition.number("seat"))));
        assertThat(lost.violations())
                .hasSize(1)
                .allMatch(violation -> violation.rule().equals("LOSSY_CONVERSION"));
        box.refuses(
                InvalidValueException.class,
                () -> contacts.groups()
                        .update(season.id(), edit -> edit.redefineMemberField(FieldDefinition.text("hat"))));
        contacts.groups().update(season.id(), edit -> edit.removeMemberField("seat"));
        assertThat(contacts.memberships().of(anna.id()).get(0).attributes().names())
                .hasSize(1);
    }

    @Test
    @Requirement({"T33", "U10", "004-02", "004-12"})
    default void a_reserved_name_is_a_field_of_no_list_also_not_of_an_open_one(Sandbox box) {
        Contacts contacts = box.contacts();
        Contact anna = box.created(NewContact.of(Samples.ANNA));
        for (String name : List.of("email", "Mobile_Number", "contact_id", "version", "list", "added_at")) {
            assertThat(box.refuses(
                                    ValidationException.class,
                                    () -> contacts.update(anna.id(), edit -> edit.set(name, "z")))
                            .violations())
                    .hasSize(1)
                    .allMatch(violation -> violation.rule().equals("RESERVED_NAME"));
            box.refuses(
                    ValidationException.class,
                    () -> contacts.create(NewContact.of(Samples.BEN).set(name, "z")));
            box.refuses(
                    InvalidSegmentRuleException.class,
                    () -> contacts.segments().count(SegmentRule.parse(name + " = 'z'")));
        }
    }

    @Test
    @Requirement({"T36", "004-09"})
    default void a_range_has_the_bounds_that_numbers_have(Sandbox box) {
        box.created(NewContact.of(Samples.ANNA));
        for (String bound : List.of("-1E+999999999", "1E-2000000000", "-1E+36")) {
            box.refuses(InvalidValueException.class, () -> new Constraint.Range(new BigDecimal(bound), BigDecimal.ONE));
        }
        assertThat(new Constraint.Range(new BigDecimal("1.50"), new BigDecimal("2E3")).expected())
                .isEqualTo("a number from 1.5 to 2000");
    }

    @Test
    @Requirement({"T33", "U10", "T31", "002-24"})
    default void a_value_that_nobody_can_have_is_refused_where_it_is_written(Sandbox box) {
        Contacts contacts = box.contacts();
        contacts.schemas()
                .create(ProfileSchema.builder("members")
                        .field(FieldDefinition.of("level", FieldType.enumerated(List.of("junior", "senior"))))
                        .build());
        Contact anna = box.created(NewContact.of(Samples.ANNA).in("members").set("level", "junior"));

        for (String rule : List.of("level = 'gold'", "level != 'Junior'", "level in ('junior', 'gold')")) {
            assertThat(box.refuses(
                                    InvalidSegmentRuleException.class,
                                    () -> contacts.segments().parse(rule))
                            .expected())
                    .contains("[junior, senior]");
        }
        assertThat(contacts.segments().count(SegmentRule.parse("level = 'junior' and level starts with 'j'")))
                .isEqualTo(1);
        for (String word : List.of("German", "deutsch", "xx")) {
            box.refuses(
                    ValidationException.class, () -> contacts.update(anna.id(), edit -> edit.set("language", word)));
        }
        for (String tag : List.of("de", "de-CH", "fil", "zh-Hant")) {
            contacts.update(anna.id(), edit -> edit.set("language", tag));
            assertThat(contacts.get(anna.id()).standard().get(FieldName.of("language")))
                    .contains(FieldValue.of(tag));
        }
    }
}
