package dev.contacts.inmemory.sabotage;

import dev.contacts.contact.Contact;
import dev.contacts.identifier.Identifier;
import dev.contacts.identifier.IdentifierKey;
import dev.contacts.spi.ContactChange;
import dev.contacts.spi.ContactRecords;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.spi.WriteReport;
import dev.contacts.spi.WriteReport.Refusal;
import dev.contacts.spi.WriteReport.Refusal.Taken;
import dev.contacts.workspace.Workspace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** No unique key either, but it looks before it adds: right as long as nobody else is at it. */
final class LooksFirst extends Sabotage {

    @Override
    public <T> T inTransaction(Workspace workspace, Function<? super StoreTransaction, ? extends T> work) {
        Set<IdentifierKey> seenFree = new HashSet<>(); // outlives a repetition of the work: there lies the fault
        return honest.inTransaction(workspace, tx -> work.apply(broken(tx, seenFree)));
    }

    @Override
    StoreTransaction broken(Workspace workspace, StoreTransaction transaction) {
        return broken(transaction, new HashSet<>());
    }

    private static StoreTransaction broken(StoreTransaction transaction, Set<IdentifierKey> seenFree) {
        ContactRecords contacts = new Looking(NoUniqueKey.withoutKey(transaction), seenFree);
        return new HonestTransaction(transaction) {
            @Override
            public ContactRecords contacts() {
                return contacts;
            }
        };
    }

    private static final class Looking extends HonestContacts {

        private final Set<IdentifierKey> seenFree;
        private final Set<IdentifierKey> added = new HashSet<>();

        Looking(ContactRecords inner, Set<IdentifierKey> seenFree) {
            super(inner);
            this.seenFree = seenFree;
        }

        @Override
        public WriteReport insert(Collection<Contact> contacts) {
            List<Refusal> refusals = new ArrayList<>();
            List<Contact> free = new ArrayList<>();
            for (Contact contact : contacts) {
                Optional<Refusal> refusal = look(contact);
                refusal.ifPresentOrElse(refusals::add, () -> {
                    free.add(contact);
                    added.addAll(keys(contact));
                });
            }
            super.insert(free);
            return new WriteReport(refusals);
        }

        @Override
        public WriteReport update(Collection<ContactChange> changes) {
            List<Refusal> refusals = new ArrayList<>();
            for (ContactChange change : changes) {
                look(change.after())
                        .ifPresentOrElse(
                                refusals::add,
                                () -> refusals.addAll(
                                        super.update(List.of(change)).refusals()));
            }
            return new WriteReport(refusals);
        }

        @Override
        public WriteReport delete(Collection<Contact> contacts) {
            contacts.forEach(contact -> added.removeAll(keys(contact)));
            return super.delete(contacts);
        }

        private Optional<Refusal> look(Contact contact) {
            return contact.identifiers().stream()
                    .filter(identifier -> identifier.type().unique() && !isFree(identifier, contact))
                    .<Refusal>map(identifier -> new Taken(contact.id(), identifier))
                    .findFirst();
        }

        private boolean isFree(Identifier identifier, Contact contact) {
            IdentifierKey key = IdentifierKey.of(identifier);
            if (added.contains(key)) {
                return false;
            }
            boolean free = seenFree.contains(key)
                    || findByIdentifier(List.of(identifier)).stream()
                            .allMatch(owner -> owner.id().equals(contact.id()));
            if (free) {
                seenFree.add(key);
            }
            return free;
        }

        private static List<IdentifierKey> keys(Contact contact) {
            return contact.identifiers().stream().map(IdentifierKey::of).toList();
        }
    }
}
