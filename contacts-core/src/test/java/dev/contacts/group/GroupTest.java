package dev.contacts.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.contacts.contact.ContactId;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldType;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.InvalidValueException;
import dev.contacts.schema.NameKey;
import dev.contacts.schema.Violation;
import dev.contacts.workspace.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GroupTest {

    private static final Instant NOW = Instant.parse("2026-03-29T01:23:45.123456789Z");
    private static final Group VIP = Group.of(new GroupId(new UUID(1, 2)), "VIP", Actor.SYSTEM, NOW);

    @Test
    void a_new_group_is_open_to_anybody_and_any_member_attribute() {
        assertThat(VIP.optIn().initialStatus()).isEqualTo(MembershipStatus.ACTIVE);
        assertThat(VIP.memberSchema()).isEqualTo(MemberSchema.OPEN);
        assertThat(VIP.archived()).isFalse();
        assertThat(VIP.createdAt()).isEqualTo(Instant.parse("2026-03-29T01:23:45.123456Z"));
    }

    @Test
    void a_name_is_the_same_in_any_case_also_where_turkish_is_the_default() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            assertThat(NameKey.of("TITLE")).isEqualTo(NameKey.of("title"));
            assertThat(NameKey.of("ı")).isNotEqualTo(NameKey.of("i"));
            assertThat(NameKey.of("ΟΔΟΣ")).isEqualTo(NameKey.of("οδος"));
            assertThat(NameKey.of("a ")).isNotEqualTo(NameKey.of("a"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void names_and_descriptions_that_cannot_be_kept_are_refused() {
        for (String name : List.of("", " ", "x".repeat(201), "\ud800", "a\u0000b")) {
            assertThatExceptionOfType(InvalidValueException.class)
                    .isThrownBy(() -> GroupEdit.nothing().rename(name).applyTo(VIP));
        }
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> GroupEdit.nothing().describe("\udc00").applyTo(VIP));
        assertThatThrownBy(() -> VIP.countUnsubscribed(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_edit_is_a_value_that_says_what_it_concerns_and_no_values() {
        GroupEdit edit = GroupEdit.nothing()
                .describe("secret")
                .set("hall", "secret")
                .clear("seats")
                .restore();

        assertThat(edit).hasToString("GroupEdit[description, attributes, attributes, archived]");
        assertThat(GroupEdit.nothing().applyTo(VIP)).isEqualTo(VIP);
        assertThat(edit.applyTo(GroupEdit.nothing().archive().set("seats", 30).applyTo(VIP)))
                .extracting(
                        Group::description,
                        Group::archived,
                        group -> group.attributes().size())
                .containsExactly("secret", false, 1);
    }

    @Test
    void a_member_field_is_defined_once_not_indexed_and_removed_by_any_spelling() {
        MemberSchema schema = MemberSchema.OPEN.with(FieldDefinition.text("Seat"));

        assertThat(schema.open()).isFalse();
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> schema.with(FieldDefinition.number("SEAT")))
                .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo("FIELD_NAME_TAKEN"));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> schema.with(FieldDefinition.number("row").asIndexed()))
                .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo("INDEXED"));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> schema.without(FieldName.of("row")))
                .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo("UNKNOWN_FIELD"));
        assertThat(schema.without(FieldName.of("sEAT")).fields()).isEmpty();
    }

    @Test
    void everything_wrong_with_member_attributes_is_said_at_once() {
        MemberSchema schema = MemberSchema.OPEN
                .with(FieldDefinition.text("seat").withMaxLength(2).asRequired())
                .with(FieldDefinition.of("since", FieldType.DATE));
        Attributes attributes = Attributes.of(Map.of(
                FieldName.of("since"), FieldValue.of(true),
                FieldName.of("row"), FieldValue.of(7)));

        assertThat(schema.check(attributes))
                .extracting(Violation::path, Violation::rule, Violation::valueClass)
                .containsExactlyInAnyOrder(
                        tuple("since", "DATE", "boolean"),
                        tuple("row", "UNKNOWN_FIELD", "number"),
                        tuple("seat", "REQUIRED", "none"));
        assertThat(new MemberSchema(true, schema.fields()).check(attributes)).hasSize(2);
    }

    @Test
    void an_edit_of_a_member_takes_the_types_and_the_spelling_of_the_group() {
        MemberSchema schema = MemberSchema.OPEN.with(FieldDefinition.number("Row"));

        Attributes typed = MemberEdit.nothing().set("ROW", "7").applyTo(Attributes.empty(), schema);
        Attributes wrong = MemberEdit.nothing().set("row", "seven").applyTo(typed, schema);

        assertThat(typed.names()).extracting(FieldName::value).containsExactly("Row");
        assertThat(typed.number("row")).isPresent();
        assertThat(schema.check(wrong)).extracting(Violation::rule).containsExactly("NUMBER");
        assertThat(MemberEdit.nothing().clear("rOW").applyTo(typed, schema).isEmpty())
                .isTrue();
    }

    @Test
    void only_the_named_transitions_lead_from_one_status_to_another() {
        for (MembershipTransition transition : MembershipTransition.values()) {
            for (MembershipStatus status : MembershipStatus.values()) {
                Membership before =
                        new Membership(new ContactId(new UUID(3, 4)), VIP.id(), status, Attributes.empty(), NOW);
                if (status == transition.from() || status == transition.to()) {
                    assertThat(transition.applyTo(before).status()).isEqualTo(transition.to());
                } else {
                    assertThatExceptionOfType(MembershipTransitionException.class)
                            .isThrownBy(() -> transition.applyTo(before))
                            .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(status));
                }
            }
        }
    }
}
