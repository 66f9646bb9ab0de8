package dev.contacts.schema;

import dev.contacts.error.ContactsException;
import dev.contacts.error.ErrorCode;
import java.util.List;
import java.util.stream.Collectors;

/** An input breaks one or more rules; every violation is listed at once and nothing was written. Rule 001-05. */
public final class ValidationException extends ContactsException {

    private static final long serialVersionUID = 1L;

    private final List<Violation> violations;

    /**
     * The refusal of an input.
     *
     * @param violations what is wrong, at least one
     * @throws IllegalArgumentException if there are none
     */
    public ValidationException(List<Violation> violations) {
        super(ErrorCode.VALIDATION_FAILED, describe(violations));
        this.violations = List.copyOf(violations);
    }

    /**
     * Everything that is wrong.
     *
     * @return the violations, in a stable order
     */
    public List<Violation> violations() {
        return violations;
    }

    private static String describe(List<Violation> violations) {
        if (violations.isEmpty()) {
            throw new IllegalArgumentException("a refusal names at least one violation");
        }
        return violations.stream().map(Violation::toString).collect(Collectors.joining("; "));
    }
}
