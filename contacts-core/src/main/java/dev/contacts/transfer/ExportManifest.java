package dev.contacts.transfer;

import static java.util.Objects.requireNonNull;

import dev.contacts.transfer.ExportDiffersException.Reason;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * How much an export wrote, and the digest of its bytes, so that half an export cannot pass for a whole one. It holds no value of a contact.
 * Beside a file of CSV or HTML it is a file of its own, {@code people.csv.manifest.json} for {@code people.csv}; in JSON Lines it is the last
 * line. It guards against accidents, and not against somebody who writes another one to a file. Immutable and safe for use by several threads.
 * Requirements U17.
 *
 * @param format what was written
 * @param at when, to the microsecond
 * @param contacts how many contacts, 0 or more
 * @param lines how many lines: of CSV after the header, of JSON Lines before the manifest, of HTML none
 * @param bytes how many bytes
 * @param sections how many of what, by name: the items of each {@link ExportSection}, or {@code contacts}, with those of them who have {@code
 *     unsubscribed} from anything, or {@code activities}
 * @param sha256 the digest of those bytes, 64 hexadecimal digits in lower case
 */
public record ExportManifest(
        ExportFormat format,
        Instant at,
        long contacts,
        long lines,
        long bytes,
        SortedMap<String, Long> sections,
        String sha256) {

    /** What is put behind the name of a file to name its manifest. */
    public static final String SUFFIX = ".manifest.json";

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    /**
     * Checks the counts and the digest, and cuts the instant to microseconds.
     *
     * @throws IllegalArgumentException if a count is negative, or the digest is none
     */
    public ExportManifest {
        requireNonNull(format, "format");
        at = at.truncatedTo(ChronoUnit.MICROS);
        sections = Collections.unmodifiableSortedMap(new TreeMap<>(sections));
        if (contacts < 0
                || lines < 0
                || bytes < 0
                || sections.values().stream().anyMatch(count -> count < 0)
                || !DIGEST.matcher(sha256).matches()) {
            throw new IllegalArgumentException("counts are 0 or more, and a digest has 64 hexadecimal digits");
        }
    }

    /**
     * A manifest without counts by section.
     *
     * @param format what was written
     * @param at when
     * @param contacts how many contacts
     * @param lines how many lines
     * @param bytes how many bytes
     * @param sha256 the digest
     * @return the manifest
     */
    public static ExportManifest of(
            ExportFormat format, Instant at, long contacts, long lines, long bytes, String sha256) {
        return new ExportManifest(format, at, contacts, lines, bytes, new TreeMap<>(Map.<String, Long>of()), sha256);
    }

    /**
     * Where the manifest of a file is, unless the file holds it itself.
     *
     * @param file a file
     * @return the path of the manifest, whether there is one or not
     */
    public static Path beside(Path file) {
        Path name = requireNonNull(file.getFileName(), "a file has a name");
        return file.resolveSibling(name + SUFFIX);
    }

    /**
     * Reads a manifest.
     *
     * @param text what {@link #text} has written
     * @return the manifest
     * @throws ExportDiffersException if it is none, {@link Reason#UNREADABLE_MANIFEST}
     */
    public static ExportManifest parse(String text) {
        return ManifestText.parse(text);
    }

    /**
     * Checks a file against its manifest, which is beside it or in its last line. The file is read once, in constant memory.
     *
     * @param file a file that was exported
     * @return its manifest, which it agrees with
     * @throws ExportDiffersException if it does not, or has none, or cannot be read
     */
    public static ExportManifest verify(Path file) {
        return new ManifestCheck(requireNonNull(file, "file")).run();
    }

    /**
     * The manifest as one JSON object on one line.
     *
     * @return the text, without a line break
     */
    public String text() {
        return ManifestText.of(this);
    }
}
