package dev.contacts.benchmarks.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The measurement in small: it runs, and all rows go in by either way. What it measures is not judged here. */
class ImportScaleTest {

    @Test
    void every_size_is_imported_and_copied_and_the_largest_with_little_memory() throws Exception {
        ByteArrayOutputStream report = new ByteArrayOutputStream();

        List<Double> ratios = ImportScale.run(200, 2_000, new PrintStream(report, true, StandardCharsets.UTF_8));

        assertThat(ratios).hasSize(6).allMatch(ratio -> ratio > 0);
        assertThat(report.toString(StandardCharsets.UTF_8))
                .contains("2,000 rows: import", "2,000 rows imported with little memory");
    }
}
