package dev.contacts.inmemory.sabotage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.contacts.inmemory.InMemoryContactStore;
import dev.contacts.spi.ContactStore;
import dev.contacts.tck.differential.DifferentialRun;
import dev.contacts.tck.differential.StoresDifferError;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random sequences find every fault that a single thread can meet, with few steps, and find it again. */
class DifferentialSabotageTest {

    private static final int SEQUENCES = 100;
    private static final int AT_MOST = 600; // some faults need operations to meet that rarely do

    static Stream<SabotageTest.Fault> faults() {
        return SabotageTest.faults()
                .filter(fault -> fault.sabotage() != LooksFirst.class); // two threads are needed for that
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void a_sabotaged_store_differs_and_differs_again(SabotageTest.Fault fault) {
        StoresDifferError difference = catchThrowableOfType(
                StoresDifferError.class, () -> onto(fault.sabotage()).run(1, AT_MOST));

        assertThat(difference).isNotNull();
        assertThat(difference.steps()).hasSizeBetween(1, 12);
        assertThat(difference)
                .hasMessageContaining("seed " + difference.seed())
                .hasMessageContaining("-Dcontacts.differential.seed=" + difference.seed());
        assertReplays(fault, difference.seed(), List.of());
        if (fault.sabotage() != WorkspaceIgnored.class) { // there the fewest steps build on what other sequences left
            assertReplays(fault, difference.seed(), difference.steps());
        }
    }

    @Test
    void a_store_without_a_fault_does_not_differ() {
        assertThat(onto(NoFault.class).run(1, SEQUENCES).unexpected()).isEmpty();
    }

    private static void assertReplays(SabotageTest.Fault fault, long seed, List<Integer> steps) {
        DifferentialRun fresh = onto(fault.sabotage());
        assertThatThrownBy(() -> fresh.replay(seed, steps))
                .isInstanceOf(StoresDifferError.class)
                .hasMessageContaining((steps.isEmpty() ? 200 : steps.size()) + " of 200 steps");
    }

    private static DifferentialRun onto(Class<? extends Sabotage> sabotage) {
        return DifferentialRun.between(new InMemoryContactStore(), store(sabotage))
                .named(sabotage.getSimpleName());
    }

    private static ContactStore store(Class<? extends Sabotage> sabotage) {
        try {
            return sabotage.getDeclaredConstructor().newInstance().open().store();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
