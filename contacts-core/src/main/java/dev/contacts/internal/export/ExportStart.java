package dev.contacts.internal.export;

import static java.util.Objects.requireNonNull;

import dev.contacts.activity.ActivityQuery;
import dev.contacts.contact.ContactId;
import dev.contacts.group.GroupId;
import dev.contacts.internal.context.CallContext;
import dev.contacts.segment.ContactQuery;
import dev.contacts.segment.SegmentId;
import dev.contacts.transfer.ContactExporter;
import dev.contacts.transfer.ExportFormat;
import dev.contacts.transfer.ExportSection;
import java.util.EnumSet;

/** Where exports begin. Immutable. */
public final class ExportStart {

    private final CallContext context;

    /** Exports in a context. */
    public ExportStart(CallContext context) {
        this.context = requireNonNull(context, "context");
    }

    /** Exports one contact with everything that belongs to it. */
    public ContactExporter contact(ContactId id) {
        return of(new ContactExport(context, requireNonNull(id, "id"), EnumSet.allOf(ExportSection.class)));
    }

    /** Exports the contacts that a query selects; whether test contacts are among them is the query's affair. */
    public ContactExporter contacts(ContactQuery query) {
        return of(new RowsExport(new QuerySource(requireNonNull(query, "query"))));
    }

    /** Exports the contacts of a saved segment, without test contacts. */
    public ContactExporter segment(SegmentId id) {
        return of(new RowsExport(new SegmentSource(requireNonNull(id, "id"))));
    }

    /** Exports the members of a group, without test contacts. */
    public ContactExporter group(GroupId id) {
        return of(new RowsExport(new GroupSource(requireNonNull(id, "id"))));
    }

    /** Exports activities of one contact. */
    public ContactExporter activities(ContactId id, ActivityQuery query) {
        return of(new ActivitiesExport(new OneContact(requireNonNull(id, "id")), requireNonNull(query, "query")));
    }

    /** Exports activities of the contacts that a query selects. */
    public ContactExporter activities(ContactQuery contacts, ActivityQuery query) {
        return of(new ActivitiesExport(
                new QuerySource(requireNonNull(contacts, "contacts")), requireNonNull(query, "query")));
    }

    private ContactExporter of(ExportContent content) {
        return new PlannedExport(context, content, ExportFormat.SPREADSHEET);
    }
}
