package dev.contacts.internal.export;

import static java.util.Objects.requireNonNull;

import dev.contacts.contact.ContactId;
import dev.contacts.internal.context.CallContext;
import dev.contacts.transfer.ContactExporter;
import dev.contacts.transfer.CsvFormat;
import dev.contacts.transfer.ExportFailedException;
import dev.contacts.transfer.ExportFormat;
import dev.contacts.transfer.ExportJob;
import dev.contacts.transfer.ExportManifest;
import dev.contacts.transfer.ExportReport;
import dev.contacts.transfer.ExportSection;
import dev.contacts.workspace.Workspace;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/** An exporter: reads and writes in one transaction. Immutable. */
final class PlannedExport implements ContactExporter {

    private final CallContext context;
    private final ExportContent content;
    private final ExportFormat format;
    private final ExportJob.Kind kind;
    private final @Nullable ContactId contact;

    PlannedExport(
            CallContext context,
            ExportContent content,
            ExportFormat format,
            ExportJob.Kind kind,
            @Nullable ContactId contact) {
        this.context = context;
        this.content = content;
        this.format = format;
        this.kind = kind;
        this.contact = contact;
    }

    @Override
    public ContactExporter format(ExportFormat other) {
        if (requireNonNull(other, "format") == ExportFormat.HTML && !content.isOneContact()) {
            throw new IllegalArgumentException("a page shows one contact");
        }
        return new PlannedExport(context, content, other, kind, contact);
    }

    @Override
    public ContactExporter format(CsvFormat other) {
        return format(ExportFormat.of(other));
    }

    @Override
    public ContactExporter sections(ExportSection first, ExportSection... more) {
        return new PlannedExport(context, content.only(EnumSet.of(first, more)), format, kind, contact);
    }

    @Override
    public ExportReport writeTo(OutputStream out) {
        return new ExportReport(write(requireNonNull(out, "out"), content));
    }

    @Override
    public ExportReport writeTo(Path file) {
        return new ExportReport(new WholeFile(file).write(this::writeOnce, format != ExportFormat.JSON_LINES));
    }

    boolean isIn(Workspace workspace) {
        return context.workspace().equals(workspace);
    }

    /** Stores the export as a job. */
    ExportJob schedule() {
        return new Jobs(context).schedule(kind, contact, format, out -> write(out, content));
    }

    private ExportManifest writeOnce(OutputStream out, boolean again) {
        return write(out, again ? content : content.hasty());
    }

    private ExportManifest write(OutputStream out, ExportContent what) {
        DigestingOutput digesting = new DigestingOutput(out);
        Instant now = context.now();
        ExportWriter writer = context.inTransaction(tx -> {
            // A store may repeat the work. As long as everything is in a writer's buffer, that buffer is simply
            // dropped.
            if (digesting.count() > 0) {
                throw new ExportFailedException(
                        0, "the store began to read anew when part of the output was written; repeat the export", null);
            }
            ExportWriter fresh = writer(digesting);
            what.write(tx, fresh, now);
            return fresh;
        });
        writer.end();
        ExportManifest manifest = new ExportManifest(
                format,
                now,
                writer.contacts(),
                writer.lines(),
                digesting.count(),
                writer.sections(),
                digesting.sha256OfAll());
        if (format == ExportFormat.JSON_LINES) {
            writeLast(manifest, digesting, writer);
        }
        return manifest;
    }

    private static void writeLast(ExportManifest manifest, DigestingOutput out, ExportWriter writer) {
        try {
            out.write((manifest.text() + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw writer.failed(e);
        }
    }

    private ExportWriter writer(OutputStream out) {
        return switch (format) {
            case SPREADSHEET -> new CsvFile(out, CsvFormat.SPREADSHEET);
            case DATA -> new CsvFile(out, CsvFormat.DATA);
            case JSON_LINES -> new JsonLinesFile(out);
            case HTML -> new PageFile(out);
        };
    }
}
