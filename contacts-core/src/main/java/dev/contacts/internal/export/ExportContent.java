package dev.contacts.internal.export;

import dev.contacts.internal.transfer.CsvWriter;
import dev.contacts.spi.StoreTransaction;
import java.time.Instant;

/** What is exported. */
interface ExportContent {

    /**
     * Writes everything, the header line first.
     *
     * @param now the instant for conditions that are relative to it
     */
    void write(StoreTransaction tx, CsvWriter out, Instant now);
}
