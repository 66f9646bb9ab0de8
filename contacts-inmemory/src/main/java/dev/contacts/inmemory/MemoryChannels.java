package dev.contacts.inmemory;

import dev.contacts.consent.ChannelAddress;
import dev.contacts.consent.ChannelRegistration;
import dev.contacts.consent.ContactApp;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.spi.ChannelRecords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The addresses and applications of a transaction: those of a contact together, for they are few. */
final class MemoryChannels implements ChannelRecords {

    private static final Comparator<ContactApp> BY_APP =
            Comparator.comparing(app -> app.installation().app(), CodePoints.ORDER);

    private final MemoryTransaction transaction;

    MemoryChannels(MemoryTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public Optional<ContactId> put(ChannelRegistration registration, @Nullable ContactId from) {
        List<ContactId> had = new ArrayList<>();
        transaction.write(tables -> {
            require(tables, registration.contact());
            @Nullable ChannelRegistration before = tables.consents().owners().get(registration.address());
            if (before != null) {
                had.add(before.contact());
            }
            return Objects.equals(from, before == null ? null : before.contact())
                    ? given(tables, registration, before)
                    : tables;
        });
        return had.stream().findFirst();
    }

    private static Tables given(Tables tables, ChannelRegistration registration, @Nullable ChannelRegistration before) {
        SnapshotMap.Draft<ChannelAddress, ChannelRegistration> owners =
                tables.consents().owners().draft();
        SnapshotMap.Draft<ContactId, List<ChannelRegistration>> addresses =
                tables.consents().addresses().draft();
        owners.put(registration.address(), registration);
        if (before != null) {
            change(addresses, before.contact(), each -> each.address().equals(before.address()), null);
        }
        change(addresses, registration.contact(), each -> false, registration);
        return tables.with(tables.consents().withAddresses(owners.freeze(), addresses.freeze()));
    }

    @Override
    public boolean remove(ContactId contact, ChannelAddress address) {
        boolean[] removed = new boolean[1];
        transaction.write(tables -> {
            @Nullable ChannelRegistration stored = tables.consents().owners().get(address);
            removed[0] = stored != null && stored.contact().equals(contact);
            if (!removed[0]) {
                return tables;
            }
            SnapshotMap.Draft<ChannelAddress, ChannelRegistration> owners =
                    tables.consents().owners().draft();
            SnapshotMap.Draft<ContactId, List<ChannelRegistration>> addresses =
                    tables.consents().addresses().draft();
            owners.remove(address);
            change(addresses, contact, each -> each.address().equals(address), null);
            return tables.with(tables.consents().withAddresses(owners.freeze(), addresses.freeze()));
        });
        return removed[0];
    }

    @Override
    public List<ChannelRegistration> find(Collection<ChannelAddress> addresses) {
        List<ChannelRegistration> found = new ArrayList<>();
        Tables tables = transaction.tables();
        for (ChannelAddress address : new TreeSet<>(addresses)) {
            @Nullable
            ChannelRegistration registration = tables.consents().owners().get(address);
            if (registration != null) {
                found.add(registration);
            }
        }
        return found;
    }

    @Override
    public List<ChannelRegistration> ofContacts(Collection<ContactId> contacts) {
        return of(transaction.tables().consents().addresses(), contacts, Comparator.naturalOrder());
    }

    @Override
    public void putApp(ContactApp app) {
        transaction.write(tables -> {
            require(tables, app.contact());
            SnapshotMap.Draft<ContactId, List<ContactApp>> apps =
                    tables.consents().apps().draft();
            change(
                    apps,
                    app.contact(),
                    each -> each.installation().app().equals(app.installation().app()),
                    app);
            return tables.with(tables.consents().withApps(apps.freeze()));
        });
    }

    @Override
    public boolean removeApp(ContactId contact, String app) {
        boolean[] removed = new boolean[1];
        transaction.write(tables -> {
            SnapshotMap.Draft<ContactId, List<ContactApp>> apps =
                    tables.consents().apps().draft();
            removed[0] = change(apps, contact, each -> each.installation().app().equals(app), null);
            return tables.with(tables.consents().withApps(apps.freeze()));
        });
        return removed[0];
    }

    @Override
    public List<ContactApp> apps(Collection<ContactId> contacts) {
        return of(transaction.tables().consents().apps(), contacts, BY_APP);
    }

    static Tables.Consents without(Tables.Consents consents, Collection<ContactId> contacts) {
        SnapshotMap.Draft<ChannelAddress, ChannelRegistration> owners =
                consents.owners().draft();
        SnapshotMap.Draft<ContactId, List<ChannelRegistration>> addresses =
                consents.addresses().draft();
        SnapshotMap.Draft<ContactId, List<ContactApp>> apps = consents.apps().draft();
        for (ContactId contact : contacts) {
            @Nullable List<ChannelRegistration> gone = addresses.remove(contact);
            if (gone != null) {
                gone.forEach(each -> owners.remove(each.address()));
            }
            apps.remove(contact);
        }
        return consents.withAddresses(owners.freeze(), addresses.freeze()).withApps(apps.freeze());
    }

    private static void require(Tables tables, ContactId contact) {
        if (tables.contacts().byId().get(contact) == null) {
            throw new ContactNotFoundException(contact);
        }
    }

    /** Takes some of a contact's items away, and adds one; whether there were some. */
    private static <T> boolean change(
            SnapshotMap.Draft<ContactId, List<T>> items, ContactId contact, Predicate<T> gone, @Nullable T added) {
        @Nullable List<T> stored = items.get(contact);
        List<T> next = new ArrayList<>(stored == null ? List.of() : stored);
        boolean found = next.removeIf(gone);
        if (added != null) {
            next.add(added);
        }
        if (next.isEmpty()) {
            items.remove(contact);
        } else {
            items.put(contact, List.copyOf(next));
        }
        return found;
    }

    private static <T> List<T> of(
            SnapshotMap<ContactId, List<T>> items, Collection<ContactId> contacts, Comparator<? super T> order) {
        List<T> found = new ArrayList<>();
        for (ContactId contact : new TreeSet<>(contacts)) {
            @Nullable List<T> stored = items.get(contact);
            if (stored != null) {
                stored.stream().sorted(order).forEach(found::add);
            }
        }
        return found;
    }
}
