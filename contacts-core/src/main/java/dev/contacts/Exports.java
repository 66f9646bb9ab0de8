package dev.contacts;

import static java.util.Objects.requireNonNull;

import dev.contacts.contact.ContactId;
import dev.contacts.internal.context.CallContext;
import dev.contacts.internal.export.CsvExport;
import dev.contacts.segment.ContactQuery;
import dev.contacts.segment.SegmentRule;
import dev.contacts.transfer.Exporter;

/**
 * Exports from one workspace. Each method returns an {@link Exporter} that says where to write; nothing is read before. Immutable and
 * safe for use by several threads. Rules 001-31, 001-35, 001-36.
 */
public final class Exports {

    private final CallContext context;

    Exports(CallContext context) {
        this.context = context;
    }

    /**
     * Everything about one contact.
     *
     * @param id the contact
     * @return an exporter
     */
    public Exporter contact(ContactId id) {
        return new CsvExport(context).contact(requireNonNull(id, "id"));
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
     * The contacts a query selects, one line each.
     *
     * @param query the query
     * @return an exporter
     */
    public Exporter contacts(ContactQuery query) {
        return new CsvExport(context).contacts(requireNonNull(query, "query"));
    }
}
