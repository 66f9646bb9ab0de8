/**
 * The contracts every store must pass, as JUnit interfaces with default tests.
 *
 * <p>The author of a store adds this module in test scope and writes one test class of a few lines; the contracts do the rest, and
 * the results are written as a conformance file.
 */
module dev.contacts.tck {
    requires org.assertj.core;
    requires transitive dev.contacts.core;
    requires transitive org.junit.jupiter.api;
    requires transitive org.junit.platform.launcher;

    exports dev.contacts.tck;
    exports dev.contacts.tck.differential;

    opens dev.contacts.tck to
            org.junit.platform.commons;

    provides org.junit.platform.launcher.TestExecutionListener with
            dev.contacts.tck.ConformanceListener;
}
