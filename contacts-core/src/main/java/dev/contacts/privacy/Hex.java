package dev.contacts.privacy;

import java.util.regex.Pattern;

/** Digests as texts. */
final class Hex {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private Hex() {}

    static boolean isDigest(String text) {
        return DIGEST.matcher(text).matches();
    }

    static String requireDigest(String text, String what) {
        if (!isDigest(text)) {
            throw new IllegalArgumentException(what + " has 64 lower-case hexadecimal digits");
        }
        return text;
    }
}
