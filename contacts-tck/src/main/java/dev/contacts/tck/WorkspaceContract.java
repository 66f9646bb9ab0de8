package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.group.Group;
import dev.contacts.group.GroupEdit;
import dev.contacts.group.Membership;
import dev.contacts.group.MembershipStatus;
import dev.contacts.identifier.AppAlias;
import dev.contacts.privacy.AnonymizedRecord;
import dev.contacts.schema.NameKey;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.SchemaName;
import dev.contacts.schema.Violation;
import dev.contacts.segment.ContactQuery;
import dev.contacts.spi.ContactChange;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.spi.WriteReport;
import dev.contacts.spi.WriteReport.Refusal.Missing;
import dev.contacts.transfer.ImportCounts;
import dev.contacts.transfer.ImportPart;
import dev.contacts.transfer.ImportSession;
import dev.contacts.transfer.RowOutcome.Rejected;
import dev.contacts.transfer.RowResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Nothing crosses from one workspace into another, not even where ids and names are the same. Rule 003-05. */
public interface WorkspaceContract extends StoreContract {

    @Test
    @Requirement({"SPI-4", "T42", "003-05"})
    default void the_same_identifier_may_exist_in_two_workspaces(Sandbox box) {
        Sandbox other = box.neighbour();
        Contact hers = box.stored(Samples.ANNA, AppAlias.parse("alias"));
        Contact theirs = other.contact(other.newId(), Samples.attributes("tier", "gold"), Samples.ANNA);
        other.store(theirs);

        assertThat(hers.id()).as("even the ids are the same").isEqualTo(theirs.id());
        assertThat(box.dump().lines()).containsExactly(Exact.contact(hers));
        assertThat(other.dump().lines()).containsExactly(Exact.contact(theirs));
    }

    @Test
    @Requirement({"SPI-4", "T42", "003-05"})
    default void a_contact_of_another_workspace_looks_like_a_missing_one(Sandbox box) {
        Sandbox other = box.neighbour();
        Contact anna = box.stored(Samples.ANNA);
        Group vip = box.group("VIP");
        Group elsewhere = other.group("VIP");
        ContactChange change = Samples.change(anna, Samples.attributes("tier", "gold"));

        assertThat(other.found(List.of(anna.id()))).isEmpty();
        List<Contact> found = other.inTransaction(tx -> tx.contacts().findByIdentifier(anna.identifiers()));
        assertThat(found).isEmpty();
        Long count = other.inTransaction(tx -> tx.contacts().count(ContactQuery.all(), Sandbox.NOW));
        assertThat(count).isZero();
        WriteReport updated = other.inTransaction(tx -> tx.contacts().update(List.of(change)));
        assertThat(updated.refusals()).containsExactly(new Missing(anna.id()));
        WriteReport deleted = other.inTransaction(tx -> tx.contacts().delete(List.of(anna)));
        assertThat(deleted.refusals()).containsExactly(new Missing(anna.id()));
        other.refuses(
                ContactNotFoundException.class,
                () -> other.run(tx -> tx.memberships().put(List.of(member(anna, elsewhere)))));

        assertThat(box.dump().lines()).containsExactly(Exact.contact(anna), Exact.group(vip));
    }

    @Test
    @Requirement({"SPI-4", "T42", "003-05"})
    default void a_change_of_one_workspace_leaves_the_other_alone(Sandbox box) {
        Sandbox other = box.neighbour();
        fill(box);
        fill(other);
        List<String> before = other.dump().lines();
        Contact anna = read(box);

        ContactChange change = Samples.change(anna, Samples.CARA);
        box.run(tx -> tx.contacts().update(List.of(change)).orThrow());
        assertThat(other.dump().lines()).isEqualTo(before).isNotEmpty();
        assertThat(box.dump().lines()).isNotEqualTo(before);

        box.run(tx -> {
            Group vip = tx.groups().list().get(0);
            tx.groups().update(GroupEdit.nothing().archive().applyTo(vip));
            tx.memberships().remove(vip.id(), List.of(anna.id()));
            ProfileSchema schema = tx.schemas().list().get(0);
            ProfileSchema next = schema.toBuilder().field("more").build().stored(2, Sandbox.ACTOR, Sandbox.NOW);
            assertThat(tx.schemas().update(next)).isTrue();
        });
        assertThat(other.dump().lines()).isEqualTo(before);

        box.run(tx -> tx.contacts().delete(List.of(change.after())).orThrow());
        assertThat(other.dump().lines()).isEqualTo(before);
        assertThat(box.found(List.of(anna.id()))).isEmpty();
    }

    @Test
    @Requirement({"SPI-4", "T42", "003-05"})
    default void what_one_workspace_records_is_not_found_in_another(Sandbox box) {
        Sandbox other = box.neighbour();
        fill(box);
        AnonymizedRecord remains = new AnonymizedRecord(UUID.randomUUID(), "KMAC256", List.of());
        ImportSession session = Samples.running(box);
        box.run(tx -> {
            tx.privacy().add(remains, Samples.receipt(box.workspace(), 1, Map.of()));
            tx.imports().insert(session);
            tx.imports().addRejected(session.id(), List.of(rejected()));
            tx.imports().addPart(session.id(), new ImportPart(1, List.of(RowResult.Kind.REJECTED)));
        });
        Optional<AnonymizedRecord> kept = box.inTransaction(tx -> tx.privacy().find(remains.id()));
        assertThat(kept).contains(remains);

        assertThat(other.dump().lines()).isEmpty();
        other.run(tx -> {
            assertThat(tx.privacy().find(remains.id())).isEmpty();
            assertThat(tx.imports().find(session.id())).isEmpty();
            assertThat(tx.imports().rejected(session.id(), 0, 10)).isEmpty();
            assertThat(tx.imports().parts(session.id(), 0, 10)).isEmpty();
            assertThat(tx.groups().findByName(NameKey.of("VIP"))).isEmpty();
            assertThat(tx.schemas().find(SchemaName.of("customers"))).isEmpty();
        });
    }

    @Test
    @Requirement({"SPI-4", "T42"})
    default void the_same_import_may_exist_in_two_workspaces(Sandbox box) {
        Sandbox other = box.neighbour();
        ImportSession session = Samples.running(box);
        ImportSession done = new ImportSession(
                session.id(),
                SchemaName.of("there"),
                session.mode(),
                true,
                ImportSession.State.COMPLETED,
                new ImportCounts(0, 0, 0, 1),
                "c".repeat(64),
                1,
                session.startedAt(),
                session.startedBy(),
                session.changedAt(),
                session.undo());
        box.run(tx -> {
            tx.imports().insert(session);
            tx.imports().addRejected(session.id(), List.of(rejected()));
        });
        other.run(tx -> tx.imports().insert(done));

        Optional<ImportSession> here = box.inTransaction(tx -> tx.imports().find(session.id()));
        Optional<ImportSession> there = other.inTransaction(tx -> tx.imports().find(session.id()));
        assertThat(here).contains(session);
        assertThat(there).contains(done);
        List<Rejected> rows = other.inTransaction(tx -> tx.imports().rejected(session.id(), 0, 10));
        assertThat(rows).isEmpty();
    }

    private static void fill(Sandbox box) {
        Contact anna = box.contact(box.newId(), Samples.everyKind(), Samples.ANNA);
        box.store(anna);
        Group vip = box.group("VIP");
        box.run(tx -> {
            tx.memberships().put(List.of(member(anna, vip)));
            ProfileSchema schema = ProfileSchema.builder("customers").build().stored(1, Sandbox.ACTOR, Sandbox.NOW);
            assertThat(tx.schemas().insert(schema)).isTrue();
        });
    }

    private static Contact read(Sandbox box) {
        return box.inTransaction((StoreTransaction tx) ->
                tx.contacts().findByIdentifier(List.of(Samples.ANNA)).get(0));
    }

    private static Membership member(Contact contact, Group group) {
        return new Membership(
                contact.id(), group.id(), MembershipStatus.ACTIVE, Samples.attributes("seat", "A1"), Sandbox.NOW);
    }

    private static Rejected rejected() {
        return new Rejected(1, List.of(Violation.required("email")));
    }
}
