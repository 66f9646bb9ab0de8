package dev.contacts.transfer;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file for each job.
 *
 * @param folder where they are
 */
record FolderTarget(Path folder) implements ExportTarget {

    @Override
    public OutputStream open(ExportJob job) throws IOException {
        Path own = Files.createTempFile(folder, ".export-", ".part"); // readable by its owner only
        Path part = Files.move(own, part(job), StandardCopyOption.REPLACE_EXISTING);
        return new Part(Files.newOutputStream(part), part, file(job));
    }

    @Override
    public String link(ExportJob job) {
        return file(job).toUri().toString();
    }

    @Override
    public void delete(ExportJob job) throws IOException {
        Files.deleteIfExists(part(job));
        Files.deleteIfExists(file(job));
    }

    private Path file(ExportJob job) {
        return folder.resolve(job.id() + "." + job.format().extension());
    }

    private Path part(ExportJob job) {
        return folder.resolve("." + job.id() + ".part");
    }

    /** A file that gets its name when it is closed. */
    private static final class Part extends FilterOutputStream {

        private final Path part;
        private final Path file;
        private boolean closed;

        Part(OutputStream out, Path part, Path file) {
            super(out);
            this.part = part;
            this.file = file;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            super.close();
            if (!closed) {
                closed = true;
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
