package dev.contacts.tck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts that have hurt software before. A few dozen are written here; when the system property {@code contacts.corpora} names a folder,
 * those of its files are added.
 */
final class HostileTexts {

    private static final List<String> BY_HAND = List.of(
            "",
            " ",
            "  both ends  ",
            "\t",
            "line 1\nline 2",
            "\r\n",
            "NULL",
            "null",
            "undefined",
            "\\N",
            "\\.",
            "\\",
            "\\\\",
            "'",
            "''",
            "\"",
            "`",
            "';--",
            "'; DROP TABLE contacts_contact; --",
            "\" OR \"\"=\"",
            "1' OR '1'='1",
            "%",
            "_",
            "%_\\%",
            "$1",
            "${x}",
            "#{x}",
            "{{x}}",
            "?",
            ":name",
            "::text",
            "-- comment",
            "/* comment */",
            "{\"a\":[1,null]}",
            "[]",
            "{}",
            "\\u0041",
            "\\x41",
            "\\n",
            "&amp;",
            "<script>alert(1)</script>",
            "=1+1",
            "+1",
            "-1",
            "@SUM(1)",
            "0x1F",
            "1e309",
            "NaN",
            "-0",
            "007",
            "true",
            "\u0001\u0002\u001f",
            "\u007f",
            "\u0080\u0085\u009f",
            "\u00a0",
            "\u00ad",
            "\u200b\u200d\u2060",
            "\u2028\u2029",
            "\u202eabc",
            "\ufeffbom",
            "\ufffd",
            "\ufffe\uffff",
            "\ufdd0",
            new String(Character.toChars(0x10FFFF)),
            new String(Character.toChars(0x1FFFE)),
            "e\u0301",
            "\u00e9",
            "ＡＢＣ",
            "ß",
            "ẞ",
            "ı",
            "İ",
            "ſ",
            "\u212a",
            "ﬁ",
            "Ǆ",
            "ΣΑΣ",
            "Ω≈ç√∫",
            "田中さん",
            "الكل في",
            "עברית",
            "\u0e01\u0e33",
            "Z\u0351\u0343\u032a",
            "👩‍👩‍👧‍👦",
            "🇩🇪",
            "𝔘𝔫𝔦",
            "\ud83d\ude00",
            "x".repeat(8_192),
            "\ud800",
            "a\udc00b",
            "\ud83d",
            "\u0000",
            "a\u0000b");

    private static final Map<String, String> FILES = Map.of(
            "strings/blns.jsonl", "s",
            "injection/sql-payloads.jsonl", "payload",
            "injection/csv-formula-payloads.jsonl", "payload",
            "injection/format-integer-nosql.jsonl", "payload");

    private HostileTexts() {}

    /** Each text once. */
    static List<String> all() {
        Set<String> all = new LinkedHashSet<>(BY_HAND);
        String folder = System.getProperty("contacts.corpora");
        if (folder != null) {
            FILES.forEach((file, key) -> all.addAll(read(Path.of(folder, file), key)));
        }
        return List.copyOf(all);
    }

    private static List<String> read(Path file, String key) {
        Pattern member = Pattern.compile("\"" + key + "\": \"((?:[^\"\\\\]|\\\\.)*+)\"");
        List<String> texts = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) {
                Matcher matcher = member.matcher(line);
                if (!matcher.find()) {
                    throw new IllegalStateException("no \"" + key + "\" in a line of " + file.getFileName());
                }
                texts.add(unescape(matcher.group(1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static String unescape(String json) {
        StringBuilder text = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            char escaped = json.charAt(++i);
            switch (escaped) {
                case 'n' -> text.append('\n');
                case 't' -> text.append('\t');
                case 'r' -> text.append('\r');
                case 'b' -> text.append('\b');
                case 'f' -> text.append('\f');
                case 'u' -> {
                    text.append((char) Integer.parseInt(json.substring(i + 1, i + 5), 16));
                    i += 4;
                }
                default -> text.append(escaped);
            }
        }
        return text.toString();
    }
}
