package dev.contacts.internal.transfer;

import dev.contacts.internal.context.CallContext;
import dev.contacts.transfer.ImportReport;
import dev.contacts.transfer.ImportSession;

/** Makes the report of a session that is stored; its rows are read from the store when somebody asks for them. */
final class StoredReport {

    private StoredReport() {}

    static ImportReport of(CallContext context, ImportSession session) {
        return ImportReport.of(session, () -> RejectedRows.of(context, session.id()));
    }
}
