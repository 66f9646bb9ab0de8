package dev.contacts.internal.export;

import dev.contacts.transfer.ExportFailedException;
import dev.contacts.transfer.ExportManifest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that appears when it is complete, and its manifest after it. */
final class WholeFile {

    private final Path file;

    WholeFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /** Writes the file, and its manifest beside it if it does not hold that itself. */
    ExportManifest write(Content content, boolean manifestBeside) {
        try {
            Path part = Files.createTempFile(file.getParent(), ".export-", ".part"); // readable by its owner only
            Path manifestPart = null;
            try {
                ExportManifest manifest = write(content, part);
                manifestPart = Files.createTempFile(file.getParent(), ".export-", ".part");
                Files.writeString(manifestPart, manifest.text() + "\n");
                replace(
                        part,
                        file); // first: beside an older manifest the file is refused, and never taken for that one's
                if (manifestBeside) {
                    replace(manifestPart, ExportManifest.beside(file));
                } else {
                    Files.deleteIfExists(ExportManifest.beside(file));
                }
                return manifest;
            } finally {
                Files.deleteIfExists(part);
                if (manifestPart != null) {
                    Files.deleteIfExists(manifestPart);
                }
            }
        } catch (IOException e) {
            throw new ExportFailedException(0, "the file cannot be written", e);
        }
    }

    /** In one pass, unless that finds a field for which there is no column. */
    private static ExportManifest write(Content content, Path part) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            try {
                return content.write(out, false);
            } catch (UnexpectedFieldException e) {
                channel.truncate(0);
                return content.write(out, true);
            }
        }
    }

    private static void replace(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** What is written. */
    @FunctionalInterface
    interface Content {

        /**
         * Writes all of it.
         *
         * @param again whether a first pass has found that it cannot be done in one
         */
        ExportManifest write(OutputStream out, boolean again);
    }
}
