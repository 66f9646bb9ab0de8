package dev.contacts.internal.csv;

/** Finds the character between cells: the candidate that occurs most often in the first line, outside quotes. */
public final class DelimiterGuess {

    private static final char[] CANDIDATES = {',', ';', '\t', '|'};

    private DelimiterGuess() {}

    public static char of(char[] text, int from, int to) {
        int[] counts = new int[CANDIDATES.length];
        boolean quoted = false;
        for (int i = from; i < to; i++) {
            char c = text[i];
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                if (c == '\n' || c == '\r') {
                    break;
                }
                count(c, counts);
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return CANDIDATES[best];
    }

    /** Whether the text holds a line end, so that there is enough of it. */
    public static boolean hasLine(char[] text, int to) {
        for (int i = 0; i < to; i++) {
            if (text[i] == '\n' || text[i] == '\r') {
                return true;
            }
        }
        return false;
    }

    private static void count(char c, int[] counts) {
        for (int i = 0; i < CANDIDATES.length; i++) {
            counts[i] += c == CANDIDATES[i] ? 1 : 0;
        }
    }
}
