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
import dev.contacts.transfer.ExportJob;
import dev.contacts.transfer.ExportSection;
import dev.contacts.transfer.Exporter;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/** Where exports begin. Immutable. */
public final class ExportStart {

    private final CallContext context;

    /** Exports in a context. */
    public ExportStart(CallContext context) {
        this.context = requireNonNull(context, "context");
    }

    /** Exports one contact with everything that belongs to it. */
    public ContactExporter contact(ContactId id) {
        return new PlannedExport(
                context,
                new ContactExport(context, requireNonNull(id, "id"), EnumSet.allOf(ExportSection.class)),
                ExportFormat.SPREADSHEET,
                ExportJob.Kind.CONTACT,
                id);
    }

    /** Exports the contacts that a query selects; whether test contacts are among them is the query's affair. */
    public ContactExporter contacts(ContactQuery query) {
        return of(ExportJob.Kind.CONTACTS, null, new RowsExport(new QuerySource(requireNonNull(query, "query"))));
    }

    /** Exports the contacts of a saved segment, without test contacts. */
    public ContactExporter segment(SegmentId id) {
        return of(ExportJob.Kind.SEGMENT, null, new RowsExport(new SegmentSource(requireNonNull(id, "id"))));
    }

    /** Exports the members of a group, without test contacts. */
    public ContactExporter group(GroupId id) {
        return of(ExportJob.Kind.GROUP, null, new RowsExport(new GroupSource(requireNonNull(id, "id"))));
    }

    /** Exports activities of one contact. */
    public ContactExporter activities(ContactId id, ActivityQuery query) {
        return of(
                ExportJob.Kind.ACTIVITIES,
                id,
                new ActivitiesExport(new OneContact(requireNonNull(id, "id")), requireNonNull(query, "query")));
    }

    /** Exports activities of the contacts that a query selects. */
    public ContactExporter activities(ContactQuery contacts, ActivityQuery query) {
        return of(
                ExportJob.Kind.ACTIVITIES,
                null,
                new ActivitiesExport(
                        new QuerySource(requireNonNull(contacts, "contacts")), requireNonNull(query, "query")));
    }

    /** Stores an export as a job. */
    public ExportJob schedule(Exporter exporter) {
        if (exporter instanceof PlannedExport planned && planned.isIn(context.workspace())) {
            return planned.schedule();
        }
        throw new IllegalArgumentException("an exporter comes from contacts.exports() of the same workspace");
    }

    private ContactExporter of(ExportJob.Kind kind, @Nullable ContactId contact, ExportContent content) {
        return new PlannedExport(context, content, ExportFormat.SPREADSHEET, kind, contact);
    }
}
