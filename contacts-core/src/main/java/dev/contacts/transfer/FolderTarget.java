package dev.contacts.transfer;

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
        return Files.newOutputStream(Files.move(own, file(job), StandardCopyOption.REPLACE_EXISTING));
    }

    @Override
    public String link(ExportJob job) {
        return file(job).toUri().toString();
    }

    @Override
    public void delete(ExportJob job) throws IOException {
        Files.deleteIfExists(file(job));
    }

    private Path file(ExportJob job) {
        return folder.resolve(job.id() + "." + job.format().extension());
    }
}
