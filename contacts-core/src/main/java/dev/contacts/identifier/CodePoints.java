package dev.contacts.identifier;

/** Questions about single code points that do not depend on a locale. */
final class CodePoints {

    private CodePoints() {}

    static boolean isBetween(int codePoint, int first, int last) {
        return codePoint >= first && codePoint <= last;
    }

    static boolean isAscii(int codePoint) {
        return codePoint < 0x80;
    }

    static boolean isAsciiLowerCase(int codePoint) {
        return isBetween(codePoint, 'a', 'z');
    }

    static boolean isAsciiUpperCase(int codePoint) {
        return isBetween(codePoint, 'A', 'Z');
    }

    static boolean isAsciiDigit(int codePoint) {
        return isBetween(codePoint, '0', '9');
    }

    static int asciiLowerCase(int codePoint) {
        return isAsciiUpperCase(codePoint) ? codePoint + ('a' - 'A') : codePoint;
    }

    /** A letter, a mark that belongs to one, or a decimal digit, of any script. */
    static boolean isLetterOrDigit(int codePoint) {
        return Character.isLetter(codePoint) || isLetterMark(codePoint) || Character.isDigit(codePoint);
    }

    /** A mark that is written with the letter before it. */
    static boolean isLetterMark(int codePoint) {
        int category = Character.getType(codePoint);
        return category == Character.NON_SPACING_MARK || category == Character.COMBINING_SPACING_MARK;
    }

    /** A space of any width; line breaks and tabs are not. */
    static boolean isSpace(int codePoint) {
        return isAscii(codePoint) ? codePoint == ' ' : Character.getType(codePoint) == Character.SPACE_SEPARATOR;
    }

    /** A control character or a line break. */
    static boolean isControl(int codePoint) {
        if (isAscii(codePoint)) {
            return codePoint < ' ' || codePoint == 0x7F;
        }
        int category = Character.getType(codePoint);
        return category == Character.CONTROL
                || category == Character.LINE_SEPARATOR
                || category == Character.PARAGRAPH_SEPARATOR;
    }

    /** A space, or a character that only steers its neighbours. */
    static boolean isInvisible(int codePoint) {
        return isSpace(codePoint) || Character.getType(codePoint) == Character.FORMAT;
    }

    /** Half of a pair; a whole code point in this range has lost its other half. */
    static boolean isSurrogate(int codePoint) {
        return isBetween(codePoint, Character.MIN_SURROGATE, Character.MAX_SURROGATE);
    }
}
