package dev.contacts.internal.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Which version of the library this is, as the build wrote it. */
final class LibraryVersion {

    private LibraryVersion() {}

    static String read() {
        try (InputStream text = LibraryVersion.class.getResourceAsStream("version.txt")) {
            if (text == null) {
                throw new IllegalStateException("the library's version.txt is missing from its jar");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
