package dev.contacts.segment;

import dev.contacts.error.ContactsException;
import dev.contacts.error.ErrorCode;
import java.util.Optional;

/**
 * The text of a segment rule does not parse, or the rule is beyond a limit, or it names a field or group that there is not, or asks of a
 * field what its type has no answer to. Names the place and what was expected there; never quotes the rule, whose literals may be personal.
 * The place of a rule that was made as a tree is that in its {@link SegmentRule#text()}.
 */
public final class InvalidSegmentRuleException extends ContactsException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;
    private final String expected;
    private final String suggestion;

    /**
     * The refusal of a rule.
     *
     * @param line the line, 1 for the first
     * @param column the column, 1 for the first, in Unicode code points
     * @param expected what would have been accepted, without quoting the rule
     */
    public InvalidSegmentRuleException(int line, int column, String expected) {
        this(line, column, expected, "", "");
    }

    /**
     * The refusal of a rule that names something unknown.
     *
     * @param line the line, 1 for the first
     * @param column the column, 1 for the first, in Unicode code points
     * @param expected what would have been accepted, without quoting the rule
     * @param suggestion the known name that was probably meant
     */
    public InvalidSegmentRuleException(int line, int column, String expected, String suggestion) {
        this(line, column, expected, suggestion, "; did you mean '" + suggestion + "'?");
    }

    private InvalidSegmentRuleException(int line, int column, String expected, String suggestion, String question) {
        super(
                ErrorCode.INVALID_SEGMENT_RULE,
                "segment rule, line " + line + ", column " + column + ": expected " + expected + question);
        this.line = line;
        this.column = column;
        this.expected = expected;
        this.suggestion = suggestion;
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

    /**
     * The name that was probably meant, such as that of a field: one that is known, not one that the rule has.
     *
     * @return for example {@code "tier"}, or empty if nothing known is like it
     */
    public Optional<String> suggestion() {
        return suggestion.isEmpty() ? Optional.empty() : Optional.of(suggestion);
    }
}
