package dev.contacts.internal.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.contacts.contact.Contact;
import dev.contacts.contact.NewContact;
import dev.contacts.error.ErrorCode;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.SchemaName;
import dev.contacts.spi.StorageException;
import dev.contacts.transfer.ImportCounts;
import dev.contacts.transfer.ImportMode;
import dev.contacts.transfer.ImportReport;
import dev.contacts.transfer.ImportSession;
import dev.contacts.transfer.ImportStoppedException;
import dev.contacts.transfer.Importer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What happens when something goes wrong behind the header: others write too, the store fails, the file breaks. */
class ImportFailureTest {

    private final Lab lab = new Lab();

    private static String rows(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> "u" + i + "@example.com")
                .collect(Collectors.joining("\n"));
    }

    private Contact other(String email) {
        return lab.create(NewContact.of(EmailAddress.parse(email)).set("tier", "theirs"));
    }

    @Test
    void an_identifier_that_somebody_else_takes_meanwhile_is_found_on_the_second_look() {
        Contact theirs = other("u2@example.com");
        lab.store.contacts.clear();
        boolean[] done = {false};
        lab.store.beforeWrite = batch -> {
            // their transaction commits on its own: it is there also after ours is rolled back
            if (!done[0]) {
                done[0] = true;
                lab.store.afterRollback = store -> store.put(theirs);
                lab.store.put(theirs);
            }
        };
        ImportReport report = lab.csv("email", rows(3)).run();
        assertThat(report.counts()).isEqualTo(new ImportCounts(2, 0, 1, 0));
        assertThat(lab.store.contacts).hasSize(3);
        assertThat(lab.find("u2@example.com")).isEqualTo(theirs);
    }

    @Test
    void a_contact_that_somebody_else_changes_meanwhile_gets_both_changes() {
        Contact before = other("u1@example.com");
        boolean[] done = {false};
        lab.store.beforeWrite = batch -> {
            if (!done[0]) {
                done[0] = true;
                Contact changed = new Contact(
                        before.id(),
                        2,
                        before.schema(),
                        false,
                        before.identifiers(),
                        before.standard(),
                        before.attributes(),
                        before.provenance());
                lab.store.afterRollback = store -> store.put(changed);
                lab.store.put(changed);
            }
        };
        ImportReport report = lab.csv("email,city", "u1@example.com,Rome")
                .mode(ImportMode.APPEND_OR_UPDATE)
                .run();
        assertThat(report.updated()).isEqualTo(1);
        assertThat(lab.find("u1@example.com").version()).isEqualTo(3);
    }

    @Test
    void a_row_that_others_never_let_through_is_rejected_and_the_rest_of_its_part_goes_in() {
        EmailAddress contested = EmailAddress.parse("u2@example.com");
        lab.store.blocked = contested; // added and deleted again and again: never there to be found, always in the way
        ImportReport report = lab.csv("email", rows(3)).run();
        assertThat(Lab.reasons(report)).containsExactly("2 row CONCURRENT_UPDATE");
        assertThat(report.inserted()).isEqualTo(2);
        assertThat(lab.store.contacts).hasSize(2);
    }

    @Test
    void a_store_that_repeats_its_work_gets_the_same_counts_and_listeners_hear_once() {
        lab.store.timesToRepeat = 2;
        long[] heard = {0};
        ImportReport report =
                lab.csv("email", rows(1500), "bad").onRow(row -> heard[0]++).run();
        assertThat(report.counts()).isEqualTo(new ImportCounts(1500, 0, 0, 1));
        assertThat(report.rejectedRows()).hasSize(1);
        assertThat(heard[0]).isEqualTo(1501);
        assertThat(lab.store.contacts).hasSize(1500);
    }

    @Test
    void a_store_that_fails_leaves_the_parts_before_and_says_how_many_rows_are_in() {
        lab.store.beforeWrite = batch -> {
            if (batch == 3) {
                throw new StorageException(ErrorCode.STORAGE_UNAVAILABLE, "the store is away", null);
            }
        };
        ImportStoppedException stopped = stopped(lab.csv("email", rows(2500)));
        assertThat(stopped.code()).isEqualTo(ErrorCode.IMPORT_STOPPED);
        assertThat(stopped.counts()).isEqualTo(new ImportCounts(2000, 0, 0, 0));
        assertThat(stopped.problem().rule()).isEqualTo("STORAGE_UNAVAILABLE");
        assertThat(stopped).hasMessageContaining("2000 rows are in").hasCauseInstanceOf(StorageException.class);
        assertThat(stopped.session().state()).isEqualTo(ImportSession.State.STOPPED);
        assertThat(lab.store.session(stopped.session().id())).isEqualTo(stopped.session());
        assertThat(lab.store.contacts).hasSize(2000);
    }

    @Test
    void a_listener_that_fails_stops_the_import_with_its_part_in() {
        ImportStoppedException stopped = stopped(lab.csv("email", rows(2500)).onProgress(progress -> {
            throw new IllegalStateException("enough");
        }));
        assertThat(stopped.counts().inserted()).isEqualTo(1000);
        assertThat(stopped).hasCauseInstanceOf(IllegalStateException.class).hasMessageNotContaining("enough");
        assertThat(lab.store.contacts).hasSize(1000);
    }

    @Test
    void a_quote_that_is_never_closed_stops_the_import_after_the_rows_before_it() {
        ImportStoppedException stopped =
                stopped(lab.csv("email,tier", "a@example.com,x", "b@example.com,\"x", "c@example.com,x"));
        assertThat(stopped.problem().path()).isEqualTo("row 2");
        assertThat(stopped.problem().rule()).isEqualTo("UNCLOSED_QUOTE");
        assertThat(stopped).hasMessageContaining("line 3");
        assertThat(stopped.counts().inserted()).isEqualTo(1);
        assertThat(lab.store.session(stopped.session().id()).state()).isEqualTo(ImportSession.State.STOPPED);
        assertThat(lab.store.contacts).hasSize(1);
    }

    @Test
    void a_file_that_cannot_be_read_to_its_end_stops_the_import() {
        String text = "email,note\na@example.com," + "x".repeat(200_000) + "\nb@exa";
        InputStream broken = new SequenceInputStream(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("/home/anna: disk on fire");
                    }

                    @Override
                    public int read(byte[] into, int offset, int length) throws IOException {
                        return read();
                    }
                });
        ImportStoppedException stopped =
                stopped(new CsvImport(lab.context).csv(broken).map("note", "note"));
        assertThat(stopped.problem().rule()).isEqualTo("UNREADABLE");
        assertThat(stopped.problem().path()).isEqualTo("row 2");
        assertThat(stopped.counts().inserted()).isEqualTo(1);
        assertThat(stopped).hasMessageNotContaining("anna");
    }

    @Test
    void a_list_that_disappears_stops_the_import() {
        lab.define(ProfileSchema.open(SchemaName.of("people")));
        Importer importer =
                lab.csv("email", rows(1500)).into("people").onProgress(progress -> lab.store.schemas.clear());
        assertThat(stopped(importer).problem().rule()).isEqualTo("SCHEMA_NOT_FOUND");
    }

    @Test
    void the_same_importer_can_run_again() {
        Importer importer = lab.csv("email", rows(3));
        assertThat(importer.run().inserted()).isEqualTo(3);
        ImportReport again = importer.run();
        assertThat(again.unchanged()).isEqualTo(3);
        assertThat(lab.store.sessions).hasSize(2);
    }

    private static ImportStoppedException stopped(Importer importer) {
        return catchThrowableOfType(ImportStoppedException.class, importer::run);
    }

    @Test
    void whatever_a_listener_throws_the_session_is_stopped_and_counts_what_is_in() {
        ImportStoppedException stopped = catchThrowableOfType(
                ImportStoppedException.class,
                () -> lab.csv("email", rows(1_500))
                        .onProgress(progress -> sneaky(new IOException("x")))
                        .run());
        assertThat(stopped.session().counts().rows()).isEqualTo(1_000);
        assertThat(stopped.session().state()).isEqualTo(ImportSession.State.STOPPED);
        assertThat(lab.store.contacts).hasSize(1_000);
    }

    @Test
    void an_import_that_stops_within_a_listener_is_not_taken_for_the_outer_one() {
        ImportStoppedException stopped = catchThrowableOfType(
                ImportStoppedException.class,
                () -> lab.csv("email", rows(3))
                        .onProgress(progress -> lab.csv("email,name", "a@example.com,\"x")
                                .into("inner")
                                .run())
                        .run());
        assertThat(stopped.session().counts().rows()).isEqualTo(3);
        assertThat(stopped).hasCauseInstanceOf(ImportStoppedException.class);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneaky(Throwable e) throws T {
        throw (T) e;
    }
}
