package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.contacts.Contacts;
import dev.contacts.contact.Contact;
import dev.contacts.contact.NewContact;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.SchemaChange;
import dev.contacts.segment.ContactQuery;
import dev.contacts.transfer.CsvFormat;
import dev.contacts.transfer.ImportCounts;
import dev.contacts.transfer.ImportId;
import dev.contacts.transfer.ImportMode;
import dev.contacts.transfer.ImportProgress;
import dev.contacts.transfer.ImportRefusedException;
import dev.contacts.transfer.ImportReport;
import dev.contacts.transfer.ImportSession;
import dev.contacts.transfer.ImportStoppedException;
import dev.contacts.transfer.Importer;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Acceptance: an import happens once, whatever ends it early and however often it is tried. */
public interface ImportSessionContract extends StoreContract {

    @Test
    @Requirement({"D4", "U03"})
    default void an_import_that_was_stopped_goes_on_behind_the_rows_that_are_in(Sandbox box) {
        String csv = people(2_500);
        ImportReport whole = keyed(box.neighbour(), csv).run();
        ImportStoppedException stopped = stopped(keyed(box, csv).onRow(row -> failAt(row.row(), 1_500)));
        assertThat(stopped.key()).isEqualTo("k");
        assertThat(stopped.counts().rows()).isEqualTo(2_000);
        assertThat(stored(box).state()).isEqualTo(ImportSession.State.STOPPED);
        List<Long> rows = new ArrayList<>();

        ImportReport report = keyed(box, csv).onRow(row -> rows.add(row.row())).run();

        assertThat(rows).hasSize(500).startsWith(2_001L);
        assertThat(report.counts()).isEqualTo(whole.counts()).isEqualTo(new ImportCounts(2_475, 0, 0, 25));
        assertThat(report.rejectedRows().toList())
                .isEqualTo(whole.rejectedRows().toList())
                .hasSize(25);
        assertThat(report.session()).isEqualTo(stored(box));
        assertThat(report.session().digest()).isEqualTo(whole.session().digest());
        Long count = box.inTransaction(tx -> tx.contacts().count(ContactQuery.all(), Sandbox.NOW));
        assertThat(count).isEqualTo(2_475);
    }

    @Test
    @Requirement({"D4", "U03"})
    default void an_import_that_was_killed_goes_on_under_a_key_that_the_library_has_made(Sandbox box) {
        String csv = people(1_200);
        ImportStoppedException stopped = stopped(box.contacts()
                .imports()
                .text(csv)
                .mode(ImportMode.APPEND_OR_UPDATE)
                .onRow(row -> failAt(row.row(), 1)));
        ImportSession left = stopped.session();
        box.run(tx -> assertThat(tx.imports().update(left, left.with(ImportSession.State.RUNNING, Sandbox.NOW)))
                .isTrue());

        ImportReport report = keyed(box, csv).key(stopped.key()).run();

        assertThat(report.id()).isEqualTo(left.id()).isEqualTo(ImportId.of(stopped.key()));
        assertThat(report.counts()).isEqualTo(new ImportCounts(1_188, 0, 0, 12));
        assertThat(report.session().state()).isEqualTo(ImportSession.State.COMPLETED);
    }

    @Test
    @Requirement({"D4", "U04"})
    default void the_same_content_under_the_same_key_changes_nothing_and_reports_the_same(Sandbox box) {
        ImportReport first = keyed(box, people(150)).into("fresh").run();
        Contact changed = box.contacts().find(email(7)).orElseThrow();
        box.contacts().update(changed.id(), edit -> edit.firstName("Other"));
        List<String> before = box.dump().lines();
        List<Object> heard = new ArrayList<>();

        ImportReport again = keyed(box, people(150).replace("\n", "\r\n"))
                .into("FRESH")
                .onRow(heard::add)
                .run();

        assertThat(again.session()).isEqualTo(first.session());
        assertThat(again.createdList()).isTrue();
        assertThat(again.rejectedRows().toList())
                .isEqualTo(first.rejectedRows().toList())
                .hasSize(1);
        assertThat(heard).isEmpty();
        assertThat(box.dump().lines()).isEqualTo(before);
        assertThat(keyed(box, people(150))
                        .key("other")
                        .into("fresh")
                        .mode(ImportMode.APPEND)
                        .run()
                        .unchanged())
                .isEqualTo(149);
    }

    @Test
    @Requirement({"D4", "U04"})
    default void other_content_under_the_same_key_is_refused(Sandbox box) {
        box.created(NewContact.of(Samples.ANNA));
        String csv = people(3);
        keyed(box, csv).run();
        ImportSession before = stored(box);
        List<Importer> others = List.of(
                keyed(box, people(4)),
                keyed(box, people(2)),
                keyed(box, csv.replace("Name2", "Name")),
                keyed(box, csv.replace("Name2", "Name\"x")),
                keyed(box, csv.replace("first_name", "last_name")),
                keyed(box, csv).map("first_name", "last_name"),
                keyed(box, csv).mode(ImportMode.APPEND),
                keyed(box, csv).format(CsvFormat.DATA),
                keyed(box, csv).into("elsewhere"));

        for (Importer other : others) {
            assertThat(box.refuses(ImportRefusedException.class, other::run)
                            .problems()
                            .get(0)
                            .rule())
                    .isEqualTo("OTHER_CONTENT");
        }
        assertThat(stored(box)).isEqualTo(before);
        assertThat(box.contacts().schemas().find("elsewhere")).isEmpty();
        assertThat(keyed(box.neighbour(), people(4)).run().inserted()).isEqualTo(4);
    }

    @Test
    @Requirement({"D4", "U04", "T36"})
    default void an_import_that_is_complete_is_answered_after_its_list_has_changed(Sandbox box) {
        Contacts contacts = box.contacts();
        contacts.schemas().create(ProfileSchema.builder("shop").field("score").build());
        String csv = "email,score\nanna@example.com,1\nnonsense,2\n";
        Importer importer = contacts.imports().text(csv).into("shop").key("k");
        ImportReport first = importer.run();
        contacts.schemas().change("shop", SchemaChange.rename("score", "points"));
        ByteArrayOutputStream rejected = new ByteArrayOutputStream();

        ImportReport again = importer.run();

        assertThat(again.session()).isEqualTo(first.session());
        assertThat(again.rejectedRows().toList()).isEqualTo(first.rejectedRows().toList());
        assertThat(importer.writeRejected(rejected)).isEqualTo(1);
        assertThat(box.refuses(
                        ImportRefusedException.class,
                        () -> contacts.imports()
                                .text(csv + "ben@example.com,1\n")
                                .into("shop")
                                .key("k")
                                .run()))
                .hasMessageContaining("OTHER_CONTENT");
        assertThat(box.refuses(
                        ImportRefusedException.class, () -> importer.key("k2").run()))
                .hasMessageContaining("UNKNOWN_COLUMN");
    }

    @Test
    @Requirement({"D4", "U03"})
    default void of_two_who_work_on_one_import_the_first_is_told_and_stops_nothing(Sandbox box) {
        String csv = people(2_500);
        List<ImportReport> second = new ArrayList<>();

        ImportStoppedException ousted = stopped(keyed(box, csv).onProgress(progress -> {
            if (second.isEmpty()) {
                second.add(keyed(box, csv).run());
            }
        }));

        assertThat(ousted.problem().rule()).isEqualTo("IMPORT_TAKEN_OVER");
        assertThat(second.get(0).counts()).isEqualTo(new ImportCounts(2_475, 0, 0, 25));
        assertThat(stored(box)).isEqualTo(second.get(0).session());
        assertThat(stored(box).state()).isEqualTo(ImportSession.State.COMPLETED);
        Long count = box.inTransaction(tx -> tx.contacts().count(ContactQuery.all(), Sandbox.NOW));
        assertThat(count).isEqualTo(2_475);
    }

    @Test
    @Requirement({"D4", "U03"})
    default void an_import_that_is_cancelled_ends_and_its_key_with_it(Sandbox box) {
        String csv = people(2_500);

        ImportStoppedException ended = stopped(keyed(box, csv)
                .onProgress(progress -> assertThat(box.contacts().imports().cancel(ImportId.of("k")))
                        .get()
                        .extracting(ImportSession::state)
                        .isEqualTo(ImportSession.State.CANCELLED)));

        assertThat(ended.problem().rule()).isEqualTo("IMPORT_CANCELLED");
        assertThat(ended.counts().rows()).isEqualTo(1_000);
        assertThat(stored(box).state()).isEqualTo(ImportSession.State.CANCELLED);
        assertThat(box.refuses(
                        ImportRefusedException.class, () -> keyed(box, csv).run()))
                .hasMessageContaining("IMPORT_CANCELLED");
        ImportReport other = keyed(box, csv).key("k2").run();
        assertThat(other.rows()).isEqualTo(2_500);
        assertThat(box.contacts().imports().cancel(other.id())).contains(other.session());
        assertThat(box.contacts().imports().cancel(ImportId.of("never"))).isEmpty();
    }

    @Test
    @Requirement("D4")
    default void progress_says_how_fast_it_goes_and_how_long_it_will_take(Sandbox box) {
        String csv = people(2_500);
        List<ImportProgress> heard = new ArrayList<>();
        stopped(keyed(box, csv)
                .onProgress(progress -> {
                    heard.add(progress);
                    failAt(heard.size(), 2);
                })
                .onRow(row -> box.clock().advance(Duration.ofMillis(2))));
        keyed(box, csv)
                .onRow(row -> box.clock().advance(Duration.ofMillis(4)))
                .onProgress(heard::add)
                .run();

        assertThat(heard).extracting(ImportProgress::rows).containsExactly(1_000L, 2_000L, 2_500L);
        assertThat(heard.get(0).elapsed()).isEqualTo(Duration.ofSeconds(2));
        assertThat(heard.get(0).rowsPerSecond()).hasValue(500);
        assertThat(heard.get(0).remaining()).isPresent();
        assertThat(heard.get(2).start().rows()).isEqualTo(2_000);
        assertThat(heard.get(2).rowsPerSecond()).hasValue(250);
        assertThat(heard.get(2).fraction()).hasValue(1);
    }

    private static Importer keyed(Sandbox box, String csv) {
        return box.contacts().imports().text(csv).key("k").mode(ImportMode.APPEND_OR_UPDATE);
    }

    private static ImportSession stored(Sandbox box) {
        return box.contacts().imports().find(ImportId.of("k")).orElseThrow();
    }

    private static ImportStoppedException stopped(Importer importer) {
        return catchThrowableOfType(ImportStoppedException.class, importer::run);
    }

    private static void failAt(long row, long fails) {
        if (row == fails) {
            throw new IllegalStateException("killed");
        }
    }

    private static EmailAddress email(int person) {
        return EmailAddress.parse("person" + person + "@example.com");
    }

    /** Every hundredth has no address. */
    private static String people(int count) {
        return "email,first_name\n"
                + IntStream.rangeClosed(1, count)
                        .mapToObj(i -> (i % 100 == 0 ? "nonsense" : email(i).value()) + ",Name" + i)
                        .collect(Collectors.joining("\n"));
    }
}
