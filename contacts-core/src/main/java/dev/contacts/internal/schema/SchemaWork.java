package dev.contacts.internal.schema;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.Origin;
import dev.contacts.contact.PageRequest;
import dev.contacts.contact.SchemaPreview;
import dev.contacts.internal.context.CallContext;
import dev.contacts.internal.profile.Change;
import dev.contacts.internal.profile.ListSchema;
import dev.contacts.internal.segment.StoredRules.Users;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.SchemaChange;
import dev.contacts.schema.SchemaChangeRefusedException;
import dev.contacts.schema.SchemaChangedException;
import dev.contacts.schema.SchemaInUseException;
import dev.contacts.schema.SchemaName;
import dev.contacts.schema.SchemaNameTakenException;
import dev.contacts.segment.ContactQuery;
import dev.contacts.spi.ContactChange;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.spi.WriteReport.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Creates, changes and deletes schemas, each in one transaction over the contacts of their list. */
public final class SchemaWork {

    private static final int PAGE = 500;

    private final CallContext context;

    /** Work in the context of a call. */
    public SchemaWork(CallContext context) {
        this.context = context;
    }

    /** Creates a schema, or gives an open list its schema. */
    public ProfileSchema create(ProfileSchema schema) {
        return context.inTransactionOnLatest(
                tx -> insert(tx, schema.source().isPresent() ? new VirtualSchemas(tx).checked(schema) : schema));
    }

    /** An open list has no schema of its own yet, whoever made it: an import, for example. It keeps its contacts, so it is never virtual. */
    private ProfileSchema insert(StoreTransaction tx, ProfileSchema schema) {
        Optional<ProfileSchema> stored = tx.schemas().find(schema.name());
        if (stored.filter(open -> open.isOpen() && !schema.isOpen()).isPresent()
                && schema.source().isEmpty()) {
            ProfileSchema open = stored.get();
            ProfileSchema next =
                    schema.named(open.name()).stored(open.version() + 1, open.createdBy(), open.createdAt());
            if (!tx.schemas().update(next)) {
                throw new SchemaChangedException(schema.name());
            }
            new FieldUse(tx, open, next).requireUnharmed();
            return next;
        }
        boolean isDefault = schema.name().equals(SchemaName.DEFAULT);
        ProfileSchema first =
                (isDefault ? schema.named(SchemaName.DEFAULT) : schema).stored(1, context.actor(), context.now());
        if (isDefault && schema.source().isPresent()) {
            throw new SchemaNameTakenException(schema.name());
        } else if (!tx.schemas()
                .insert(first)) { // if it was not there before: by whom, and whether it is open, the next try tells
            throw stored.isEmpty()
                    ? new SchemaChangedException(schema.name())
                    : new SchemaNameTakenException(schema.name());
        } else if (isDefault) {
            new FieldUse(tx, ProfileSchema.open(SchemaName.DEFAULT), first).requireUnharmed();
        }
        return first;
    }

    /** Changes a schema and the values of its contacts. */
    public ProfileSchema change(SchemaName name, SchemaChange change) {
        return context.inTransactionOnLatest(tx -> {
            Revision revision = Revision.of(ListSchema.of(tx, name), change);
            return revision.changesNothing() ? revision.before() : make(tx, revision);
        });
    }

    /** The schema is written first: from then on nobody else writes contacts of the list. */
    private ProfileSchema make(StoreTransaction tx, Revision revision) {
        ProfileSchema before = revision.before();
        ProfileSchema after = before.version() == 0
                ? revision.after().stored(1, context.actor(), context.now())
                : revision.after().stored(before.version() + 1, before.createdBy(), before.createdAt());
        if (before.version() == 0 ? !tx.schemas().insert(after) : !tx.schemas().update(after)) {
            throw new SchemaChangedException(before.name());
        }
        new FieldUse(tx, revision).requireUnharmed();
        Revising revising = new Revising(tx, revision);
        forEachConcerned(tx, revision, revising);
        if (revising.refused > 0) {
            throw new SchemaChangeRefusedException(before.name(), revising.refused);
        }
        return after;
    }

    private void forEachConcerned(StoreTransaction tx, Revision revision, Consumer<List<Contact>> action) {
        Optional<ContactQuery> query = revision.concerned();
        if (query.isEmpty()) {
            return;
        }
        Instant now = context.now();
        List<Contact> page = tx.contacts().select(query.get(), now, null, PAGE);
        while (!page.isEmpty()) {
            ContactId last = page.get(page.size() - 1).id();
            action.accept(page);
            page = page.size() < PAGE ? List.of() : tx.contacts().select(query.get(), now, last, PAGE);
        }
    }

    /** The contacts that stand against a change; nothing is written. */
    public SchemaPreview preview(SchemaName name, SchemaChange change, PageRequest request) {
        return context.inTransaction(tx -> {
            Revision revision = Revision.of(ListSchema.of(tx, name), change);
            new FieldUse(tx, revision).requireUnharmed();
            Previewing previewing = new Previewing(revision, request);
            forEachConcerned(tx, revision, previewing);
            return new SchemaPreview(revision.after(), previewing.count, previewing.items, request);
        });
    }

    /** Deletes a list that is empty. */
    public void delete(SchemaName name) {
        Instant now = context.now();
        context.<Boolean>inTransactionOnLatest(tx -> {
            ProfileSchema schema = ListSchema.of(tx, name);
            if (name.equals(SchemaName.DEFAULT)) {
                throw new SchemaInUseException(schema.name(), 0, List.of(), List.of());
            } else if (!tx.schemas().delete(schema)) {
                throw new SchemaChangedException(schema.name());
            }
            long contacts = tx.contacts().count(ContactQuery.all().in(schema.name()), now);
            Users users = FieldUse.of(tx, schema.name());
            if (contacts > 0 || users.any()) {
                throw new SchemaInUseException(schema.name(), contacts, users.schemas(), users.segments());
            }
            return true;
        });
    }

    /** The contacts that a list or a virtual schema shows. */
    public ContactQuery query(SchemaName name) {
        return context.inTransaction(tx -> VirtualSchemas.query(ListSchema.of(tx, name)));
    }

    /** Writes contacts as the change makes them, until one stands against it. */
    private final class Revising implements Consumer<List<Contact>> {

        private final StoreTransaction tx;
        private final Revision revision;
        private final Change by = new Change(context.now(), Origin.API, context.actor());
        private long refused;

        Revising(StoreTransaction tx, Revision revision) {
            this.tx = tx;
            this.revision = revision;
        }

        @Override
        public void accept(List<Contact> page) {
            List<ContactChange> changes = new ArrayList<>();
            for (Contact contact : page) {
                Revision.Outcome outcome = revision.of(contact);
                if (outcome.refusedBy(revision)) {
                    refused++;
                } else if (!outcome.attributes().equals(contact.attributes())) {
                    changes.add(new ContactChange(contact, context.rules().revised(contact, outcome.attributes(), by)));
                }
            }
            if (refused == 0) {
                write(changes);
            }
        }

        private void write(List<ContactChange> changes) {
            for (Refusal refusal : tx.contacts().update(changes).refusals()) {
                if (!(refusal instanceof Refusal.Missing)) { // one that was deleted meanwhile stands against nothing
                    throw refusal.toException();
                }
            }
        }
    }

    /** Counts contacts, and keeps those of one page. */
    private static final class Previewing implements Consumer<List<Contact>> {

        private final Revision revision;
        private final PageRequest request;
        private final List<SchemaPreview.Affected> items = new ArrayList<>();
        private long count;

        Previewing(Revision revision, PageRequest request) {
            this.revision = revision;
            this.request = request;
        }

        @Override
        public void accept(List<Contact> page) {
            for (Contact contact : page) {
                Revision.Outcome outcome = revision.of(contact);
                if (!outcome.violations().isEmpty()) {
                    count++;
                    keep(contact.id(), outcome);
                }
            }
        }

        private void keep(ContactId id, Revision.Outcome outcome) {
            boolean onPage =
                    request.after().map(after -> after.compareTo(id) < 0).orElse(true);
            if (onPage && items.size() < request.size()) {
                items.add(new SchemaPreview.Affected(id, outcome.violations()));
            }
        }
    }
}
