package dev.contacts.examples;

import dev.contacts.Contacts;
import dev.contacts.transfer.ExportReport;
import java.nio.file.Path;

/** Writes the contacts of a segment into a CSV file, safe to open in a spreadsheet. */
final class ExportStep {

    private final Contacts contacts;
    private final Console console;

    ExportStep(Contacts contacts, Console console) {
        this.contacts = contacts;
        this.console = console;
    }

    void run(Segment segment, Path folder) {
        console.step("Export the segment");
        Path file = folder.resolve("segment.csv");
        ExportReport report = contacts.exports().segment(segment.rule()).writeTo(file);
        console.number(report.contacts(), "contacts are in " + file);
    }
}
