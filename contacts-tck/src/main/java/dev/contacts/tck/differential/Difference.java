package dev.contacts.tck.differential;

import java.util.List;
import java.util.Locale;

/**
 * Where two stores gave different answers.
 *
 * @param last the number of the step, or of the last one if only what they hold in the end differs
 * @param log the steps until then, with their outcomes
 * @param expected the answer of the reference
 * @param actual the answer of the store under test
 */
record Difference(int last, List<String> log, String expected, String actual) {

    private static final int LONGEST_RUN = 20;

    Difference {
        log = List.copyOf(log);
    }

    String text() {
        return visible(String.join("\n", log)) + "\n\nthe reference: " + visible(expected) + "\nthe other:     "
                + visible(actual);
    }

    /** Shows what cannot be seen, and long runs of one character by their length. */
    private static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        int[] all = text.codePoints().toArray();
        for (int i = 0; i < all.length; ) {
            int run = 1;
            while (i + run < all.length && all[i + run] == all[i]) {
                run++;
            }
            String shown = visible(all[i]);
            visible.append(run > LONGEST_RUN ? shown + "{" + run + " times}" : shown.repeat(run));
            i += run;
        }
        return visible.toString();
    }

    private static String visible(int c) {
        boolean control = (c < ' ' && c != '\n') || c == 0x7f || Character.getType(c) == Character.FORMAT;
        return control ? String.format(Locale.ROOT, "\\u%04x", c) : Character.toString(c);
    }
}
