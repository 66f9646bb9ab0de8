package dev.contacts.inmemory;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contacts.inmemory.sabotage.NoUniqueKey;
import dev.contacts.spi.ContactStore;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ManagedStrategyGuaranteeKt;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Options;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever threads do to the store at once, it answers as if they had done it one after the other. */
@Tag("lincheck")
class LincheckTest {

    /** How many random scenarios are tried; {@code -Dcontacts.lincheck.iterations=1000} for a long search. */
    private static final int ITERATIONS = Integer.getInteger("contacts.lincheck.iterations", 2);

    /** On a busy machine it takes that long to load classes through Lincheck; what lasts longer hangs. */
    private static final long SLOW_MILLIS = 300_000;

    @Test
    void threads_that_run_freely_get_answers_of_some_order() {
        stress().check(ContactOperations.class);
    }

    @Test
    void threads_that_are_switched_at_every_step_get_answers_of_some_order() {
        modelChecking().check(ContactOperations.class);
    }

    @Test
    void who_looks_and_then_adds_is_found_out_by_switching_threads() {
        assertFoundOut(() -> small(modelChecking()).check(AddingAfterALook.class));
    }

    @Test
    void a_store_without_unique_key_is_found_out_by_threads_that_run_freely() {
        assertFoundOut(() -> small(stress()).check(AddingOnNoUniqueKey.class));
    }

    private static void assertFoundOut(ThrowingCallable check) {
        assertThatThrownBy(check)
                .isInstanceOf(LincheckAssertionError.class)
                .hasMessageContaining("Invalid execution results");
    }

    private static StressOptions stress() {
        return new StressOptions()
                .iterations(ITERATIONS)
                .invocationsPerIteration(500)
                .threads(3)
                .actorsBefore(2)
                .actorsPerThread(2)
                .actorsAfter(2)
                .minimizeFailedScenario(false)
                .sequentialSpecification(ContactModel.class);
    }

    /**
     * Threads are switched where they share something, which is in the store and its transactions. What reads a snapshot, makes a value
     * or fills a draft takes one step: to switch inside it would only take time, and Lincheck stumbles over the hash codes of identifiers.
     */
    private static ModelCheckingOptions modelChecking() {
        ModelCheckingOptions options = new ModelCheckingOptions();
        options.invocationTimeout$lincheck(SLOW_MILLIS);
        return options.iterations(ITERATIONS)
                .hangingDetectionThreshold(1_000)
                .invocationsPerIteration(50)
                .threads(2)
                .actorsBefore(1)
                .actorsPerThread(2)
                .actorsAfter(1)
                .minimizeFailedScenario(false)
                .addGuarantee(ManagedStrategyGuaranteeKt.forClasses(ContactsDraft.class.getName(), "java.util.TreeSet")
                        .allMethods()
                        .ignore())
                .addGuarantee(ManagedStrategyGuaranteeKt.forClasses(MemoryContacts.class.getName())
                        .methods("find", "findByIdentifier", "count")
                        .ignore())
                .addGuarantee(ManagedStrategyGuaranteeKt.forClasses(ContactOperations.class.getName())
                        .methods("contact", "alias", "answer", "print")
                        .ignore())
                .sequentialSpecification(ContactModel.class);
    }

    private static <O extends Options<O, ?>> O small(O options) {
        return options.iterations(1)
                .threads(2)
                .actorsBefore(0)
                .actorsPerThread(1)
                .actorsAfter(0)
                .sequentialSpecification(AddingModel.class);
    }

    /** All contacts want one identifier. */
    @Param(name = "contact", gen = IntGen.class, conf = "1:3")
    abstract static class Adding {

        private final ContactOperations operations;

        Adding(ContactStore store) {
            this.operations = new ContactOperations(store);
        }

        @Operation(params = "contact")
        public final String add(int contact) {
            return operations.create(contact, 1);
        }
    }

    /** The answers of a store that keeps to its contract. */
    public static final class AddingModel {

        private final ContactModel model = new ContactModel();

        public AddingModel() {}

        public String add(int contact) {
            return model.create(contact, 1);
        }
    }

    /** On a store that adds whatever it gets. */
    public static final class AddingOnNoUniqueKey extends Adding {
        public AddingOnNoUniqueKey() {
            super(new NoUniqueKey());
        }
    }

    /** Looks in one transaction and adds in another, which is nobody's way to make something unique. */
    @Param(name = "contact", gen = IntGen.class, conf = "1:3")
    public static final class AddingAfterALook {

        private final ContactOperations operations = new ContactOperations();

        public AddingAfterALook() {}

        @Operation(params = "contact")
        public String add(int contact) {
            return operations.count() == 0 ? operations.create(contact, contact) : "Taken";
        }
    }
}
