package dev.contacts.identifier;

import dev.contacts.identifier.InvalidIdentifierException.Reason;
import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * One label of an internationalised domain name: lower case, then the code points that IDNA 2008 allows (RFC 5892).
 *
 * <p>The rules are computed from the character properties of the running Java, so that a newer Java knows newer
 * letters; a letter that both know has one result for good.
 */
final class UnicodeLabel {

    private UnicodeLabel() {}

    /** The label in lower case and NFC, or a refusal. */
    static String canonical(String typed) {
        String nfc = CanonicalText.nfc(typed);
        StringBuilder lower = new StringBuilder(nfc.length());
        nfc.codePoints().map(UnicodeLabel::lowerCase).forEach(lower::appendCodePoint);
        String label = CanonicalText.nfc(lower.toString());
        require(!CodePoints.isLetterMark(label.codePointAt(0)));
        for (int i = 0; i < label.length(); i += Character.charCount(label.codePointAt(i))) {
            int codePoint = label.codePointAt(i);
            require(CodePoints.isAscii(codePoint) || isAllowed(codePoint) || isAllowedHere(codePoint, label, i));
        }
        require(!mixesArabicDigits(label));
        require(!label.startsWith("-") && !label.endsWith("-") && !label.startsWith("--", 2));
        return label;
    }

    private static int lowerCase(int codePoint) {
        if (CodePoints.isAscii(codePoint)) {
            return CodePoints.asciiLowerCase(codePoint);
        }
        int lower = isCherokee(codePoint) ? codePoint : Character.toLowerCase(codePoint);
        require(!CodePoints.isAscii(lower)); // the Kelvin sign and the dotted capital I are not k and i
        return lower;
    }

    private static boolean isAllowed(int codePoint) {
        return switch (codePoint) {
            case 0x00DF, 0x03C2, 0x06FD, 0x06FE, 0x0F0B, 0x3007 -> true;
            case 0x0345, 0x0640, 0x07FA, 0x302E, 0x302F, 0x303B -> false;
            default -> CodePoints.isLetterOrDigit(codePoint) && !isExcluded(codePoint) && isStable(codePoint);
        };
    }

    /** Letters that the standard names one by one: old Hangul, invisible marks, musical signs, kana repeat marks. */
    private static boolean isExcluded(int c) {
        return CodePoints.isBetween(c, 0x1100, 0x11FF)
                || CodePoints.isBetween(c, 0xA960, 0xA97F)
                || CodePoints.isBetween(c, 0xD7B0, 0xD7FF)
                || c == 0x034F
                || CodePoints.isBetween(c, 0x17B4, 0x17B5)
                || CodePoints.isBetween(c, 0x180B, 0x180F)
                || CodePoints.isBetween(c, 0x20D0, 0x20FF)
                || CodePoints.isBetween(c, 0x3031, 0x3035)
                || CodePoints.isBetween(c, 0xFE00, 0xFE0F)
                || CodePoints.isBetween(c, 0x13F8, 0x13FD)
                || CodePoints.isBetween(c, 0xAB70, 0xABBF)
                || CodePoints.isBetween(c, 0x1D100, 0x1D24F)
                || c >= 0xE0000;
    }

    /** Capitals of Cherokee are the older letters, to which the small ones fold. */
    private static boolean isCherokee(int codePoint) {
        return CodePoints.isBetween(codePoint, 0x13A0, 0x13F5);
    }

    private static boolean isStable(int codePoint) {
        String text = Character.toString(codePoint);
        return (isCherokee(codePoint) || Character.toLowerCase(codePoint) == codePoint)
                && Normalizer.isNormalized(text, Form.NFKC);
    }

    /** Characters that are allowed beside certain others only. */
    private static boolean isAllowedHere(int codePoint, String label, int index) {
        return switch (codePoint) {
            case 0x00B7 ->
                index > 0
                        && label.charAt(index - 1) == 'l'
                        && index + 1 < label.length()
                        && label.charAt(index + 1) == 'l';
            case 0x0375 ->
                index + 1 < label.length()
                        && Character.UnicodeScript.of(label.codePointAt(index + 1)) == Character.UnicodeScript.GREEK;
            case 0x05F3, 0x05F4 ->
                index > 0 && Character.UnicodeScript.of(label.codePointBefore(index)) == Character.UnicodeScript.HEBREW;
            case 0x30FB ->
                label.codePoints().mapToObj(Character.UnicodeScript::of).anyMatch(UnicodeLabel::isJapanese);
            default -> false;
        };
    }

    private static boolean isJapanese(Character.UnicodeScript script) {
        return switch (script) {
            case HAN, HIRAGANA, KATAKANA -> true;
            default -> false;
        };
    }

    private static boolean mixesArabicDigits(String label) {
        return label.chars().anyMatch(c -> CodePoints.isBetween(c, 0x0660, 0x0669))
                && label.chars().anyMatch(c -> CodePoints.isBetween(c, 0x06F0, 0x06F9));
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw EmailAddress.refused(Reason.MALFORMED);
        }
    }
}
