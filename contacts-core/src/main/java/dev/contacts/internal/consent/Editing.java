package dev.contacts.internal.consent;

import dev.contacts.contact.ConcurrentUpdateException;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactEdit;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.contact.Origin;
import dev.contacts.internal.context.CallContext;
import dev.contacts.internal.group.MemberFields;
import dev.contacts.internal.profile.Change;
import dev.contacts.internal.profile.ListSchema;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.SchemaName;
import dev.contacts.spi.ContactChange;
import dev.contacts.spi.StoreTransaction;
import java.util.List;

/** Changes contacts that there are: their values and identifiers, none of which may be blocked, or the list they live in. */
public final class Editing {

    private final CallContext context;

    /** Editing in the context of a call. */
    public Editing(CallContext context) {
        this.context = context;
    }

    /** Edits the latest version of a contact. */
    public Contact edit(ContactId id, ContactEdit edit) {
        return context.inTransactionOnLatest(tx -> write(tx, load(tx, id), edit));
    }

    /**
     * Edits a contact as it was read.
     *
     * @throws ConcurrentUpdateException if it has another version by now
     */
    public Contact edit(Contact read, ContactEdit edit) {
        return context.inTransaction(tx -> {
            Contact stored = load(tx, read.id());
            if (stored.version() != read.version()) {
                throw new ConcurrentUpdateException(read.id(), read.version(), stored.version());
            }
            return write(tx, stored, edit);
        });
    }

    /** Moves a contact into another list. */
    public Contact move(ContactId id, SchemaName list) {
        return context.inTransactionOnLatest(tx -> {
            Contact before = load(tx, id);
            return store(tx, before, context.rules().move(before, ListSchema.toWriteBy(tx, list), change()));
        });
    }

    private Contact write(StoreTransaction tx, Contact before, ContactEdit edit) {
        ProfileSchema schema = ListSchema.toWriteBy(tx, before.schema());
        MemberFields.refuse(tx, before, edit, schema);
        Contact after = context.rules().edit(before, edit, schema, change());
        new Blocks(context, tx).requireOpen(before.identifiers(), after.identifiers());
        return store(tx, before, after);
    }

    private Change change() {
        return new Change(context.now(), Origin.API, context.actor());
    }

    private Contact store(StoreTransaction tx, Contact before, Contact after) {
        if (after.version() != before.version()) {
            ContactChange change = new ContactChange(before, after);
            tx.contacts().update(List.of(change)).orThrow();
            new AddressMoves(context, tx).follow(List.of(change), List.of());
        }
        return after;
    }

    private static Contact load(StoreTransaction tx, ContactId id) {
        return tx.contacts().find(List.of(id)).stream().findFirst().orElseThrow(() -> new ContactNotFoundException(id));
    }
}
