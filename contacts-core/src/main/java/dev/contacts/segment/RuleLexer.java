package dev.contacts.segment;

import dev.contacts.segment.Token.Kind;
import java.util.List;

/** Cuts a rule's text into tokens, one at a time. Used by one thread, once. */
final class RuleLexer {

    /** Longer ones first. */
    private static final List<String> SYMBOLS = List.of("!=", "<=", ">=", "=", "<", ">", "(", ")", ",", "+", "-");

    private final String text;
    private int at;

    RuleLexer(String text) {
        this.text = text;
    }

    Token next() {
        skipBlanks();
        if (at == text.length()) {
            return new Token(Kind.END, "", at);
        }
        char c = text.charAt(at);
        if (RuleWords.isWordStart(c)) {
            return word();
        } else if (c == '\'') {
            return quoted(Kind.QUOTED_TEXT, c);
        } else if (c == '"') {
            return quoted(Kind.QUOTED_NAME, c);
        } else if (RuleWords.isDigit(c) || (c == '-' && isDigitAt(at + 1))) {
            return number();
        }
        return symbol();
    }

    InvalidSegmentRuleException refusal(int index, String expected) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < index; i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && text.charAt(Math.min(i + 1, text.length() - 1)) != '\n')) {
                line++;
                lineStart = i + 1;
            }
        }
        return new InvalidSegmentRuleException(line, 1 + text.codePointCount(lineStart, index), expected);
    }

    private void skipBlanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private boolean isDigitAt(int index) {
        return index < text.length() && RuleWords.isDigit(text.charAt(index));
    }

    private Token word() {
        int start = at;
        while (at < text.length() && RuleWords.isWordPart(text.charAt(at))) {
            at++;
        }
        return new Token(Kind.WORD, text.substring(start, at), start);
    }

    private Token symbol() {
        for (String symbol : SYMBOLS) {
            if (text.startsWith(symbol, at)) {
                at += symbol.length();
                return new Token(Kind.SYMBOL, symbol, at - symbol.length());
            }
        }
        throw refusal(
                at, "a word, a number, an operator, a parenthesis or quotes; other characters only inside quotes");
    }

    private Token quoted(Kind kind, char quote) {
        int start = at++;
        StringBuilder content = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != quote) {
                content.append(c);
            } else if (at < text.length() && text.charAt(at) == quote) {
                content.append(quote);
                at++;
            } else {
                return new Token(kind, content.toString(), start);
            }
        }
        throw refusal(start, "the quotes that begin here to be closed");
    }

    private Token number() {
        int start = at;
        at += text.charAt(at) == '-' ? 1 : 0;
        digits(start);
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            digits(start);
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            at++;
            at += at < text.length() && "+-".indexOf(text.charAt(at)) >= 0 ? 1 : 0;
            digits(start);
        }
        if (at < text.length() && (RuleWords.isWordPart(text.charAt(at)) || text.charAt(at) == '.')) {
            throw notANumber(start);
        }
        return new Token(Kind.NUMBER, text.substring(start, at), start);
    }

    private void digits(int start) {
        int first = at;
        while (at < text.length() && RuleWords.isDigit(text.charAt(at))) {
            at++;
        }
        if (at == first) {
            throw notANumber(start);
        }
    }

    private InvalidSegmentRuleException notANumber(int start) {
        return refusal(start, "a number such as -12.5");
    }
}
