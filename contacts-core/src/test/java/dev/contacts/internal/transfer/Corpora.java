package dev.contacts.internal.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** External files, from the folder of the system property {@code contacts.corpora}; none when it is not set. */
final class Corpora {

    private Corpora() {}

    static List<Path> files(String folder) {
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

    static List<Path> files(String folder, String ending) {
        return files(folder).stream()
                .filter(file -> file.getFileName().toString().endsWith(ending))
                .toList();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
