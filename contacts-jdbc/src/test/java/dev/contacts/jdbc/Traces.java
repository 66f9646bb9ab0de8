package dev.contacts.jdbc;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;

/** What a value may have left behind: its spellings, their encodings, and the hashes of those that somebody might compute. */
final class Traces {

    private static final List<String> HASHES = List.of("MD5", "SHA-1", "SHA-256", "SHA-512", "SHA3-256", "SHA3-512");
    private static final int FEWEST_BYTES = 8; // of a hash that was cut off

    private Traces() {}

    /** Adds every trace of a value under its name. */
    static void add(Needles needles, String name, String value) {
        for (String spelling : spellings(value)) {
            byte[] utf8 = spelling.getBytes(StandardCharsets.UTF_8);
            encodings(needles, name, utf8);
            needles.add(name + " UTF-16LE", spelling.getBytes(StandardCharsets.UTF_16LE));
            needles.add(name + " UTF-16BE", spelling.getBytes(StandardCharsets.UTF_16BE));
            hashes(needles, name, utf8);
            alone(needles, name + " hashCode", spelling.hashCode());
        }
    }

    private static Set<String> spellings(String value) {
        Set<String> all = new LinkedHashSet<>();
        for (String base : List.of(value, reversedDomain(value), value.replace("+", ""), value.strip())) {
            for (String cased : List.of(base, base.toLowerCase(Locale.ROOT), base.toUpperCase(Locale.ROOT))) {
                all.add(cased);
                for (Form form : List.of(Form.NFC, Form.NFD, Form.NFKC)) {
                    all.add(Normalizer.normalize(cased, form));
                }
            }
        }
        for (String spelling : List.copyOf(all)) {
            all.add(URLEncoder.encode(spelling, StandardCharsets.UTF_8));
            all.add(escaped(spelling));
        }
        return all;
    }

    private static String reversedDomain(String value) {
        int at = value.indexOf('@');
        if (at < 0) {
            return value;
        }
        List<String> labels = Arrays.asList(value.substring(at + 1).split("\\."));
        java.util.Collections.reverse(labels);
        return String.join(".", labels) + "." + value.substring(0, at);
    }

    private static String escaped(String text) {
        StringBuilder json = new StringBuilder();
        text.chars()
                .forEach(c -> json.append(c < 128 ? Character.toString(c) : String.format(Locale.ROOT, "\\u%04x", c)));
        return json.toString();
    }

    private static void encodings(Needles needles, String name, byte[] bytes) {
        needles.add(name, bytes);
        text(needles, name + " hex", HexFormat.of().formatHex(bytes));
        for (int shift = 0; shift < 3; shift++) {
            byte[] shifted = new byte[shift + bytes.length];
            System.arraycopy(bytes, 0, shifted, shift, bytes.length);
            int length = shifted.length - shifted.length % 3; // what comes after depends on its neighbours
            String encoded = Base64.getEncoder().encodeToString(Arrays.copyOf(shifted, length));
            String inner = encoded.substring(shift == 0 ? 0 : 4);
            if (inner.length() >= 8) {
                needles.add(name + " Base64", inner.getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    private static void hashes(Needles needles, String name, byte[] bytes) {
        for (String algorithm : HASHES) {
            byte[] hash = Arrays.copyOf(hash(algorithm, bytes), FEWEST_BYTES);
            needles.add(name + " " + algorithm, hash);
            text(needles, name + " " + algorithm, HexFormat.of().formatHex(hash));
            String encoded = Base64.getEncoder().encodeToString(hash).substring(0, 10);
            needles.add(name + " " + algorithm, encoded.getBytes(StandardCharsets.US_ASCII));
        }
        CRC32 crc = new CRC32();
        crc.update(bytes);
        alone(needles, name + " CRC32", (int) crc.getValue());
    }

    static byte[] hash(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void alone(Needles needles, String name, int hash) {
        String hex = HexFormat.of().toHexDigits(hash);
        needles.addAlone(name, hex.getBytes(StandardCharsets.US_ASCII));
        needles.addAlone(name, hex.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII));
    }

    private static void text(Needles needles, String name, String hex) {
        needles.add(name, hex.getBytes(StandardCharsets.US_ASCII));
        needles.add(name, hex.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII));
    }
}
