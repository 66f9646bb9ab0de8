package dev.contacts.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The README of this repository. */
final class Readme {

    private static final Pattern JAVA = Pattern.compile("(?ms)^ *```java\\n(.*?)^ *```$");

    private Readme() {}

    static Path root() {
        return Path.of(System.getProperty("basedir", "."), "..").normalize();
    }

    static String text() {
        try {
            return Files.readString(root().resolve("README.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> javaBlocks() {
        return JAVA.matcher(text()).results().map(match -> match.group(1)).toList();
    }
}
