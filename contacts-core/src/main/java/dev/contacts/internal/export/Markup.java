package dev.contacts.internal.export;

import dev.contacts.transfer.ExportFailedException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** Writes HTML: markup of our own as it is, and everything else as text. For one thread. */
final class Markup {

    /** How pages look. */
    static final String STYLE = style();

    private static final int BUFFER = 1 << 16;
    private static final char END_OF_ISOLATE = '\u2069';

    private final Writer out;
    private final Function<IOException, ExportFailedException> failure;

    Markup(OutputStream out, Function<IOException, ExportFailedException> failure) {
        this.out = new OutputStreamWriter(new BufferedOutputStream(out, BUFFER), StandardCharsets.UTF_8.newEncoder());
        this.failure = failure;
    }

    /** Markup, never with anything of a contact in it. */
    Markup raw(String markup) {
        try {
            out.write(markup);
            return this;
        } catch (IOException e) {
            throw failure.apply(e);
        }
    }

    /** Text, on the side of the line that it begins on, whatever is around it. */
    Markup bidi(String text) {
        return raw("<bdi>").text(isolated(text)).raw("</bdi>");
    }

    /**
     * Text that cannot leave the isolation: what begins one of its own ends it on the same line, an end without a beginning is none, and
     * paragraphs, which would end everything, are lines.
     */
    private static String isolated(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean half = c == '\r' && text.startsWith("\n", i + 1); // the other half follows
            if (c == '\n' || c == '\u2028' || c == '\u2029' || (c == '\r' && !half)) {
                out.append(String.valueOf(END_OF_ISOLATE).repeat(open)).append('\n');
                open = 0;
            } else if (c == END_OF_ISOLATE) {
                out.append(open > 0 ? c : '\uFFFD');
                open = Math.max(0, open - 1);
            } else if (!half) {
                out.append(c);
                open += c >= '\u2066' && c < END_OF_ISOLATE ? 1 : 0;
            }
        }
        return out.append(String.valueOf(END_OF_ISOLATE).repeat(open)).toString();
    }

    /** Text, where no element may be. */
    Markup text(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> escape(c, escaped));
        return raw(escaped.toString());
    }

    private static void escape(int c, StringBuilder out) {
        switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            case '\r' -> out.append("&#13;"); // a bare one would be read as a line feed
            case '\n', '\t' -> out.append((char) c);
            default -> {
                if (Character.isISOControl(c) || isNonCharacter(c)) {
                    out.append('\uFFFD'); // HTML has no such characters
                } else {
                    out.appendCodePoint(c);
                }
            }
        }
    }

    private static boolean isNonCharacter(int c) {
        return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    }

    void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw failure.apply(e);
        }
    }

    private static String style() {
        try (InputStream in = Markup.class.getResourceAsStream("page.css")) {
            if (in == null) {
                throw new IllegalStateException("the style of pages is missing in the library");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
