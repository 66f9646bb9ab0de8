package dev.contacts.segment;

import dev.contacts.error.ContactsException;
import dev.contacts.error.ErrorCode;

/**
 * The text of a segment rule does not parse, or the rule is beyond a limit. Names the place and what was expected there; never
 * quotes the rule, whose literals may be personal.
 */
public final class InvalidSegmentRuleException extends ContactsException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;
    private final String expected;

    /**
     * The refusal of a rule.
     *
     * @param line the line, 1 for the first
     * @param column the column, 1 for the first, in Unicode code points
     * @param expected what would have been accepted, without quoting the rule
     */
    public InvalidSegmentRuleException(int line, int column, String expected) {
        super(
                ErrorCode.INVALID_SEGMENT_RULE,
                "segment rule, line " + line + ", column " + column + ": expected " + expected);
        this.line = line;
        this.column = column;
        this.expected = expected;
    }

    /**
     * The line in which the problem begins.
     *
     * @return 1 for the first line
     */
    public int line() {
        return line;
    }

    /**
     * The column at which the problem begins.
     *
     * @return 1 for the first column, counted in Unicode code points
     */
    public int column() {
        return column;
    }

    /**
     * What would have been accepted there.
     *
     * @return for example {@code "a number such as -12.5"}
     */
    public String expected() {
        return expected;
    }
}
