package dev.contacts.examples.filestore;

import dev.contacts.consent.ChannelAddress;
import dev.contacts.consent.ChannelRegistration;
import dev.contacts.consent.ContactApp;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.spi.ChannelRecords;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The addresses and applications of a transaction. */
final class FileChannels implements ChannelRecords {

    /** By code point (guarantee 7), which is the order of UTF-8's bytes. */
    private static final Comparator<ContactApp> ORDER = Comparator.comparing(ContactApp::contact)
            .thenComparing(app -> app.installation().app().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

    private final FileTransaction transaction;

    FileChannels(FileTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public Optional<ContactId> put(ChannelRegistration registration, @Nullable ContactId from) {
        require(registration.contact());
        Optional<ContactId> had = Optional.ofNullable(
                        transaction.tablesToWrite().addresses.get(registration.address()))
                .map(ChannelRegistration::contact);
        if (had.equals(Optional.ofNullable(from))) {
            transaction.make(new Change.PutAddress(registration));
        }
        return had;
    }

    @Override
    public boolean remove(ContactId contact, ChannelAddress address) {
        ChannelRegistration stored = transaction.tablesToWrite().addresses.get(address);
        boolean had = stored != null && stored.contact().equals(contact);
        if (had) {
            transaction.make(new Change.RemoveAddress(address));
        }
        return had;
    }

    @Override
    public List<ChannelRegistration> find(Collection<ChannelAddress> addresses) {
        Tables tables = transaction.tables();
        return new TreeSet<>(addresses)
                .stream().map(tables.addresses::get).filter(Objects::nonNull).toList();
    }

    @Override
    public List<ChannelRegistration> ofContacts(Collection<ContactId> contacts) {
        Set<ContactId> wanted = Set.copyOf(contacts);
        return transaction.tables().addresses.values().stream()
                .filter(registration -> wanted.contains(registration.contact()))
                .sorted()
                .toList();
    }

    @Override
    public void putApp(ContactApp app) {
        require(app.contact());
        transaction.make(new Change.PutApp(app));
    }

    @Override
    public boolean removeApp(ContactId contact, String app) {
        boolean had = transaction.tablesToWrite().apps.containsKey(new Key<>(contact, app));
        if (had) {
            transaction.make(new Change.RemoveApp(contact, app));
        }
        return had;
    }

    @Override
    public List<ContactApp> apps(Collection<ContactId> contacts) {
        Set<ContactId> wanted = Set.copyOf(contacts);
        return transaction.tables().apps.values().stream()
                .filter(app -> wanted.contains(app.contact()))
                .sorted(ORDER)
                .toList();
    }

    private void require(ContactId contact) {
        if (!transaction.tablesToWrite().contacts.containsKey(contact)) {
            throw new ContactNotFoundException(contact);
        }
    }
}
