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
        int before = '.';
        for (int i = 0; i < text.length(); i += Character.charCount(before)) {
            int codePoint = text.codePointAt(i);
            if (codePoint == '.' ? before == '.' : !isAtomCharacter(codePoint)) {
                return false;
            }
            before = codePoint;
        }
        return true;
    }

    private static boolean isAtomCharacter(int codePoint) {
        if (!CodePoints.isAscii(codePoint)) {
            return CodePoints.isLetterOrDigit(codePoint);
        }
        return CodePoints.isAsciiLowerCase(codePoint)
                || CodePoints.isAsciiUpperCase(codePoint)
                || CodePoints.isAsciiDigit(codePoint)
                || ATOM_SYMBOLS.indexOf(codePoint) >= 0;
    }

    private static boolean startsWithMark(String text) {
        return CodePoints.isLetterMark(text.codePointAt(0));
    }

    private static String unquoted(String quoted) {
        int end = quoted.length() - 1;
        require(end > 0 && quoted.charAt(end) == '"');
        String content = quoted.substring(1, end);
        StringBuilder plain = new StringBuilder(end);
        boolean escaped = false;
        for (int i = 0; i < content.length(); i = content.offsetByCodePoints(i, 1)) {
            int c = content.codePointAt(i);
            require(CodePoints.isAscii(c) ? escaped || c != '"' : !escaped && CodePoints.isLetterOrDigit(c));
            escaped = !escaped && c == '\\';
            if (!escaped) {
                plain.appendCodePoint(c);
            }
        }
        require(!escaped && (plain.isEmpty() || !startsWithMark(plain.toString())));
        return plain.toString();
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
