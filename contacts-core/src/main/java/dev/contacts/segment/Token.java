package dev.contacts.segment;

/**
 * A piece of a rule's text.
 *
 * @param kind what it is
 * @param text a word, symbol or number as written, or what stands between quotes, with doubled quotes made single
 * @param start index of its first character
 */
record Token(Kind kind, String text, int start) {

    enum Kind {
        WORD,
        SYMBOL,
        NUMBER,
        QUOTED_TEXT,
        QUOTED_NAME,
        END
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && RuleWords.lowerCase(text).equals(word);
    }

    /** A word after which the one before it cannot be a field. */
    boolean isWordButNoTest() {
        return kind == Kind.WORD && !RuleWords.isTest(text);
    }

    boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    /** Masked: a text may be personal. */
    @Override
    public String toString() {
        return kind + "@" + start;
    }
}
