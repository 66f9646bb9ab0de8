package dev.contacts.examples.filestore;

import dev.contacts.spi.ContactStore;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.tck.ContactStoreTck;
import dev.contacts.tck.StoreFixture;
import dev.contacts.workspace.Workspace;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
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

        private final Map<Workspace, FileContactStore> open = new HashMap<>();

        @Override
        public synchronized <T> T inTransaction(
                Workspace workspace, Function<? super StoreTransaction, ? extends T> work) {
            FileContactStore outer = open.get(workspace);
            if (outer != null) {
                return outer.inTransaction(workspace, work); // from an action after the commit
            }
            try (FileContactStore store = FileContactStore.open(directory.resolve(workspace.name()))) {
                open.put(workspace, store);
                return store.inTransaction(workspace, work);
            } finally {
                open.remove(workspace);
            }
        }
    }
}
