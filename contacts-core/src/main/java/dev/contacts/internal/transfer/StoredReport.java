package dev.contacts.internal.transfer;

import dev.contacts.internal.context.CallContext;
import dev.contacts.transfer.ImportId;
import dev.contacts.transfer.ImportReport;
import dev.contacts.transfer.ImportSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the report of a session that is stored; its rows are read from the store when somebody asks for them. */
final class StoredReport {

    private StoredReport() {}

    static ImportReport of(CallContext context, ImportSession session, @Nullable String key) {
        StoredRows rows = new StoredRows(context, session.id());
        return ImportReport.of(session, key, rows::rejected, rows::results);
    }

    static Optional<ImportReport> find(CallContext context, ImportId id) {
        return context.inTransaction(tx -> tx.imports().find(id)).map(session -> of(context, session, null));
    }
}
