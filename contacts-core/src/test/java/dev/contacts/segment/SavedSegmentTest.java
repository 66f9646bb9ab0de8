package dev.contacts.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.contacts.schema.InvalidValueException;
import dev.contacts.schema.SchemaName;
import dev.contacts.workspace.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SavedSegmentTest {

    private static final Instant NOW = Instant.parse("2026-03-29T01:23:45.123456789Z");
    private static final SegmentId ID = new SegmentId(new UUID(1, 2));
    private static final StaticSegment LOYAL = new StaticSegment(ID, "Loyal", "", Actor.SYSTEM, NOW);
    private static final DynamicSegment RICH =
            new DynamicSegment(ID, "Rich", "", Actor.SYSTEM, NOW, Optional.empty(), SegmentRule.parse("score > 9"));

    @Test
    void an_edit_keeps_what_it_does_not_mention() {
        Segment changed = SegmentEdit.nothing()
                .rename("Poor")
                .rule(SegmentRule.parse("score < 3"))
                .in("customers")
                .describe("not so rich")
                .applyTo(RICH);

        assertThat(changed)
                .isEqualTo(new DynamicSegment(
                        ID,
                        "Poor",
                        "not so rich",
                        Actor.SYSTEM,
                        NOW,
                        Optional.of(SchemaName.of("customers")),
                        SegmentRule.parse("score < 3")));
        assertThat(SegmentEdit.nothing().inAllLists().applyTo(changed))
                .extracting(segment -> ((DynamicSegment) segment).base())
                .isEqualTo(Optional.empty());
        assertThat(SegmentEdit.nothing().describe("x").applyTo(LOYAL).name()).isEqualTo("Loyal");
        assertThat(SegmentEdit.nothing().applyTo(LOYAL)).isSameAs(LOYAL);
    }

    @Test
    void a_static_segment_gets_neither_a_rule_nor_a_list() {
        for (SegmentEdit edit : List.of(
                SegmentEdit.nothing().rule(SegmentRule.parse("a = 1")),
                SegmentEdit.nothing().in("customers"),
                SegmentEdit.nothing().inAllLists())) {
            assertThatExceptionOfType(InvalidValueException.class)
                    .isThrownBy(() -> edit.applyTo(LOYAL))
                    .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo("STATIC_SEGMENT"));
        }
    }

    @Test
    void names_and_descriptions_that_cannot_be_kept_are_refused() {
        for (String name : List.of("", " ", "x".repeat(201), "\ud800")) {
            assertThatExceptionOfType(InvalidValueException.class)
                    .isThrownBy(() -> SegmentEdit.nothing().rename(name).applyTo(RICH));
        }
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> SegmentEdit.nothing().describe("a\u0000").applyTo(LOYAL));
    }

    @Test
    void no_text_of_a_rule_is_shown_by_accident() {
        DynamicSegment secret = new DynamicSegment(
                ID, "Rich", "", Actor.SYSTEM, NOW, Optional.empty(), SegmentRule.parse("tier = 'secret'"));

        assertThat(secret.toString()).doesNotContain("secret");
        assertThat(SegmentEdit.nothing().describe("secret").rename("secret"))
                .hasToString("SegmentEdit[description, name]");
        assertThat(secret.createdAt()).isEqualTo(Instant.parse("2026-03-29T01:23:45.123456Z"));
    }

    @Test
    void ids_are_ordered_by_unsigned_bytes() {
        SegmentId low = new SegmentId(new UUID(1, -1));
        SegmentId high = new SegmentId(new UUID(-1, 1));

        assertThat(low).isLessThan(high);
        assertThat(new SegmentId(new UUID(1, 1))).isLessThan(low).isNotEqualTo(low);
        assertThat(low).hasToString(low.value().toString());
    }
}
