package dev.contacts.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("T07")
class DomainNameTest {

    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-Fa-f]{4})");

    private record Pair(String unicode, String ascii) {}

    @ParameterizedTest
    @CsvSource({
        "fa\u00df.de, xn--fa-hia.de",
        "\u1e9e.de, xn--zca.de",
        "\u03b2\u03cc\u03bb\u03bf\u03c2.com, xn--nxasmm1c.com",
        "\u0392\u039f\u0301\u039b\u039f\u03a3.com, xn--nxasmq6b.com",
        "\u13a0\u13b3.com, xn--58d2b.com",
        "\u30a2\u30fb\u30a2.jp, xn--ccka0y.jp",
        "\u0375\u03b1.gr, xn--wva4j.gr",
        "\u05d0\u05f3.il, xn--4db4e.il",
        "\u53f0\u5317.tw, xn--djrpt.tw",
    })
    void letters_outside_ascii_follow_IDNA_2008(String typed, String ascii) {
        assertThat(DomainName.canonical(typed)).isEqualTo(ascii);
    }

    @Test
    void punycode_is_that_of_the_standard() {
        List<Pair> pairs = new ArrayList<>(List.of(
                new Pair("\u00fc", "tda"),
                new Pair("b\u00fccher", "bcher-kva"),
                new Pair("Bach", "Bach-"),
                new Pair("\u4ed6\u4eec\u4e3a\u4ec0\u4e48\u4e0d\u8bf4\u4e2d\u6587", "ihqwcrb4cv8a8dqg056pqjye"),
                new Pair("\uD83D\uDCA9", "ls8h")));
        for (Corpus.Entry line : Corpus.read("strings/punycode.jsonl")) {
            pairs.add(new Pair(line.get("decoded"), line.get("encoded")));
        }

        Corpus.summary("punycode: %d pairs", pairs.size());
        assertThat(pairs)
                .allSatisfy(pair -> assertThat(Punycode.encode(pair.unicode())).isEqualTo(pair.ascii()));
    }

    /** We accept fewer names than UTS 46, which maps before it checks; those we accept have the same A-labels. */
    @Test
    void accepted_names_have_the_A_labels_of_UTS_46() {
        List<Pair> valid = new ArrayList<>(List.of(
                new Pair("fa\u00df.example", "xn--fa-hia.example"),
                new Pair("FA\u00df.example", "xn--fa-hia.example"),
                new Pair("\u00e0.\u05d0\u0308.example", "xn--0ca.xn--ssa73l.example")));
        for (Corpus.Entry line : Corpus.read("strings/unicode-idna-test-v2-17.jsonl")) {
            if (status(line).isEmpty() && !line.get("source").isEmpty()) {
                valid.add(new Pair(unescaped(line.get("source")) + ".example", ascii(line) + ".example"));
            }
        }
        List<Pair> accepted = valid.stream()
                .filter(pair -> EmailAddress.tryParse("a@" + pair.unicode()).isPresent())
                .toList();

        Corpus.summary("idna: %d valid names, %d accepted with the same A-labels", valid.size(), accepted.size());
        assertThat(accepted)
                .isNotEmpty()
                .allSatisfy(
                        pair -> assertThat(DomainName.canonical(pair.unicode())).isEqualTo(pair.ascii()));
    }

    private static String status(Corpus.Entry line) {
        String ascii = line.get("toAsciiNStatus");
        String status = ascii.isEmpty() ? line.get("toUnicodeStatus") : ascii;
        return status.equals("[]") ? "" : status;
    }

    private static String ascii(Corpus.Entry line) {
        String unicode = line.get("toUnicode").isEmpty() ? line.get("source") : line.get("toUnicode");
        return unescaped(line.get("toAsciiN").isEmpty() ? unicode : line.get("toAsciiN"));
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(hit -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(hit.group(1), 16))));
    }
}
