package dev.contacts.internal.transfer;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.identifier.ContactKey;
import dev.contacts.identifier.Identifier;
import dev.contacts.spi.ContactChange;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.spi.WriteReport.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Contacts that have one another's identifiers, and get their own back: first all give up what others want, then all take. None of them is
 * without an identifier in between.
 *
 * @param tx where
 */
record Exchange(StoreTransaction tx) {

    /** How many versions each contact goes on. */
    static final int VERSIONS = 2;

    /** Those of the changes that only wait for one another. */
    List<ContactChange> among(List<ContactChange> stuck) {
        Map<Identifier, ContactId> holders = holders(stuck);
        List<ContactChange> open = stuck;
        while (true) {
            Map<ContactId, ContactChange> changing = open.stream()
                    .collect(Collectors.toMap(change -> change.before().id(), Function.identity()));
            Set<Identifier> given = new HashSet<>();
            List<ContactChange> next = new ArrayList<>();
            for (ContactChange change : open) {
                List<Identifier> wanted = wanted(change);
                if (Collections.disjoint(given, wanted)
                        && wanted.stream().allMatch(each -> isGivenUp(each, holders.get(each), changing))) {
                    given.addAll(wanted);
                    next.add(change);
                }
            }
            if (next.size() == open.size()) {
                return next;
            }
            open = next;
        }
    }

    private Map<Identifier, ContactId> holders(Collection<ContactChange> changes) {
        Map<Identifier, ContactId> holders = new HashMap<>();
        tx.contacts()
                .findByIdentifier(changes.stream()
                        .flatMap(change -> wanted(change).stream())
                        .collect(Collectors.toSet()))
                .forEach(contact -> contact.identifiers().forEach(identifier -> holders.put(identifier, contact.id())));
        return holders;
    }

    private static boolean isGivenUp(
            Identifier identifier, @Nullable ContactId holder, Map<ContactId, ContactChange> changing) {
        ContactChange change = changing.get(holder);
        return holder == null
                || (change != null && !change.after().identifiers().contains(identifier));
    }

    /** What a contact takes of which each belongs to one contact at the most. */
    private static List<Identifier> wanted(ContactChange change) {
        return change.after().identifiers().stream()
                .filter(identifier -> identifier.type().unique())
                .filter(identifier -> !change.before().identifiers().contains(identifier))
                .toList();
    }

    /** Writes changes that only wait for one another. What was not written. */
    List<Refusal> write(List<ContactChange> changes) {
        if (changes.isEmpty()) {
            return List.of();
        }
        Set<Identifier> wanted =
                changes.stream().flatMap(change -> wanted(change).stream()).collect(Collectors.toSet());
        List<ContactChange> giving = new ArrayList<>();
        List<ContactChange> taking = new ArrayList<>();
        for (ContactChange change : changes) {
            Contact between = without(wanted, change.before());
            giving.add(new ContactChange(change.before(), between));
            taking.add(new ContactChange(
                    between, with(change.after(), change.before().version() + VERSIONS)));
        }
        List<Refusal> refusals = new ArrayList<>(tx.contacts().update(giving).refusals());
        refusals.addAll(tx.contacts().update(taking).refusals());
        return refusals;
    }

    private static Contact without(Set<Identifier> wanted, Contact contact) {
        List<Identifier> kept = new ArrayList<>(contact.identifiers());
        kept.removeAll(wanted);
        if (kept.stream().noneMatch(identifier -> identifier.type().unique())) {
            kept.add(ContactKey.parse("import-undo/" + contact.id())); // nobody ever sees it
        }
        return with(contact, contact.version() + 1, kept);
    }

    private static Contact with(Contact contact, long version) {
        return with(contact, version, contact.identifiers());
    }

    private static Contact with(Contact contact, long version, List<Identifier> identifiers) {
        return new Contact(
                contact.id(),
                version,
                contact.schema(),
                contact.test(),
                identifiers,
                contact.standard(),
                contact.attributes(),
                contact.provenance());
    }
}
