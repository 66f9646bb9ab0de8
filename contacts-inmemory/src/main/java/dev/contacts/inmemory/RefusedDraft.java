package dev.contacts.inmemory;

import dev.contacts.consent.ChannelAddress;
import dev.contacts.consent.RefusedAddress;
import dev.contacts.contact.ContactId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What was said no to of addresses that were given up, in the making. For one thread. */
final class RefusedDraft {

    private final Tables.Consents consents;
    private final SnapshotMap.Draft<ChannelAddress, List<RefusedAddress>> byAddress;
    private final SnapshotMap.Draft<ContactId, List<RefusedAddress>> byContact;

    RefusedDraft(Tables.Consents consents) {
        this.consents = consents;
        this.byAddress = consents.refused().byAddress().draft();
        this.byContact = consents.refused().byContact().draft();
    }

    Tables.Consents consents() {
        return consents.withRefused(new Tables.Refused(byAddress.freeze(), byContact.freeze()));
    }

    void keep(RefusedAddress refused) {
        add(byAddress, refused.address(), refused);
        add(byContact, refused.contact(), refused);
    }

    List<RefusedAddress> take(Collection<ChannelAddress> addresses) {
        List<RefusedAddress> taken = new ArrayList<>();
        for (ChannelAddress address : new TreeSet<>(addresses)) {
            @Nullable List<RefusedAddress> found = byAddress.remove(address);
            if (found != null) {
                taken.addAll(found);
                found.forEach(each -> remove(byContact, each.contact(), each));
            }
        }
        return taken;
    }

    void removeAllBy(Collection<ContactId> contacts) {
        for (ContactId contact : contacts) {
            @Nullable List<RefusedAddress> found = byContact.remove(contact);
            if (found != null) {
                found.forEach(each -> remove(byAddress, each.address(), each));
            }
        }
    }

    private static <K> void add(SnapshotMap.Draft<K, List<RefusedAddress>> items, K key, RefusedAddress refused) {
        @Nullable List<RefusedAddress> stored = items.get(key);
        TreeSet<RefusedAddress> all = new TreeSet<>(stored == null ? List.of() : stored);
        all.add(refused);
        items.put(key, List.copyOf(all));
    }

    private static <K> void remove(SnapshotMap.Draft<K, List<RefusedAddress>> items, K key, RefusedAddress refused) {
        @Nullable List<RefusedAddress> stored = items.get(key);
        List<RefusedAddress> left = new ArrayList<>(stored == null ? List.of() : stored);
        left.remove(refused);
        if (left.isEmpty()) {
            items.remove(key);
        } else {
            items.put(key, List.copyOf(left));
        }
    }
}
