package dev.contacts.identifier;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * External cases, one JSON object per line, from the folder of the system property {@code contacts.corpora}; none when
 * it is not set, so that tests which use it bring cases of their own.
 */
public final class Corpus {

    private Corpus() {}

    /** One case; a member that is not there is a mistake in the test. */
    public record Entry(Map<String, String> members) {
        public String get(String name) {
            return requireNonNull(members.get(name), name);
        }
    }

    public static List<Entry> read(String file) {
        String folder = System.getProperty("contacts.corpora", "");
        if (folder.isEmpty()) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(Path.of(folder, file))) {
            return lines.filter(line -> !line.isBlank())
                    .map(line -> new Entry(new Line(line).object()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void summary(String format, Object... counts) {
        System.out.println(String.format(Locale.ROOT, format, counts));
    }

    /** Enough JSON for the corpora: strings are decoded, everything else stays as it is written. */
    private static final class Line {

        private final String json;
        private int at;

        Line(String json) {
            this.json = json;
        }

        Map<String, String> object() {
            Map<String, String> members = new LinkedHashMap<>();
            expect('{');
            while (peek() != '}') {
                String name = string();
                expect(':');
                members.put(name, peek() == '"' ? string() : raw());
                if (peek() == ',') {
                    expect(',');
                }
            }
            return members;
        }

        private char peek() {
            while (json.charAt(at) == ' ') {
                at++;
            }
            return json.charAt(at);
        }

        private void expect(char expected) {
            if (peek() != expected) {
                throw new IllegalStateException("expected " + expected + " at " + at);
            }
            at++;
        }

        private String raw() {
            int start = at;
            int depth = 0;
            while (depth > 0 || ",}".indexOf(peek()) < 0) {
                char c = peek();
                if (c == '"') {
                    string();
                    continue;
                }
                depth += "[{".indexOf(c) >= 0 ? 1 : "]}".indexOf(c) >= 0 ? -1 : 0;
                at++;
            }
            return json.substring(start, at).strip();
        }

        private String string() {
            expect('"');
            StringBuilder text = new StringBuilder();
            for (char c = json.charAt(at++); c != '"'; c = json.charAt(at++)) {
                text.append(c == '\\' ? escaped() : c);
            }
            return text.toString();
        }

        private char escaped() {
            char c = json.charAt(at++);
            return switch (c) {
                case 'n' -> '\n';
                case 'r' -> '\r';
                case 't' -> '\t';
                case 'b' -> '\b';
                case 'f' -> '\f';
                case 'u' -> (char) Integer.parseInt(json, at, at += 4, 16);
                default -> c;
            };
        }
    }
}
