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
            if (codePoint == 0 || CodePoints.isSurrogate(codePoint)) {
                throw new InvalidIdentifierException(type, Reason.ILL_FORMED_TEXT);
            }
            control |= CodePoints.isControl(codePoint);
            visible |= !CodePoints.isInvisible(codePoint);
            i += Character.charCount(codePoint);
        }
        if (control) {
            throw new InvalidIdentifierException(type, Reason.CONTROL_CHARACTER);
        }
        if (!visible) {
            throw new InvalidIdentifierException(type, Reason.BLANK);
        }
    }

    /** The text without spaces and tabs at both ends. */
    static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpaceOrTab(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpaceOrTab(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isSpaceOrTab(char c) {
        return c == '\t' || CodePoints.isSpace(c);
    }
}
