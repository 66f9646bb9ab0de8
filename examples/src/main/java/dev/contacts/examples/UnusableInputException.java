package dev.contacts.examples;

/** The user asked for something that cannot be done; the message says what, for people. */
final class UnusableInputException extends RuntimeException {

    UnusableInputException(String message) {
        super(message);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
