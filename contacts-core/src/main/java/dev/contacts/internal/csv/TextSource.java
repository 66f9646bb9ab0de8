package dev.contacts.internal.csv;

import static java.util.Objects.requireNonNull;

import dev.contacts.transfer.ImportProgress;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where an import's text comes from. */
public interface TextSource {

    /** Whether it can be opened again and gives the same. */
    boolean repeatable();

    /**
     * Opens the source at its beginning.
     *
     * @param charset the charset of bytes, if it was named
     */
    OpenText open(@Nullable Charset charset) throws IOException;

    static TextSource of(Path file) {
        requireNonNull(file, "file");
        return of(true, charset -> {
            long size = Files.size(file);
            InputStream stream = Files.newInputStream(file);
            try {
                CountingInput input = new CountingInput(stream);
                return new OpenText(ByteText.of(input, charset), stream, input::count, size);
            } catch (IOException | RuntimeException e) {
                stream.close();
                throw e;
            }
        });
    }

    static TextSource of(InputStream stream) {
        requireNonNull(stream, "stream");
        return of(false, charset -> {
            CountingInput input = new CountingInput(stream);
            return new OpenText(ByteText.of(input, charset), () -> {}, input::count, ImportProgress.UNKNOWN);
        });
    }

    static TextSource of(Reader reader) {
        requireNonNull(reader, "reader");
        return of(false, charset -> OpenText.of(reader, ImportProgress.UNKNOWN));
    }

    static TextSource of(String text) {
        requireNonNull(text, "text");
        return of(true, charset -> OpenText.of(new StringReader(text), text.length()));
    }

    /** Rows of cells from elsewhere, read in {@link dev.contacts.transfer.CsvFormat#DATA}; iterated anew each time. */
    static TextSource of(List<String> header, Iterable<? extends List<@Nullable String>> rows) {
        List<String> names = List.copyOf(header);
        requireNonNull(rows, "rows");
        return of(true, charset -> {
            try {
                return OpenText.of(new RowsText(names, rows.iterator()), ImportProgress.UNKNOWN);
            } catch (RuntimeException e) {
                throw new IOException(e);
            }
        });
    }

    private static TextSource of(boolean repeatable, Opening opening) {
        return new TextSource() {
            @Override
            public boolean repeatable() {
                return repeatable;
            }

            @Override
            public OpenText open(@Nullable Charset charset) throws IOException {
                return opening.open(charset);
            }
        };
    }

    /** How a source is opened. */
    @FunctionalInterface
    interface Opening {

        /** Opens it at its beginning. */
        OpenText open(@Nullable Charset charset) throws IOException;
    }
}
