package dev.contacts.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever is given: accepted unaltered, or refused with the one exception; and keys are keys of themselves. */
@Tag("U15")
class HostileTextTest {

    private static final String[] FRAGMENTS = {
        "a",
        "K",
        "W",
        "\u030a",
        "\u0301",
        "\u0308",
        "\u0327",
        "\u212A",
        "\u0130",
        "\u0131",
        "\u00df",
        "\u1e9e",
        "\u03a3",
        "\u03c2",
        "\u00c5",
        "\u212B",
        "\u2126",
        "=",
        "\u0338",
        "\"",
        "\\",
        "@",
        ".",
        "-",
        " ",
        "\u00a0",
        "[",
        "]",
        "\u00e9",
        "\u00c9",
        "\u0958",
        "\ufb01",
        "\uff21",
        "\uD801\uDC00",
        "\uD835\uDC00",
        "\ud800",
        "\0",
        "\n",
        "xn--",
        "\u00b7",
        "l",
        "\u30fb",
        "\u30a2",
        "\u05d0",
        "\u0660",
        "\u06f0",
        "\u200d",
        "\u0f73",
        "+49",
        "0",
        "30123456",
        "IPv6:",
        "::",
        "1"
    };

    @Test
    void hostile_texts_are_accepted_unaltered_or_refused() {
        List<String> texts = new ArrayList<>(List.of(
                "",
                "undefined",
                "' OR 1=1 --",
                "=cmd|' /C calc'!A0",
                "%s%p%x%d",
                "\u0000",
                "\ud83d",
                "\u202etest\u202c",
                "<script>alert(1)</script>",
                "a".repeat(100_000),
                "(".repeat(100_000),
                "\"".repeat(999),
                ".".repeat(999),
                "1".repeat(400) + "@[" + ":".repeat(400)));
        Corpus.read("strings/blns.jsonl").forEach(line -> texts.add(line.get("s")));
        Corpus.read("strings/precis-golden.jsonl").forEach(line -> texts.add(line.get("input")));
        Corpus.read("strings/unicode-confusables-15.jsonl").forEach(line -> texts.add(line.get("source")));
        for (String file : List.of("csv-formula-payloads", "format-integer-nosql", "sql-payloads")) {
            Corpus.read("injection/" + file + ".jsonl").forEach(line -> texts.add(line.get("payload")));
        }

        int accepted = 0;
        for (String text : texts) {
            for (String variant :
                    List.of(text, text + "@example.com", "a@" + text, "a@" + text + ".example", "+49" + text)) {
                accepted += parsedByAllTypes(variant);
            }
        }
        Corpus.summary("hostile texts: %d, %d times accepted, always unaltered", texts.size(), accepted);
        assertThat(accepted).isPositive();
    }

    @Test
    void a_key_parsed_again_is_the_same_key() {
        Random random = new Random(42);
        int accepted = 0;
        for (int i = 0; i < 60_000; i++) {
            String local = random(random, 1 + random.nextInt(6));
            String domain = random(random, 1 + random.nextInt(4));
            String address = switch (random.nextInt(3)) {
                case 0 -> local + "@example.com";
                case 1 -> "\"" + local + "\"@" + domain;
                default -> "a@" + domain + ".example";
            };
            accepted += parsedByAllTypes(address);
        }
        assertThat(accepted).isGreaterThan(10_000);
    }

    /** Canonically equivalent spellings are one address, in whatever form a system composes its letters. */
    @Test
    void composed_and_decomposed_spellings_have_one_key() {
        String[] letters = {"\u00e9", "\u1e98", "\u1e69", "\u0958", "\uac00", "\u00c5", "\u01f0"};
        for (String letter : letters) {
            String decomposed = Normalizer.normalize(letter, Form.NFD);
            assertThat(decomposed).isNotEqualTo(letter);
            assertThat(EmailAddress.parse("x" + decomposed + "@example.com"))
                    .isEqualTo(EmailAddress.parse("x" + letter + "@example.com"));
            assertThat(EmailAddress.tryParse("x@x" + decomposed + ".com"))
                    .isEqualTo(EmailAddress.tryParse("x@x" + letter + ".com"));
        }
    }

    private static int parsedByAllTypes(String text) {
        int accepted = 0;
        for (IdentifierType type : IdentifierType.values()) {
            try {
                Identifier identifier = type.parse(text);
                accepted++;
                assertThat(identifier.value()).isEqualTo(text);
                assertThat(type.parse(identifier.key()).key()).isEqualTo(identifier.key());
                assertThat(IdentifierKey.of(identifier).bytes()).hasSizeBetween(1, IdentifierKey.MAX_BYTES);
            } catch (InvalidIdentifierException refused) {
                assertThat(refused.type()).isEqualTo(type);
            }
        }
        return accepted;
    }

    private static String random(Random random, int fragments) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < fragments; i++) {
            text.append(FRAGMENTS[random.nextInt(FRAGMENTS.length)]);
        }
        return text.toString();
    }
}
