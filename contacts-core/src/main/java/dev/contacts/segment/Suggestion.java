package dev.contacts.segment;

import dev.contacts.schema.NameKey;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the known name that was probably meant: the same but for case, or for a typing error or two. */
final class Suggestion {

    private Suggestion() {}

    static Optional<String> of(String given, Collection<String> known) {
        String wanted = RuleWords.lowerCase(given);
        return known.stream()
                .filter(name -> NameKey.distance(wanted, RuleWords.lowerCase(name)) <= allowed(wanted, name))
                .min(Comparator.<String>comparingInt(name -> NameKey.distance(wanted, RuleWords.lowerCase(name)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static int allowed(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        return shorter < 3 ? 0 : shorter < 5 ? 1 : 2;
    }
}
