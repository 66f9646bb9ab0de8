package dev.contacts.benchmarks.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Not how fast it is, which no test can tell on a busy machine, but that the measurement runs and both write everybody. */
class ExportScaleTest {

    @Test
    void the_library_and_the_cursor_write_everybody_also_with_a_small_heap() throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        double ratio = ExportScale.run(2_000, new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(ratio).isPositive();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("2,000 contacts loaded", "CSV: library", "JSON Lines: library", "-Xmx64m: 2,000 contacts");
    }
}
