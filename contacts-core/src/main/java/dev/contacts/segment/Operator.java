package dev.contacts.segment;

/** How a {@link FieldCondition.Comparison} compares a field with a literal. */
public enum Operator {
    /** The same value; text by code point, numbers by value ({@code 1.50 = 1.5}). */
    EQUAL("=", "is"),
    /** The exact opposite of {@link #EQUAL}: also true for a field without a value. */
    NOT_EQUAL("!=", "is not"),
    /** Comes before the literal. */
    LESS("<", "is less than"),
    /** Is the literal or comes before it. */
    AT_MOST("<=", "is at most"),
    /** Comes after the literal. */
    GREATER(">", "is more than"),
    /** Is the literal or comes after it. */
    AT_LEAST(">=", "is at least");

    private final String symbol;
    private final String words;

    Operator(String symbol, String words) {
        this.symbol = symbol;
        this.words = words;
    }

    /**
     * The operator in the text form of a rule.
     *
     * @return for example {@code "<="}
     */
    public String symbol() {
        return symbol;
    }

    /**
     * Whether the operator asks for an order and not only for equality.
     *
     * @return true for {@code < <= > >=}
     */
    public boolean ordering() {
        return this != EQUAL && this != NOT_EQUAL;
    }

    String words() {
        return words;
    }

    /**
     * Whether the operator holds for two values that compare so.
     *
     * @param comparison negative, 0 or positive, as of {@link Comparable#compareTo}
     * @return true if it does
     */
    public boolean holdsFor(int comparison) {
        return switch (this) {
            case EQUAL -> comparison == 0;
            case NOT_EQUAL -> comparison != 0;
            case LESS -> comparison < 0;
            case AT_MOST -> comparison <= 0;
            case GREATER -> comparison > 0;
            case AT_LEAST -> comparison >= 0;
        };
    }
}
