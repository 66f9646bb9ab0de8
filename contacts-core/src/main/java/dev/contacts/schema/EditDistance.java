package dev.contacts.schema;

/** How far two texts are apart: how many characters must be added, left out or exchanged, or pairs of neighbours swapped. */
final class EditDistance {

    private static final int MAX_COMPARED = 64; // the cost grows with the product of the lengths

    private EditDistance() {}

    static int between(String one, String other) {
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
