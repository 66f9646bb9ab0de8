package dev.contacts.segment;

import java.util.Collection;

/** Stands on one token of a rule's text and moves forward. Used by one thread, once. */
final class TokenCursor {

    private final RuleLexer lexer;
    private Token token;

    TokenCursor(RuleLexer lexer) {
        this.lexer = lexer;
        this.token = lexer.next();
    }

    Token token() {
        return token;
    }

    Token take() {
        Token taken = token;
        token = lexer.next();
        return taken;
    }

    boolean accept(String word) {
        return taken(token.isWord(word));
    }

    boolean acceptSymbol(String symbol) {
        return taken(token.isSymbol(symbol));
    }

    void requireSymbol(String symbol, String expected) {
        if (!acceptSymbol(symbol)) {
            throw expected(expected);
        }
    }

    void requireWord(String word) {
        if (!accept(word)) {
            throw expected("'" + word + "'");
        }
    }

    InvalidSegmentRuleException expected(String what) {
        return expected(token, what);
    }

    InvalidSegmentRuleException expected(Token place, String what) {
        return lexer.refusal(place.start(), what);
    }

    /** Names what was probably meant instead, if it is like one of these. */
    InvalidSegmentRuleException expected(Token place, String what, Collection<String> known) {
        InvalidSegmentRuleException refusal = expected(place, what);
        return Suggestion.of(place.text(), known)
                .map(meant -> new InvalidSegmentRuleException(refusal.line(), refusal.column(), what, meant))
                .orElse(refusal);
    }

    private boolean taken(boolean found) {
        if (found) {
            take();
        }
        return found;
    }
}
