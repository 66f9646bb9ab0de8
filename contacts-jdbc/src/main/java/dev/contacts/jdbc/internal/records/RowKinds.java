package dev.contacts.jdbc.internal.records;

import dev.contacts.transfer.RowResult.Kind;
import java.util.List;

/** Kinds of outcome as a text of one letter each. */
final class RowKinds {

    private RowKinds() {}

    static String write(List<Kind> kinds) {
        StringBuilder text = new StringBuilder(kinds.size());
        kinds.forEach(kind -> text.append(letter(kind)));
        return text.toString();
    }

    static List<Kind> read(String text) {
        return text.chars().mapToObj(RowKinds::kind).toList();
    }

    private static char letter(Kind kind) {
        return switch (kind) {
            case INSERTED -> 'I';
            case UPDATED -> 'U';
            case UNCHANGED -> 'N';
            case REJECTED -> 'R';
        };
    }

    private static Kind kind(int letter) {
        return switch (letter) {
            case 'I' -> Kind.INSERTED;
            case 'U' -> Kind.UPDATED;
            case 'N' -> Kind.UNCHANGED;
            case 'R' -> Kind.REJECTED;
            default -> throw new IllegalArgumentException("no kind of outcome is stored so");
        };
    }
}
