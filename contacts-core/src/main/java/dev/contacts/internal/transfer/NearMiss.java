package dev.contacts.internal.transfer;

import dev.contacts.schema.NameKey;
import dev.contacts.transfer.HeaderMapping;
import java.util.Collection;
import java.util.stream.Collectors;

/** Finds names that were probably meant: the same but for case, spaces, underscores and hyphens, or but for a typing error or two. */
final class NearMiss {

    private static final int MAX_HINTS = 3;

    private NearMiss() {}

    /** The end of a message: {@code "; did you mean "Tier"?"}, or nothing. */
    static String hint(String name, Collection<String> candidates) {
        String form = HeaderMapping.compared(name);
        String found = candidates.stream()
                .filter(candidate -> isNear(form, HeaderMapping.compared(candidate)))
                .limit(MAX_HINTS)
                .map(Names::quoted)
                .collect(Collectors.joining(" or "));
        return found.isEmpty() ? "" : "; did you mean " + found + "?";
    }

    private static boolean isNear(String one, String other) {
        int allowed = Math.min(one.length(), other.length()) < 5 ? 1 : 2;
        return NameKey.distance(one, other) <= allowed;
    }
}
