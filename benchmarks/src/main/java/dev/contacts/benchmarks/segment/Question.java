package dev.contacts.benchmarks.segment;

import java.util.List;

/**
 * A segment as a rule, and as somebody would write it for the same tables.
 *
 * @param name what it is about
 * @param rule the rule's text
 * @param sql the SQL written by hand
 * @param parameters its parameters
 */
record Question(String name, String rule, String sql, List<Object> parameters) {

    private static final String FROM = """
            select count(*) from contacts_contact c
            """;
    private static final String FIELD = """
            join contacts_contact_field %1$s
              on %1$s.workspace = c.workspace and %1$s.contact_id = c.contact_id and %1$s.field_key = '%1$s'
             and %1$s.value_key %2$s
            """;
    private static final String MEMBER = """
            join contacts_membership m
              on m.workspace = c.workspace and m.contact_id = c.contact_id and m.group_id = ? and m.member_status = 'ACTIVE'
            """;
    private static final String WHERE = """
            where c.workspace = 'default' and not c.test_contact
            """;

    static List<Question> all() {
        return List.of(fiveConditions(), rare(), memberAttribute());
    }

    private static Question fiveConditions() {
        return new Question(
                "five conditions: indexed fields, a range, a group",
                "tier = 'gold' and score between 200 and 800 and shop in ('Berlin', 'Madrid', 'Paris')"
                        + " and born < date '2000-01-01' and member of 'VIP'",
                FROM
                        + field("tier", "= ?")
                        + field("score", "between ? and ?")
                        + field("shop", "in (?, ?, ?)")
                        + field("born", ">= ? and born.value_key < ?")
                        + MEMBER
                        + WHERE,
                List.of(
                        Keys.text("gold"),
                        Keys.number(200),
                        Keys.number(800),
                        Keys.text("Berlin"),
                        Keys.text("Madrid"),
                        Keys.text("Paris"),
                        new byte[] {'d'},
                        Keys.date("2000-01-01"),
                        Population.VIP.value()));
    }

    private static Question rare() {
        return new Question(
                "two conditions that few contacts meet",
                "score = 7 and born between date '1990-01-01' and date '1990-12-31'",
                FROM + field("score", "= ?") + field("born", "between ? and ?") + WHERE,
                List.of(Keys.number(7), Keys.date("1990-01-01"), Keys.date("1990-12-31")));
    }

    private static Question memberAttribute() {
        return new Question(
                "a member attribute and an indexed field",
                "member of 'VIP' where (seat = 'A1') and tier = 'gold'",
                FROM + field("tier", "= ?") + MEMBER + " and m.member_document -> 'a' ->> 'seat' = 'A1'\n" + WHERE,
                List.of(Keys.text("gold"), Population.VIP.value()));
    }

    private static String field(String name, String condition) {
        return FIELD.formatted(name, condition);
    }
}
