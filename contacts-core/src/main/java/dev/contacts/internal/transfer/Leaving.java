package dev.contacts.internal.transfer;

import dev.contacts.contact.ContactId;
import dev.contacts.group.GroupId;
import dev.contacts.group.Membership;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.transfer.ImportChange;
import dev.contacts.transfer.RowOutcome;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes contacts out of a group, and does nothing else: neither consent nor any count is touched. */
final class Leaving implements RowEffect {

    private final StoreTransaction tx;
    private final GroupId group;
    private final Rejections rejections;
    private final Map<ContactId, Membership> members = new HashMap<>();
    private final Set<ContactId> leaving = new LinkedHashSet<>();
    private List<Membership> left = List.of();

    /** Of contacts whose memberships are kept from others until the end of the transaction. */
    Leaving(StoreTransaction tx, GroupId group, Collection<ContactId> contacts, Rejections rejections) {
        this.tx = tx;
        this.group = group;
        this.rejections = rejections;
        tx.memberships().toChange(contacts).stream()
                .filter(membership -> membership.group().equals(group))
                .forEach(membership -> members.put(membership.contact(), membership));
    }

    @Override
    public RowOutcome take(ParsedRow row, KnownContacts.Entry entry) {
        ContactId contact = entry.current().id();
        if (!row.problems().isEmpty()) {
            return rejections.of(row, List.of());
        }
        return members.containsKey(contact) && leaving.add(contact)
                ? new RowOutcome.Updated(row.row(), contact)
                : new RowOutcome.Unchanged(row.row(), contact);
    }

    @Override
    public void write() {
        if (!leaving.isEmpty()) {
            left = tx.memberships().remove(group, leaving);
        }
    }

    @Override
    public List<ImportChange> journal() {
        return left.stream().<ImportChange>map(ImportChange.Left::new).toList();
    }
}
