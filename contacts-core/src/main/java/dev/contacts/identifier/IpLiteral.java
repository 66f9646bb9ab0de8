package dev.contacts.identifier;

import dev.contacts.identifier.InvalidIdentifierException.Reason;

/** An IP address in brackets in place of a domain (RFC 5321, 4.1.3); compared as text in lower case. */
final class IpLiteral {

    private static final String V6_PREFIX = "[ipv6:";
    private static final int MAX_LENGTH = "[IPv6:ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255]".length();
    private static final int V6_GROUPS = 8;

    private IpLiteral() {}

    static String canonical(String literal) {
        String lower = CanonicalText.asciiLowerCase(literal);
        if (lower.length() > MAX_LENGTH || !lower.endsWith("]") || !isAddress(lower)) {
            throw EmailAddress.refused(Reason.MALFORMED);
        }
        return lower;
    }

    private static boolean isAddress(String literal) {
        int end = literal.length() - 1;
        return literal.startsWith(V6_PREFIX)
                ? isV6(literal.substring(V6_PREFIX.length(), end))
                : isV4(literal.substring(1, end));
    }

    private static boolean isV4(String address) {
        String[] parts = address.split("\\.", -1);
        if (parts.length != 4) {
            return false;
        }
        for (String part : parts) {
            if (!isDigits(part, 3, 10) || Integer.parseInt(part) > 255) {
                return false;
            }
        }
        return true;
    }

    private static boolean isV6(String address) {
        int gap = address.indexOf("::");
        if (gap < 0) {
            return groups(address, true) == V6_GROUPS;
        }
        int before = gap == 0 ? 0 : groups(address.substring(0, gap), false);
        String rest = address.substring(gap + 2);
        int after = rest.isEmpty() ? 0 : groups(rest, true);
        return before >= 0 && after >= 0 && before + after < V6_GROUPS;
    }

    /** The number of 16-bit groups, or a negative number when the text is not a list of groups. */
    private static int groups(String list, boolean mayEndInV4) {
        String[] parts = list.split(":", -1);
        int count = 0;
        for (int i = 0; i < parts.length; i++) {
            if (isDigits(parts[i], 4, 16)) {
                count++;
            } else if (mayEndInV4 && i == parts.length - 1 && isV4(parts[i])) {
                count += 2;
            } else {
                return -1;
            }
        }
        return count;
    }

    private static boolean isDigits(String text, int maxLength, int radix) {
        return !text.isEmpty()
                && text.length() <= maxLength
                && text.chars().allMatch(c -> CodePoints.isAscii(c) && Character.digit(c, radix) >= 0);
    }
}
