package dev.contacts.examples;

import dev.contacts.segment.InvalidSegmentRuleException;
import dev.contacts.segment.SegmentRule;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the user asked for.
 *
 * @param csv the file to import; the sample if empty
 * @param folder where the database and the exports go
 * @param segment the segment to count and export; one is chosen if empty
 */
record Options(Optional<Path> csv, Path folder, Optional<SegmentRule> segment) {

    private static final String DEFAULT_FOLDER = "target/main-job";

    /**
     * Reads {@code --name=value}; an empty value is the same as none, because Maven passes it so.
     *
     * @throws UnusableInputException if an argument is not one of the three
     * @throws InvalidSegmentRuleException if the segment's text is no rule
     */
    static Options parse(String... arguments) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            if (parts.length < 2 || !parts[0].matches("--(csv|folder|segment)")) {
                throw new UnusableInputException(
                        "Not understood: " + argument + ". Arguments are --csv=…, --folder=… and --segment=…");
            }
            if (!parts[1].isBlank()) {
                values.put(parts[0], parts[1]);
            }
        }
        return new Options(
                Optional.ofNullable(values.get("--csv")).map(Options::path),
                path(values.getOrDefault("--folder", DEFAULT_FOLDER)),
                Optional.ofNullable(values.get("--segment")).map(SegmentRule::parse));
    }

    /** Relative to where the program was started, if it lies below, because it is printed. */
    private static Path path(String text) {
        try {
            Path path = Path.of(text);
            Path here = Path.of("").toAbsolutePath();
            return path.startsWith(here) && !path.equals(here) ? here.relativize(path) : path;
        } catch (InvalidPathException e) {
            throw new UnusableInputException("This is not a path: " + text);
        }
    }
}
