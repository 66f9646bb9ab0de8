package dev.contacts.internal.export;

import static java.util.Objects.requireNonNull;

import dev.contacts.contact.ContactId;
import dev.contacts.internal.context.CallContext;
import dev.contacts.segment.ContactQuery;
import dev.contacts.transfer.CsvFormat;
import dev.contacts.transfer.Exporter;

/** Where exports begin. Immutable. */
public final class CsvExport {

    private final CallContext context;

    /** Exports in a context. */
    public CsvExport(CallContext context) {
        this.context = requireNonNull(context, "context");
    }

    /** Exports one contact with everything that belongs to it. */
    public Exporter contact(ContactId id) {
        return of(new ContactExport(
                requireNonNull(id, "id"), context.policies().privacy().contributors()));
    }

    /** Exports the contacts that a query selects; whether test contacts are among them is the query's affair. */
    public Exporter contacts(ContactQuery query) {
        return of(new QueryExport(requireNonNull(query, "query")));
    }

    private Exporter of(ExportContent content) {
        return new CsvExporter(context, content, CsvFormat.SPREADSHEET);
    }
}
