package dev.contacts.inmemory;

/**
 * Says that a transaction wants to write on a snapshot that is not the newest, so that its work has to be run again. An error rather than
 * an exception, so that work which catches exceptions lets it pass.
 */
final class OutdatedSnapshot extends Error {

    private static final long serialVersionUID = 1L;

    OutdatedSnapshot() {
        super("the work is run again on the newest snapshot", null, false, false);
    }
}
