package dev.contacts.internal.export;

import dev.contacts.spi.StoreTransaction;
import dev.contacts.transfer.ExportSection;
import java.time.Instant;
import java.util.Set;

/** What is exported. */
interface ExportContent {

    /**
     * Writes everything, the names of the columns first.
     *
     * @param now the instant for conditions that are relative to it
     */
    void write(StoreTransaction tx, ExportWriter out, Instant now);

    /** The same in one pass, which may end with an {@link UnexpectedFieldException} and is begun again with this one then. */
    default ExportContent hasty() {
        return this;
    }

    /** Some sections of it, if it is one contact. */
    default ExportContent only(Set<ExportSection> sections) {
        throw new IllegalStateException("only the export of one contact has sections");
    }

    /** Whether it is one contact, which a page can show. */
    default boolean isOneContact() {
        return false;
    }
}
