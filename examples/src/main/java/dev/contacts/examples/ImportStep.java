package dev.contacts.examples;

import dev.contacts.Contacts;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.FieldType;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.SchemaType;
import dev.contacts.transfer.HeaderPolicy;
import dev.contacts.transfer.ImportMode;
import dev.contacts.transfer.ImportReport;
import java.util.Locale;

/** Imports the file: every row ends as inserted, updated, unchanged or rejected. */
final class ImportStep {

    private static final String LIST = "customers";

    private final Contacts contacts;
    private final Console console;

    ImportStep(Contacts contacts, Console console) {
        this.contacts = contacts;
        this.console = console;
    }

    void run(InputFile file) {
        console.step("Import into the list " + LIST);
        if (file.isSample()) {
            contacts.schemas().create(sampleList());
        } // any other file: the import makes an open list, and of every column it does not know a text

        long start = System.nanoTime();
        ImportReport report;
        try (ImportBar bar = new ImportBar(console)) {
            report = contacts.imports()
                    .csv(file.path())
                    .into(LIST)
                    .headers(HeaderPolicy.CREATE_UNKNOWN)
                    .mode(ImportMode.APPEND_OR_UPDATE)
                    .onProgress(bar)
                    .run();
        }
        print(report, (System.nanoTime() - start) / 1e9);
    }

    /** Fields with a type are checked, and can be compared as numbers and dates. */
    private static ProfileSchema sampleList() {
        return ProfileSchema.builder(LIST)
                .type(SchemaType.ANY_IDENTIFIER)
                .field(FieldDefinition.enumerated("tier", "bronze", "silver", "gold", "platinum")
                        .asIndexed())
                .field(FieldDefinition.number("score").withRange(0, 1_000).asIndexed())
                .field(FieldDefinition.of("joined", FieldType.DATE))
                .build();
    }

    private void print(ImportReport report, double seconds) {
        console.number(
                report.rows(),
                String.format(
                        Locale.ROOT, "rows read in %.1f seconds, %,.0f per second", seconds, report.rows() / seconds));
        console.number(report.inserted(), "new contacts");
        console.number(report.updated(), "contacts changed");
        console.number(report.unchanged(), "rows that said nothing new");
        console.number(report.rejected(), "rows not taken" + (report.rejected() == 0 ? "" : ":"));
        new RejectedRows(console).print(report.rejectedRows());
    }
}
