package dev.contacts.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Any rule prints as a text that is that rule; any text is a rule or a refusal. */
@Tag("U10")
class SegmentRuleRoundTripTest {

    private static final int ROUNDS = 25_000;
    private static final String[] PIECES = {
        "a",
        "a = 1",
        "exists(b)",
        "tier in ('x', 2)",
        " and b < 0",
        "tier",
        "\"x y\"",
        "'canary'",
        "'",
        "\"",
        "(",
        ")",
        ",",
        " ",
        " and ",
        " or ",
        " not ",
        "=",
        "!=",
        "<",
        "<=",
        ">",
        ">=",
        " in ",
        " contains ",
        " starts with ",
        "exists(",
        "orders(",
        " between ",
        "has ",
        "email",
        " domain ",
        "member of ",
        " as ",
        "active",
        " where ",
        "within ",
        " km of ",
        "is test",
        "today",
        "now",
        " + ",
        " - ",
        " days",
        "true",
        "false",
        "date ",
        "instant ",
        "'2026-03-29'",
        "'2026-03-29T01:30:00Z'",
        "-",
        "1",
        "2.5",
        "1e3",
        "e",
        ".",
        "\n",
        "\r",
        "\0",
        "\uD83D\uDE00",
        "\uD83D",
        "\uDE00",
        "\u00a0",
        "!",
        "?"
    };

    @Test
    void a_random_rule_is_read_back_from_its_text() {
        RandomRules rules = new RandomRules(20260329);
        for (int i = 0; i < ROUNDS; i++) {
            SegmentRule rule = rules.rule(i % 4);
            String text = rule.text();
            SegmentRule back = SegmentRule.parse(text);

            assertThat(back).isEqualTo(rule).hasSameHashCodeAs(rule);
            assertThat(back.text()).isEqualTo(text);
        }
    }

    @Test
    void a_random_text_is_a_rule_or_refused() {
        Random random = new Random(1);
        Outcomes outcomes = new Outcomes();
        for (int i = 0; i < ROUNDS; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(8); length >= 0; length--) {
                text.append(random.nextInt(9) == 0 ? Character.toString(random.nextInt(0x400)) : piece(random));
            }
            outcomes.add(text.toString());
        }
        outcomes.check();
    }

    @Test
    void a_damaged_rule_is_another_rule_or_refused() {
        Random random = new Random(2);
        RandomRules rules = new RandomRules(3);
        Outcomes outcomes = new Outcomes();
        for (int i = 0; i < ROUNDS; i++) {
            StringBuilder text = new StringBuilder(rules.rule(2).text());
            for (int damages = random.nextInt(3); damages >= 0; damages--) {
                damage(text, random);
            }
            outcomes.add(text.toString());
        }
        outcomes.check();
    }

    private static String piece(Random random) {
        return PIECES[random.nextInt(PIECES.length)];
    }

    private static void damage(StringBuilder text, Random random) {
        int at = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), at + random.nextInt(4));
        switch (random.nextInt(4)) {
            case 0 -> text.delete(at, to);
            case 1 -> text.insert(at, piece(random));
            case 2 -> text.insert(at, text.substring(at, to));
            default -> text.replace(at, to, Character.toString(random.nextInt(0x10000)));
        }
    }

    /** Each text is parsed; a rule must be sound, and a refusal must be one of a few sentences, whatever the text was. */
    private static final class Outcomes {

        private static final Pattern PLACE = Pattern.compile("line \\d+, column \\d+|; did you mean .*");

        private final Set<String> sentences = new HashSet<>();
        private final List<SegmentRule> rules = new ArrayList<>();
        private int refused;

        void add(String text) {
            try {
                SegmentRule rule = SegmentRule.parse(text);
                assertThat(SegmentRule.parse(rule.text())).isEqualTo(rule);
                rules.add(rule);
            } catch (InvalidSegmentRuleException e) {
                assertThat(e.line()).isBetween(1, 1 + text.length());
                assertThat(e.column()).isBetween(1, 1 + text.length());
                assertThat(e).hasMessageNotContaining("canary");
                sentences.add(PLACE.matcher(String.valueOf(e.getMessage())).replaceAll(""));
                refused++;
            }
        }

        void check() {
            assertThat(sentences).hasSizeBetween(10, 60);
            assertThat(rules).hasSizeGreaterThan(100);
            assertThat(refused).isGreaterThan(5_000);
            assertThat(rules.size() + refused).isEqualTo(ROUNDS);
        }
    }
}
