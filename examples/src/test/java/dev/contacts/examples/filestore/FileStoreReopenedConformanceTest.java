package dev.contacts.examples.filestore;

import static java.util.Objects.requireNonNull;

import dev.contacts.spi.ContactStore;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.tck.ContactStoreTck;
import dev.contacts.tck.StoreFixture;
import dev.contacts.workspace.Workspace;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** The whole kit once more, on a store that is opened for each transaction and closed after it: nothing lives in memory only. */
@Tag("variant")
class FileStoreReopenedConformanceTest implements ContactStoreTck {

    @TempDir
    private static Path directory;

    @Override
    public StoreFixture open() {
        return StoreFixture.of("filestore-reopened", new Reopening());
    }

    private static final class Reopening implements ContactStore {

        private final Map<Workspace, Opened> stores = new HashMap<>();

        @Override
        public <T> T inTransaction(Workspace workspace, Function<? super StoreTransaction, ? extends T> work) {
            FileContactStore store = enter(workspace);
            try {
                return store.inTransaction(workspace, work);
            } finally {
                leave(workspace);
            }
        }

        private synchronized FileContactStore enter(Workspace workspace) {
            Opened opened = stores.computeIfAbsent(workspace, Opened::new);
            opened.users++;
            return opened.store;
        }

        /** The last one closes the store; others may be there at the same time, and so may an action after a commit. */
        private synchronized void leave(Workspace workspace) {
            Opened opened = requireNonNull(stores.get(workspace));
            opened.users--;
            if (opened.users == 0) {
                stores.remove(workspace);
                opened.store.close();
            }
        }
    }

    private static final class Opened {

        private final FileContactStore store;
        private int users;

        private Opened(Workspace workspace) {
            store = FileContactStore.open(directory.resolve(workspace.name()));
        }
    }
}
