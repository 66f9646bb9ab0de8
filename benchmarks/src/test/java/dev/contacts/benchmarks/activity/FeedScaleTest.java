package dev.contacts.benchmarks.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The measurement in small: it runs, and library and hand-written SQL read the same pages. What it measures is not judged here. */
class FeedScaleTest {

    @Test
    void every_question_is_answered_alike_and_compared() throws Exception {
        ByteArrayOutputStream report = new ByteArrayOutputStream();

        List<Double> ratios = FeedScale.run(3_000, 10, 5, new PrintStream(report, true, StandardCharsets.UTF_8));

        assertThat(ratios).hasSize(FeedQuestion.all().size()).allMatch(ratio -> ratio > 0);
        assertThat(report.toString(StandardCharsets.UTF_8)).contains("3,000 activities of 10 contacts", "times");
    }
}
