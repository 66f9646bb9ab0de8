package dev.contacts.internal.csv;

/** From here on the file cannot be cut into rows. Becomes a refusal in the header, and the end of the import behind it. */
public final class BrokenFileException extends RuntimeException {

    private final String rule;

    public BrokenFileException(String rule, String message) {
        super(message);
        this.rule = rule;
    }

    public String rule() {
        return rule;
    }

    public String problem() {
        return String.valueOf(getMessage());
    }
}
