package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.spi.ContactStore;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The kit is tested: no store gets through by doing nothing, and no test by not running. */
class KitProvesItselfTest {

    @TempDir
    Path folder;

    @Test
    void a_store_that_does_nothing_fails_every_test() {
        for (Class<? extends StoreContract> noop : List.of(YesSayer.class, NaySayer.class)) {
            KitRun run = KitRun.of(noop, folder);

            assertThat(run.passed()).as("passed by a store that does nothing").isEmpty();
            assertThat(run.skipped()).isEmpty();
            assertThat(run.failed()).hasSize(ContactStoreTck.size());
            assertThat(run.classFailures()).isEmpty();
        }
    }

    @Test
    void every_test_names_what_it_proves() {
        assertThat(KitTests.of(ContactStoreTck.class))
                .isNotEmpty()
                .allSatisfy(
                        test -> assertThat(test.requirements()).as(test.title()).isNotEmpty());
    }

    @Test
    void every_id_that_a_test_names_is_explained() throws Exception {
        String explained = Files.readString(Path.of(System.getProperty("basedir", "."), "REQUIREMENTS.md"));
        assertThat(KitTests.of(ContactStoreTck.class))
                .flatExtracting(KitTests.KitTest::requirements)
                .allSatisfy(id -> assertThat(explained).contains("\n| " + id + " | "));
    }

    @Test
    void every_contract_of_the_package_belongs_to_the_kit() throws Exception {
        Path classes = Path.of(ContactStoreTck.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (var files = Files.list(classes.resolve("dev/contacts/tck"))) {
            List<String> contracts = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Contract.class"))
                    .map(name -> name.replace(".class", ""))
                    .toList();
            assertThat(contracts)
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(Class.forName("dev.contacts.tck." + name))
                            .isAssignableFrom(ContactStoreTck.class));
        }
    }

    @Test
    void the_conformance_file_has_a_row_per_requirement_and_test() throws Exception {
        KitRun.of(YesSayer.class, folder);

        List<String> rows = Files.readAllLines(folder.resolve("noop-yes.csv"));
        int expected = KitTests.of(ContactStoreTck.class).stream()
                .mapToInt(test -> test.requirements().size())
                .sum();
        assertThat(rows).hasSize(expected + 1).first().isEqualTo("requirement,test,outcome,seconds");
        assertThat(rows.subList(1, rows.size()))
                .allSatisfy(row -> assertThat(row).matches("[^,]+,\\w+\\.\\w+,failed,\\d+\\.\\d{3}"))
                .anySatisfy(row -> assertThat(row)
                        .startsWith("SPI-1,TransactionContract.a_transaction_sees_its_own_writes,failed,"));
    }

    @Test
    void a_test_of_the_kit_cannot_be_emptied() {
        for (Class<? extends StoreContract> emptied : List.of(Emptied.class, EmptiedByInterface.class)) {
            KitRun run = KitRun.of(emptied, folder);

            assertThat(run.passed()).isEmpty();
            assertThat(run.classFailures())
                    .singleElement()
                    .satisfies(failure -> assertThat(failure)
                            .hasMessageContaining("a_transaction_sees_its_own_writes")
                            .hasMessageContaining("must not be overridden"));
        }
    }

    @Test
    void tests_that_are_aborted_count_as_left_out() throws Exception {
        KitRun run = KitRun.of(Aborting.class, folder);

        assertThat(run.passed()).isEmpty();
        assertThat(run.classFailures())
                .singleElement()
                .satisfies(failure -> assertThat(failure).hasMessageContaining("no test of the kit may be left out"));
        assertThat(Files.readAllLines(folder.resolve("aborting.csv"))).noneMatch(row -> row.contains(",passed,"));
    }

    @Test
    void a_class_that_is_switched_off_gets_a_file_of_failures() throws Exception {
        KitRun run = KitRun.of(SwitchedOff.class, folder);

        assertThat(run.passed()).isEmpty();
        assertThat(run.failed()).isEmpty();
        assertThat(Files.readAllLines(folder.resolve("SwitchedOff.csv")))
                .hasSizeGreaterThan(ContactStoreTck.size())
                .noneMatch(row -> row.contains(",passed,"));
    }

    static class YesSayer implements ContactStoreTck {
        @Override
        public StoreFixture open() {
            return StoreFixture.of("noop-yes", new NoopStore(true));
        }
    }

    static class NaySayer implements ContactStoreTck {
        @Override
        public StoreFixture open() {
            return StoreFixture.of("noop-no", new NoopStore(false));
        }
    }

    static class Emptied extends YesSayer {
        @Override
        @Test
        public void a_transaction_sees_its_own_writes(Sandbox box) {}
    }

    interface Emptying extends ContactStoreTck {
        @Override
        @Test
        default void a_transaction_sees_its_own_writes(Sandbox box) {}
    }

    static class EmptiedByInterface extends YesSayer implements Emptying {}

    static class Aborting implements ContactStoreTck {
        @Override
        public StoreFixture open() {
            return StoreFixture.of("aborting", new ContactStore() {
                @Override
                public <T> T inTransaction(Workspace workspace, Function<? super StoreTransaction, ? extends T> work) {
                    Assumptions.abort("not supported");
                    throw new IllegalStateException();
                }
            });
        }
    }

    @Disabled("to see what becomes of it")
    static class SwitchedOff extends YesSayer {}
}
