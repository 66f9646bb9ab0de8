package dev.contacts.internal.transfer;

import dev.contacts.contact.Contact;
import dev.contacts.contact.IdGenerator;
import dev.contacts.contact.NewContact;
import dev.contacts.contact.Origin;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.identifier.Identifier;
import dev.contacts.internal.context.CallContext;
import dev.contacts.internal.context.Policies;
import dev.contacts.internal.profile.Change;
import dev.contacts.internal.profile.ListSchema;
import dev.contacts.internal.profile.ProfileRules;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.Violation;
import dev.contacts.transfer.HeaderPolicy;
import dev.contacts.transfer.ImportReport;
import dev.contacts.transfer.Importer;
import dev.contacts.workspace.Actor;
import dev.contacts.workspace.Workspace;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** A store, a clock that stands still, ids that count, and an importer over them. */
final class Lab {

    static final Instant NOW = Instant.parse("2026-03-29T01:30:00.123456Z");

    final FakeStore store = new FakeStore();
    final CallContext context;

    Lab() {
        AtomicLong last = new AtomicLong();
        IdGenerator ids = () -> new UUID(0x7000, last.incrementAndGet());
        context = new CallContext(
                store,
                Workspace.DEFAULT,
                Actor.of("importer"),
                Clock.fixed(NOW, ZoneOffset.UTC),
                ids,
                new ProfileRules(ids),
                Policies.SHIPPED,
                null);
    }

    /** With all names understood, and fields made of those that are not. */
    Importer csv(String... lines) {
        return strict(lines).headers(HeaderPolicy.CREATE_UNKNOWN);
    }

    /** As an importer is without a word from the caller. */
    Importer strict(String... lines) {
        return new CsvImport(context).text(String.join("\n", lines));
    }

    Contact create(NewContact draft) {
        return context.inTransaction(tx -> {
            Contact contact = context.rules()
                    .create(draft, ListSchema.of(tx, draft.schema()), new Change(NOW, Origin.API, context.actor()));
            tx.contacts().insert(List.of(contact)).orThrow();
            return contact;
        });
    }

    void define(ProfileSchema schema) {
        store.schemas.put(schema.name(), schema.stored(1, context.actor(), NOW));
    }

    Contact find(Identifier identifier) {
        return store.contacts.values().stream()
                .filter(contact -> contact.identifiers().contains(identifier))
                .findFirst()
                .orElseThrow();
    }

    Contact find(String email) {
        return find(EmailAddress.parse(email));
    }

    /** Row, path and rule of every reason of every rejected row. */
    static List<String> reasons(ImportReport report) {
        return report.rejectedRows()
                .flatMap(row ->
                        row.reasons().stream().map(reason -> row.row() + " " + reason.path() + " " + reason.rule()))
                .toList();
    }

    static List<String> rules(List<Violation> problems) {
        return problems.stream()
                .map(problem -> problem.path() + " " + problem.rule())
                .toList();
    }
}
