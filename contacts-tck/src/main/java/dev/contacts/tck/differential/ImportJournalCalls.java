package dev.contacts.tck.differential;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.group.Membership;
import dev.contacts.spi.ImportJournalRecords;
import dev.contacts.spi.JournalVersion;
import dev.contacts.transfer.ImportChange;
import dev.contacts.transfer.ImportId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls of {@link ImportJournalRecords}. */
final class ImportJournalCalls {

    private ImportJournalCalls() {}

    static Call any(Chance chance, World world, ImportId id) {
        List<ContactId> contacts = world.contactIds(chance, 3);
        return switch (chance.below(9)) {
            case 0, 1, 2 -> put(chance, world, id);
            case 3 ->
                Call.of(
                        "ImportJournalRecords.find(ImportId, Collection)",
                        List.of(id, contacts),
                        place -> place.tx().importJournal().find(id, contacts));
            case 4 ->
                Call.of(
                        "ImportJournalRecords.remove(ImportId, Collection)",
                        List.of(id, contacts),
                        place -> place.tx().importJournal().remove(id, contacts));
            case 5 ->
                Call.of(
                        "ImportJournalRecords.clear(ImportId)",
                        id,
                        place -> place.tx().importJournal().clear(id));
            case 6 -> renumber(chance, world);
            default -> page(chance, world, id);
        };
    }

    private static Call page(Chance chance, World world, ImportId id) {
        int limit = chance.any(Pool.LIMITS);
        @Nullable ContactId after = chance.oneIn(2) ? null : world.contactId(chance);
        return Call.of(
                        "ImportJournalRecords.page(ImportId, ContactId, int)",
                        id + " after " + after + " limit " + limit,
                        place -> place.tx().importJournal().page(id, after, limit))
                .unmeantIf(limit < 1);
    }

    private static Call renumber(Chance chance, World world) {
        List<JournalVersion> versions = new ArrayList<>();
        for (int i = chance.below(3); i > 0 && !world.contacts().isEmpty(); i--) {
            Contact contact = chance.favourite(world.contacts());
            long was = contact.version() + chance.below(2);
            versions.add(new JournalVersion(contact.id(), was, was + 1 + chance.below(2)));
        }
        long contacts =
                versions.stream().map(JournalVersion::contact).distinct().count();
        return Call.of(
                        "ImportJournalRecords.renumber(Collection)",
                        versions,
                        place -> place.tx().importJournal().renumber(versions))
                .unmeantIf(contacts < versions.size());
    }

    private static Call put(Chance chance, World world, ImportId id) {
        List<ImportChange> changes = new ArrayList<>();
        for (int i = chance.below(4); i > 0; i--) {
            changes.add(change(chance, world));
        }
        long contacts = changes.stream().map(ImportChange::contact).distinct().count();
        return Call.of("ImportJournalRecords.put(ImportId, Collection)", List.of(id, changes), place -> {
                    place.tx().importJournal().put(id, changes);
                    return "done";
                })
                .unmeantIf(contacts < changes.size());
    }

    private static ImportChange change(Chance chance, World world) {
        List<Contact> there = world.contacts();
        if (there.isEmpty() || chance.oneIn(12)) {
            return new ImportChange.LeftAlone(
                    world.contactId(chance), chance.any(List.of(ImportChange.Reason.values())));
        }
        Contact contact = chance.favourite(there);
        return switch (chance.below(4)) {
            case 0 -> new ImportChange.Added(contact.id(), contact.version() + chance.below(2));
            case 1 -> left(world.membership(chance), contact);
            case 2 -> new ImportChange.LeftAlone(contact.id(), chance.any(List.of(ImportChange.Reason.values())));
            default -> new ImportChange.Changed(contact, contact.version() + chance.below(2));
        };
    }

    private static ImportChange left(Membership any, Contact contact) {
        return new ImportChange.Left(
                new Membership(contact.id(), any.group(), any.status(), any.attributes(), any.since()));
    }
}
