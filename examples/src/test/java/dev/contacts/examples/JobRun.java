package dev.contacts.examples;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A run of the main job within the test.
 *
 * @param status what it ended with
 * @param output what it printed
 */
record JobRun(int status, String output) {

    static JobRun of(Path folder, String... arguments) {
        return run(false, folder, arguments);
    }

    static JobRun inTerminal(Path folder) {
        return run(true, folder);
    }

    /** The number before these words. */
    long number(String words) {
        return Pattern.compile("(?m)^ +([\\d,]+)  " + Pattern.quote(words))
                .matcher(output)
                .results()
                .findFirst()
                .map(JobRun::parse)
                .orElseThrow(() -> new AssertionError("no number before '" + words + "' in:\n" + output));
    }

    private static long parse(MatchResult match) {
        return Long.parseLong(match.group(1).replace(",", ""));
    }

    private static JobRun run(boolean terminal, Path folder, String... arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String[] all = Stream.concat(Stream.of("--folder=" + folder), Stream.of(arguments))
                .toArray(String[]::new);
        int status = MainJob.run(all, new PrintStream(bytes, true, StandardCharsets.UTF_8), terminal);
        return new JobRun(status, bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n"));
    }
}
