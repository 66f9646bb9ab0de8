package dev.contacts;

import static java.util.Objects.requireNonNull;

import dev.contacts.contact.Contact;
import dev.contacts.contact.Page;
import dev.contacts.contact.PageRequest;
import dev.contacts.internal.context.CallContext;
import dev.contacts.internal.segment.WorkspaceScope;
import dev.contacts.segment.ContactQuery;
import java.time.Instant;
import java.util.List;

/** Reads a page by asking for one contact more than fits. */
final class Pages {

    private Pages() {}

    static Page read(CallContext context, ContactQuery query, PageRequest page) {
        requireNonNull(query, "query");
        Instant now = context.now();
        List<Contact> found = context.inTransaction(tx -> {
            WorkspaceScope.check(tx, query);
            return tx.contacts().select(query, now, page.after().orElse(null), page.size() + 1);
        });
        return of(page, found);
    }

    /** The page that was read with one contact more than fits. */
    static Page of(PageRequest page, List<Contact> found) {
        boolean more = found.size() > page.size();
        return new Page(more ? found.subList(0, page.size()) : found, page, more);
    }
}
