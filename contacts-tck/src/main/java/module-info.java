/**
 * The contracts every store must pass, as JUnit interfaces with default tests.
 *
 * <p>The author of a store adds this module in test scope and writes one test class of about ten lines; the contracts do
 * the rest, and the results are written as a conformance file.
 */
module dev.contacts.tck {
    requires org.assertj.core;
    requires transitive dev.contacts.core;
    requires transitive org.junit.jupiter.api;
    requires transitive org.junit.platform.launcher;
}
