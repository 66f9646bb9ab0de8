package dev.contacts.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contacts.Contacts;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.transfer.HeaderPolicy;
import dev.contacts.transfer.ImportMode;
import dev.contacts.transfer.ImportPreview;
import dev.contacts.transfer.ImportStoppedException;
import dev.contacts.transfer.Importer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is imported after a confirmation is what was confirmed; here are several chunks of rows. */
class OverwriteConfirmationTest {

    private static final int PART = 1_000;

    @TempDir
    Path folder;

    private final Contacts contacts = Contacts.over(new InMemoryContactStore());
    private boolean changes;

    @ParameterizedTest
    @CsvSource({"12, 60", "8, 60", "10, 6000", "10, 61", "-1, 60"})
    void what_comes_into_the_file_once_it_is_confirmed_is_not_imported(int last, int size) throws IOException {
        Path file = folder.resolve("people.csv");
        String confirmed = text(10, 60);
        String other = last < 0 ? text(8, 60) + "\"never closed" : text(last, size);
        Files.writeString(file, confirmed);
        Importer importer = contacts.imports()
                .csv(file)
                .mode(ImportMode.OVERWRITE)
                .headers(HeaderPolicy.CREATE_UNKNOWN)
                .key("k")
                .onProgress(progress -> {
                    if (changes) { // when the first part is in
                        write(file, other);
                    }
                });
        ImportPreview preview = importer.preview();
        changes = true;

        assertThatThrownBy(preview::confirm)
                .isInstanceOf(ImportStoppedException.class)
                .hasMessageContaining(last < 0 ? "UNCLOSED_QUOTE" : "OTHER_CONTENT");

        assertThat(contacts.find(EmailAddress.parse("r0@example.com"))).isEmpty();
        changes = false;
        Files.writeString(file, confirmed);
        assertThat(importer.preview().confirm().rows()).isEqualTo(2 * PART + 10);
    }

    @Test
    void an_import_that_was_once_broken_goes_on_where_no_part_of_its_preview_ends() throws IOException {
        Path file = folder.resolve("people.csv");
        String whole = text(10, 60);
        int broken = whole.indexOf("q500@");
        Files.writeString(file, whole.substring(0, broken) + "\"never closed");
        Importer importer = contacts.imports()
                .csv(file)
                .headers(HeaderPolicy.CREATE_UNKNOWN)
                .key("k");
        assertThatThrownBy(importer::run).isInstanceOf(ImportStoppedException.class);
        Files.writeString(file, whole);

        assertThat(importer.preview().confirm().inserted()).isEqualTo(2 * PART + 10);
    }

    /** Two parts and some rows. */
    private static String text(int last, int size) {
        return "email,remark\n" + rows("p", PART, 60) + rows("q", PART, size) + rows("r", last, 60);
    }

    private static String rows(String name, int count, int size) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < count; i++) {
            rows.append(name)
                    .append(i)
                    .append("@example.com,")
                    .append("x".repeat(size))
                    .append('\n');
        }
        return rows.toString();
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
