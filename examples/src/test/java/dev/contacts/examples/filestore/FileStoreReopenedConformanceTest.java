package dev.contacts.examples.filestore;

import dev.contacts.spi.ContactStore;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.tck.ContactStoreTck;
import dev.contacts.tck.StoreFixture;
import dev.contacts.workspace.Workspace;
import java.nio.file.Path;
import java.util.function.Function;
import org.junit.jupiter.api.io.TempDir;

/** The whole kit once more, on a store that is opened for each transaction and closed after it: nothing lives in memory only. */
class FileStoreReopenedConformanceTest implements ContactStoreTck {

    @TempDir
    private static Path directory;

    @Override
    public StoreFixture open() {
        return StoreFixture.of("filestore-reopened", new Reopening());
    }

    private static final class Reopening implements ContactStore {
        @Override
        public synchronized <T> T inTransaction(
                Workspace workspace, Function<? super StoreTransaction, ? extends T> work) {
            try (FileContactStore store = FileContactStore.open(directory.resolve(workspace.name()))) {
                return store.inTransaction(workspace, work);
            }
        }
    }
}
