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

    /** How many characters must be added, left out or exchanged, or pairs of neighbours swapped. */
    private static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, one, i, other, j);
            }
        }
        return cost[one.length()][other.length()];
    }

    private static int cheapest(int[][] cost, String one, int i, String other, int j) {
        char a = one.charAt(i - 1);
        char b = other.charAt(j - 1);
        int best = Math.min(cost[i - 1][j], cost[i][j - 1]) + 1;
        best = Math.min(best, cost[i - 1][j - 1] + (a == b ? 0 : 1));
        boolean swapped = i > 1 && j > 1 && a == other.charAt(j - 2) && b == one.charAt(i - 2);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
