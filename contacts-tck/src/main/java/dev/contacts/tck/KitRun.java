package dev.contacts.tck;

import static java.util.Objects.requireNonNull;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.contacts.tck.KitTests.KitTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * What became of a run of the kit inside a test. With it, a store's author shows that the kit would notice: break a copy of the store on
 * purpose, run the kit on it, and look for the test that is meant to fail. Immutable.
 *
 * @param passed the tests that passed, as {@code TransactionContract.a_transaction_sees_its_own_writes}
 * @param failed the tests that failed, each with the reason
 * @param skipped the tests and classes that were skipped
 * @param classFailures why the class as a whole failed, as when the store cannot be opened or a test was left out
 */
public record KitRun(
        List<String> passed, Map<String, Throwable> failed, List<String> skipped, List<Throwable> classFailures) {

    /** Copies the collections. */
    public KitRun {
        passed = List.copyOf(passed);
        failed = Map.copyOf(failed);
        skipped = List.copyOf(skipped);
        classFailures = List.copyOf(classFailures);
    }

    /**
     * Runs the tests of one class, on the caller's thread, with only two rounds in each long race.
     *
     * @param testClass implements {@link ContactStoreTck}, or a single contract; its name should not be one that the build runs by itself
     * @param conformance the folder for the conformance file; not the one of the stores that are meant to pass
     * @return what became of the tests
     */
    public static KitRun of(Class<? extends StoreContract> testClass, Path conformance) {
        requireNonNull(testClass, "testClass");
        requireNonNull(conformance, "conformance");
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(testClass))
                .configurationParameter("contacts.conformance.dir", conformance.toString())
                .configurationParameter(KitExtension.ROUNDS, "2")
                .build();
        Listener listener = new Listener();
        LauncherConfig config = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestExecutionListeners(listener, new ConformanceListener())
                .build();
        LauncherFactory.create(config).execute(request);
        return listener.run();
    }

    private static final class Listener implements TestExecutionListener {

        private final Map<String, String> titles =
                KitTests.of(ContactStoreTck.class).stream().collect(Collectors.toMap(KitTest::method, KitTest::title));
        private final List<String> passed = new ArrayList<>();
        private final Map<String, Throwable> failed = new HashMap<>();
        private final List<String> skipped = new ArrayList<>();
        private final List<Throwable> classFailures = new ArrayList<>();

        @Override
        public void executionSkipped(TestIdentifier test, String reason) {
            skipped.add(title(test));
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (test.isTest() && result.getStatus() == Status.SUCCESSFUL) {
                passed.add(title(test));
            } else if (test.isTest()) {
                failed.put(title(test), result.getThrowable().orElseGet(() -> new AssertionError("aborted")));
            } else {
                result.getThrowable().ifPresent(classFailures::add);
            }
        }

        private String title(TestIdentifier test) {
            return test.getSource().orElse(null) instanceof MethodSource source
                    ? titles.getOrDefault(source.getMethodName(), source.getMethodName())
                    : test.getDisplayName();
        }

        private KitRun run() {
            return new KitRun(passed, failed, skipped, classFailures);
        }
    }
}
