package dev.contacts.segment;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the known name that was probably meant: the same but for case, or for a typing error or two. */
final class Suggestion {

    private static final int MAX_COMPARED = 64;

    private Suggestion() {}

    static Optional<String> of(String given, Collection<String> known) {
        String wanted = RuleWords.lowerCase(given);
        return known.stream()
                .filter(name -> distance(wanted, RuleWords.lowerCase(name)) <= allowed(wanted, name))
                .min(Comparator.<String>comparingInt(name -> distance(wanted, RuleWords.lowerCase(name)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static int allowed(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        return shorter < 3 ? 0 : shorter < 5 ? 1 : 2;
    }

    /** How many characters must be added, left out or exchanged, or pairs of neighbours swapped. */
    private static int distance(String one, String other) {
        if (one.equals(other)) {
            return 0;
        } else if (Math.max(one.length(), other.length()) > MAX_COMPARED) {
            return Integer.MAX_VALUE;
        }
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
