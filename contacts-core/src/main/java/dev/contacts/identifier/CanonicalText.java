package dev.contacts.identifier;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;

/** The steps from which keys are made; each leaves the work of its own alone when done twice. */
final class CanonicalText {

    /** The one letter outside ASCII that NFC would turn into one inside: K would then be the same as k. */
    private static final char KELVIN_SIGN = '\u212A';

    private CanonicalText() {}

    static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!CodePoints.isAscii(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** NFC, except that a Kelvin sign stays one. */
    static String nfc(String text) {
        if (isAscii(text)) {
            return text;
        }
        if (text.indexOf(KELVIN_SIGN) < 0) {
            return Normalizer.normalize(text, Form.NFC);
        }
        List<String> pieces = new ArrayList<>();
        for (String piece : text.split(String.valueOf(KELVIN_SIGN), -1)) {
            pieces.add(Normalizer.normalize(piece, Form.NFC));
        }
        return String.join(String.valueOf(KELVIN_SIGN), pieces);
    }

    /**
     * A to Z in lower case, in NFC: a small letter may compose with a mark where its capital does not, as w and a ring
     * do.
     */
    static String asciiLowerCase(String nfc) {
        StringBuilder lower = new StringBuilder(nfc.length());
        for (int i = 0; i < nfc.length(); i++) {
            lower.append((char) CodePoints.asciiLowerCase(nfc.charAt(i)));
        }
        return nfc(lower.toString());
    }
}
