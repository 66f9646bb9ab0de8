package dev.contacts.internal.transfer;

import dev.contacts.consent.BlacklistEntry;
import dev.contacts.consent.ChannelAddress;
import dev.contacts.contact.Contact;
import dev.contacts.identifier.Identifier;
import dev.contacts.internal.consent.Addresses;
import dev.contacts.internal.consent.Blocks;
import dev.contacts.internal.csv.IllFormed;
import dev.contacts.schema.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The addresses among the rows of a chunk that no import brings in. A contact that has one already keeps it, and its rows are taken.
 *
 * @param blacklist the entries that concern addresses of the rows
 * @param suppressed those of the addresses that are suppressed
 */
record BlockedAddresses(List<BlacklistEntry> blacklist, Set<ChannelAddress> suppressed) {

    /** Asks once for all rows; what is suppressed under a retired secret is kept under the current one from now on. */
    static BlockedAddresses among(Blocks blocks, List<ParsedRow> rows) {
        List<ChannelAddress> addresses = Addresses.of(
                rows.stream().flatMap(row -> row.identifiers().stream()).toList());
        return new BlockedAddresses(
                blocks.isBlacklistEmpty() ? List.of() : blocks.blacklisting(addresses),
                blocks.suppressedAndCollected(addresses));
    }

    /** What speaks against a row that makes a new contact. */
    List<Violation> against(ParsedRow row, ColumnPlan plan) {
        return against(row.identifiers(), plan);
    }

    /** What speaks against a row that changes a contact. */
    List<Violation> against(ParsedRow row, Contact contact, ColumnPlan plan) {
        List<Identifier> added = new ArrayList<>(row.identifiers());
        added.removeAll(contact.identifiers());
        return against(added, plan);
    }

    private List<Violation> against(List<Identifier> identifiers, ColumnPlan plan) {
        List<Violation> found = new ArrayList<>();
        if (blacklist.isEmpty() && suppressed.isEmpty()) {
            return found;
        }
        for (Identifier identifier : identifiers) {
            ChannelAddress.of(identifier).ifPresent(address -> {
                String column = plan.columnOf(identifier.type());
                String size = IllFormed.size(identifier.value());
                if (blacklist.stream().anyMatch(entry -> entry.target().concerns(address))) {
                    found.add(new Violation(column, "BLACKLISTED", size, "the address is on the blacklist"));
                }
                if (suppressed.contains(address)) {
                    found.add(new Violation(column, "SUPPRESSED", size, "the address is suppressed"));
                }
            });
        }
        return found;
    }
}
