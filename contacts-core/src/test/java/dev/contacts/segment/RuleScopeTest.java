package dev.contacts.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.FieldType;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.SchemaName;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule speaks of what there is, or is refused with its place and, if possible, with what was meant. */
@Tag("U10")
@Tag("T33")
class RuleScopeTest {

    private static final ProfileSchema CUSTOMERS = ProfileSchema.builder("customers")
            .field(FieldDefinition.enumerated("tier", "gold", "silver"))
            .field(FieldDefinition.number("score"))
            .field(FieldDefinition.of("active", FieldType.BOOLEAN))
            .field(FieldDefinition.of("born", FieldType.DATE))
            .field(FieldDefinition.of("Last Seen", FieldType.INSTANT))
            .field(FieldDefinition.of("tags", FieldType.TEXT_LIST))
            .build();
    private static final ProfileSchema STAFF = ProfileSchema.builder("staff")
            .field(FieldDefinition.text("score"))
            .field(FieldDefinition.text("desk"))
            .build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tier = 'gold' and score >= 2",
                "TIER in ('gold', 'silver') or not exists(Score)",
                "active = true and active != false and exists(active)",
                "born between date '1990-01-01' and date '1990-12-31' and born <= today - 18 years",
                "\"last seen\" > now - 12 hours and \"Last Seen\" < today and \"Last Seen\" < instant '2026-01-01T00:00:00Z'",
                "tags contains 'x' and exists(tags)",
                "first_name starts with 'A' and latitude < 50 and located_at > now - 1 day",
                "within 1 km of (0, 0) and has email and is test",
                "member of 'VIP' where (anything = 5 or other starts with 'x')"
            })
    void a_rule_over_what_there_is_is_taken(String text) {
        assertThat(SegmentRule.parse(text, scope(CUSTOMERS))).isEqualTo(SegmentRule.parse(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "score > 1 and teir = 'gold'                     | 15 | tier",
                "scor between 1 and 2                            |  1 | score",
                "exists(activ)                                   |  8 | active",
                "\"last-seen\" > now                             |  1 | Last Seen",
                "frist_name = 'x'                                |  1 | first_name",
                "TIRE in ('x')                                   |  1 | tier",
                "not (score = 1 or bron < today)                 | 19 | born",
                "colour = 'x'                                    |  1 | ",
                "x = 'x'                                         |  1 | ",
                "member of 'VPI'                                 | 11 | VIP",
                "member of 'vip'                                 | 11 | VIP",
                "not member of 'Something else' where seat = 'x' | 15 | "
            })
    void an_unknown_name_is_refused_with_the_one_that_was_meant(String text, int column, String suggestion) {
        InvalidSegmentRuleException refusal = refusal(text, CUSTOMERS);

        assertThat(refusal.line()).isEqualTo(1);
        assertThat(refusal.column()).isEqualTo(column);
        assertThat(refusal.expected()).containsAnyOf("a field that is known here", "a group that exists");
        assertThat(refusal.suggestion().orElse(null)).isEqualTo(suggestion);
        if (suggestion != null) {
            assertThat(refusal).hasMessageEndingWith("; did you mean '" + suggestion + "'?");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tier = 5                    |  8 | a value of the field's type: text",
                "tier in ('gold', 5)         | 18 | a value of the field's type: text",
                "score = 'x'                 |  9 | a value of the field's type: number",
                "score between 'a' and 'b'   | 15 | a value of the field's type: number",
                "score > date '2026-01-01'   |  9 | a value of the field's type: number",
                "active < 5                  |  8 | a field whose values have an order",
                "active = 'yes'              | 10 | a value of the field's type: boolean",
                "born = '1990-01-01'         |  8 | a value of the field's type: date",
                "born > now                  |  8 | a field of type instant",
                "score > today               |  9 | a field of type date or instant",
                "\"Last Seen\" = date '2026-01-01' | 15 | a value of the field's type: instant",
                "tags = 'x'                  |  8 | list, which only 'contains' looks into",
                "tags > 'x'                  |  6 | a field whose values have an order",
                "tags starts with 'x'        |  6 | a field of type text before it",
                "score contains '5'          |  7 | a field of type text or list before it",
                "latitude = 'north'          | 12 | a value of the field's type: number",
                "first_name = 1              | 14 | a value of the field's type: text"
            })
    void what_no_value_of_the_type_can_meet_is_refused(String text, int column, String expected) {
        InvalidSegmentRuleException refusal = refusal(text, CUSTOMERS);

        assertThat(refusal.column()).isEqualTo(column);
        assertThat(refusal.expected()).contains(expected);
    }

    @Test
    void a_field_is_what_any_of_the_lists_makes_it() {
        assertThatCode(() -> SegmentRule.parse("score = 1 or score = 'x' or desk = 'y'", scope(CUSTOMERS, STAFF)))
                .doesNotThrowAnyException();
        assertThat(refusal("score = true", CUSTOMERS, STAFF).expected())
                .isEqualTo("a value of the field's type: number or text");
        assertThat(refusal("desk = 'y'", CUSTOMERS).column()).isEqualTo(1);
    }

    @Test
    void in_an_open_list_any_name_is_a_field_but_a_defined_one_keeps_its_type() {
        ProfileSchema open = ProfileSchema.open(SchemaName.DEFAULT);

        assertThatCode(() -> SegmentRule.parse("teir = 5 and colour > 'x'", scope(CUSTOMERS, open)))
                .doesNotThrowAnyException();
        assertThat(refusal("tier = 5", CUSTOMERS, open).column()).isEqualTo(8);
    }

    @Test
    void a_place_is_told_by_line_also_for_a_tree() {
        InvalidSegmentRuleException refusal =
                refusal("score > 1 and\n  (tier = 'gold' or\n   desc = 'x')", STAFF, CUSTOMERS);

        assertThat(refusal.line()).isEqualTo(3);
        assertThat(refusal.column()).isEqualTo(4);
        assertThat(refusal.suggestion()).contains("desk");
        assertThat(refusal).hasMessageNotContainingAny("desc", "gold");
    }

    private static InvalidSegmentRuleException refusal(String text, ProfileSchema... lists) {
        InvalidSegmentRuleException refusal =
                catchThrowableOfType(InvalidSegmentRuleException.class, () -> SegmentRule.parse(text, scope(lists)));
        assertThat(refusal).isNotNull();
        return refusal;
    }

    private static RuleScope scope(ProfileSchema... lists) {
        return new RuleScope() {
            @Override
            public FieldScope fields() {
                return FieldScope.of(List.of(lists));
            }

            @Override
            public boolean hasGroup(String name) {
                return groups().contains(name);
            }

            @Override
            public Collection<String> groups() {
                return List.of("VIP", "newsletter");
            }
        };
    }
}
