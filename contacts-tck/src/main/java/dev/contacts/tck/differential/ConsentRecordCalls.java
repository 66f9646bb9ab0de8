package dev.contacts.tck.differential;

import dev.contacts.consent.BlacklistEntry;
import dev.contacts.consent.BlacklistTarget;
import dev.contacts.consent.ChannelAddress;
import dev.contacts.consent.ChannelRegistration;
import dev.contacts.consent.ConsentEntry;
import dev.contacts.consent.ConsentLedger;
import dev.contacts.consent.ContactApp;
import dev.contacts.consent.RefusedAddress;
import dev.contacts.consent.SubscriptionCategory;
import dev.contacts.consent.SubscriptionChange;
import dev.contacts.consent.Suppression;
import dev.contacts.contact.ContactId;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.tck.Exact;
import dev.contacts.workspace.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Calls of {@link dev.contacts.spi.ConsentRecords}, {@link dev.contacts.spi.ChannelRecords} and {@link dev.contacts.spi.BlacklistRecords}.
 */
final class ConsentRecordCalls {

    private ConsentRecordCalls() {}

    static Call any(Chance chance, World world) {
        return switch (chance.below(3)) {
            case 0 -> ofLedgers(chance, world);
            case 1 -> ofChannels(chance, world);
            default -> ofBlacklist(chance);
        };
    }

    private static Call ofLedgers(Chance chance, World world) {
        List<ContactId> contacts = world.contactIds(chance, 4);
        return switch (chance.below(6)) {
            case 4, 5 -> ofRefused(chance, world, contacts);
            case 0 ->
                Call.of(
                        "ConsentRecords.ofContacts(Collection)",
                        contacts,
                        place -> shown(place.tx().consents().ofContacts(contacts)));
            case 1 ->
                Call.of(
                        "ConsentRecords.toChange(Collection)",
                        contacts,
                        place -> shown(place.tx().consents().toChange(contacts)));
            default -> append(chance, world);
        };
    }

    private static Call ofRefused(Chance chance, World world, List<ContactId> contacts) {
        List<ChannelAddress> some = chance.some(ConsentPool.ADDRESSES, 3);
        return switch (chance.below(4)) {
            case 0 ->
                Call.of(
                        "ConsentRecords.refusedBy(Collection)",
                        contacts,
                        place -> exact(place.tx().consents().refusedBy(contacts)));
            case 1 ->
                Call.of(
                        "ConsentRecords.takeRefused(Collection)",
                        some,
                        place -> exact(place.tx().consents().takeRefused(some)));
            default -> {
                SubscriptionCategory category = ConsentPool.change(chance).category();
                List<RefusedAddress> kept = some.stream()
                        .map(address -> new RefusedAddress(world.contactId(chance), address, category))
                        .toList();
                yield Call.of("ConsentRecords.keepRefused(Collection)", exact(kept), place -> {
                    place.tx().consents().keepRefused(kept);
                    return null;
                });
            }
        };
    }

    private static List<String> exact(List<RefusedAddress> all) {
        return all.stream()
                .map(each -> each + " " + each.address().key().hashCode())
                .toList();
    }

    private static Call append(Chance chance, World world) {
        ContactId contact = world.contactId(chance);
        List<SubscriptionChange> changes = new ArrayList<>();
        for (int i = chance.below(3); i >= 0; i--) {
            changes.add(ConsentPool.change(chance));
        }
        Instant at = chance.any(Pool.INSTANTS);
        Actor actor = chance.any(Pool.ACTORS);
        return Call.of("ConsentRecords.append(Collection)", contact + " " + changes + " at " + at, place -> {
            place.tx().consents().append(entries(place.tx(), contact, changes, at, actor));
            return null;
        });
    }

    private static List<ConsentEntry> entries(
            StoreTransaction tx, ContactId contact, List<SubscriptionChange> changes, Instant at, Actor actor) {
        ConsentLedger before = tx.consents().ofContacts(List.of(contact)).stream()
                .findFirst()
                .orElseGet(() -> ConsentLedger.empty(contact));
        ConsentLedger ledger = before;
        for (SubscriptionChange change : changes) {
            ledger = ledger.append(change.from(ledger), change.basis(), at, actor);
        }
        return ledger.entries()
                .subList(before.entries().size(), ledger.entries().size());
    }

    private static List<String> shown(List<ConsentLedger> ledgers) {
        return ledgers.stream().map(Exact::ledger).toList();
    }

    private static Call ofChannels(Chance chance, World world) {
        ContactId contact = world.contactId(chance);
        ChannelAddress address = chance.any(ConsentPool.ADDRESSES);
        List<ContactId> contacts = world.contactIds(chance, 4);
        switch (chance.below(10)) {
            case 0, 1, 2 -> {
                ChannelRegistration given = new ChannelRegistration(contact, address, chance.any(Pool.INSTANTS));
                boolean known = chance.below(3) > 0;
                ContactId guessed = world.contactId(chance);
                return Call.of(
                        "ChannelRecords.put(ChannelRegistration, ContactId)",
                        given + (known ? " from who has it" : " from " + guessed),
                        place -> place.tx()
                                .channels()
                                .put(given, known ? owner(place.tx(), address).orElse(null) : guessed));
            }
            case 3 -> {
                return Call.of(
                        "ChannelRecords.remove(ContactId, ChannelAddress)",
                        contact + " " + ConsentPool.ADDRESSES.indexOf(address),
                        place -> place.tx().channels().remove(contact, address));
            }
            case 4 -> {
                List<ChannelAddress> some = chance.some(ConsentPool.ADDRESSES, 3);
                return Call.of(
                        "ChannelRecords.find(Collection)",
                        some,
                        place -> place.tx().channels().find(some));
            }
            case 5 -> {
                return Call.of(
                        "ChannelRecords.ofContacts(Collection)",
                        contacts,
                        place -> place.tx().channels().ofContacts(contacts));
            }
            default -> {
                return ofApps(chance, contact, contacts);
            }
        }
    }

    private static Optional<ContactId> owner(StoreTransaction tx, ChannelAddress address) {
        return tx.channels().find(List.of(address)).stream()
                .map(ChannelRegistration::contact)
                .findFirst();
    }

    private static Call ofApps(Chance chance, ContactId contact, List<ContactId> contacts) {
        return switch (chance.below(4)) {
            case 0 -> {
                String app = chance.any(ConsentPool.APPS);
                yield Call.of(
                        "ChannelRecords.removeApp(ContactId, String)",
                        contact + " " + app,
                        place -> place.tx().channels().removeApp(contact, app));
            }
            case 1 ->
                Call.of(
                        "ChannelRecords.apps(Collection)",
                        contacts,
                        place -> place.tx().channels().apps(contacts).stream()
                                .map(Exact::app)
                                .toList());
            default -> {
                ContactApp app = new ContactApp(contact, ConsentPool.app(chance));
                yield Call.of("ChannelRecords.putApp(ContactApp)", Exact.app(app), place -> {
                    place.tx().channels().putApp(app);
                    return null;
                });
            }
        };
    }

    private static Call ofBlacklist(Chance chance) {
        List<BlacklistTarget> targets = chance.some(ConsentPool.TARGETS, 3);
        switch (chance.below(9)) {
            case 0, 1 -> {
                List<BlacklistEntry> entries = new ArrayList<>();
                for (int i = chance.below(3); i > 0; i--) {
                    entries.add(ConsentPool.entry(chance));
                }
                return Call.of(
                        "BlacklistRecords.add(Collection)",
                        entries.stream().map(Exact::blacklisting).toList(),
                        place -> blacklist(place.tx().blacklist().add(entries)));
            }
            case 2 -> {
                return Call.of(
                        "BlacklistRecords.remove(Collection)",
                        targets,
                        place -> blacklist(place.tx().blacklist().remove(targets)));
            }
            case 3 -> {
                return Call.of(
                        "BlacklistRecords.find(Collection)",
                        targets,
                        place -> blacklist(place.tx().blacklist().find(targets)));
            }
            case 4, 5 -> {
                @Nullable BlacklistTarget after = chance.oneIn(2) ? null : chance.any(ConsentPool.TARGETS);
                int limit = chance.any(Pool.LIMITS);
                return Call.of(
                                "BlacklistRecords.list(BlacklistTarget, int)",
                                (after == null ? "-" : after.key()) + " limit " + limit,
                                place -> blacklist(place.tx().blacklist().list(after, limit)))
                        .unmeantIf(limit < 1);
            }
            default -> {
                return ofSuppressions(chance);
            }
        }
    }

    private static Call ofSuppressions(Chance chance) {
        List<String> digests = chance.some(ConsentPool.DIGESTS, 2);
        return switch (chance.below(3)) {
            case 0 ->
                Call.of(
                        "BlacklistRecords.release(Collection)",
                        digests,
                        place -> place.tx().blacklist().release(digests));
            case 1 ->
                Call.of(
                        "BlacklistRecords.suppressed(Collection)",
                        digests,
                        place -> place.tx().blacklist().suppressed(digests));
            default -> {
                List<Suppression> some = List.of(ConsentPool.suppression(chance), ConsentPool.suppression(chance));
                yield Call.of("BlacklistRecords.suppress(Collection)", some, place -> {
                    place.tx().blacklist().suppress(some);
                    return null;
                });
            }
        };
    }

    private static List<String> blacklist(List<BlacklistEntry> entries) {
        return entries.stream().map(Exact::blacklisting).toList();
    }
}
