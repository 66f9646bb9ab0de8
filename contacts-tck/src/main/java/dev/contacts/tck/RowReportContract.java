package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.contacts.contact.NewContact;
import dev.contacts.identifier.ContactKey;
import dev.contacts.transfer.CsvFormat;
import dev.contacts.transfer.HeaderPolicy;
import dev.contacts.transfer.ImportCounts;
import dev.contacts.transfer.ImportId;
import dev.contacts.transfer.ImportMode;
import dev.contacts.transfer.ImportRefusedException;
import dev.contacts.transfer.ImportReport;
import dev.contacts.transfer.ImportSession;
import dev.contacts.transfer.ImportStoppedException;
import dev.contacts.transfer.Importer;
import dev.contacts.transfer.RowOutcome;
import dev.contacts.transfer.RowResult;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Acceptance: what became of every row can be read afterwards, tried beforehand, and corrected where it was rejected. */
public interface RowReportContract extends StoreContract {

    @Test
    @Requirement({"D4", "001-09"})
    default void what_became_of_every_row_is_read_afterwards(Sandbox box) {
        box.created(NewContact.of(Samples.ANNA).firstName("Anna"));
        List<RowResult> heard = new ArrayList<>();

        ImportReport report = mixed(box, 2_300)
                .onRow(row -> heard.add(new RowResult(
                        row.row(),
                        RowResult.Kind.of(row),
                        row instanceof RowOutcome.Rejected rejected ? rejected.reasons() : List.of())))
                .run();

        assertThat(report.counts()).isEqualTo(new ImportCounts(2_275, 1, 1, 23));
        assertThat(report.results().toList()).isEqualTo(heard).hasSize(2_300);
        ImportReport later = box.contacts().imports().report(ImportId.of("k")).orElseThrow();
        assertThat(later.results().toList()).isEqualTo(heard);
        assertThat(later.rejectedRows().count()).isEqualTo(23);
        assertThat(later.session()).isEqualTo(report.session());
        assertThat(report.key()).contains("k");
        assertThat(later.key()).isEmpty();
        assertThat(box.contacts().imports().report(ImportId.of("never"))).isEmpty();
    }

    @Test
    @Requirement({"D4", "U05"})
    default void a_dry_run_reports_what_an_import_does_and_changes_nothing(Sandbox box) {
        box.created(NewContact.of(Samples.ANNA).firstName("Anna"));
        List<String> before = box.dump().lines();
        List<Long> progress = new ArrayList<>();
        Importer importer = mixed(box, 2_300);

        ImportReport tried =
                importer.onProgress(heard -> progress.add(heard.rows())).dryRun();

        assertThat(box.dump().lines()).isEqualTo(before);
        assertThat(box.contacts().imports().find(ImportId.of("k"))).isEmpty();
        assertThat(box.contacts().imports().find(tried.id())).isEmpty();
        assertThat(progress).containsExactly(1_000L, 2_000L, 2_300L);
        ImportReport done = importer.run();
        assertThat(tried.counts()).isEqualTo(done.counts());
        assertThat(tried.results().toList()).isEqualTo(done.results().toList());
        assertThat(tried.rejectedRows().toList()).isEqualTo(done.rejectedRows().toList());
        assertThat(tried.session().state()).isEqualTo(ImportSession.State.COMPLETED);
    }

    @Test
    @Requirement({"D4", "U05"})
    default void a_dry_run_sees_what_the_rows_before_would_have_done(Sandbox box) {
        box.created(NewContact.of(Samples.ANNA, ContactKey.parse("A")));
        box.created(NewContact.of(Samples.BEN, ContactKey.parse("B")));
        List<String> before = box.dump().lines();
        String csv = """
                contact_key,email,first_name
                A,,x
                B,new@example.com,
                A,ben@example.com,
                C,anna@example.com,
                C,,y
                """;
        for (boolean once : new boolean[] {true, false}) {
            ImportReport tried = (once
                            ? box.contacts().imports().csv(new StringReader(csv))
                            : box.contacts().imports().text(csv))
                    .into("made for it")
                    .mode(ImportMode.APPEND_OR_UPDATE)
                    .dryRun();
            assertThat(tried.counts()).isEqualTo(new ImportCounts(1, 0, 0, 4));
            assertThat(tried.createdList()).isTrue();
        }
        assertThat(box.contacts().schemas().find("made for it")).isEmpty();

        Importer importer = box.contacts().imports().text(csv).mode(ImportMode.APPEND_OR_UPDATE);
        ImportReport tried = importer.dryRun();
        ImportReport triedOnce = box.contacts()
                .imports()
                .csv(new StringReader(csv))
                .mode(ImportMode.APPEND_OR_UPDATE)
                .dryRun();

        assertThat(box.dump().lines()).isEqualTo(before);
        assertThat(tried.counts()).isEqualTo(new ImportCounts(1, 4, 0, 0));
        assertThat(triedOnce.results().toList()).isEqualTo(tried.results().toList());
        assertThat(importer.run().results().toList()).isEqualTo(tried.results().toList());
    }

    @Test
    @Requirement({"D4", "U05"})
    default void a_dry_run_ends_where_the_import_would(Sandbox box) {
        box.created(NewContact.of(Samples.ANNA));
        List<String> before = box.dump().lines();
        Importer broken =
                box.contacts().imports().text("email,first_name\nben@example.com,Ben\ncara@example.com,\"C\n");

        ImportStoppedException tried = catchThrowableOfType(ImportStoppedException.class, broken::dryRun);

        assertThat(box.dump().lines()).isEqualTo(before);
        ImportStoppedException stopped = catchThrowableOfType(ImportStoppedException.class, broken::run);
        assertThat(tried.problem()).isEqualTo(stopped.problem());
        assertThat(tried.counts()).isEqualTo(stopped.counts()).isEqualTo(new ImportCounts(1, 0, 0, 0));
        box.refuses(
                ImportRefusedException.class,
                () -> box.contacts().imports().text("email,shoe\n").dryRun());
    }

    @Test
    @Requirement({"D4", "D15"})
    default void rejected_rows_are_written_with_their_reasons_corrected_and_fed_again(Sandbox box) {
        String csv = """
                email;first_name;last_name
                anna@example.com;Anna;"=1+1"
                nonsense;"Ben ""B""\";'=x
                cara@example.com;Cara
                ;;nobody
                """;
        Importer importer = box.contacts().imports().text(csv).key("k");
        assertThat(importer.run().counts()).isEqualTo(new ImportCounts(1, 0, 0, 3));

        String rejected = rejected(importer, 3);

        assertThat(rejected.lines().toList())
                .hasSize(4)
                .startsWith("import:row,import:reasons,email,first_name,last_name");
        assertThat(rejected)
                .contains(",nonsense,\"Ben \"\"B\"\"\",'=x")
                .contains("email MALFORMED: ")
                .contains("COLUMN_COUNT");
        String corrected = rejected.replace("nonsense", "ben@example.com")
                .replace("cara@example.com,Cara", "cara@example.com,Cara,C");
        Importer again = box.contacts().imports().text(corrected).key("k2");
        assertThat(again.run().counts()).isEqualTo(new ImportCounts(2, 0, 0, 1));
        assertThat(box.contacts().find(Samples.BEN).orElseThrow().standard().text("last_name"))
                .contains("=x");
        assertThat(rejected(again, 1).lines().toList())
                .hasSize(2)
                .startsWith("import:row,import:reasons,email,first_name,last_name");
    }

    @Test
    @Requirement({"D4", "D9"})
    default void rejected_rows_are_read_again_only_from_what_was_imported(Sandbox box) {
        box.created(NewContact.of(Samples.ANNA));
        String csv = "email,first_name\nnonsense,Ben\n";
        box.contacts().imports().text(csv).key("k").run();
        List<Importer> others = List.of(
                box.contacts().imports().text(csv.replace("Ben", "Bea")).key("k"),
                box.contacts().imports().text(csv).key("k").format(CsvFormat.DATA),
                box.contacts().imports().text(csv).key("never"),
                box.contacts().imports().text(csv),
                box.contacts().imports().csv(new StringReader(csv)).key("k"),
                box.contacts().imports().text("email\n").key("k"));

        for (Importer other : others) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            box.refuses(ImportRefusedException.class, () -> other.writeRejected(out));
            assertThat(out.size()).isZero();
        }
        assertThat(rejected(box.contacts().imports().text(csv).key("k"), 1)).contains("nonsense");
        assertThat(box.dump().lines().toString()).doesNotContain("nonsense");
    }

    private static Importer mixed(Sandbox box, int count) {
        String rows = IntStream.rangeClosed(1, count)
                .mapToObj(i -> (i % 100 == 0
                                ? "nonsense"
                                : i == 1 || i == count - 1 ? "anna@example.com" : "p" + i + "@example.com")
                        + ",Anne,t")
                .collect(Collectors.joining("\n"));
        return box.contacts()
                .imports()
                .text("email,first_name,tier\n" + rows)
                .headers(HeaderPolicy.CREATE_UNKNOWN)
                .mode(ImportMode.APPEND_OR_UPDATE)
                .key("k");
    }

    private static String rejected(Importer importer, int rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(importer.writeRejected(out)).isEqualTo(rows);
        return out.toString(StandardCharsets.UTF_8);
    }
}
