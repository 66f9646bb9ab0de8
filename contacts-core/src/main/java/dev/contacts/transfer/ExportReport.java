package dev.contacts.transfer;

/**
 * What an export wrote, so that the file can be checked against it. Immutable and safe for use by several threads.
 *
 * @param contacts contacts
 * @param lines lines of the CSV file after the header
 * @param bytes bytes
 */
public record ExportReport(long contacts, long lines, long bytes) {}
