package dev.contacts.transfer;

/**
 * The export of one contact: everything about it, or some sections. Immutable; implemented by the library only. Rules 001-31, 001-36,
 * 001-37.
 */
public interface ContactExporter extends Exporter {

    @Override
    ContactExporter format(ExportFormat format);

    @Override
    ContactExporter format(CsvFormat format);

    /**
     * Writes some sections only; all of them if not called.
     *
     * @param first a section
     * @param more others
     * @return a changed copy
     */
    ContactExporter sections(ExportSection first, ExportSection... more);
}
