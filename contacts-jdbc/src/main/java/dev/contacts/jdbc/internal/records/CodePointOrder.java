package dev.contacts.jdbc.internal.records;

import java.util.Comparator;

/** Orders texts by code point, unlike {@code String.compareTo}, which looks at UTF-16 units. */
enum CodePointOrder implements Comparator<String> {
    INSTANCE;

    @Override
    public int compare(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        for (int i = 0; i < shorter; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                int surrogates = Boolean.compare(Character.isSurrogate(x), Character.isSurrogate(y));
                return surrogates != 0 ? surrogates : Character.compare(x, y);
            }
        }
        return Integer.compare(a.length(), b.length());
    }
}
