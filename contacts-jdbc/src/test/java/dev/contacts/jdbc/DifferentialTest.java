package dev.contacts.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.contacts.inmemory.InMemoryContactStore;
import dev.contacts.tck.differential.Coverage;
import dev.contacts.tck.differential.DifferentialRun;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is done, each database answers as the store in memory does. */
class DifferentialTest {

    private static final int ALL_OUTCOMES = 10_000;

    /** 1,000 sequences, more of them where they take less time; each database has seeds of its own. */
    /** One of how many parts is run: CI runs the whole. */
    private static final int PART = Integer.getInteger("contacts.differential.part", 1);

    private enum Share {
        H2(1, 400),
        POSTGRESQL(401, 350),
        MARIADB(751, 250);

        final long firstSeed;
        final int sequences;

        Share(long firstSeed, int sequences) {
            this.firstSeed = firstSeed;
            this.sequences = sequences;
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void random_sequences_of_operations_get_the_same_answers_as_in_memory(TestDatabase database) {
        Share share = Share.valueOf(database.name());
        String name = database.name().toLowerCase(Locale.ROOT);

        Coverage coverage;
        try (HikariDataSource pool = database.pool(choices -> {})) {
            coverage = DifferentialRun.between(new InMemoryContactStore(), JdbcContactStore.over(pool))
                    .named(name)
                    .run(share.firstSeed, share.sequences / PART);
        }

        coverage.writeTo(Path.of("target", "differential", name + ".csv"));
        System.out.println("Differential run on " + name + ": " + coverage);
        if (coverage.sequences() >= share.sequences) { // else somebody asked for fewer, by a property
            assertThat(coverage.uncalled())
                    .as("methods that no sequence called")
                    .isEmpty();
            assertThat(coverage.unexpected())
                    .as("outcomes that nobody promised")
                    .isEmpty();
        }
        if (coverage.sequences() >= ALL_OUTCOMES) { // some come about rarely
            assertThat(coverage.missing())
                    .as("promised outcomes that no sequence reached")
                    .isEmpty();
        }
    }
}
