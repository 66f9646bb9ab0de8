package dev.contacts.schema;

import static java.util.Objects.requireNonNull;

/**
 * A regular expression that a whole text must match, of a kind that is quick on every text: it is run without going back, so that no pattern
 * and no text can keep a program busy. Immutable and safe for use by several threads; equal by its text.
 *
 * <p>It knows characters, {@code .} for any one, sets such as {@code [A-Za-z_]} and {@code [^0-9]}, {@code \d \w \s} and {@code \D \W \S} (of
 * ASCII), {@code \p{L} \p{Lu} \p{Ll} \p{N}} (letters, upper and lower case letters, digits of all scripts), {@code \} before a character that
 * would mean something else, {@code |}, groups in parentheses, and {@code * + ? {2} {2,} {2,5}}. It compares by code point. What looks back
 * or around, such as {@code \1}, {@code (?=…)} or {@code *?}, is refused; so are {@code ^} and {@code $}, since the whole text is matched.
 */
public final class TextPattern {

    /** Longest pattern, in code points. */
    public static final int MAX_LENGTH = 500;

    /** Longest text that can match, in code points; a longer one does not match any pattern. */
    public static final int MAX_TEXT = 10_000;

    private final String pattern;
    private final PatternProgram program;

    private TextPattern(String pattern) {
        this.pattern = pattern;
        this.program = new PatternParser(pattern).parse();
    }

    /**
     * Reads a pattern.
     *
     * @param pattern its text
     * @return the pattern
     * @throws InvalidValueException if it is too long, too large when its repetitions are written out, or not of the kind above; the
     *     message names the position
     */
    public static TextPattern of(String pattern) {
        requireNonNull(pattern, "pattern");
        if (pattern.isEmpty()
                || pattern.codePointCount(0, pattern.length()) > MAX_LENGTH
                || !Texts.isStorable(pattern)) {
            throw new InvalidValueException(
                    "pattern", "PATTERN", "a pattern has 1 to " + MAX_LENGTH + " characters of well-formed Unicode");
        }
        return new TextPattern(pattern);
    }

    /**
     * Whether a text matches as a whole.
     *
     * @param text the text
     * @return true if it does; false for a text of more than {@value #MAX_TEXT} code points
     */
    public boolean matches(String text) {
        return text.codePointCount(0, text.length()) <= MAX_TEXT && program.matches(text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TextPattern that && pattern.equals(that.pattern);
    }

    @Override
    public int hashCode() {
        return pattern.hashCode();
    }

    /** The pattern's text; it says nothing about a person. */
    @Override
    public String toString() {
        return pattern;
    }
}
