package dev.contacts.internal.transfer;

import dev.contacts.contact.ContactId;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.transfer.ImportChange;
import dev.contacts.transfer.ImportChange.Added;
import dev.contacts.transfer.ImportChange.Changed;
import dev.contacts.transfer.ImportId;
import dev.contacts.transfer.ImportSession;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what an import changes, of each contact as it was before the first of its rows.
 *
 * @param id the import, or null if nothing is kept
 */
record Journal(@Nullable ImportId id) {

    static final Journal NONE = new Journal(null);

    /** The journal of a session, if it shall have one. */
    static Journal of(ImportSession session) {
        return session.undo().possible() ? new Journal(session.id()) : NONE;
    }

    /** Writes what rows have just changed. */
    void write(StoreTransaction tx, List<ImportChange> contacts, List<ImportChange> others) {
        if (id == null || (contacts.isEmpty() && others.isEmpty())) {
            return;
        }
        List<ContactId> changed = contacts.stream()
                .filter(Changed.class::isInstance)
                .map(ImportChange::contact)
                .toList();
        Map<ContactId, ImportChange> earlier = new HashMap<>();
        if (!changed.isEmpty()) {
            tx.importJournal().find(id, changed).forEach(change -> earlier.put(change.contact(), change));
        }
        List<ImportChange> all = new ArrayList<>(others);
        contacts.forEach(change -> all.add(after(earlier.get(change.contact()), change)));
        tx.importJournal().put(id, all);
    }

    /** An earlier row of the same import has changed the contact too: what was before that one counts. */
    private static ImportChange after(@Nullable ImportChange earlier, ImportChange change) {
        if (earlier == null || !(change instanceof Changed now)) {
            return change;
        } else if (earlier instanceof Added added
                && added.version() == now.before().version()) {
            return new Added(now.contact(), now.version());
        } else if (earlier instanceof Changed first
                && first.version() == now.before().version()) {
            return new Changed(first.before(), now.version());
        }
        return earlier; // somebody else has changed the contact in between and must not lose that: the version stays
        // another one
    }
}
