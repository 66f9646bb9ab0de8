package dev.contacts.internal.transfer;

/** From here on the file cannot be cut into rows. Becomes a refusal in the header, and the end of the import behind it. */
final class BrokenFileException extends RuntimeException {

    private final String rule;

    BrokenFileException(String rule, String message) {
        super(message);
        this.rule = rule;
    }

    String rule() {
        return rule;
    }

    String problem() {
        return String.valueOf(getMessage());
    }
}
