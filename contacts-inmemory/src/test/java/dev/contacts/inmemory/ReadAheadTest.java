package dev.contacts.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contacts.Contacts;
import dev.contacts.contact.Contact;
import dev.contacts.contact.PageRequest;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.SchemaChange;
import dev.contacts.transfer.HeaderPolicy;
import dev.contacts.transfer.ImportMode;
import dev.contacts.transfer.ImportReport;
import dev.contacts.transfer.ImportStoppedException;
import dev.contacts.transfer.Importer;
import dev.contacts.transfer.RowResult;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Reading the next rows of an import on a host's executor changes nothing but how long it takes; here are several chunks of rows. */
@Timeout(60)
class ReadAheadTest {

    private static final int PART = 1_000;
    private static final int ROWS = 4_500;

    private final ExecutorService thread = Executors.newSingleThreadExecutor();

    @AfterEach
    void end() {
        thread.shutdownNow();
    }

    @Test
    void any_executor_gives_the_report_and_the_contacts_that_none_gives() {
        List<String> expected = imported(importer -> importer, contacts -> {});
        for (Executor executor : List.of(thread, (Executor) Runnable::run, never(), rejecting(), lying(), broken())) {
            assertThat(imported(importer -> importer.executor(executor), contacts -> {}))
                    .isEqualTo(expected);
        }
    }

    @Test
    void an_import_on_the_only_thread_of_the_executor_does_not_wait_for_itself() throws Exception {
        List<String> expected = imported(importer -> importer, contacts -> {});
        assertThat(thread.submit(() -> imported(importer -> importer.executor(thread), contacts -> {}))
                        .get())
                .isEqualTo(expected);
    }

    @Test
    void rows_that_were_made_by_an_older_schema_are_checked_by_the_one_there_is() {
        Consumer<Contacts> stricter = contacts -> contacts.schemas()
                .change(
                        "people",
                        SchemaChange.redefine(FieldDefinition.text("tier").withMinLength(6)));
        List<String> expected = imported(importer -> importer, stricter);
        assertThat(expected).anyMatch(line -> line.contains("MIN_LENGTH"));
        assertThat(imported(importer -> importer.executor(thread), stricter)).isEqualTo(expected);
    }

    @Test
    void a_stream_that_fails_while_it_is_read_ahead_stops_the_import_behind_the_rows_before() {
        Contacts contacts = contacts();
        InputStream broken = new SequenceInputStream(stream(text()), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                throw new IOException("gone");
            }
        });
        assertThatThrownBy(() -> contacts.imports()
                        .csv(broken)
                        .into("people")
                        .mode(ImportMode.APPEND_OR_UPDATE)
                        .headers(HeaderPolicy.STRICT)
                        .executor(thread)
                        .run())
                .isInstanceOf(ImportStoppedException.class)
                .hasMessageContaining("read");
        assertThat(all(contacts)).hasSizeGreaterThan(1_000);
    }

    private interface Setting {
        Importer of(Importer importer);
    }

    /** The results of all rows and the contacts that they left; {@code between} happens when the first part is in. */
    private static List<String> imported(Setting setting, Consumer<Contacts> between) {
        Contacts contacts = contacts();
        List<String> happened = new ArrayList<>();
        ImportReport report = setting.of(contacts.imports()
                        .text(text())
                        .into("people")
                        .mode(ImportMode.APPEND_OR_UPDATE)
                        .onRow(row -> {
                            if (row.row() == 1) { // told when its part is in, and the next one is read
                                between.accept(contacts);
                            }
                        }))
                .run();
        happened.add(report.counts().toString());
        report.results().map(RowResult::toString).forEach(happened::add);
        all(contacts).stream().map(ReadAheadTest::told).sorted().forEach(happened::add);
        return happened;
    }

    private static List<Contact> all(Contacts contacts) {
        return contacts.list(PageRequest.first(PageRequest.MAX_SIZE)).items();
    }

    private static String told(Contact contact) {
        return contact.identifiers().get(0).value() + contact.attributes().text("tier") + contact.version();
    }

    private static Contacts contacts() {
        Contacts contacts = Contacts.over(new InMemoryContactStore());
        contacts.schemas()
                .create(ProfileSchema.builder("people")
                        .field(FieldDefinition.text("tier"))
                        .field(FieldDefinition.number("age"))
                        .build());
        return contacts;
    }

    /** New people, people who come twice in one part and in two, and rows with something wrong. */
    private static String text() {
        StringBuilder text = new StringBuilder("email,tier,age\n");
        for (int i = 0; i < ROWS; i++) {
            int person = i % 7 == 3 ? i / 2 : i;
            text.append("person")
                    .append(person)
                    .append(i % 11 == 5 ? "" : "@example.com")
                    .append(",tier")
                    .append(i < PART ? i + PART : i % 90);
            text.append(',')
                    .append(i % 13 == 1 ? "old" : String.valueOf(i % 99))
                    .append('\n');
        }
        return text.toString();
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Executor never() {
        return task -> {};
    }

    /** Says no when it has done it. */
    private static Executor lying() {
        return task -> {
            task.run();
            throw new RejectedExecutionException("full");
        };
    }

    private static Executor broken() {
        return task -> {
            throw new IllegalStateException("shut down");
        };
    }

    private static Executor rejecting() {
        return task -> {
            throw new RejectedExecutionException("full");
        };
    }
}
