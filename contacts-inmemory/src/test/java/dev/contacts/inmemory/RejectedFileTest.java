package dev.contacts.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contacts.Contacts;
import dev.contacts.transfer.ExportFailedException;
import dev.contacts.transfer.Importer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of rejected rows, which are people's data. */
class RejectedFileTest {

    @TempDir
    Path folder;

    private final Importer importer = Contacts.over(new InMemoryContactStore())
            .imports()
            .text("email\nnobody\n")
            .key("k");

    @Test
    void it_touches_no_file_of_others_and_is_its_owners_alone() throws IOException {
        importer.run();
        Path file = folder.resolve("rejected.csv");
        Path neighbour = Files.writeString(folder.resolve("rejected.csv.part"), "precious");

        assertThat(importer.writeRejected(file)).isEqualTo(1);

        assertThat(file).content().contains("nobody");
        assertThat(neighbour).hasContent("precious");
        assertThat(folder.toFile().list()).hasSize(2);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void what_cannot_be_written_leaves_nothing() {
        importer.run();

        assertThatThrownBy(() -> importer.writeRejected(folder.resolve("none").resolve("rejected.csv")))
                .isInstanceOf(ExportFailedException.class);
        assertThat(folder).isEmptyDirectory();
    }
}
