package dev.contacts.jdbc.internal.records;

import dev.contacts.channel.Channel;
import dev.contacts.consent.ConsentBasis;
import dev.contacts.consent.ConsentCause;
import dev.contacts.consent.ConsentChange;
import dev.contacts.consent.ConsentEntry;
import dev.contacts.consent.ConsentHead;
import dev.contacts.consent.ConsentLedger;
import dev.contacts.consent.ConsentSource;
import dev.contacts.consent.SubscriptionCategory;
import dev.contacts.consent.SubscriptionState;
import dev.contacts.contact.ContactId;
import dev.contacts.error.ContactsException;
import dev.contacts.jdbc.internal.sql.Micros;
import dev.contacts.jdbc.internal.sql.Uuids;
import dev.contacts.spi.UnreadableLedgerException;
import dev.contacts.workspace.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Puts ledgers together from rows of a contact, its head or one of its entries or both, those of a contact ordered by sequence. Used by one
 * thread, once.
 */
final class LedgerRows {

    private final Map<ContactId, ConsentHead> heads = new TreeMap<>();
    private final Map<ContactId, List<ConsentEntry>> entries = new TreeMap<>();
    private final Set<ContactId> unreadable = new HashSet<>();
    private final Set<ContactId> headless = new HashSet<>();

    /** One more row; what somebody has made no head or no entry is remembered, and the entries after it are not read. */
    ContactId add(ResultSet row) throws SQLException {
        ContactId contact = new ContactId(Uuids.read(row, 1));
        List<ConsentEntry> ledger = entries.computeIfAbsent(contact, first -> new ArrayList<>());
        try {
            if (row.getString(5) != null && !unreadable.contains(contact)) {
                ledger.add(entry(contact, row));
            }
        } catch (ContactsException | IllegalArgumentException none) {
            unreadable.add(contact);
        }
        addHead(contact, row);
        return contact;
    }

    private void addHead(ContactId contact, ResultSet row) throws SQLException {
        try {
            if (row.getString(3) != null) {
                heads.put(contact, new ConsentHead(contact, row.getLong(2), row.getString(3)));
            }
        } catch (IllegalArgumentException none) {
            headless.add(contact);
        }
    }

    private static ConsentEntry entry(ContactId contact, ResultSet row) throws SQLException {
        return new ConsentEntry(
                contact,
                row.getLong(4),
                new ConsentChange(
                        Channel.of(row.getString(5)),
                        SubscriptionCategory.of(row.getString(6)),
                        ConsentCause.valueOf(row.getString(7)),
                        SubscriptionState.valueOf(row.getString(8)),
                        SubscriptionState.valueOf(row.getString(9)),
                        row.getString(10)),
                new ConsentBasis(ConsentSource.valueOf(row.getString(11)), row.getString(12), row.getString(13)),
                Micros.toInstant(row.getLong(14)),
                new Actor(row.getString(15)),
                row.getString(16),
                row.getString(17));
    }

    /**
     * The ledgers that have entries or a head, ordered by contact.
     *
     * @throws UnreadableLedgerException if one of them cannot be read
     */
    List<ConsentLedger> ledgers() {
        entries.forEach((contact, before) -> {
            if (unreadable.contains(contact) || headless.contains(contact)) {
                throw new UnreadableLedgerException(contact, before);
            }
        });
        return entries.entrySet().stream()
                .filter(ledger -> !ledger.getValue().isEmpty() || heads.containsKey(ledger.getKey()))
                .map(ledger -> new ConsentLedger(
                        heads.getOrDefault(ledger.getKey(), ConsentHead.empty(ledger.getKey())), ledger.getValue()))
                .toList();
    }
}
