package dev.contacts.identifier;

import dev.contacts.identifier.InvalidIdentifierException.Reason;

/** The part of an email address after the {@code @}, in ASCII form. */
final class DomainName {

    private static final int MAX_LENGTH = 253;
    private static final int MAX_LABEL_LENGTH = 63;
    private static final String A_LABEL_PREFIX = "xn--";

    private DomainName() {}

    static String canonical(String domain) {
        if (domain.startsWith("[")) {
            return IpLiteral.canonical(domain);
        }
        StringBuilder ascii = new StringBuilder(domain.length());
        int start = 0;
        for (int dot = domain.indexOf('.'); dot >= 0; dot = domain.indexOf('.', start)) {
            ascii.append(label(domain.substring(start, dot))).append('.');
            start = dot + 1;
        }
        String last = label(domain.substring(start));
        ascii.append(last);
        require(isTopLevel(last), Reason.MALFORMED);
        require(ascii.length() <= MAX_LENGTH, Reason.TOO_LONG);
        return ascii.toString();
    }

    private static String label(String typed) {
        String label = CanonicalText.isAscii(typed)
                ? CanonicalText.asciiLowerCase(typed)
                : A_LABEL_PREFIX + Punycode.encode(UnicodeLabel.canonical(typed));
        require(isHostLabel(label), Reason.MALFORMED);
        require(label.length() <= MAX_LABEL_LENGTH, Reason.TOO_LONG);
        return label;
    }

    /** Letters, digits and inner hyphens; two hyphens in third place are reserved for A-labels. */
    private static boolean isHostLabel(String label) {
        if (label.isEmpty() || label.startsWith("-") || label.endsWith("-")) {
            return false;
        }
        for (int i = 0; i < label.length(); i++) {
            char c = label.charAt(i);
            if (!CodePoints.isAsciiLowerCase(c) && !CodePoints.isAsciiDigit(c) && c != '-') {
                return false;
            }
        }
        return !label.startsWith("--", 2) || label.startsWith(A_LABEL_PREFIX);
    }

    /** A name, not a number, which would be the end of an IP address; hyphens occur in A-labels only. */
    private static boolean isTopLevel(String label) {
        if (label.startsWith(A_LABEL_PREFIX)) {
            return true;
        }
        return label.indexOf('-') < 0 && label.chars().anyMatch(c -> c > '9');
    }

    private static void require(boolean condition, Reason reason) {
        if (!condition) {
            throw EmailAddress.refused(reason);
        }
    }
}
