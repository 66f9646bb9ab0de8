package dev.contacts.tck;

import dev.contacts.tck.KitTests.KitTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Writes {@code target/conformance/<store>.csv} for each class that implements {@link ContactStoreTck}: one row per requirement and
 * test, with the columns requirement, test, outcome and seconds. The outcome is {@code passed} or {@code failed}; a test that was
 * skipped, aborted or left out has failed. A run that is meant to be partial ({@code contacts.tck.partial}) writes a file only into
 * a folder that was named for it, so that the last whole one stays. JUnit finds this listener by itself. Safe for use by several threads.
 *
 * <p>The folder can be changed by the JUnit configuration parameter or system property {@code contacts.conformance.dir}.
 */
public final class ConformanceListener implements TestExecutionListener {

    private static final String HEADER = "requirement,test,outcome,seconds";
    private static final String FOLDER = "contacts.conformance.dir";
    private static final double NANOS = 1e9;

    private final Map<String, Long> started = new ConcurrentHashMap<>();
    private final Map<String, Outcome> outcomes = new ConcurrentHashMap<>();
    private final Map<String, String> stores = new ConcurrentHashMap<>();

    /** For JUnit. */
    public ConformanceListener() {}

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        String store = entry.getKeyValuePairs().get(KitExtension.STORE_ENTRY);
        if (store != null) {
            stores.put(test.getUniqueId(), store);
        }
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        started.put(test.getUniqueId(), System.nanoTime());
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        Long start = started.remove(test.getUniqueId());
        if (start != null && test.getSource().orElse(null) instanceof MethodSource method) {
            double seconds = (System.nanoTime() - start) / NANOS;
            outcomes.put(
                    key(test.getParentId().orElse(""), method.getMethodName()),
                    new Outcome(result.getStatus() == Status.SUCCESSFUL, seconds));
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        Optional<String> named = plan.getConfigurationParameters().get(FOLDER);
        if (named.isEmpty()
                && plan.getConfigurationParameters().get(KitExtension.PARTIAL).isPresent()) {
            return;
        }
        Path folder = Path.of(named.orElse("target/conformance"));
        for (TestIdentifier root : plan.getRoots()) {
            for (TestIdentifier test : plan.getDescendants(root)) {
                if (test.getSource().orElse(null) instanceof ClassSource source
                        && ContactStoreTck.class.isAssignableFrom(source.getJavaClass())) {
                    String store = stores.getOrDefault(
                            test.getUniqueId(), source.getJavaClass().getSimpleName());
                    write(folder, store, rows(test.getUniqueId()));
                }
            }
        }
    }

    private List<String> rows(String testClass) {
        List<String> rows = new ArrayList<>(List.of(HEADER));
        for (KitTest test : KitTests.of(ContactStoreTck.class)) {
            Outcome outcome = outcomes.getOrDefault(key(testClass, test.method()), Outcome.NOT_RUN);
            String seconds = String.format(Locale.ROOT, "%.3f", outcome.seconds());
            for (String requirement : test.requirements()) {
                String verdict = outcome.passed() ? "passed" : "failed";
                rows.add(String.join(",", requirement, test.title(), verdict, seconds));
            }
        }
        return rows;
    }

    private static void write(Path folder, String store, List<String> rows) {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(store + ".csv"), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String key(String testClass, String method) {
        return testClass + "#" + method;
    }

    private record Outcome(boolean passed, double seconds) {
        static final Outcome NOT_RUN = new Outcome(false, 0);
    }
}
