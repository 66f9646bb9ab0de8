package dev.contacts.internal.transfer;

import static java.util.Objects.requireNonNull;

import dev.contacts.transfer.ImportProgress;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where an import's text comes from. */
@FunctionalInterface
interface TextSource {

    /**
     * Opens the source at its beginning.
     *
     * @param charset the charset of bytes, if it was named
     */
    OpenText open(@Nullable Charset charset) throws IOException;

    static TextSource of(Path file) {
        requireNonNull(file, "file");
        return charset -> {
            long size = Files.size(file);
            InputStream stream = Files.newInputStream(file);
            try {
                CountingInput input = new CountingInput(stream);
                return new OpenText(ByteText.of(input, charset), stream, input::count, size);
            } catch (IOException | RuntimeException e) {
                stream.close();
                throw e;
            }
        };
    }

    static TextSource of(InputStream stream) {
        requireNonNull(stream, "stream");
        return charset -> {
            CountingInput input = new CountingInput(stream);
            return new OpenText(ByteText.of(input, charset), () -> {}, input::count, ImportProgress.UNKNOWN);
        };
    }

    static TextSource of(Reader reader) {
        requireNonNull(reader, "reader");
        return charset -> OpenText.of(reader, ImportProgress.UNKNOWN);
    }

    static TextSource of(String text) {
        requireNonNull(text, "text");
        return charset -> OpenText.of(new StringReader(text), text.length());
    }
}
