package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.contacts.schema.SchemaName;
import dev.contacts.schema.Violation;
import dev.contacts.spi.ImportRecords;
import dev.contacts.transfer.ImportCounts;
import dev.contacts.transfer.ImportId;
import dev.contacts.transfer.ImportMode;
import dev.contacts.transfer.ImportPart;
import dev.contacts.transfer.ImportSession;
import dev.contacts.transfer.ImportUndo;
import dev.contacts.transfer.RowOutcome.Rejected;
import dev.contacts.transfer.RowResult.Kind;
import dev.contacts.workspace.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What {@link dev.contacts.spi.ImportRecords} promises. */
public interface ImportRecordsContract extends StoreContract {

    @Test
    @Requirement({"D4", "004-17", "SPI-6"})
    default void a_session_comes_back_with_everything_it_holds(Sandbox box) {
        for (ImportMode mode : ImportMode.values()) {
            for (ImportSession.State state : ImportSession.State.values()) {
                ImportSession session = new ImportSession(
                        new ImportId(box.ids().next()),
                        SchemaName.of("Kunden 😀 'n \"co\""),
                        mode,
                        state == ImportSession.State.RUNNING,
                        state,
                        new ImportCounts(3_000_000_000L, 4_000_000_001L, 5_000_000_002L, 6_000_000_003L),
                        "09af".repeat(16),
                        1,
                        Instant.parse("1999-12-31T23:59:59.999999Z"),
                        Actor.of("Zoë 👩"),
                        Instant.parse("2038-01-19T03:14:08.000001Z"),
                        new ImportUndo(state == ImportSession.State.UNDONE, 7_000_000_000L, 8_000_000_001L, 9L));

                box.run(tx -> assertThat(tx.imports().insert(session)).isTrue());

                assertThat(found(box, session.id())).contains(session);
            }
        }
    }

    @Test
    @Requirement({"D4", "U03"})
    default void of_those_who_have_read_the_same_version_one_writes_the_next(Sandbox box) {
        ImportSession session = Samples.running(box);
        ImportSession first = Samples.next(session, ImportSession.State.COMPLETED, new ImportCounts(1, 2, 3, 4));
        ImportSession second = Samples.next(session, ImportSession.State.STOPPED, new ImportCounts(5, 6, 7, 8));
        box.run(tx -> {
            tx.imports().insert(session);
            tx.imports().addRejected(session.id(), List.of(rejected(7)));
        });

        boolean updated = box.inTransaction(tx -> tx.imports().update(session, first));
        boolean updatedAgain = box.inTransaction(tx -> tx.imports().update(session, second));
        boolean inserted = box.inTransaction(tx -> tx.imports().insert(session));

        assertThat(updated).isTrue();
        assertThat(updatedAgain).isFalse();
        assertThat(inserted).isFalse();
        assertThat(found(box, session.id())).contains(first);
        assertThat(rows(box, session, 0, 10)).containsExactly(rejected(7));
        ImportSession absent = Samples.running(box);
        boolean updatedAbsent = box.inTransaction(tx ->
                tx.imports().update(absent, Samples.next(absent, ImportSession.State.STOPPED, ImportCounts.NONE)));
        assertThat(updatedAbsent).isFalse();
        assertThat(found(box, absent.id())).isEmpty();
    }

    @Test
    @Requirement({"D4", "U03", "SPI-1"})
    default void a_session_that_is_there_or_another_version_leaves_the_transaction_usable(Sandbox box) {
        ImportSession session = Samples.running(box);
        box.run(tx -> tx.imports().insert(session));
        ImportSession other = Samples.running(box);

        box.run(tx -> {
            assertThat(tx.imports().insert(session)).isFalse();
            assertThat(tx.imports().update(other, Samples.next(other, ImportSession.State.STOPPED, ImportCounts.NONE)))
                    .isFalse();
            assertThat(tx.imports().insert(other)).isTrue();
        });

        assertThat(found(box, other.id())).contains(other);
    }

    @Test
    @Requirement({"D4", "SPI-1"})
    default void sessions_out_of_turn_are_refused(Sandbox box) {
        ImportSession session = Samples.running(box);
        ImportSession second = Samples.next(session, ImportSession.State.STOPPED, ImportCounts.NONE);
        box.run(tx -> tx.imports().insert(session));

        refused(box, imports -> imports.insert(second));
        refused(box, imports -> imports.update(second, session));
        refused(box, imports -> imports.update(session, session));
        refused(
                box,
                imports -> imports.update(
                        session, Samples.next(Samples.running(box), ImportSession.State.STOPPED, ImportCounts.NONE)));

        assertThat(found(box, session.id())).contains(session);
    }

    @Test
    @Requirement({"D4", "SPI-7"})
    default void parts_come_back_in_the_order_of_their_rows(Sandbox box) {
        ImportSession session = Samples.running(box);
        ImportSession other = Samples.running(box);
        ImportPart first = new ImportPart(1, List.of(Kind.INSERTED, Kind.UPDATED, Kind.UNCHANGED, Kind.REJECTED));
        ImportPart whole = new ImportPart(5, Collections.nCopies(ImportPart.MAX_ROWS, Kind.UNCHANGED));
        ImportPart last = new ImportPart(3_000_000_000L, List.of(Kind.REJECTED));
        box.run(tx -> {
            tx.imports().addPart(session.id(), last);
            tx.imports().addPart(session.id(), first);
            tx.imports().addPart(other.id(), new ImportPart(2, List.of(Kind.INSERTED)));
        });
        box.run(tx -> tx.imports().addPart(session.id(), whole));

        assertThat(parts(box, session, 0, 10)).containsExactly(first, whole, last);
        assertThat(parts(box, session, 0, 2)).containsExactly(first, whole);
        assertThat(parts(box, session, 1, 1)).containsExactly(whole);
        assertThat(parts(box, session, 3_000_000_000L, 1)).isEmpty();
        refused(box, imports -> imports.addPart(session.id(), first));
        refused(box, imports -> imports.parts(session.id(), 0, 0));
        assertThat(parts(box, session, 0, 10)).containsExactly(first, whole, last);
    }

    @Test
    @Requirement({"D4", "SPI-6"})
    default void a_rejection_keeps_every_reason_in_order(Sandbox box) {
        ImportSession session = Samples.running(box);
        Rejected row = new Rejected(
                3_000_000_000L,
                List.of(
                        new Violation("Spalte 😀 \"x\"", "REQUIRED", "none", "line 1\nline 2 \\ '"),
                        new Violation("", "", "", ""),
                        new Violation("p".repeat(1_000), "R", "text(3)", "m".repeat(5_000)),
                        new Violation("a", "A", "a", "a"),
                        new Violation("a", "A", "a", "a")));

        box.run(tx -> {
            tx.imports().insert(session);
            tx.imports().addRejected(session.id(), List.of(row));
        });

        assertThat(rows(box, session, 0, 10)).containsExactly(row);
    }

    @Test
    @Requirement({"D4", "SPI-7"})
    default void rejected_rows_are_paged_in_the_order_of_their_numbers(Sandbox box) {
        ImportSession session = Samples.running(box);
        ImportSession other = Samples.running(box);
        box.run(tx -> {
            tx.imports().insert(session);
            tx.imports().insert(other);
            tx.imports().addRejected(session.id(), List.of(rejected(100), rejected(2)));
            tx.imports().addRejected(other.id(), List.of(rejected(3)));
            tx.imports().addRejected(session.id(), List.of(rejected(10), rejected(11), rejected(1)));
        });

        assertThat(rows(box, session, 0, 3)).containsExactly(rejected(1), rejected(2), rejected(10));
        assertThat(rows(box, session, 10, 3)).containsExactly(rejected(11), rejected(100));
        assertThat(rows(box, session, 50, 3)).containsExactly(rejected(100));
        assertThat(rows(box, session, 100, 3)).isEmpty();
        assertThat(rows(box, other, 0, 3)).containsExactly(rejected(3));
    }

    @Test
    @Requirement("D4")
    default void thousands_of_rejected_rows_are_kept(Sandbox box) {
        ImportSession session = Samples.running(box);
        List<Rejected> rows = new ArrayList<>();
        for (int row = 1; row <= 5_000; row++) {
            rows.add(rejected(row));
        }

        box.run(tx -> {
            tx.imports().insert(session);
            tx.imports().addRejected(session.id(), rows);
            tx.imports().addRejected(session.id(), List.of());
        });

        assertThat(rows(box, session, 0, 10_000)).isEqualTo(rows);
    }

    @Test
    @Requirement({"D4", "SPI-1"})
    default void rows_and_session_are_rolled_back_together(Sandbox box) {
        ImportSession session = Samples.running(box);
        box.run(tx -> tx.imports().insert(session));

        Throwable thrown = catchThrowable(() -> box.run(tx -> {
            tx.imports()
                    .update(session, Samples.next(session, ImportSession.State.STOPPED, new ImportCounts(0, 0, 0, 1)));
            tx.imports().addPart(session.id(), new ImportPart(1, List.of(Kind.REJECTED)));
            tx.imports().addRejected(session.id(), List.of(rejected(1)));
            throw new IllegalStateException("rolled back");
        }));

        assertThat(thrown).hasMessage("rolled back");
        assertThat(found(box, session.id())).contains(session);
        assertThat(rows(box, session, 0, 10)).isEmpty();
        assertThat(parts(box, session, 0, 10)).isEmpty();
    }

    private static void refused(Sandbox box, Consumer<ImportRecords> call) {
        assertThat(catchThrowable(() -> box.run(tx -> call.accept(tx.imports()))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<ImportPart> parts(Sandbox box, ImportSession session, long after, int limit) {
        return box.inTransaction(tx -> tx.imports().parts(session.id(), after, limit));
    }

    private static Rejected rejected(long row) {
        return new Rejected(row, List.of(Violation.required("column " + row)));
    }

    private static Optional<ImportSession> found(Sandbox box, ImportId id) {
        return box.inTransaction(tx -> tx.imports().find(id));
    }

    private static List<Rejected> rows(Sandbox box, ImportSession session, long after, int limit) {
        return box.inTransaction(tx -> tx.imports().rejected(session.id(), after, limit));
    }
}
