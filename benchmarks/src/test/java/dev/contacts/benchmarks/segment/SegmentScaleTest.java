package dev.contacts.benchmarks.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Not how fast it is, which no test can tell on a busy machine, but that the measurement runs and both count the same. */
class SegmentScaleTest {

    @Test
    void the_library_counts_what_the_sql_by_hand_counts_and_shows_both_plans() throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        List<Double> ratios = SegmentScale.run(20_000, new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(ratios).hasSameSizeAs(Question.all()).allMatch(ratio -> ratio > 0);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("20,000 contacts loaded", "library", "by hand", "Execution Time");
    }
}
