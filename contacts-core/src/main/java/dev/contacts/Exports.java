package dev.contacts;

import static java.util.Objects.requireNonNull;

import dev.contacts.activity.ActivityQuery;
import dev.contacts.contact.ContactId;
import dev.contacts.group.GroupId;
import dev.contacts.internal.context.CallContext;
import dev.contacts.internal.export.ExportStart;
import dev.contacts.segment.ContactQuery;
import dev.contacts.segment.SegmentId;
import dev.contacts.segment.SegmentRule;
import dev.contacts.transfer.ContactExporter;
import dev.contacts.transfer.ExportJob;
import dev.contacts.transfer.ExportOptions;
import dev.contacts.transfer.Exporter;

/**
 * Exports from one workspace. Each method returns an {@link Exporter} that says where to write; nothing is read before. Immutable and
 * safe for use by several threads. Rules 001-31, 001-35 … 001-37, 003-22.
 */
public final class Exports {

    private final CallContext context;
    private final ExportStart start;

    Exports(CallContext context) {
        this.context = context;
        this.start = new ExportStart(context);
    }

    /**
     * Everything about one contact, whether it is a test contact or not. When it is written, a contact that there is not is refused with {@link
     * dev.contacts.contact.ContactNotFoundException}.
     *
     * @param id the contact
     * @return an exporter
     */
    public ContactExporter contact(ContactId id) {
        return start.contact(id);
    }

    /**
     * The contacts a rule matches, one line each, without test contacts.
     *
     * @param rule the rule
     * @return an exporter
     */
    public Exporter segment(SegmentRule rule) {
        return contacts(ContactQuery.matching(rule));
    }

    /**
     * The contacts of a saved segment, one line each, without test contacts. When it is written, a segment that there is not is refused with {@link
     * dev.contacts.segment.SegmentNotFoundException}.
     *
     * @param id the segment
     * @return an exporter
     */
    public Exporter segment(SegmentId id) {
        return start.segment(id);
    }

    /**
     * The members of a group, one line each, whatever their status, with their status and member attributes; without test contacts. When it is
     * written, a group that there is not is refused with {@link dev.contacts.group.GroupNotFoundException}.
     *
     * @param id the group
     * @return an exporter
     */
    public Exporter group(GroupId id) {
        return start.group(id);
    }

    /**
     * The contacts a query selects, one line each; test contacts as the query says.
     *
     * @param query the query
     * @return an exporter
     */
    public Exporter contacts(ContactQuery query) {
        return start.contacts(requireNonNull(query, "query"));
    }

    /**
     * Stores an export as a job, which the host's executor runs after the commit. Whoever wants to know where it stands asks {@link #jobs}. Rules
     * 001-31, 001-32.
     *
     * @param exporter what one of the other methods has returned; where its contents go is the host's {@link ExportOptions#target}
     * @return the job, {@link ExportJob.State#SCHEDULED}
     * @throws dev.contacts.contact.ContactNotFoundException if it is about a contact that does not exist
     * @throws dev.contacts.transfer.NoExportTargetException if the host has given nothing to run jobs with
     * @throws IllegalArgumentException if the exporter is not the library's, or another workspace's
     */
    public ExportJob schedule(Exporter exporter) {
        return new ExportStart(context).schedule(requireNonNull(exporter, "exporter"));
    }

    /**
     * The jobs.
     *
     * @return the jobs of this workspace
     */
    public ExportJobs jobs() {
        return new ExportJobs(context);
    }

    /**
     * What one contact did, one activity per line: with {@link ActivityQuery#all()} its complete history. Rule 003-22. When it is written, a
     * contact that there is not is refused with {@link dev.contacts.contact.ContactNotFoundException}.
     *
     * @param contact the contact
     * @param query which activities, in which order
     * @return an exporter
     */
    public Exporter activities(ContactId contact, ActivityQuery query) {
        return start.activities(contact, query);
    }

    /**
     * What contacts did, one activity per line, contact by contact.
     *
     * @param contacts whose activities; test contacts as the query says
     * @param query which activities, in which order
     * @return an exporter
     */
    public Exporter activities(ContactQuery contacts, ActivityQuery query) {
        return start.activities(contacts, query);
    }
}
