package dev.contacts.schema;

import java.util.Locale;

/** What texts must be to be kept by every store, and what makes two names the same. */
final class Texts {

    private Texts() {}

    /**
     * The form in which names are compared: lower case by the Unicode rules of the Java runtime, whatever the default locale. Nothing else
     * is folded: {@code straße} and {@code strasse}, or two normal forms of {@code é}, are different names.
     */
    static String nameKey(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.equals(name) ? name : lower;
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
