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
        return raw("<bdi>").text(text).raw("</bdi>");
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
