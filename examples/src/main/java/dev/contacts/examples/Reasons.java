package dev.contacts.examples;

import dev.contacts.schema.Violation;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Says in words why something was not taken. */
final class Reasons {

    private static final int SHOWN = 3;

    /** Where a reason is about the row as a whole, its place says nothing. */
    private static final Set<String> WHOLE_ROW = Set.of("row", "identifiers");

    private Reasons() {}

    static String of(Violation violation) {
        return WHOLE_ROW.contains(violation.path())
                ? violation.message()
                : violation.path() + ": " + violation.message();
    }

    static String of(List<Violation> violations) {
        String words = violations.stream().limit(SHOWN).map(Reasons::of).collect(Collectors.joining("; "));
        int others = violations.size() - SHOWN;
        return others <= 0 ? words : words + "; and " + others + " more";
    }
}
