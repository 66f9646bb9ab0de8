package dev.contacts.tck.differential;

import dev.contacts.Exports;
import dev.contacts.Imports;
import dev.contacts.activity.ActivityQuery;
import dev.contacts.contact.ContactId;
import dev.contacts.group.GroupId;
import dev.contacts.segment.ContactQuery;
import dev.contacts.segment.SegmentId;
import dev.contacts.segment.SegmentRule;
import dev.contacts.transfer.ExportFormat;
import dev.contacts.transfer.ExportReport;
import dev.contacts.transfer.Exporter;
import dev.contacts.transfer.HeaderPolicy;
import dev.contacts.transfer.ImportId;
import dev.contacts.transfer.ImportMode;
import dev.contacts.transfer.ImportReport;
import dev.contacts.transfer.Importer;
import dev.contacts.transfer.RowOutcome;
import dev.contacts.workspace.Workspace;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Calls of {@link Imports} and {@link Exports}. */
final class TransferCalls {

    /** The keys of imports that are run again and again. */
    static final List<String> KEYS = List.of("a", "b", "c");

    private static final List<Integer> LIMITS = List.of(1, 2, 1_000, 0, -1);

    private TransferCalls() {}

    static Call ofImports(Chance chance, World world, Place reference) {
        ImportId id = ImportId.of(
                chance.oneIn(2)
                        ? chance.any(KEYS)
                        : reference.ids().latest(chance).toString());
        Workspace where = world.workspace();
        return switch (chance.below(13)) {
            case 10, 11 ->
                Call.of(
                        "Imports.undo(ImportId)",
                        id,
                        place -> place.contacts(where).imports().undo(id));
            case 12 ->
                Call.of(
                        "Imports.forgetUndo(ImportId)",
                        id,
                        place -> place.contacts(where).imports().forgetUndo(id));
            case 3 ->
                Call.of(
                        "Imports.report(ImportId)",
                        id,
                        place -> place.contacts(where).imports().report(id));
            case 2 ->
                Call.of(
                        "Imports.cancel(ImportId)",
                        id,
                        place -> place.contacts(where).imports().cancel(id));
            case 0 ->
                Call.of(
                        "Imports.find(ImportId)",
                        id,
                        place -> place.contacts(where).imports().find(id));
            case 1 -> {
                int limit = chance.any(LIMITS);
                long after = chance.below(4);
                yield Call.of(
                                "Imports.rejected(ImportId, long, int)",
                                id + " after " + after + " limit " + limit,
                                place -> place.contacts(where).imports().rejected(id, after, limit))
                        .unmeantIf(limit < 1);
            }
            default -> run(chance, world);
        };
    }

    private static Call run(Chance chance, World world) {
        String csv = CsvText.any(chance, world);
        String list = world.schemas().isEmpty() || chance.oneIn(2)
                ? chance.any(Pool.LISTS)
                : chance.any(world.schemas()).name().value();
        ImportMode mode = chance.any(List.of(ImportMode.values()));
        HeaderPolicy policy =
                chance.oneIn(2) ? HeaderPolicy.CREATE_UNKNOWN : chance.any(List.of(HeaderPolicy.values()));
        String key = chance.oneIn(4) ? chance.any(KEYS) : "";
        boolean undo = chance.oneIn(2);
        int fails = chance.oneIn(12) ? chance.below(3) : Integer.MAX_VALUE;
        String arguments = mode + " " + policy + " into " + list + (key.isEmpty() ? "" : " key " + key)
                + (fails < 9 ? ", the listener fails at row " + fails : "") + "\n" + csv;
        UnaryOperator<Importer> settings = importer -> {
            Importer set = importer.into(list).mode(mode).headers(policy);
            Importer undoable = undo && mode != ImportMode.UNSUBSCRIBE ? set.undoable() : set;
            return key.isEmpty() ? undoable : undoable.key(key);
        };
        return switch (chance.below(7)) {
            case 6 ->
                imported("feed(List, Iterable)", arguments, world, fails, imports -> {
                    List<List<@Nullable String>> rows = CsvText.rows(csv);
                    return settings.apply(imports.feed(
                            rows.get(0).stream().map(String::valueOf).toList(), rows.subList(1, rows.size())));
                });
            case 0 -> imported("csv(Path)", arguments, world, fails, imports -> settings.apply(imports.csv(file(csv))));
            case 1 ->
                imported(
                        "csv(InputStream)",
                        arguments,
                        world,
                        fails,
                        imports -> settings.apply(
                                imports.csv(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)))));
            case 2 ->
                imported(
                        "csv(Reader)",
                        arguments,
                        world,
                        fails,
                        imports -> settings.apply(imports.csv(new StringReader(csv))));
            default -> imported("text(String)", arguments, world, fails, imports -> settings.apply(imports.text(csv)));
        };
    }

    private static Call imported(
            String method, String arguments, World world, int fails, Function<Imports, Importer> source) {
        return Call.of("Imports." + method, arguments, place -> {
            List<RowOutcome> rows = new ArrayList<>();
            ImportReport report = source.apply(place.contacts(world.workspace()).imports())
                    .onRow(row -> {
                        if (rows.size() == fails) {
                            throw new IllegalStateException("the listener fails");
                        }
                        rows.add(row);
                    })
                    .run();
            return new Imported(report, rows);
        });
    }

    private static Path file(String csv) {
        try {
            Path file = Files.createTempFile("differential", ".csv");
            file.toFile().deleteOnExit();
            return Files.writeString(file, csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Call ofExports(Chance chance, World world) {
        ContactId id = world.contactId(chance);
        ContactQuery query = Values.query(chance);
        ActivityQuery activities = Happened.query(chance);
        switch (chance.below(7)) {
            case 0 -> {
                return exported("contact(ContactId)", id, chance, world, exports -> exports.contact(id));
            }
            case 1 -> {
                SegmentRule rule = Values.rule(chance, 1);
                return exported("segment(SegmentRule)", rule, chance, world, exports -> exports.segment(rule));
            }
            case 2 -> {
                SegmentId segment = world.segmentId(chance);
                return exported("segment(SegmentId)", segment, chance, world, exports -> exports.segment(segment));
            }
            case 3 -> {
                GroupId group = world.groupId(chance);
                return exported("group(GroupId)", group, chance, world, exports -> exports.group(group));
            }
            case 4 -> {
                return exported(
                        "activities(ContactId, ActivityQuery)",
                        id + " " + activities,
                        chance,
                        world,
                        exports -> exports.activities(id, activities));
            }
            case 5 -> {
                return exported(
                        "activities(ContactQuery, ActivityQuery)",
                        Shown.text(query) + " " + activities,
                        chance,
                        world,
                        exports -> exports.activities(query, activities));
            }
            default -> {
                return exported("contacts(ContactQuery)", query, chance, world, exports -> exports.contacts(query));
            }
        }
    }

    private static Call exported(
            String method, Object arguments, Chance chance, World world, Function<Exports, Exporter> export) {
        boolean broken = chance.oneIn(8);
        ExportFormat format = chance.any(List.of(ExportFormat.SPREADSHEET, ExportFormat.DATA, ExportFormat.JSON_LINES));
        return Call.of(
                "Exports." + method,
                arguments,
                place -> written(
                        export.apply(place.contacts(world.workspace()).exports())
                                .format(format),
                        broken));
    }

    private static Exported written(Exporter exporter, boolean broken) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExportReport report = exporter.writeTo(broken ? new BrokenStream() : out);
        return new Exported(report, out.toString(StandardCharsets.UTF_8));
    }

    /** What an import came to. */
    record Imported(ImportReport report, List<RowOutcome> rows) {}

    /** What an export wrote. */
    record Exported(ExportReport report, String text) {}

    /** A disk that is full. */
    private static final class BrokenStream extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("full");
        }
    }
}
