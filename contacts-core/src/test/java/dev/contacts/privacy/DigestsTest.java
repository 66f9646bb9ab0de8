package dev.contacts.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.identifier.Corpus;
import dev.contacts.identifier.Corpus.Entry;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The functions that tokens and receipts are made with, against the samples of NIST and others. Rule 001-21. */
class DigestsTest {

    private static final String KEY = "404142434445464748494a4b4c4d4e4f505152535455565758595a5b5c5d5e5f";
    private static final String TAG = "My Tagged Application";

    @Test
    void the_samples_of_nist_for_kmac256_hold() {
        byte[] key = bytes(KEY);
        byte[] brief = bytes("00010203");
        byte[] longer = new byte[200];
        for (int i = 0; i < longer.length; i++) {
            longer[i] = (byte) i;
        }
        assertThat(hex(Digests.kmac256(key, utf8(TAG), brief, 64)))
                .isEqualTo("20c570c31346f703c9ac36c61c03cb64c3970d0cfc787e9b79599d273a68d2f7"
                        + "f69d4cc3de9d104a351689f27cf6f5951f0103f33f4f24871024d9c27773a8dd");
        assertThat(hex(Digests.kmac256(key, new byte[0], longer, 64)))
                .isEqualTo("75358cf39e41494e949707927cee0af20a3ff553904c86b08f21cc414bcfd691"
                        + "589d27cf5e15369cbbff8b9a4c2eb17800855d0235ff635da82533ec6b759b69");
        assertThat(hex(Digests.kmac256(key, utf8(TAG), longer, 64)))
                .isEqualTo("b58618f71f92e1d56c1b8c55ddd7cd188b97b4ca4d99831eb2699a837da2e4d9"
                        + "70fbacfde50033aea585f1a2708510c32d07880801bd182898fe476876fc8965");
    }

    @Test
    void the_answers_of_fips_202_for_sha3_hold() {
        assertThat(hex(Digests.sha3(256, new byte[0])))
                .isEqualTo("a7ffc6f8bf1ed76651c14756a061d662f580ff4de43b49fa82d80a4b80f8434a");
        assertThat(hex(Digests.sha3(256, utf8("abc"))))
                .isEqualTo("3a985da74fe225b2045c172d6bd390bd855f086e3e9d525b46bfe24511431532");
        assertThat(hex(Digests.sha3(512, utf8("abc"))))
                .isEqualTo("b751850b1a57168a5693cd924b6b096e08f621827444f70d884f5d0240d2712e"
                        + "10e116e9192af3c91a7ec57647e3934057340b4cf408d5a56592f8274eec53f0");
    }

    @Test
    void each_part_of_a_message_has_its_length_before_it() {
        assertThat(hex(Digests.message(List.of("a", "", "ß"))))
                .isEqualTo("000000000000000161" + "0000000000000000" + "0000000000000002c39f");
    }

    @Test
    void the_kmac_cases_of_the_corpora_hold() {
        int cases = 0;
        for (Entry entry : Corpus.read("crypto/nist-kmac-samples.jsonl")) {
            if (entry.get("alg").equals("KMAC256")) {
                cases +=
                        sameMac(entry, entry.get("key"), utf8(entry.get("custom")), entry.get("msg"), entry.get("mac"));
            }
        }
        for (Entry entry : Corpus.read("crypto/noble-kmac256-generated.jsonl")) {
            cases += sameMac(entry, entry.get("key"), bytes(entry.get("custom")), entry.get("msg"), entry.get("mac"));
        }
        for (Entry entry : Corpus.read("crypto/acvp-kdf-kmac256.jsonl")) {
            if (Integer.parseInt(entry.get("derivedKeyLength")) % Byte.SIZE == 0) {
                cases += sameMac(
                        entry,
                        entry.get("keyDerivationKey"),
                        bytes(entry.get("label")),
                        entry.get("context"),
                        entry.get("derivedKey"));
            }
        }
        for (Entry entry : Corpus.read("crypto/wycheproof-kmac256.jsonl")) {
            if (isTooLong(entry.get("key"))) {
                continue;
            }
            byte[] tag = bytes(entry.get("tag"));
            byte[] made = Digests.kmac256(bytes(entry.get("key")), new byte[0], bytes(entry.get("msg")), tag.length);
            assertThat(Arrays.equals(made, tag))
                    .as("case %s", entry)
                    .isEqualTo(entry.get("result").equals("valid"));
            cases++;
        }
        Corpus.summary("KMAC256: %d cases", cases);
    }

    @Test
    void the_sha3_cases_of_the_corpora_hold() {
        int cases = 0;
        for (int bits : new int[] {256, 512}) {
            for (String file : List.of("acvp", "shortmsg-kat")) {
                for (Entry entry : Corpus.read("crypto/sha3-" + bits + "-" + file + ".jsonl")) {
                    if (entry.members().containsKey("seed")) {
                        assertThat(chained(bits, bytes(entry.get("seed")))).isEqualTo(texts(entry.get("results")));
                    } else {
                        assertThat(hex(Digests.sha3(bits, bytes(entry.get("msg")))))
                                .as("case %s", entry)
                                .isEqualTo(entry.get("md"));
                    }
                    cases++;
                }
            }
        }
        Corpus.summary("SHA3: %d cases", cases);
    }

    /** Bouncy Castle takes keys of up to 2,040 bits; ours have 256. */
    private static boolean isTooLong(String key) {
        return key.length() > 2 * 255;
    }

    private static int sameMac(Entry entry, String key, byte[] custom, String message, String mac) {
        if (isTooLong(key)) {
            return 0;
        }
        byte[] expected = bytes(mac);
        assertThat(Digests.kmac256(bytes(key), custom, bytes(message), expected.length))
                .as("case %s", entry)
                .isEqualTo(expected);
        return 1;
    }

    /** The Monte Carlo test: 100 times the last of 1,000 hashes, each of the one before it. */
    private static List<String> chained(int bits, byte[] seed) {
        List<String> results = new java.util.ArrayList<>();
        byte[] hash = seed;
        for (int i = 0; i < 100; i++) {
            for (int j = 0; j < 1_000; j++) {
                hash = Digests.sha3(bits, hash);
            }
            results.add(hex(hash));
        }
        return results;
    }

    private static List<String> texts(String list) {
        return Arrays.stream(list.replaceAll("[\\[\\]\" ]", "").split(",")).toList();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
