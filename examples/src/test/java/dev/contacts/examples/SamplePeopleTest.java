package dev.contacts.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SamplePeopleTest {

    @Test
    void the_sample_that_ships_is_the_one_the_generator_writes() throws IOException {
        try (InputStream shipped = MainJob.class.getResourceAsStream("people.csv")) {
            assertThat(shipped).isNotNull();
            assertThat(new String(shipped.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(SamplePeople.csv());
        }
    }

    @Test
    void the_sample_has_a_thousand_rows_and_no_address_that_could_be_somebodys() {
        assertThat(SamplePeople.csv().lines().skip(1))
                .hasSize(1_000)
                .allMatch(row -> row.toLowerCase(java.util.Locale.ROOT).matches(",.*|[^,]*example[^,]*,.*"));
    }
}
