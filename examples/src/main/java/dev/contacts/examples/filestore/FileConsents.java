package dev.contacts.examples.filestore;

import dev.contacts.consent.ChannelAddress;
import dev.contacts.consent.ConsentEntry;
import dev.contacts.consent.ConsentLedger;
import dev.contacts.consent.RefusedAddress;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.spi.ConsentRecords;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The ledgers of a transaction. */
final class FileConsents implements ConsentRecords {

    private final FileTransaction transaction;

    FileConsents(FileTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public void append(Collection<ConsentEntry> entries) {
        Tables tables = transaction.tablesToWrite();
        for (ConsentEntry entry : entries) {
            if (!tables.contacts.containsKey(entry.contact())) {
                throw new ContactNotFoundException(entry.contact());
            }
        }
        for (ConsentEntry entry : entries) {
            ConsentLedger ledger = transaction.tables().ledgers.get(entry.contact());
            (ledger == null ? ConsentLedger.empty(entry.contact()) : ledger)
                    .head()
                    .requireBefore(entry);
            transaction.make(new Change.AppendConsent(entry));
        }
    }

    @Override
    public void keepRefused(Collection<RefusedAddress> refused) {
        Tables tables = transaction.tablesToWrite();
        for (RefusedAddress each : refused) {
            if (!tables.contacts.containsKey(each.contact())) {
                throw new ContactNotFoundException(each.contact());
            }
        }
        refused.forEach(each -> transaction.make(new Change.KeepRefused(each)));
    }

    @Override
    public List<RefusedAddress> takeRefused(Collection<ChannelAddress> addresses) {
        List<RefusedAddress> taken = new TreeSet<>(addresses)
                .stream().flatMap(transaction.tablesToWrite()::refused).toList();
        taken.forEach(each -> transaction.make(new Change.RemoveRefused(each)));
        return taken;
    }

    @Override
    public List<RefusedAddress> refusedBy(Collection<ContactId> contacts) {
        Set<ContactId> wanted = Set.copyOf(contacts);
        return transaction.tables().refused.stream()
                .filter(each -> wanted.contains(each.contact()))
                .toList();
    }

    @Override
    public List<ConsentLedger> ofContacts(Collection<ContactId> contacts) {
        Tables tables = transaction.tables();
        return new TreeSet<>(contacts)
                .stream().map(tables.ledgers::get).filter(Objects::nonNull).toList();
    }
}
