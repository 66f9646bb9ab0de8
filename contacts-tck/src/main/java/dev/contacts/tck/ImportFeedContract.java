package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contacts.Contacts;
import dev.contacts.contact.Contact;
import dev.contacts.contact.NewContact;
import dev.contacts.contact.Origin;
import dev.contacts.identifier.ContactKey;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.transfer.CsvFormat;
import dev.contacts.transfer.EmptyCell;
import dev.contacts.transfer.ImportCounts;
import dev.contacts.transfer.ImportMode;
import dev.contacts.transfer.ImportRefusedException;
import dev.contacts.transfer.ImportReport;
import dev.contacts.transfer.ImportSession;
import dev.contacts.transfer.ImportStoppedException;
import dev.contacts.transfer.Importer;
import dev.contacts.transfer.RowOutcome.Rejected;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Acceptance: rows that come from elsewhere go the way of files. */
public interface ImportFeedContract extends StoreContract {

    @Test
    @Requirement({"T37", "004-05", "D9"})
    default void a_feed_pasted_text_and_the_api_write_the_same_and_record_their_origin(Sandbox box) {
        Contacts contacts = box.contacts();
        ImportReport fed = contacts.imports()
                .feed(List.of("email", "first_name", "score"), List.of(row("fed@example.com", "Anna, \"Ann\"", "1.50")))
                .map("score", "score")
                .run();
        contacts.imports()
                .text("email,first_name,score\npasted@example.com,\"Anna, \"\"Ann\"\"\",1.50")
                .map("score", "score")
                .run();
        Contact made = box.created(NewContact.of(EmailAddress.parse("made@example.com"))
                .set("first_name", "Anna, \"Ann\"")
                .set("score", "1.50"));

        assertThat(fed.counts()).isEqualTo(new ImportCounts(1, 0, 0, 0));
        Contact byFeed = contacts.find(EmailAddress.parse("fed@example.com")).orElseThrow();
        Contact byText = contacts.find(EmailAddress.parse("pasted@example.com")).orElseThrow();
        assertThat(byFeed.standard()).isEqualTo(byText.standard()).isEqualTo(made.standard());
        assertThat(byFeed.attributes()).isEqualTo(byText.attributes()).isEqualTo(made.attributes());
        assertThat(List.of(byFeed, byText, made))
                .extracting(contact -> contact.provenance().addedVia())
                .containsExactly(Origin.FEED, Origin.IMPORT, Origin.API);
    }

    @Test
    @Requirement({"T37", "004-11", "004-12", "C10"})
    default void a_feed_with_a_wrong_header_is_refused_before_any_row(Sandbox box) {
        List<String> asked = new ArrayList<>();
        box.created(NewContact.of(Samples.BEN));
        Importer importer = box.contacts().imports().feed(List.of("Email", "frist_name"), () -> {
            asked.add("asked");
            return List.of(row("anna@example.com", "Anna")).iterator();
        });

        assertThatThrownBy(importer::run)
                .isInstanceOfSatisfying(
                        ImportRefusedException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(violation -> violation.rule())
                                .contains("UNKNOWN_COLUMN"));
        assertThat(box.contacts().find(Samples.ANNA)).isEmpty();
        assertThat(asked).hasSize(1);
    }

    @Test
    @Requirement({"T37", "004-05", "D4", "U05"})
    default void each_row_of_a_feed_has_its_outcome_also_those_that_say_nothing(Sandbox box) {
        ImportReport report = box.contacts()
                .imports()
                .feed(
                        List.of("email", "first_name"),
                        List.of(
                                row("anna@example.com", null),
                                row(null, null),
                                row(),
                                row("ben@example.com"),
                                row("ben@example.com", "=1+1"),
                                row("nobody", "'x"),
                                row("\uD800@example.com", "x")))
                .run();

        assertThat(report.counts().rows()).isEqualTo(7);
        assertThat(report.inserted()).isEqualTo(2);
        assertThat(report.rejectedRows().map(Rejected::row)).containsExactly(2L, 3L, 4L, 6L, 7L);
        assertThat(box.contacts().find(Samples.BEN).orElseThrow().standard().text("first_name"))
                .contains("=1+1");
    }

    @Test
    @Requirement({"T37", "004-05"})
    default void a_cell_without_text_says_nothing_or_takes_a_value_away(Sandbox box) {
        Contacts contacts = box.contacts();
        box.created(NewContact.of(Samples.ANNA).set("first_name", "Anna").set("last_name", "Abt"));
        List<String> header = List.of("email", "first_name", "last_name");
        List<List<@Nullable String>> rows = List.of(row("anna@example.com", null, "Berg"));

        contacts.imports().feed(header, rows).mode(ImportMode.UPDATE).run();
        Contact kept = contacts.find(Samples.ANNA).orElseThrow();
        contacts.imports()
                .feed(header, rows)
                .mode(ImportMode.UPDATE)
                .emptyCell(EmptyCell.CLEAR)
                .run();

        assertThat(kept.standard().text("first_name")).contains("Anna");
        assertThat(kept.standard().text("last_name")).contains("Berg");
        assertThat(kept.provenance().updatedVia()).isEqualTo(Origin.FEED);
        assertThat(contacts.find(Samples.ANNA).orElseThrow().standard().text("first_name"))
                .isEmpty();
    }

    @Test
    @Requirement({"D4", "U03", "U04", "004-05"})
    default void a_feed_that_breaks_off_goes_on_behind_the_rows_that_are_in(Sandbox box) {
        Contacts contacts = box.contacts();
        List<List<@Nullable String>> rows =
                IntStream.range(0, 1_300).mapToObj(i -> row("key-" + i)).toList();
        Importer broken = contacts.imports()
                .feed(
                        List.of("contact_key"),
                        () -> rows.stream()
                                .peek(row -> {
                                    if ("key-1200".equals(row.get(0))) {
                                        throw new IllegalStateException("the shop is away");
                                    }
                                })
                                .iterator())
                .key("night");

        assertThatThrownBy(broken::run).isInstanceOfSatisfying(ImportStoppedException.class, stopped -> {
            assertThat(stopped.session().state()).isEqualTo(ImportSession.State.STOPPED);
            assertThat(stopped.session().counts().inserted()).isEqualTo(1_200);
            assertThat(stopped).hasRootCauseMessage("the shop is away");
        });
        Importer whole = contacts.imports().feed(List.of("contact_key"), rows).key("night");

        assertThat(whole.run().counts()).isEqualTo(new ImportCounts(1_300, 0, 0, 0));
        assertThat(whole.run().counts()).isEqualTo(new ImportCounts(1_300, 0, 0, 0));
        assertThat(contacts.find(ContactKey.parse("key-1299"))).isPresent();
    }

    @Test
    @Requirement({"T37", "004-05"})
    default void there_is_no_text_in_a_feed_to_be_read(Sandbox box) {
        Importer importer = box.contacts().imports().feed(List.of("email"), List.of());

        assertThatThrownBy(() -> importer.charset("UTF-8")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> importer.delimiter(';')).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> importer.format(CsvFormat.SPREADSHEET)).isInstanceOf(IllegalStateException.class);
        ImportReport report = importer.run();
        assertThat(report.rows()).isZero();
        assertThat(box.contacts().imports().find(report.id())).contains(report.session());
    }

    private static List<@Nullable String> row(@Nullable String... cells) {
        return Arrays.asList(cells);
    }
}
