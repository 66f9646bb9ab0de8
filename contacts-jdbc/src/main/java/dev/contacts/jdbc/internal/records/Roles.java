package dev.contacts.jdbc.internal.records;

import dev.contacts.jdbc.internal.document.Json;
import dev.contacts.jdbc.internal.sql.Insert;
import dev.contacts.jdbc.internal.sql.Session;
import dev.contacts.jdbc.internal.sql.Template;
import dev.contacts.spi.ContactRecords;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.workspace.Workspace;
import java.util.function.Function;

/** The statements of all roles, made once per store. Immutable and safe for use by several threads. */
public final class Roles {

    private final Json json = new Json();
    private final Insert insertContact;
    private final Claims.Texts claims;
    private final IndexRows.Texts index;
    private final ContactChanges.Texts changes;
    private final ContactReads.Texts reads;
    private final ContactSelections.Texts selections;
    private final ListParts.Texts parts;
    private final IndexRebuild.Texts rebuild;
    private final NamedRows.Texts groups;
    private final JdbcMemberships.Texts memberships;
    private final NamedRows.Texts segments;
    private final JdbcSegmentMembers.Texts segmentMembers;
    private final Holds.Texts contactHolds;
    private final ActivityAppends.Texts appends;
    private final ActivityReads.Texts activities;
    private final JdbcNotes.Texts notes;
    private final JdbcConsents.Texts consents;
    private final JdbcChannels.Texts channels;
    private final JdbcBlacklist.Texts blacklist;
    private final SchemaCatalog.Texts schemas;
    private final ListHolds.Texts holds;
    private final ListHolds.SeenRows seenHolds = new ListHolds.SeenRows();
    private final JdbcImports.Texts imports;
    private final JdbcImportJournal.Texts importJournal;
    private final JdbcExports.Texts exports;
    private final JdbcPrivacy.Texts privacy;

    /** The roles of a store. */
    public Roles(Template template) {
        insertContact = ContactRow.insert(template);
        claims = new Claims.Texts(template);
        index = new IndexRows.Texts(template);
        changes = new ContactChanges.Texts(template);
        reads = new ContactReads.Texts(template);
        selections = new ContactSelections.Texts(template);
        parts = new ListParts.Texts(template);
        rebuild = new IndexRebuild.Texts(template);
        groups = JdbcGroups.texts(template);
        memberships = new JdbcMemberships.Texts(template);
        segments = JdbcSegments.texts(template);
        segmentMembers = new JdbcSegmentMembers.Texts(template);
        contactHolds = new Holds.Texts(template);
        appends = new ActivityAppends.Texts(template);
        activities = new ActivityReads.Texts(template);
        notes = new JdbcNotes.Texts(template);
        consents = new JdbcConsents.Texts(template);
        channels = new JdbcChannels.Texts(template);
        blacklist = new JdbcBlacklist.Texts(template);
        schemas = new SchemaCatalog.Texts(template);
        holds = new ListHolds.Texts(template);
        imports = new JdbcImports.Texts(template);
        importJournal = new JdbcImportJournal.Texts(template);
        exports = new JdbcExports.Texts(template);
        privacy = new JdbcPrivacy.Texts(template);
    }

    /** The roles within one transaction, bound to one workspace. */
    public StoreTransaction in(Session session, Workspace workspace) {
        String name = workspace.name();
        SchemaCatalog catalog = new SchemaCatalog(schemas, session, name, json);
        IndexRows indexed = new IndexRows(index, session, name, catalog);
        JdbcGroups grouped = new JdbcGroups(groups, session, name, json);
        ContactSelections selected = new ContactSelections(
                selections, session, name, json, grouped, new ListParts(parts, session, name, catalog));
        return new JdbcTransaction(
                session,
                contacts(session, name, indexed, selected),
                grouped,
                new JdbcMemberships(memberships, session, name, json),
                new JdbcSegments(segments, session, name, json),
                new JdbcSegmentMembers(segmentMembers, session, name),
                activities(session, name),
                new JdbcNotes(notes, session, name, new Holds(contactHolds, session, name)),
                new JdbcConsents(consents, session, name, new Holds(contactHolds, session, name)),
                new JdbcChannels(channels, session, name, json, new Holds(contactHolds, session, name)),
                new JdbcBlacklist(blacklist, session, name),
                new JdbcSchemas(
                        catalog,
                        new ListHolds(holds, seenHolds, session, name),
                        new IndexRebuild(rebuild, session, name, selected, indexed)),
                new JdbcImports(imports, session, name, json),
                new JdbcImportJournal(importJournal, session, name, json),
                new JdbcExports(exports, session, name, new Holds(contactHolds, session, name)),
                new JdbcPrivacy(privacy, session, workspace, json));
    }

    private JdbcActivities activities(Session session, String workspace) {
        ActivityReads reads = new ActivityReads(activities, session, workspace, json);
        Holds held = new Holds(contactHolds, session, workspace);
        return new JdbcActivities(new ActivityAppends(appends, session, workspace, json, held, reads), reads);
    }

    /** The contacts need the other roles of their transaction, for what rules ask about them. */
    private Function<StoreTransaction, ContactRecords> contacts(
            Session session, String workspace, IndexRows indexed, ContactSelections selected) {
        Claims claimed = new Claims(claims, session, workspace);
        ContactInserts inserts = new ContactInserts(insertContact, session, workspace, json, claimed, indexed);
        ContactChanges changing = new ContactChanges(changes, session, workspace, json, claimed, indexed);
        ContactReads reading = new ContactReads(reads, session, workspace, json);
        return transaction -> new JdbcContacts(inserts, changing, reading, selected, transaction);
    }
}
