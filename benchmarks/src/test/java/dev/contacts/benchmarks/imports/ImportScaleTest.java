package dev.contacts.benchmarks.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The measurement in small: it runs, every row arrives, also in a child JVM with a small heap. What it measures is not judged here. */
class ImportScaleTest {

    @Test
    void files_of_three_sizes_are_imported_and_their_rows_copied() throws Exception {
        ByteArrayOutputStream report = new ByteArrayOutputStream();

        List<Double> ratios = ImportScale.run(2_000, new PrintStream(report, true, StandardCharsets.UTF_8));

        assertThat(ratios).hasSize(3).allMatch(ratio -> ratio > 0);
        assertThat(report.toString(StandardCharsets.UTF_8)).contains("2,000 rows: imported", "-Xmx64m: imported in");
    }
}
