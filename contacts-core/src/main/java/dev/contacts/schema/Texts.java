package dev.contacts.schema;

import java.util.Locale;

/** What texts must be to be kept by every store, and what makes two names the same. */
final class Texts {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C; // Persian and others are not written without them
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private Texts() {}

    /**
     * The form in which names are compared: lower case by the Unicode rules of the Java runtime, whatever the default locale. Nothing else
     * is folded: {@code straße} and {@code strasse}, or two normal forms of {@code é}, are different names.
     */
    static String nameKey(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.equals(name) ? name : lower;
    }

    /** Whether a text can be seen as it is: no control and no format characters, no space at its ends. */
    static boolean isName(String text) {
        return isStorable(text)
                && isInk(text.codePointAt(0))
                && isInk(text.codePointBefore(text.length()))
                && text.codePoints().noneMatch(Texts::isUnseen);
    }

    private static boolean isInk(int c) {
        return !Character.isWhitespace(c) && !Character.isSpaceChar(c) && Character.getType(c) != Character.FORMAT;
    }

    private static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT -> c != ZERO_WIDTH_NON_JOINER && c != ZERO_WIDTH_JOINER;
            default -> false;
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
