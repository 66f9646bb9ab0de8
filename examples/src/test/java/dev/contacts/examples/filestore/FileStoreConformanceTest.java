package dev.contacts.examples.filestore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.tck.ContactStoreTck;
import dev.contacts.tck.StoreFixture;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** The whole kit on one store; afterwards the directory, opened again, holds exactly what the store held. */
class FileStoreConformanceTest implements ContactStoreTck {

    @TempDir
    private static Path directory;

    @Override
    public StoreFixture open() {
        FileContactStore store = FileContactStore.open(directory);
        return StoreFixture.of("filestore", store, () -> closeAndCompare(store));
    }

    private static void closeAndCompare(FileContactStore store) {
        List<String> before = store.records().toList();
        store.close();
        try (FileContactStore again = FileContactStore.open(directory)) {
            assertThat(again.records()).isNotEmpty().containsExactlyElementsOf(before);
        }
    }
}
