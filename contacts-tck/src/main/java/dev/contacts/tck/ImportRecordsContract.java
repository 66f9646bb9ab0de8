package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.contacts.schema.SchemaName;
import dev.contacts.schema.Violation;
import dev.contacts.transfer.ImportCounts;
import dev.contacts.transfer.ImportId;
import dev.contacts.transfer.ImportMode;
import dev.contacts.transfer.ImportSession;
import dev.contacts.transfer.RowOutcome.Rejected;
import dev.contacts.workspace.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
                        state,
                        new ImportCounts(3_000_000_000L, 4_000_000_001L, 5_000_000_002L, 6_000_000_003L),
                        Instant.parse("1999-12-31T23:59:59.999999Z"),
                        Actor.of("Zoë 👩"));

                box.run(tx -> tx.imports().save(session));

                assertThat(found(box, session.id())).contains(session);
            }
        }
    }

    @Test
    @Requirement("D4")
    default void saving_again_replaces_the_session_and_keeps_its_rows(Sandbox box) {
        ImportSession session = running(box);
        ImportSession done = session.with(ImportSession.State.COMPLETED, new ImportCounts(1, 2, 3, 4));
        box.run(tx -> {
            tx.imports().save(session);
            tx.imports().addRejected(session.id(), List.of(rejected(7)));
        });

        box.run(tx -> tx.imports().save(done));

        assertThat(found(box, session.id())).contains(done);
        assertThat(rows(box, session, 0, 10)).containsExactly(rejected(7));
        assertThat(found(box, new ImportId(box.ids().next()))).isEmpty();
    }

    @Test
    @Requirement({"D4", "SPI-6"})
    default void a_rejection_keeps_every_reason_in_order(Sandbox box) {
        ImportSession session = running(box);
        Rejected row = new Rejected(
                3_000_000_000L,
                List.of(
                        new Violation("Spalte 😀 \"x\"", "REQUIRED", "none", "line 1\nline 2 \\ '"),
                        new Violation("", "", "", ""),
                        new Violation("p".repeat(1_000), "R", "text(3)", "m".repeat(5_000)),
                        new Violation("a", "A", "a", "a"),
                        new Violation("a", "A", "a", "a")));

        box.run(tx -> {
            tx.imports().save(session);
            tx.imports().addRejected(session.id(), List.of(row));
        });

        assertThat(rows(box, session, 0, 10)).containsExactly(row);
    }

    @Test
    @Requirement({"D4", "SPI-7"})
    default void rejected_rows_are_paged_in_the_order_of_their_numbers(Sandbox box) {
        ImportSession session = running(box);
        ImportSession other = running(box);
        box.run(tx -> {
            tx.imports().save(session);
            tx.imports().save(other);
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
        ImportSession session = running(box);
        List<Rejected> rows = new ArrayList<>();
        for (int row = 1; row <= 5_000; row++) {
            rows.add(rejected(row));
        }

        box.run(tx -> {
            tx.imports().save(session);
            tx.imports().addRejected(session.id(), rows);
            tx.imports().addRejected(session.id(), List.of());
        });

        assertThat(rows(box, session, 0, 10_000)).isEqualTo(rows);
    }

    @Test
    @Requirement({"D4", "SPI-1"})
    default void rows_and_session_are_rolled_back_together(Sandbox box) {
        ImportSession session = running(box);
        box.run(tx -> tx.imports().save(session));

        Throwable thrown = catchThrowable(() -> box.run(tx -> {
            tx.imports().save(session.with(ImportSession.State.STOPPED, new ImportCounts(0, 0, 0, 1)));
            tx.imports().addRejected(session.id(), List.of(rejected(1)));
            throw new IllegalStateException("rolled back");
        }));

        assertThat(thrown).hasMessage("rolled back");
        assertThat(found(box, session.id())).contains(session);
        assertThat(rows(box, session, 0, 10)).isEmpty();
    }

    private static ImportSession running(Sandbox box) {
        return new ImportSession(
                new ImportId(box.ids().next()),
                SchemaName.DEFAULT,
                ImportMode.APPEND,
                ImportSession.State.RUNNING,
                ImportCounts.NONE,
                Sandbox.NOW,
                Sandbox.ACTOR);
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
