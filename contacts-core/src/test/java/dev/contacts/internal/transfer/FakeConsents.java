package dev.contacts.internal.transfer;

import dev.contacts.consent.BlacklistEntry;
import dev.contacts.consent.BlacklistTarget;
import dev.contacts.consent.ChannelAddress;
import dev.contacts.consent.ChannelRegistration;
import dev.contacts.consent.ConsentEntry;
import dev.contacts.consent.ConsentHead;
import dev.contacts.consent.ConsentLedger;
import dev.contacts.consent.ContactApp;
import dev.contacts.consent.RefusedAddress;
import dev.contacts.consent.Suppression;
import dev.contacts.contact.ContactId;
import dev.contacts.spi.BlacklistRecords;
import dev.contacts.spi.ChannelRecords;
import dev.contacts.spi.ConsentRecords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The little of consent that import and export need: what imports have recorded, and what is listed here is blocked. */
final class FakeConsents {

    final Map<ContactId, ConsentLedger> ledgers = new TreeMap<>();
    final List<BlacklistEntry> listed = new ArrayList<>();
    final List<Suppression> suppressed = new ArrayList<>();
    int asked;

    ConsentRecords ledgers() {
        return new ConsentRecords() {
            @Override
            public void append(Collection<ConsentEntry> entries) {
                for (ConsentEntry entry : entries) {
                    List<ConsentEntry> all = new ArrayList<>();
                    ofContacts(List.of(entry.contact())).forEach(ledger -> all.addAll(ledger.entries()));
                    all.add(entry);
                    ledgers.put(entry.contact(), new ConsentLedger(ConsentHead.at(entry), all));
                }
            }

            @Override
            public List<ConsentLedger> ofContacts(Collection<ContactId> contacts) {
                asked++;
                return ledgers.values().stream()
                        .filter(ledger -> contacts.contains(ledger.contact()))
                        .toList();
            }

            @Override
            public void keepRefused(Collection<RefusedAddress> refused) {
                throw new UnsupportedOperationException();
            }

            @Override
            public List<RefusedAddress> takeRefused(Collection<ChannelAddress> addresses) {
                return List.of();
            }

            @Override
            public List<RefusedAddress> refusedBy(Collection<ContactId> contacts) {
                return List.of();
            }
        };
    }

    ChannelRecords channels() {
        return new ChannelRecords() {
            @Override
            public Optional<ContactId> put(ChannelRegistration registration, @Nullable ContactId from) {
                throw new UnsupportedOperationException();
            }

            @Override
            public boolean remove(ContactId contact, ChannelAddress address) {
                throw new UnsupportedOperationException();
            }

            @Override
            public List<ChannelRegistration> find(Collection<ChannelAddress> addresses) {
                return List.of();
            }

            @Override
            public List<ChannelRegistration> ofContacts(Collection<ContactId> contacts) {
                return List.of();
            }

            @Override
            public void putApp(ContactApp app) {
                throw new UnsupportedOperationException();
            }

            @Override
            public boolean removeApp(ContactId contact, String app) {
                throw new UnsupportedOperationException();
            }

            @Override
            public List<ContactApp> apps(Collection<ContactId> contacts) {
                return List.of();
            }
        };
    }

    BlacklistRecords blacklist() {
        return new BlacklistRecords() {
            @Override
            public List<BlacklistEntry> add(Collection<BlacklistEntry> entries) {
                throw new UnsupportedOperationException();
            }

            @Override
            public List<BlacklistEntry> remove(Collection<BlacklistTarget> targets) {
                throw new UnsupportedOperationException();
            }

            @Override
            public List<BlacklistEntry> find(Collection<BlacklistTarget> targets) {
                return listed.stream()
                        .filter(entry -> targets.contains(entry.target()))
                        .toList();
            }

            @Override
            public List<BlacklistEntry> list(@Nullable BlacklistTarget after, int limit) {
                return List.of();
            }

            @Override
            public void suppress(Collection<Suppression> suppressions) {
                throw new UnsupportedOperationException();
            }

            @Override
            public int release(Collection<String> digests) {
                throw new UnsupportedOperationException();
            }

            @Override
            public List<Suppression> suppressed(Collection<String> digests) {
                return suppressed.stream()
                        .filter(each -> digests.contains(each.digest()))
                        .toList();
            }
        };
    }
}
