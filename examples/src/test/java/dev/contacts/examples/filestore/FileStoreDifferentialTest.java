package dev.contacts.examples.filestore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.inmemory.InMemoryContactStore;
import dev.contacts.tck.differential.Coverage;
import dev.contacts.tck.differential.DifferentialRun;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done, the store on files answers as the store in memory does. */
class FileStoreDifferentialTest {

    @TempDir
    private Path directory;

    @Test
    void random_sequences_of_operations_get_the_same_answers_as_in_memory() {
        try (FileContactStore store = FileContactStore.open(directory)) {
            Coverage coverage = DifferentialRun.between(new InMemoryContactStore(), store)
                    .named("filestore")
                    .run(1, 40);

            coverage.writeTo(Path.of("target", "differential", "filestore.csv"));
            assertThat(coverage.unexpected()).isEmpty();
        }
    }
}
