package dev.contacts.schema;

import java.util.Locale;
import java.util.Set;

/** What texts must be to be kept by every store, and what makes two names the same. */
final class Texts {

    private static final char FINAL_SIGMA = 'ς'; // how a word ends in lower case tells nothing of its case
    private static final char SIGMA = 'σ';
    private static final Set<Integer> BLANK = Set.of(0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0);
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C; // Persian and others are not written without them
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private Texts() {}

    /**
     * The form in which names are compared: lower case by the Unicode rules of the Java runtime, whatever the default locale, with one form of
     * sigma. Nothing else is folded: {@code straße} and {@code strasse}, or two normal forms of {@code é}, are different names.
     */
    static String nameKey(String name) {
        String lower = name.toLowerCase(Locale.ROOT).replace(FINAL_SIGMA, SIGMA);
        return lower.equals(name) ? name : lower;
    }

    /** Whether a text can be seen as it is: no control and no format characters, no space at its ends. */
    static boolean isName(String text) {
        return isStorable(text)
                && isInk(text.codePointAt(0))
                && isInk(text.codePointBefore(text.length()))
                && hasNothingUnseen(text);
    }

    /** Without a stream: names are checked at each field of each contact that is read. */
    private static boolean hasNothingUnseen(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || (c > '~' && isUnseen(text.codePointAt(i)))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isInk(int c) {
        return !Character.isWhitespace(c) && !Character.isSpaceChar(c) && Character.getType(c) != Character.FORMAT;
    }

    private static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT -> c != ZERO_WIDTH_NON_JOINER && c != ZERO_WIDTH_JOINER;
            default -> BLANK.contains(c);
        };
    }

    /** Well-formed Unicode (no unpaired surrogate) without U+0000. */
    static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return false;
            }
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
