package dev.contacts.examples;

import java.io.PrintStream;
import java.util.Locale;

/** Where the job writes to: short lines in a fixed layout, the same under every locale. */
final class Console {

    private final PrintStream out;
    private final boolean terminal;
    private int steps;

    Console(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    void title(String text) {
        line(text);
    }

    /** The heading of the next step. */
    void step(String text) {
        steps++;
        line("");
        line(steps + ". " + text);
    }

    void paragraph(String text) {
        line("");
        line(text);
    }

    void sentence(String text) {
        line("   " + text);
    }

    /** A fact below a sentence. */
    void item(String text) {
        line("     " + text);
    }

    void entry(String name, String value) {
        line(String.format(Locale.ROOT, "   %-9s %s", name, value));
    }

    /** A number, aligned with those above and below, and what it counts. */
    void number(long value, String what) {
        line(String.format(Locale.ROOT, "   %,9d  %s", value, what));
    }

    PrintStream out() {
        return out;
    }

    /** Whether a person looks at it, so that a line can be drawn again. */
    boolean isTerminal() {
        return terminal;
    }

    private void line(String text) {
        out.println(text.codePoints()
                .map(Console::printable)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append));
    }

    /** A file may hold characters that steer a terminal. */
    private static int printable(int codePoint) {
        return Character.isISOControl(codePoint) ? '\uFFFD' : codePoint;
    }
}
