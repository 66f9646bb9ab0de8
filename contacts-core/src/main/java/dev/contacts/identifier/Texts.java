package dev.contacts.identifier;

import dev.contacts.identifier.InvalidIdentifierException.Reason;

/** The checks that every identifier passes first. */
final class Texts {

    private Texts() {}

    /**
     * Refuses what no database and no encoding can hold, control characters, and texts without anything visible.
     *
     * <p>Line and paragraph separators count as control characters: an identifier is one line.
     */
    static void check(IdentifierType type, String text) {
        boolean visible = false;
        boolean control = false;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            if (codePoint == 0 || isSurrogate(codePoint)) {
                throw new InvalidIdentifierException(type, Reason.ILL_FORMED_TEXT);
            }
            visible |= !isInvisible(codePoint);
            control |= isControl(codePoint);
            i += Character.charCount(codePoint);
        }
        if (control) {
            throw new InvalidIdentifierException(type, Reason.CONTROL_CHARACTER);
        }
        if (!visible) {
            throw new InvalidIdentifierException(type, Reason.BLANK);
        }
    }

    /** A whole code point in this range is one half of a pair whose other half is missing. */
    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private static boolean isControl(int codePoint) {
        if (codePoint < 0x80) {
            return codePoint < ' ' || codePoint == 0x7F;
        }
        int category = Character.getType(codePoint);
        return category == Character.CONTROL
                || category == Character.LINE_SEPARATOR
                || category == Character.PARAGRAPH_SEPARATOR;
    }

    private static boolean isInvisible(int codePoint) {
        if (codePoint < 0x80) {
            return codePoint <= ' ' || codePoint == 0x7F;
        }
        return Character.isSpaceChar(codePoint) || Character.getType(codePoint) == Character.FORMAT;
    }

    /** Whether a character is a space of any width; line breaks are not. */
    static boolean isSpace(int codePoint) {
        return codePoint == ' ' || codePoint >= 0x80 && Character.getType(codePoint) == Character.SPACE_SEPARATOR;
    }

    /** The text without spaces and tabs at both ends. */
    static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return c == '\t' || isSpace(c);
    }
}
