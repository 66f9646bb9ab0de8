package dev.contacts.internal.export;

/** A contact has a field for which there is no column. Never leaves the package. */
final class UnexpectedFieldException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnexpectedFieldException() {
        super("a contact has a field for which there is no column", null, false, false);
    }
}
