package dev.contacts.internal.transfer;

import static java.util.Objects.requireNonNull;

import dev.contacts.group.GroupId;
import dev.contacts.identifier.IdentifierType;
import dev.contacts.internal.context.CallContext;
import dev.contacts.internal.csv.Refusal;
import dev.contacts.schema.InvalidValueException;
import dev.contacts.schema.SchemaName;
import dev.contacts.transfer.CsvFormat;
import dev.contacts.transfer.EmptyCell;
import dev.contacts.transfer.HeaderMapping;
import dev.contacts.transfer.HeaderPolicy;
import dev.contacts.transfer.ImportMode;
import dev.contacts.transfer.ImportPreview;
import dev.contacts.transfer.ImportReport;
import dev.contacts.transfer.Importer;
import dev.contacts.transfer.ProgressListener;
import dev.contacts.transfer.RowOutcome;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** The importer of CSV: collects settings and starts a run with them. Immutable. */
final class CsvImporter implements Importer {

    private static final int MAX_KEY = 1_000;

    private final CallContext context;
    private final ImportSettings settings;

    CsvImporter(CallContext context, ImportSettings settings) {
        this.context = context;
        this.settings = settings;
    }

    @Override
    public Importer into(String list) {
        SchemaName name = SchemaName.of(list);
        return with(copy -> copy.list = name);
    }

    @Override
    public Importer mode(ImportMode mode) {
        requireNonNull(mode, "mode");
        return with(copy -> copy.mode = mode);
    }

    @Override
    public Importer group(GroupId group) {
        requireNonNull(group, "group");
        return with(copy -> copy.group = group);
    }

    @Override
    public Importer matchOn(IdentifierType... types) {
        Set<IdentifierType> chosen = Set.of(types);
        if (chosen.isEmpty() || chosen.stream().anyMatch(type -> !type.unique())) {
            throw new IllegalArgumentException(
                    "rows are matched on types of which each identifier belongs to one contact");
        }
        return with(copy -> copy.matchOn = chosen);
    }

    @Override
    public Importer emptyCell(EmptyCell emptyCell) {
        requireNonNull(emptyCell, "emptyCell");
        return with(copy -> copy.emptyCell = emptyCell);
    }

    @Override
    public Importer key(String key) {
        if (key.isBlank() || key.length() > MAX_KEY) {
            throw new InvalidValueException(
                    "key", "IMPORT_KEY", "a key has 1 to " + MAX_KEY + " characters, of which one is visible");
        }
        return with(copy -> copy.key = key);
    }

    @Override
    public Importer undoable() {
        return with(copy -> copy.undoable = true);
    }

    @Override
    public Importer onProgress(ProgressListener listener) {
        requireNonNull(listener, "listener");
        return with(copy -> copy.progressListeners.add(listener));
    }

    @Override
    public Importer onRow(Consumer<? super RowOutcome> listener) {
        requireNonNull(listener, "listener");
        return with(copy -> copy.rowListeners.add(listener));
    }

    @Override
    public Importer executor(Executor executor) {
        requireNonNull(executor, "executor");
        return with(copy -> copy.executor = executor);
    }

    @Override
    public Importer charset(Charset charset) {
        requireNonNull(charset, "charset");
        settings.requireText();
        return with(copy -> copy.charset = charset);
    }

    @Override
    public Importer charset(String name) {
        requireNonNull(name, "name");
        try {
            return charset(Charset.forName(name));
        } catch (IllegalArgumentException e) { // illegal name, or no such charset
            throw Refusal.of("charset", "UNKNOWN_CHARSET", "this Java runtime has no charset " + Names.quoted(name), e);
        }
    }

    @Override
    public Importer delimiter(char delimiter) {
        if (delimiter == '"' || delimiter == '\r' || delimiter == '\n' || delimiter == 0) {
            throw new IllegalArgumentException("a delimiter is not a quote, a line end or U+0000");
        }
        settings.requireText();
        return with(copy -> copy.delimiter = delimiter);
    }

    @Override
    public Importer format(CsvFormat format) {
        requireNonNull(format, "format");
        settings.requireText();
        return with(copy -> copy.format = format);
    }

    @Override
    public Importer map(String column, String target) {
        requireNonNull(column, "column");
        requireNonNull(target, "target");
        return with(copy -> copy.mapped.put(column, target));
    }

    @Override
    public Importer ignore(String... columns) {
        List<String> names = List.of(columns);
        return with(copy -> copy.ignored.addAll(names));
    }

    @Override
    public Importer headers(HeaderPolicy policy) {
        requireNonNull(policy, "policy");
        return with(copy -> copy.policy = policy);
    }

    @Override
    public Importer headers(HeaderMapping mapping) {
        requireNonNull(mapping, "mapping");
        return with(copy -> {
            copy.headers = mapping;
            copy.policy = copy.policy == HeaderPolicy.STRICT ? HeaderPolicy.MAPPED : copy.policy;
        });
    }

    @Override
    public ImportReport run() {
        return new ImportRun(context, settings).run();
    }

    @Override
    public ImportReport dryRun() {
        return new DryRun(context, settings).run();
    }

    @Override
    public ImportPreview preview() {
        return PreparedImport.of(context, settings);
    }

    @Override
    public long writeRejected(OutputStream out) {
        return new RejectedCsv(context, settings).writeTo(requireNonNull(out, "out"));
    }

    @Override
    public long writeRejected(Path file) {
        return new RejectedCsv(context, settings).writeTo(requireNonNull(file, "file"));
    }

    @Override
    public String rejectedText() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writeRejected(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private Importer with(Consumer<ImportSettings> change) {
        return new CsvImporter(context, settings.changed(change));
    }
}
