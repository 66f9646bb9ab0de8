package dev.contacts.tck;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A run of the kit inside a test. */
final class KitRun implements TestExecutionListener {

    final List<String> passed = new ArrayList<>();
    final List<String> failed = new ArrayList<>();
    final List<String> skipped = new ArrayList<>();
    final List<Throwable> classFailures = new ArrayList<>();

    private KitRun() {}

    static KitRun of(Class<?> testClass, Path conformance) {
        KitRun run = new KitRun();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(testClass))
                .configurationParameter("contacts.conformance.dir", conformance.toString())
                .build();
        LauncherConfig config = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestExecutionListeners(run, new ConformanceListener())
                .build();
        Launcher launcher = LauncherFactory.create(config);
        launcher.execute(request);
        return run;
    }

    Set<String> executed() {
        Set<String> all = new TreeSet<>(passed);
        all.addAll(failed);
        return all;
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        skipped.add(test.getDisplayName());
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        boolean success = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
        if (test.isTest()) {
            (success ? passed : failed).add(test.getDisplayName());
        } else {
            result.getThrowable().ifPresent(classFailures::add);
        }
    }
}
