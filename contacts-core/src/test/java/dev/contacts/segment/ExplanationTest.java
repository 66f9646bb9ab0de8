package dev.contacts.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("U10")
class ExplanationTest {

    private static final SegmentSubject ANNA = Subjects.with("tier", "gold", "score", 1, "secret", "s3cr3t");
    private static final Explanation WHY = SegmentRule.parse("tier = 'gold' and (score >= 2 or not exists(nick)) and"
                    + " country in ('ES', 'FR') and secret contains '3c' and secret starts with 's3'")
            .explain(ANNA);

    @Test
    void every_node_has_its_text_and_its_answer() {
        assertThat(WHY.result()).isFalse();
        assertThat(WHY.children())
                .extracting(Explanation::text)
                .containsExactly(
                        "tier = 'gold'",
                        "score >= 2 or not exists(nick)",
                        "country in ('ES', 'FR')",
                        "secret contains '3c'",
                        "secret starts with 's3'");
        assertThat(WHY.children()).extracting(Explanation::result).containsExactly(true, true, false, true, true);
        assertThat(WHY.children().get(1).children())
                .extracting(Explanation::result)
                .containsExactly(false, true);
        assertThat(WHY.children()).isUnmodifiable();
    }

    @Test
    void the_outline_shows_the_whole_tree() {
        assertThat(SegmentRule.parse("not (tier = 'gold' or score > 5)")
                        .explain(ANNA)
                        .outline())
                .isEqualTo("""
                        no   not (tier = 'gold' or score > 5)
                          yes  tier = 'gold' or score > 5
                            yes  tier = 'gold'
                            no   score > 5
                        """);
    }

    @Test
    void to_string_says_in_plain_words_what_was_asked_and_masks_the_values() {
        List<Explanation> parts = WHY.children();

        assertThat(WHY).hasToString("all of 5 parts: no");
        assertThat(parts)
                .extracting(Explanation::toString)
                .containsExactly(
                        "tier is the given value: yes",
                        "at least one of 2 parts: yes",
                        "country is one of 2 given values: no",
                        "secret contains the given text: yes",
                        "secret starts with the given text: yes");
        assertThat(parts.get(1).children())
                .extracting(Explanation::toString)
                .containsExactly("score is at least the given value: no", "not the part below: yes");
        assertThat(parts.get(1).children().get(1).children()).hasToString("[nick has a value: no]");
    }
}
