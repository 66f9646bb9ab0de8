package dev.contacts.internal.export;

import static java.util.Objects.requireNonNull;

import dev.contacts.internal.context.CallContext;
import dev.contacts.internal.transfer.CsvWriter;
import dev.contacts.transfer.CsvFormat;
import dev.contacts.transfer.ExportFailedException;
import dev.contacts.transfer.ExportReport;
import dev.contacts.transfer.Exporter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;

/** The exporter of CSV: reads and writes in one transaction. Immutable. */
final class CsvExporter implements Exporter {

    private final CallContext context;
    private final ExportContent content;
    private final CsvFormat format;

    CsvExporter(CallContext context, ExportContent content, CsvFormat format) {
        this.context = context;
        this.content = content;
        this.format = format;
    }

    @Override
    public Exporter format(CsvFormat other) {
        return new CsvExporter(context, content, requireNonNull(other, "format"));
    }

    @Override
    public ExportReport writeTo(OutputStream out) {
        requireNonNull(out, "out");
        return write(out);
    }

    @Override
    public ExportReport writeTo(Path file) {
        Path target = file.toAbsolutePath();
        try {
            Path part = Files.createTempFile(target.getParent(), ".export-", ".part"); // readable by its owner only
            try {
                ExportReport report = writePart(part);
                replace(part, target);
                return report;
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new ExportFailedException(0, "the file cannot be written", e);
        }
    }

    private ExportReport writePart(Path part) throws IOException {
        try (OutputStream out = Files.newOutputStream(part)) {
            return write(out);
        }
    }

    private static void replace(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private ExportReport write(OutputStream out) {
        CountingOutput counting = new CountingOutput(out);
        Instant now = context.now();
        CsvWriter writer = context.inTransaction(tx -> {
            // A store may repeat the work. As long as everything is in a writer's buffer, that buffer is simply
            // dropped.
            if (counting.count() > 0) {
                throw new ExportFailedException(
                        0, "the store began to read anew when part of the output was written; repeat the export", null);
            }
            CsvWriter fresh = new CsvWriter(counting, format);
            content.write(tx, fresh, now);
            return fresh;
        });
        writer.flush();
        return new ExportReport(writer.contacts(), writer.lines() - 1, counting.count());
    }
}
