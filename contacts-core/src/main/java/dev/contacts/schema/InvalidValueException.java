package dev.contacts.schema;

import dev.contacts.error.ContactsException;
import dev.contacts.error.ErrorCode;

/**
 * A single value breaks a rule. Names the field and the rule, never the value. Where several values are checked together,
 * {@link ValidationException} lists all of them instead.
 */
public final class InvalidValueException extends ContactsException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String rule;
    private final String expected;

    /**
     * The refusal of one value.
     *
     * @param field what was being set
     * @param rule the rule's stable name, as in {@link Violation#rule()}
     * @param expected what would have been accepted, in one sentence without the value
     */
    public InvalidValueException(String field, String rule, String expected) {
        super(ErrorCode.INVALID_VALUE, field + ": " + expected + " [" + rule + "]");
        this.field = field;
        this.rule = rule;
        this.expected = expected;
    }

    /**
     * What was being set.
     *
     * @return the field's name
     */
    public String field() {
        return field;
    }

    /**
     * What would have been accepted.
     *
     * @return a sentence without the value
     */
    public String expected() {
        return expected;
    }

    /**
     * The rule that was broken.
     *
     * @return the rule's stable name
     */
    public String rule() {
        return rule;
    }
}
