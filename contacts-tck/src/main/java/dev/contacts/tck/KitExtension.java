package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.tck.KitTests.KitTest;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestWatcher;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Opens the store, gives each test its sandbox, and sees to it that no test of the kit is left out. JUnit calls it; tests have no use
 * for it. Safe for use by several threads.
 */
public final class KitExtension
        implements BeforeAllCallback,
                AfterAllCallback,
                AfterTestExecutionCallback,
                InvocationInterceptor,
                TestWatcher,
                ParameterResolver {

    /** The key of the report entry that tells listeners which store a test class is about. */
    static final String STORE_ENTRY = "contacts.store";

    /** How often threads meet in a long race. */
    static final String ROUNDS = "contacts.tck.rounds";

    /** Whether a run may leave tests out. */
    static final String PARTIAL = "contacts.tck.partial";

    private static final int USUAL_ROUNDS = 10;
    private static final String REPEAT = "contacts.tck.repeat";
    private static final Namespace NAMESPACE = Namespace.create(KitExtension.class);

    /** For JUnit. */
    public KitExtension() {}

    @Override
    public void beforeAll(ExtensionContext context) {
        Class<?> testClass = context.getRequiredTestClass();
        assertThat(KitTests.overridden(testClass))
                .as("tests of the kit must not be overridden")
                .isEmpty();
        StoreFixture fixture = ((StoreContract) context.getRequiredTestInstance()).open();
        context.getStore(NAMESPACE).put(Run.class, new Run(fixture, new ConcurrentSkipListSet<>()));
        context.publishReportEntry(STORE_ENTRY, fixture.name());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Sandbox.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return sandbox(context);
    }

    private static Sandbox sandbox(ExtensionContext context) {
        int rounds = context.getConfigurationParameter(ROUNDS, Integer::valueOf).orElse(USUAL_ROUNDS);
        return new Sandbox(run(context).fixture().store(), rounds);
    }

    @Override
    public void interceptTestMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        invocation.proceed();
        int times = context.getConfigurationParameter(REPEAT, Integer::valueOf).orElse(1);
        boolean ofTheKit =
                StoreContract.class.isAssignableFrom(method.getExecutable().getDeclaringClass());
        for (int i = 1; ofTheKit && i < times; i++) {
            ReflectionSupport.invokeMethod(method.getExecutable(), context.getRequiredTestInstance(), sandbox(context));
        }
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        run(context).executed().add(context.getRequiredTestMethod().getName());
    }

    @Override
    public void testAborted(ExtensionContext context, @Nullable Throwable cause) {
        run(context).executed().remove(context.getRequiredTestMethod().getName());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Run run = context.getStore(NAMESPACE).remove(Run.class, Run.class);
        if (run == null) {
            return; // the store could not be opened, which JUnit reports
        }
        run.fixture().close();
        boolean whole = context.getRequiredTestInstance() instanceof ContactStoreTck;
        if (whole && context.getConfigurationParameter(PARTIAL).isEmpty()) {
            Set<String> missing = new TreeSet<>();
            KitTests.of(ContactStoreTck.class).stream().map(KitTest::method).forEach(missing::add);
            missing.removeAll(run.executed());
            assertThat(missing)
                    .as(
                            "no test of the kit may be left out; to run a few of them while working on a store, set -D%s=true",
                            PARTIAL)
                    .isEmpty();
        }
    }

    private static Run run(ExtensionContext context) {
        Run run = context.getStore(NAMESPACE).get(Run.class, Run.class);
        if (run == null) {
            throw new IllegalStateException("the store under test is not open");
        }
        return run;
    }

    private record Run(StoreFixture fixture, Set<String> executed) {}
}
