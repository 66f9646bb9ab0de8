package dev.contacts.inmemory;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.contacts.error.ContactsException;
import dev.contacts.inmemory.SabotagedStore.Call;
import dev.contacts.inmemory.SabotagedStore.Saboteur;
import dev.contacts.tck.ContactStoreTck;
import dev.contacts.tck.StoreFixture;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** The kit finds what it is there to find: each fault makes the test that is named for it fail, and only the fault does. */
class SabotagedStoresTest {

    private static final AtomicReference<Saboteur> SABOTEUR = new AtomicReference<>();

    @ParameterizedTest
    @EnumSource(Sabotage.class)
    void a_sabotaged_store_fails_the_test_that_is_there_to_find_it(Sabotage sabotage) {
        TestExecutionSummary honest = run(Call::honestly, sabotage.foundBy());
        TestExecutionSummary sabotaged = run(sabotage.saboteur(), sabotage.foundBy());

        assertThat(honest.getTestsSucceededCount())
                .as("honest, behind the same proxies")
                .isEqualTo(1);
        assertThat(sabotaged.getTestsFailedCount()).as("sabotaged").isEqualTo(1);
        assertThat(sabotaged.getFailures())
                .allSatisfy(failure -> assertThat(failure.getException())
                        .as("found by the kit, not by an accident of the sabotage")
                        .isInstanceOfAny(AssertionError.class, ContactsException.class));
    }

    private static TestExecutionSummary run(Saboteur saboteur, String test) {
        SABOTEUR.set(saboteur);
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherConfig config = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestExecutionListeners(summary)
                .build();
        LauncherFactory.create(config)
                .execute(LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectMethod(SabotagedStoreConformance.class, method(test)))
                        .configurationParameter("contacts.tck.partial", "true")
                        .build());
        return summary.getSummary();
    }

    private static Method method(String test) {
        return Arrays.stream(ContactStoreTck.class.getMethods())
                .filter(method -> method.getName().equals(test))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the kit has no test " + test));
    }

    static class SabotagedStoreConformance implements ContactStoreTck {
        @Override
        public StoreFixture open() {
            return StoreFixture.of(
                    "sabotaged", new SabotagedStore(new InMemoryContactStore(), requireNonNull(SABOTEUR.get())));
        }
    }
}
