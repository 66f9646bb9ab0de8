package dev.contacts.internal.export;

import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldValue;
import dev.contacts.transfer.ExportFailedException;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where what is exported goes: CSV, JSON Lines or a page. Counts what it has written. For one thread. */
abstract class ExportWriter {

    private final SortedMap<String, Long> sections = new TreeMap<>();
    private long contacts;

    /** Whether all names must be known before the first line. */
    abstract boolean wantsColumns();

    /** Whether a person is to read it, who wants to see first what happened last. */
    boolean isForReading() {
        return false;
    }

    /** Begins a file of several contacts or activities. */
    abstract void columns(Columns columns);

    /** Writes a line of such a file: a value or null for each fixed column, values for each of the spreads. */
    abstract void row(List<? extends @Nullable FieldValue> fixed, List<Attributes> spreads);

    /** Begins a file of one contact. */
    abstract void begin(Subject subject);

    /** Writes one of its items. */
    abstract void item(Item item);

    /** Ends the file and hands everything on. */
    abstract void end();

    /** Lines until now, but for a header. */
    abstract long lines();

    final void count(String section) {
        sections.merge(section, 1L, Long::sum);
    }

    void endContact() {
        contacts++;
    }

    final long contacts() {
        return contacts;
    }

    final SortedMap<String, Long> sections() {
        return Collections.unmodifiableSortedMap(sections);
    }

    final ExportFailedException failed(IOException e) {
        return new ExportFailedException(contacts, "the output cannot be written", e);
    }
}
