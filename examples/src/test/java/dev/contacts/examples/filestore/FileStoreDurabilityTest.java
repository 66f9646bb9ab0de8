package dev.contacts.examples.filestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.contacts.Contacts;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.NewContact;
import dev.contacts.contact.Origin;
import dev.contacts.contact.Provenance;
import dev.contacts.error.ErrorCode;
import dev.contacts.group.Group;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.SchemaName;
import dev.contacts.spi.StorageException;
import dev.contacts.tck.StoreDump;
import dev.contacts.workspace.Actor;
import dev.contacts.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What survives a crash, a full disk, damage and a second process; and what does not survive its deletion. */
class FileStoreDurabilityTest {

    private static final EmailAddress ANNA = EmailAddress.parse("anna@example.com");
    private static final EmailAddress BEN = EmailAddress.parse("ben@example.com");
    private static final EmailAddress CARA = EmailAddress.parse("cara@example.com");

    @TempDir
    private Path directory;

    @Test
    void a_journal_cut_at_any_byte_of_its_last_record_holds_that_transaction_wholly_or_not_at_all() throws IOException {
        List<String> without;
        List<String> with;
        byte[] before;
        byte[] whole;
        try (FileContactStore store = FileContactStore.open(directory)) {
            Contacts.over(store).create(NewContact.of(ANNA).firstName("Änna").set("tier", "gold"));
            without = dump(store);
            before = Files.readAllBytes(journal());
            store.inTransaction(
                    Workspace.DEFAULT, tx -> tx.contacts().insert(List.of(contact(1, BEN), contact(2, CARA))));
            with = dump(store);
            whole = Files.readAllBytes(journal());
        }
        assertThat(with).hasSize(without.size() + 2);
        assertThat(Arrays.copyOf(whole, before.length)).isEqualTo(before);

        for (int length = before.length; length <= whole.length; length++) {
            List<String> expected = length < whole.length - 1 ? without : with; // the last byte only ends the line
            Path copy = Files.createDirectory(directory.resolve("cut at " + length));
            Files.write(copy.resolve(journal().getFileName()), Arrays.copyOf(whole, length));
            try (FileContactStore store = FileContactStore.open(copy)) {
                assertThat(dump(store)).as("cut at %s", length).isEqualTo(expected);
                Contacts.over(store).create(NewContact.of(EmailAddress.parse("next@example.com")));
            }
            try (FileContactStore store = FileContactStore.open(copy)) {
                assertThat(dump(store)).hasSize(expected.size() + 1).containsAll(expected);
            }
        }
    }

    @Test
    void a_byte_changed_in_the_middle_of_the_journal_is_not_passed_over_in_silence() throws IOException {
        try (FileContactStore store = FileContactStore.open(directory)) {
            Contacts.over(store).create(NewContact.of(ANNA));
            Contacts.over(store).create(NewContact.of(BEN));
        }
        byte[] bytes = Files.readAllBytes(journal());
        String lines = new String(bytes, StandardCharsets.US_ASCII);
        int firstLine = lines.indexOf('\n') + 1;
        int lastLine = lines.lastIndexOf('\n', bytes.length - 2);

        for (int at = 0; at < lastLine; at++) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= 1;
            Files.write(journal(), damaged);
            ErrorCode code = at < firstLine ? ErrorCode.SCHEMA_VERSION : ErrorCode.STORAGE_FAILED;
            refuses(code, () -> FileContactStore.open(directory).close());
            assertThat(journal()).as("left as it is, for a repair by hand").hasBinaryContent(damaged);
        }
    }

    @Test
    void no_file_holds_anything_of_a_contact_that_was_deleted_or_anonymized() throws IOException {
        try (FileContactStore store = FileContactStore.open(directory)) {
            Contacts contacts = Contacts.over(store);
            Contact anna = contacts.create(NewContact.of(ANNA).lastName("Surname1"));
            Contact ben = contacts.create(NewContact.of(BEN).lastName("Surname2"));
            contacts.create(NewContact.of(CARA).lastName("Surname3"));
            Group group = contacts.groups().create("VIP");
            contacts.groups().add(group.id(), ben.id(), member -> member.set("seat", "Seat9"));
            assertThat(files()).contains("anna@", "Surname1", "ben@", "Surname2", "Seat9");

            contacts.update(anna.id(), edit -> edit.lastName("Surname4"));
            contacts.privacy().anonymize(anna.id());
            contacts.privacy().prepareDeletion(Set.of(ben.id())).confirm();

            assertThat(files())
                    .contains("cara@", "Surname3", "VIP")
                    .doesNotContain("anna@", "Surname1", "Surname4", anna.id().toString())
                    .doesNotContain("ben@", "Surname2", "Seat9", ben.id().toString());
        }
    }

    @Test
    void a_commit_that_cannot_be_written_changes_nothing_and_can_be_repeated() throws IOException {
        try (FileContactStore store = FileContactStore.open(directory)) {
            Contacts contacts = Contacts.over(store);
            Contact anna = contacts.create(NewContact.of(ANNA));
            List<String> before = dump(store);
            Path obstacle = Files.createDirectory(directory.resolve(journal().getFileName() + ".new"));

            refuses(
                    ErrorCode.STORAGE_FAILED,
                    () -> contacts.privacy().prepareDeletion(Set.of(anna.id())).confirm());
            assertThat(dump(store)).isEqualTo(before);

            Files.delete(obstacle);
            contacts.privacy().prepareDeletion(Set.of(anna.id())).confirm();
            assertThat(dump(store)).isEmpty();
        }
    }

    @Test
    void a_journal_that_somebody_else_wrote_to_is_not_written_over() throws IOException {
        try (FileContactStore store = FileContactStore.open(directory)) {
            Files.writeString(journal(), "somebody else");
            refuses(ErrorCode.STORAGE_FAILED, () -> Contacts.over(store).create(NewContact.of(ANNA)));
            assertThat(journal()).hasContent("somebody else");
        }
    }

    @Test
    void a_journal_in_which_most_is_outdated_is_written_anew() throws IOException {
        List<String> before;
        try (FileContactStore store = FileContactStore.open(directory)) {
            Contacts contacts = Contacts.over(store);
            Contact anna = contacts.create(NewContact.of(ANNA));
            for (int i = 0; i < 100; i++) {
                String text = i + "x".repeat(100_000);
                contacts.update(anna.id(), edit -> edit.set("long", text));
            }
            assertThat(Files.size(journal())).isLessThan(2_000_000);
            before = store.records().toList();
        }
        try (FileContactStore again = FileContactStore.open(directory)) {
            assertThat(again.records().toList()).isEqualTo(before).hasSize(1);
        }
    }

    @Test
    void what_a_crash_left_of_a_new_journal_is_removed() throws IOException {
        Path left = directory.resolve("6e6f727468.journal.new");
        Files.writeString(left, "anna@example.com");

        FileContactStore.open(directory).close();

        assertThat(left).doesNotExist();
    }

    @Test
    void workspaces_whose_names_differ_only_in_case_have_files_of_their_own() {
        try (FileContactStore store = FileContactStore.open(directory)) {
            Contacts contacts = Contacts.over(store);
            contacts.in(Workspace.of("north")).create(NewContact.of(ANNA));
            contacts.in(Workspace.of("North")).create(NewContact.of(BEN));
        }
        try (FileContactStore again = FileContactStore.open(directory)) {
            Contacts contacts = Contacts.over(again);
            assertThat(contacts.in(Workspace.of("north")).find(ANNA)).isPresent();
            assertThat(contacts.in(Workspace.of("north")).find(BEN)).isEmpty();
            assertThat(contacts.in(Workspace.of("North")).find(BEN)).isPresent();
        }
    }

    @Test
    void an_interrupted_thread_writes_and_erases_like_any_other() {
        try (FileContactStore store = FileContactStore.open(directory)) {
            Contacts contacts = Contacts.over(store);
            Thread.currentThread().interrupt();
            Contact anna = contacts.create(NewContact.of(ANNA));
            contacts.privacy().prepareDeletion(Set.of(anna.id())).confirm();
            contacts.create(NewContact.of(BEN));

            assertThat(Thread.interrupted()).isTrue();
            assertThat(dump(store)).hasSize(1);
        }
    }

    @Test
    void a_directory_is_open_once_at_a_time_in_this_process_and_in_others() throws IOException {
        FileContactStore store = FileContactStore.open(directory);
        refuses(ErrorCode.STORAGE_UNAVAILABLE, () -> FileContactStore.open(directory));
        assertThat(lockedByAnotherProcess())
                .as("refused, also after a second attempt in this one")
                .isFalse();
        store.close();
        store.close();

        refuses(ErrorCode.STORAGE_UNAVAILABLE, () -> Contacts.over(store).create(NewContact.of(ANNA)));
        assertThat(lockedByAnotherProcess()).isTrue();
        FileContactStore.open(directory).close();
    }

    private boolean lockedByAnotherProcess() throws IOException {
        Path program = directory.resolve("Lock.java");
        Files.writeString(program, """
                import java.nio.channels.FileChannel;
                import java.nio.file.*;

                class Lock {
                    public static void main(String[] file) throws Exception {
                        System.out.print(FileChannel.open(Path.of(file[0]), StandardOpenOption.WRITE).tryLock() != null);
                    }
                }
                """);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java,
                        program.toString(),
                        directory.resolve("contacts.lock").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        assertThat(answer).isIn("true", "false");
        return answer.equals("true");
    }

    private static void refuses(ErrorCode code, ThrowingCallable call) {
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(call)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code))
                .withMessageNotContaining(".journal");
    }

    private Path journal() {
        return directory.resolve("64656661756c74.journal"); // "default"
    }

    private String files() throws IOException {
        StringBuilder all = new StringBuilder();
        try (var files = Files.list(directory)) {
            for (Path file : files.toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    private static List<String> dump(FileContactStore store) {
        return StoreDump.of(store, Workspace.DEFAULT).lines();
    }

    private static Contact contact(long number, EmailAddress email) {
        return new Contact(
                new ContactId(new UUID(number, number)),
                1,
                SchemaName.DEFAULT,
                false,
                List.of(email),
                Attributes.empty(),
                Attributes.empty(),
                Provenance.added(Instant.EPOCH, Origin.API, Actor.SYSTEM));
    }
}
