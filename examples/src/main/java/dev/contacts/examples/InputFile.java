package dev.contacts.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/**
 * The file to import.
 *
 * @param path where it is
 * @param isSample whether it is the one that comes with this program
 */
record InputFile(Path path, boolean isSample) {

    /**
     * The user's file, or a copy of the sample, so that everybody can look into it.
     *
     * @throws UnusableInputException if there is no such file
     */
    static InputFile of(Options options) {
        return options.csv().map(InputFile::given).orElseGet(() -> sample(options.folder()));
    }

    String description() {
        return path + (isSample ? " (the sample that comes with this program)" : "");
    }

    private static InputFile given(Path path) {
        if (Files.isDirectory(path)) {
            throw new UnusableInputException(path + " is a folder; give the path of a CSV file.");
        } else if (!Files.isReadable(path)) {
            throw new UnusableInputException("There is no file that can be read at " + path.toAbsolutePath() + ".");
        }
        return new InputFile(path, false);
    }

    private static InputFile sample(Path folder) {
        Path copy = folder.resolve("people.csv");
        try (InputStream shipped = Objects.requireNonNull(InputFile.class.getResourceAsStream("people.csv"))) {
            Files.createDirectories(folder);
            Files.copy(shipped, copy, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new InputFile(copy, true);
    }
}
