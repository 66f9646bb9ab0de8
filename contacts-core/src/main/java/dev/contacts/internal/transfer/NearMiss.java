package dev.contacts.internal.transfer;

import dev.contacts.transfer.HeaderMapping;
import java.util.Collection;
import java.util.stream.Collectors;

/** Finds names that were probably meant: the same but for case, spaces, underscores and hyphens, or but for a typing error or two. */
final class NearMiss {

    private static final int MAX_COMPARED = 64;
    private static final int MAX_HINTS = 3;

    private NearMiss() {}

    /** The end of a message: {@code "; did you mean "Tier"?"}, or nothing. */
    static String hint(String name, Collection<String> candidates) {
        String form = HeaderMapping.compared(name);
        String found = candidates.stream()
                .filter(candidate -> isNear(form, HeaderMapping.compared(candidate)))
                .limit(MAX_HINTS)
                .map(Names::quoted)
                .collect(Collectors.joining(" or "));
        return found.isEmpty() ? "" : "; did you mean " + found + "?";
    }

    private static boolean isNear(String one, String other) {
        if (Math.max(one.length(), other.length()) > MAX_COMPARED) {
            return one.equals(other);
        }
        int allowed = Math.min(one.length(), other.length()) < 5 ? 1 : 2;
        return Math.abs(one.length() - other.length()) <= allowed && distance(one, other) <= allowed;
    }

    /** How many characters must be added, left out or exchanged. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int substituted = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
