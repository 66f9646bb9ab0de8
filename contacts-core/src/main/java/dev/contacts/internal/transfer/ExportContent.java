package dev.contacts.internal.transfer;

import dev.contacts.spi.StoreTransaction;

/** What is exported. */
interface ExportContent {

    /** Writes everything, the header line first. */
    void write(StoreTransaction tx, CsvWriter out);
}
