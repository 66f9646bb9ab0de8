package dev.contacts.jdbc;

import static dev.contacts.jdbc.TestContacts.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.SchemaName;
import dev.contacts.workspace.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who changes a schema waits for those who write by it, which the kit shows; these do not wait for each other. */
class ListHoldsTest {

    private static final int WRITERS = 8;
    private static final ProfileSchema CUSTOMERS =
            ProfileSchema.builder("customers").build().stored(1, Actor.SYSTEM, Instant.EPOCH);

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void those_who_write_contacts_of_one_list_do_so_at_the_same_time(TestDatabase database) throws Exception {
        // Not through a pool: one that fills itself on demand may let the last writer wait until another one gives a
        // connection back.
        JdbcContactStore store = JdbcContactStore.over(database.fresh());
        store.inTransaction(WORKSPACE, tx -> tx.schemas().insert(CUSTOMERS));
        for (String list : List.of("customers", "default", "default")) {
            CyclicBarrier all = new CyclicBarrier(WRITERS);
            assertThat(together(() -> store.inTransaction(WORKSPACE, tx -> {
                        tx.schemas().toWriteBy(SchemaName.of(list));
                        return await(all);
                    })))
                    .as("%s of %s", list, database)
                    .hasSize(WRITERS)
                    .containsOnly(true);
        }
    }

    private static List<Boolean> together(Callable<Boolean> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Boolean> results = new ArrayList<>();
            for (Future<Boolean> result : threads.invokeAll(Collections.nCopies(WRITERS, work))) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private static boolean await(CyclicBarrier all) {
        try {
            all.await(20, TimeUnit.SECONDS);
            return true;
        } catch (Exception e) {
            return false;
        }
    }
}
