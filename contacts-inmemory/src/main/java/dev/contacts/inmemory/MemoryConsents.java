package dev.contacts.inmemory;

import dev.contacts.consent.ChannelAddress;
import dev.contacts.consent.ConsentEntry;
import dev.contacts.consent.ConsentHead;
import dev.contacts.consent.ConsentLedger;
import dev.contacts.consent.RefusedAddress;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.spi.ConsentRecords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The ledgers of a transaction: each whole. */
final class MemoryConsents implements ConsentRecords {

    private final MemoryTransaction transaction;

    MemoryConsents(MemoryTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public void append(Collection<ConsentEntry> entries) {
        transaction.write(tables -> {
            for (ConsentEntry entry : entries) {
                if (tables.contacts().byId().get(entry.contact()) == null) {
                    throw new ContactNotFoundException(entry.contact());
                }
            }
            SnapshotMap.Draft<ContactId, ConsentLedger> ledgers =
                    tables.consents().ledgers().draft();
            entries.forEach(entry -> append(ledgers, entry));
            return tables.with(tables.consents().withLedgers(ledgers.freeze()));
        });
    }

    private static void append(SnapshotMap.Draft<ContactId, ConsentLedger> ledgers, ConsentEntry entry) {
        @Nullable ConsentLedger stored = ledgers.get(entry.contact());
        ConsentLedger ledger = stored == null ? ConsentLedger.empty(entry.contact()) : stored;
        ledger.head().requireBefore(entry);
        List<ConsentEntry> longer = new ArrayList<>(ledger.entries());
        longer.add(entry);
        ledgers.put(entry.contact(), new ConsentLedger(ConsentHead.at(entry), longer));
    }

    @Override
    public List<ConsentLedger> ofContacts(Collection<ContactId> contacts) {
        List<ConsentLedger> found = new ArrayList<>();
        Tables tables = transaction.tables();
        for (ContactId contact : new TreeSet<>(contacts)) {
            @Nullable ConsentLedger ledger = tables.consents().ledgers().get(contact);
            if (ledger != null) {
                found.add(ledger);
            }
        }
        return found;
    }

    @Override
    public void keepRefused(Collection<RefusedAddress> refused) {
        transaction.write(tables -> {
            RefusedDraft draft = new RefusedDraft(tables.consents());
            for (RefusedAddress each : refused) {
                if (tables.contacts().byId().get(each.contact()) == null) {
                    throw new ContactNotFoundException(each.contact());
                }
                draft.keep(each);
            }
            return tables.with(draft.consents());
        });
    }

    @Override
    public List<RefusedAddress> takeRefused(Collection<ChannelAddress> addresses) {
        SnapshotMap<ChannelAddress, List<RefusedAddress>> kept =
                transaction.tables().consents().refused().byAddress();
        if (addresses.stream().allMatch(address -> kept.get(address) == null)) {
            return List.of();
        }
        List<RefusedAddress> taken = new ArrayList<>();
        transaction.write(tables -> {
            RefusedDraft draft = new RefusedDraft(tables.consents());
            taken.addAll(draft.take(addresses));
            return tables.with(draft.consents());
        });
        return taken;
    }

    @Override
    public List<RefusedAddress> refusedBy(Collection<ContactId> contacts) {
        Tables tables = transaction.tables();
        TreeSet<RefusedAddress> found = new TreeSet<>();
        for (ContactId contact : contacts) {
            @Nullable
            List<RefusedAddress> refused =
                    tables.consents().refused().byContact().get(contact);
            if (refused != null) {
                found.addAll(refused);
            }
        }
        return List.copyOf(found);
    }

    static Tables.Consents without(Tables.Consents consents, Collection<ContactId> contacts) {
        SnapshotMap.Draft<ContactId, ConsentLedger> ledgers = consents.ledgers().draft();
        contacts.forEach(ledgers::remove);
        RefusedDraft refused = new RefusedDraft(consents.withLedgers(ledgers.freeze()));
        refused.removeAllBy(contacts);
        return refused.consents();
    }
}
