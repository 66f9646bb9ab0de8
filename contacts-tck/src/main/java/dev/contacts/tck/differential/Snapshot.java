package dev.contacts.tck.differential;

import dev.contacts.contact.Contact;
import dev.contacts.identifier.Identifier;
import dev.contacts.segment.ContactQuery;
import dev.contacts.segment.ContactQuery.TestContacts;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.tck.StoreDump;
import dev.contacts.transfer.ImportId;
import dev.contacts.workspace.Workspace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Everything a workspace holds: what it lists, and what can only be found by somebody who knows what to ask for. */
final class Snapshot {

    private static final String RECEIPT = "AnonymizationReceipt[";

    private Snapshot() {}

    static List<String> of(Place place, Workspace workspace, Collection<ImportId> imports) {
        List<String> lines =
                new ArrayList<>(StoreDump.of(place.store(), workspace).lines());
        lines.removeIf(line -> line.startsWith(RECEIPT)); // some have random ids
        place.inTransaction(workspace, () -> lookUp(place.tx(), imports, lines));
        return lines;
    }

    private static void lookUp(StoreTransaction tx, Collection<ImportId> imports, List<String> lines) {
        lines.add("receipts " + Shown.text(tx.privacy().receipts()));
        lines.add("counts " + tx.privacy().counts());
        for (UUID id : Pool.IDS) {
            tx.privacy().find(id).ifPresent(record -> lines.add(record.toString()));
        }
        for (ImportId id : imports) {
            lines.add("import " + Shown.text(tx.imports().find(id)) + " "
                    + Shown.text(tx.imports().rejected(id, Long.MIN_VALUE, 1_000)) + " "
                    + Shown.text(tx.imports().parts(id, Long.MIN_VALUE, 1_000)));
        }
        for (ImportId id : Stream.concat(imports.stream(), Pool.IDS.stream().map(ImportId::new))
                .distinct()
                .toList()) {
            lines.add("journal " + Shown.text(tx.importJournal().page(id, null, 1_000)));
        }
        lines.add("count " + tx.contacts().count(ContactQuery.all(), Instant.EPOCH));
        for (Identifier identifier : Pool.IDENTIFIERS) { // one by one: a contact that lost one is found by its others
            lines.add(Shown.text(identifier) + " belongs to "
                    + tx.contacts().findByIdentifier(List.of(identifier)).stream()
                            .map(Contact::id)
                            .toList());
        }
        tx.segments().list().forEach(segment -> {
            lines.add("named " + Shown.text(tx.segments().findByName(segment.nameKey())));
            lines.add("members " + tx.segmentMembers().count(segment.id(), TestContacts.EXCLUDED));
        });
        tx.groups()
                .list()
                .forEach(group -> lines.add("named " + Shown.text(tx.groups().findByName(group.nameKey()))));
    }
}
