package dev.contacts.identifier;

import dev.contacts.identifier.InvalidIdentifierException.Reason;

/** The part of an email address before the {@code @}: dot-separated atoms or one quoted string (RFC 5321, RFC 6531). */
final class LocalPart {

    private static final String ATOM_SYMBOLS = "!#$%&'*+-/=?^_`{|}~";

    private LocalPart() {}

    /** The canonical form of a local part in NFC. */
    static String canonical(String nfc) {
        if (nfc.charAt(0) != '"') {
            require(isAtoms(nfc));
            return CanonicalText.asciiLowerCase(nfc);
        }
        String content = CanonicalText.asciiLowerCase(unquoted(nfc));
        // The standard calls both forms equal: somebody who quotes without need is not somebody else.
        return isAtoms(content) ? content : quoted(content);
    }

    private static boolean isAtoms(String text) {
        if (text.isEmpty() || startsWithMark(text) || text.charAt(text.length() - 1) == '.') {
            return false;
        }
        char before = '.';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' ? before == '.' : !isAtomCharacter(text, i)) {
                return false;
            }
            before = c;
        }
        return true;
    }

    private static boolean isAtomCharacter(String text, int index) {
        char c = text.charAt(index);
        return c < 0x80 ? isLetterOrDigit(c) || ATOM_SYMBOLS.indexOf(c) >= 0 : isWordCharacter(text, index);
    }

    private static boolean isLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    /** Letters, marks and digits of any script, as in user names elsewhere (RFC 8264); the text is well-formed. */
    private static boolean isWordCharacter(String text, int index) {
        boolean secondHalf = Character.isLowSurrogate(text.charAt(index));
        return switch (Character.getType(secondHalf ? text.codePointBefore(index + 1) : text.codePointAt(index))) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER -> true;
            default -> false;
        };
    }

    private static boolean startsWithMark(String text) {
        int category = Character.getType(text.codePointAt(0));
        return category == Character.NON_SPACING_MARK || category == Character.COMBINING_SPACING_MARK;
    }

    private static String unquoted(String quoted) {
        int end = quoted.length() - 1;
        require(end > 0 && quoted.charAt(end) == '"');
        StringBuilder content = new StringBuilder(end);
        for (int i = 1; i < end; i++) {
            char c = quoted.charAt(i);
            if (c == '\\') {
                i++;
                c = quoted.charAt(i);
                require(i < end && c < 0x80);
            } else {
                require(c != '"' && (c < 0x80 || isWordCharacter(quoted, i)));
            }
            content.append(c);
        }
        require(content.isEmpty() || !startsWithMark(content.toString()));
        return content.toString();
    }

    private static String quoted(String content) {
        StringBuilder quoted = new StringBuilder(content.length() + 2).append('"');
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\');
            }
            quoted.append(c);
        }
        return quoted.append('"').toString();
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw EmailAddress.refused(Reason.MALFORMED);
        }
    }
}
