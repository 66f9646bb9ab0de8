package dev.contacts.jdbc.internal.records;

import dev.contacts.transfer.RowResult;
import java.util.List;

/** Kinds of outcome as a text of one letter each. */
final class RowKinds {

    private static final String LETTERS = "IUNR"; // by the order of the constants

    private RowKinds() {}

    static String write(List<RowResult.Kind> kinds) {
        StringBuilder text = new StringBuilder(kinds.size());
        kinds.forEach(kind -> text.append(LETTERS.charAt(kind.ordinal())));
        return text.toString();
    }

    static List<RowResult.Kind> read(String text) {
        return text.chars()
                .mapToObj(letter -> RowResult.Kind.values()[LETTERS.indexOf(letter)])
                .toList();
    }
}
