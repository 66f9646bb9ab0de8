package dev.contacts.internal.transfer;

import static dev.contacts.internal.consent.Leaving.hasLeft;
import static java.util.Objects.requireNonNull;

import dev.contacts.activity.ActivityQuery;
import dev.contacts.activity.ActivityTotals;
import dev.contacts.consent.ChannelAddress;
import dev.contacts.consent.ConsentLedger;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.Note;
import dev.contacts.error.ContactsException;
import dev.contacts.group.Group;
import dev.contacts.group.GroupId;
import dev.contacts.group.Membership;
import dev.contacts.identifier.Identifier;
import dev.contacts.internal.consent.AddressMoves;
import dev.contacts.internal.consent.Addresses;
import dev.contacts.internal.consent.Blocks;
import dev.contacts.internal.context.CallContext;
import dev.contacts.internal.export.JobErasure;
import dev.contacts.internal.privacy.Contributors;
import dev.contacts.internal.profile.ListSchema;
import dev.contacts.privacy.ErasureContext;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.SchemaName;
import dev.contacts.spi.ContactChange;
import dev.contacts.spi.JournalVersion;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.spi.WriteReport.Refusal;
import dev.contacts.transfer.ImportChange;
import dev.contacts.transfer.ImportChange.Added;
import dev.contacts.transfer.ImportChange.Changed;
import dev.contacts.transfer.ImportChange.Left;
import dev.contacts.transfer.ImportChange.LeftAlone;
import dev.contacts.transfer.ImportChange.Reason;
import dev.contacts.transfer.ImportUndo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Undoes some changes of an import within one transaction. For one try. */
final class UndoPart {

    private final CallContext context;
    private final StoreTransaction tx;
    private final boolean last;
    private final Map<ContactId, Contact> contacts = new HashMap<>();
    private final List<ContactId> settled = new ArrayList<>();
    private final List<LeftAlone> leftAlone = new ArrayList<>();
    private final List<Contact> removed = new ArrayList<>();
    private final List<ContactChange> restored = new ArrayList<>();
    private final Map<ContactId, Long> formerly =
            new HashMap<>(); // the versions at which they were what they are to be
    private final List<Membership> returned = new ArrayList<>();
    private int waiting;

    /**
     * A part.
     *
     * @param last whether nobody waits for an identifier any longer
     */
    UndoPart(CallContext context, StoreTransaction tx, boolean last) {
        this.context = context;
        this.tx = tx;
        this.last = last;
    }

    /** Those whose changes are undone, so that the journal can forget them. */
    List<ContactId> settled() {
        return settled;
    }

    /** Those that stay as they are. */
    List<LeftAlone> leftAlone() {
        return leftAlone;
    }

    /** How many wait for an identifier. */
    int waiting() {
        return waiting;
    }

    /**
     * Undoes changes, of one contact each.
     *
     * @throws ChunkTaker.RacedException if somebody else was faster: what was written must be undone
     */
    ImportUndo undo(List<ImportChange> changes) {
        List<ContactId> ids = changes.stream().map(ImportChange::contact).toList();
        if (ids.isEmpty()) {
            return ImportUndo.NONE;
        }
        List<Membership> memberships = tx.memberships().toChange(ids); // keeps others from what belongs to them
        tx.contacts().find(ids).forEach(contact -> contacts.put(contact.id(), contact));
        List<ImportChange> open = changes.stream()
                .filter(change -> contacts.containsKey(change.contact())) // whoever is gone has taken the journal along
                .toList();
        remove(open, memberships);
        restore(open);
        giveBack(open, memberships);
        return write();
    }

    /** A contact that is there. */
    private Contact current(ContactId id) {
        return requireNonNull(contacts.get(id), "contact");
    }

    /** Whether a contact is as the import has left it; if not, it stays as it is. */
    private boolean isUntouched(ContactId id, long version) {
        boolean untouched = current(id).version() == version;
        if (!untouched) {
            leave(id, Reason.CHANGED_SINCE);
        }
        return untouched;
    }

    private void remove(List<ImportChange> changes, List<Membership> memberships) {
        List<ContactId> added = changes.stream()
                .filter(change -> change instanceof Added made && isUntouched(made.contact(), made.version()))
                .map(ImportChange::contact)
                .toList();
        Set<ContactId> used = added.isEmpty() ? Set.of() : used(added, memberships);
        for (ContactId id : added) {
            if (used.contains(id)) {
                leave(id, Reason.IN_USE);
            } else {
                removed.add(current(id));
            }
        }
    }

    /** Those to whom something belongs by now; above all what they have agreed to, or not. */
    private Set<ContactId> used(List<ContactId> ids, List<Membership> memberships) {
        Set<ContactId> used = new HashSet<>();
        memberships.forEach(membership -> used.add(membership.contact()));
        tx.consents().toChange(ids).stream()
                .filter(ledger -> !ledger.entries().isEmpty())
                .forEach(ledger -> used.add(ledger.contact()));
        tx.activities().totals(ids, ActivityQuery.all(), context.now()).stream()
                .map(ActivityTotals::contact)
                .forEach(used::add);
        tx.notes().ofContacts(ids).stream().map(Note::contact).forEach(used::add);
        tx.segmentMembers().ofContacts(ids).forEach(member -> used.add(member.contact()));
        tx.channels().ofContacts(ids).forEach(address -> used.add(address.contact()));
        tx.channels().apps(ids).forEach(app -> used.add(app.contact()));
        return used;
    }

    private void restore(List<ImportChange> changes) {
        List<Changed> wanted = changes.stream()
                .filter(change -> change instanceof Changed made && isUntouched(made.contact(), made.version()))
                .map(Changed.class::cast)
                .toList();
        if (wanted.isEmpty()) {
            return;
        }
        Map<SchemaName, ProfileSchema> schemas = new HashMap<>();
        Set<ChannelAddress> blocked = blocked(wanted);
        for (Changed change : wanted) {
            Contact current = current(change.contact());
            if (Addresses.of(returning(change)).stream().anyMatch(blocked::contains)) {
                leave(change.contact(), Reason.ADDRESS_BLOCKED);
                continue;
            }
            try {
                ProfileSchema schema =
                        schemas.computeIfAbsent(current.schema(), list -> ListSchema.toWriteBy(tx, list));
                formerly.put(change.contact(), change.before().version());
                restored.add(new ContactChange(current, context.rules().restore(current, change.before(), schema)));
            } catch (ContactsException e) { // a violation, or a cardinality that the list no longer allows
                leave(change.contact(), Reason.INVALID);
            }
        }
    }

    /** The identifiers that a contact gets back. */
    private List<Identifier> returning(Changed change) {
        List<Identifier> returning = new ArrayList<>(change.before().identifiers());
        returning.removeAll(current(change.contact()).identifiers());
        return returning;
    }

    private Set<ChannelAddress> blocked(List<Changed> changes) {
        List<ChannelAddress> addresses = changes.stream()
                .flatMap(change -> Addresses.of(returning(change)).stream())
                .distinct()
                .toList();
        if (addresses.isEmpty()) {
            return Set.of();
        }
        Blocks blocks = new Blocks(context, tx);
        Set<ChannelAddress> blocked = new HashSet<>(blocks.suppressed(addresses));
        blocks.blacklisting(addresses)
                .forEach(entry -> addresses.stream()
                        .filter(address -> entry.target().concerns(address))
                        .forEach(blocked::add));
        return blocked;
    }

    private void giveBack(List<ImportChange> changes, List<Membership> memberships) {
        List<Membership> ended = changes.stream()
                .filter(Left.class::isInstance)
                .map(change -> ((Left) change).before())
                .toList();
        if (ended.isEmpty()) {
            return;
        }
        Set<GroupId> wanted = ended.stream().map(Membership::group).collect(Collectors.toSet());
        Map<GroupId, Group> groups = new HashMap<>();
        tx.groups().toChange(wanted).forEach(group -> groups.put(group.id(), group));
        Map<ContactId, ConsentLedger> ledgers = new HashMap<>();
        tx.consents()
                .ofContacts(ended.stream().map(Membership::contact).toList())
                .forEach(ledger -> ledgers.put(ledger.contact(), ledger));
        for (Membership membership : ended) {
            Group group = groups.get(membership.group());
            ConsentLedger ledger = ledgers.get(membership.contact());
            if (isMember(membership, memberships) || (ledger != null && hasLeft(ledger, membership))) {
                leave(membership.contact(), Reason.CHANGED_SINCE);
            } else if (group == null
                    || group.archived()
                    || !group.memberSchema().check(membership.attributes()).isEmpty()) {
                leave(membership.contact(), Reason.GROUP_CHANGED);
            } else {
                returned.add(membership);
            }
        }
    }

    private static boolean isMember(Membership ended, Collection<Membership> memberships) {
        return memberships.stream()
                .anyMatch(membership -> membership.contact().equals(ended.contact())
                        && membership.group().equals(ended.group()));
    }

    private ImportUndo write() {
        if (!removed.isEmpty()) {
            List<ContactId> ids = removed.stream().map(Contact::id).toList();
            Contributors.erase(context, tx, ErasureContext.Act.DELETE, ids);
            JobErasure.erase(context, tx, ids);
            requireNone(tx.contacts().delete(removed).refusals());
            settled.addAll(ids);
        }
        List<ContactChange> written = update();
        written.forEach(change -> settled.add(change.before().id()));
        new AddressMoves(context, tx).follow(written, List.of());
        if (!returned.isEmpty()) {
            tx.memberships().put(returned);
            returned.forEach(membership -> settled.add(membership.contact()));
        }
        return new ImportUndo(false, removed.size(), written.size() + returned.size(), leftAlone.size());
    }

    /** Those that take an identifier of one another's exchange it; who takes one of somebody else's waits until that one has given it up. */
    private List<ContactChange> update() {
        List<Refusal> refusals =
                restored.isEmpty() ? List.of() : tx.contacts().update(restored).refusals();
        requireNone(refusals.stream()
                .filter(refusal -> !(refusal instanceof Refusal.Taken))
                .toList());
        Set<ContactId> refused = refusals.stream().map(Refusal::contact).collect(Collectors.toSet());
        List<ContactChange> written = new ArrayList<>();
        List<ContactChange> stuck = new ArrayList<>();
        restored.forEach(change -> (refused.contains(change.before().id()) ? stuck : written).add(change));
        follow(written, 1);
        if (!stuck.isEmpty()) {
            Exchange exchange = new Exchange(tx);
            List<ContactChange> exchanged = exchange.among(stuck);
            requireNone(exchange.write(exchanged));
            exchanged.forEach(change -> refused.remove(change.before().id()));
            follow(exchanged, Exchange.VERSIONS);
            written.addAll(exchanged);
        }
        refused.forEach(this::keepWaiting);
        return written;
    }

    /** What other imports have of contacts as they were is undone as if they had stayed so. */
    private void follow(List<ContactChange> written, int versions) {
        tx.importJournal()
                .renumber(written.stream()
                        .map(change -> new JournalVersion(
                                change.before().id(),
                                requireNonNull(formerly.get(change.before().id()), "the former version"),
                                change.before().version() + versions))
                        .toList());
    }

    private void keepWaiting(ContactId id) {
        if (last) {
            leave(id, Reason.IDENTIFIER_TAKEN);
        } else {
            waiting++;
        }
    }

    private static void requireNone(List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            throw new ChunkTaker.RacedException(false);
        }
    }

    private void leave(ContactId id, Reason reason) {
        leftAlone.add(new LeftAlone(id, reason));
    }
}
