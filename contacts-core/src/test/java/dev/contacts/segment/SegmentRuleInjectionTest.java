package dev.contacts.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.contacts.error.ContactsException;
import dev.contacts.identifier.Corpus;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.FieldValue.TextValue;
import dev.contacts.schema.InvalidValueException;
import dev.contacts.segment.FieldCondition.Comparison;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Payloads against SQL: as a literal and as a field's name they are data; as a rule they are refused. */
@Tag("U10")
class SegmentRuleInjectionTest {

    private static final List<String> BY_HAND = List.of(
            "' or 1=1 --",
            "'; drop table contacts_contact; --",
            "\" or \"\"=\"",
            "\\' or 1=1#",
            "1; waitfor delay '0:0:5'--",
            "x' union select null, version() /*",
            "') or sleep(5)='",
            "%27%20or%201=1",
            "a = 'x'; delete from y",
            "${jndi:ldap://example.com/a}",
            "T(java.lang.Runtime).getRuntime().exec('id')",
            "script::java.lang.System.exit(1)");

    @Test
    void a_payload_is_stored_as_data_or_refused() {
        List<String> payloads = Stream.concat(
                        BY_HAND.stream(),
                        Corpus.read("injection/sql-payloads.jsonl").stream().map(entry -> entry.get("payload")))
                .toList();
        int literals = 0;
        int names = 0;
        int rules = 0;
        for (String payload : payloads) {
            literals += isDataAsLiteral(payload) ? 1 : 0;
            names += isDataAsName(payload) ? 1 : 0;
            rules += isRule(payload) ? 1 : 0;
        }
        Corpus.summary(
                "SQL payloads: %d; data as literal: %d, as field name: %d, read as rule: %d",
                payloads.size(), literals, names, rules);
        assertThat(literals).isEqualTo(payloads.size());
        assertThat(names).isGreaterThan(payloads.size() / 2);
        assertThat(rules).isZero();
    }

    private static boolean isDataAsLiteral(String payload) {
        FieldName field = FieldName.of("note");
        TextValue value;
        try {
            value = new TextValue(payload);
        } catch (InvalidValueException e) {
            return false;
        }
        SegmentRule rule = SegmentRule.parse("note = '" + payload.replace("'", "''") + "'");

        assertThat(rule).isEqualTo(new Comparison(field, Operator.EQUAL, value));
        assertThat(rule.matches(Subjects.with(Map.of(field, value)))).isTrue();
        assertThat(rule.matches(Subjects.with("note", "other"))).isFalse();
        return isReadBack(rule) && isReadBack(SegmentRule.field("note").in(payload, "x"));
    }

    private static boolean isDataAsName(String payload) {
        FieldName field;
        try {
            field = FieldName.of(payload);
        } catch (InvalidValueException e) {
            assertThat(payload)
                    .as("refused for its length, its ends or a control character")
                    .matches(name -> name.length() > FieldName.MAX_LENGTH
                            || !name.strip().equals(name)
                            || name.chars().anyMatch(Character::isISOControl));
            return false;
        }
        SegmentRule rule = new Comparison(field, Operator.AT_LEAST, FieldValue.of(payload));

        assertThat(rule.fields()).containsExactly(field);
        assertThat(rule.matches(Subjects.with(Map.of(field, FieldValue.of(payload)))))
                .isTrue();
        return isReadBack(rule);
    }

    /** Glued into a rule without any escaping, a payload can at most make another rule; nothing but our refusal leaves the parser. */
    private static boolean isRule(String payload) {
        for (String text : List.of(
                "tier = '" + payload, "tier = '" + payload + "'", payload + " = 1", "\"" + payload + "\" = 1")) {
            assertThatCode(() -> {
                        try {
                            assertThat(isReadBack(SegmentRule.parse(text))).isTrue();
                        } catch (ContactsException refused) {
                            assertThat(refused).isInstanceOf(InvalidSegmentRuleException.class);
                        }
                    })
                    .doesNotThrowAnyException();
        }
        try {
            return isReadBack(SegmentRule.parse(payload));
        } catch (InvalidSegmentRuleException e) {
            return false;
        }
    }

    private static boolean isReadBack(SegmentRule rule) {
        assertThat(SegmentRule.parse(rule.text())).isEqualTo(rule);
        return true;
    }
}
