package dev.contacts.internal.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** External files, from the folder of the system property {@code contacts.corpora}; none when it is not set. */
public final class Corpora {

    private Corpora() {}

    public static List<Path> files(String folder) {
        String corpora = System.getProperty("contacts.corpora", "");
        if (corpora.isEmpty()) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(Path.of(corpora, folder))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Path> files(String folder, String ending) {
        return files(folder).stream()
                .filter(file -> file.getFileName().toString().endsWith(ending))
                .toList();
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
