/**
 * A store that keeps everything in memory, for tests and small programs.
 *
 * <p>It keeps the same contract as the stores on a database and passes the same tests, but what it holds ends with the
 * program.
 */
module dev.contacts.inmemory {
    requires transitive dev.contacts.core;
    requires static org.jspecify;

    exports dev.contacts.inmemory;
}
