package dev.contacts.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contacts.error.ErrorCode;
import dev.contacts.transfer.ExportDiffersException.Reason;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportManifestTest {

    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"; // of "abc"
    private static final ExportManifest MANIFEST = new ExportManifest(
            ExportFormat.DATA,
            Instant.parse("2026-03-29T13:47:58.123456789Z"),
            1,
            2,
            3,
            new TreeMap<>(Map.of("events", 2L, "contact", 1L)),
            ABC);

    @TempDir
    Path folder;

    @Test
    void its_text_says_all_of_it_and_is_read_back() {
        assertThat(MANIFEST.text())
                .isEqualTo(
                        "{\"export_manifest\":{\"format\":\"DATA\",\"at\":\"2026-03-29T13:47:58.123456Z\",\"contacts\":1,\"lines\":2,"
                                + "\"bytes\":3,\"sections\":{\"contact\":1,\"events\":2},\"sha256\":\"" + ABC + "\"}}");
        assertThat(ExportManifest.parse(MANIFEST.text())).isEqualTo(MANIFEST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "[]",
                "{}",
                "{\"other\":{}}",
                "{\"export_manifest\":1}",
                "{\"export_manifest\":{}}",
                "{\"export_manifest\":{\"sections\":{\"a\":\"b\"}}}",
                "{\"export_manifest\":{\"other\":{\"a\":1}}}",
                "{\"export_manifest\":{\"format\":[]}}"
            })
    void what_is_no_manifest_is_refused_without_quoting_it(String text) {
        assertThatThrownBy(() -> ExportManifest.parse(text))
                .isInstanceOfSatisfying(ExportDiffersException.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.UNREADABLE_MANIFEST);
                    assertThat(refused.code()).isEqualTo(ErrorCode.EXPORT_DIFFERS);
                    assertThat(refused).hasNoCause();
                });
    }

    @Test
    void a_manifest_with_anything_behind_it_is_refused() {
        assertThatThrownBy(() -> ExportManifest.parse(MANIFEST.text() + "{}"))
                .isInstanceOf(ExportDiffersException.class);
        assertThatThrownBy(() -> ExportManifest.parse(MANIFEST.text().replace("}}", "},\"x\":1}")))
                .isInstanceOf(ExportDiffersException.class);
        assertThatThrownBy(() -> ExportManifest.parse(MANIFEST.text().replace(ABC, "abc")))
                .isInstanceOf(ExportDiffersException.class);
    }

    @Test
    void a_file_in_an_archive_is_held_against_its_manifest_too() throws IOException {
        try (FileSystem archive = FileSystems.newFileSystem(folder.resolve("files.zip"), Map.of("create", "true"))) {
            assertDiffers(Files.writeString(archive.getPath("/people.csv"), "abc"), Reason.NO_MANIFEST);
            assertDiffers(Files.writeString(archive.getPath("/none.csv"), ""), Reason.NO_MANIFEST);
            ExportManifest manifest =
                    ExportManifest.of(ExportFormat.JSON_LINES, MANIFEST.at(), 1, 1, MANIFEST.bytes(), ABC);
            Path lines = Files.writeString(archive.getPath("/people.jsonl"), "abc\n" + manifest.text() + "\n");
            assertDiffers(lines, Reason.LONGER);
        }
    }

    @Test
    void a_file_is_held_against_the_manifest_beside_it() throws IOException {
        Path file = Files.writeString(folder.resolve("people.csv"), "abc");
        assertDiffers(file, Reason.NO_MANIFEST);

        Files.writeString(ExportManifest.beside(file), MANIFEST.text() + "\n");
        assertThat(ExportManifest.beside(file)).hasFileName("people.csv.manifest.json");
        assertThat(ExportManifest.verify(file)).isEqualTo(MANIFEST);

        Files.writeString(file, "ab");
        assertDiffers(file, Reason.SHORTER);
        Files.writeString(file, "abcd");
        assertDiffers(file, Reason.LONGER);
        Files.writeString(file, "abd");
        assertDiffers(file, Reason.CHANGED);
        Files.writeString(ExportManifest.beside(file), "x".repeat(5_000));
        assertDiffers(file, Reason.UNREADABLE_MANIFEST);
        Files.delete(file);
        assertDiffers(file, Reason.UNREADABLE);
    }

    @Test
    void a_file_may_hold_its_manifest_in_its_last_line() throws IOException {
        Path file = folder.resolve("people.jsonl");
        Files.writeString(file, "abc" + MANIFEST.text() + "\n");
        assertDiffers(file, Reason.NO_MANIFEST); // it is on no line of its own

        String abcd = "edeaaff3f1774ad2888673770c6d64097e391bc362d7d6fb34982ddf0efd18cb"; // of "abc\n"
        ExportManifest own = ExportManifest.of(ExportFormat.JSON_LINES, MANIFEST.at(), 1, 1, 4, abcd);
        Files.writeString(file, "abc\n" + own.text() + "\n");
        assertThat(ExportManifest.verify(file)).isEqualTo(own);
        Files.writeString(file, "ab\n" + own.text() + "\n");
        assertDiffers(file, Reason.SHORTER);
        Files.writeString(file, "");
        assertDiffers(file, Reason.NO_MANIFEST);
    }

    @Test
    void counts_are_not_negative_and_a_digest_is_one() {
        Instant at = MANIFEST.at();
        assertThatThrownBy(() -> ExportManifest.of(ExportFormat.DATA, at, -1, 0, 0, ABC))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ExportManifest.of(ExportFormat.DATA, at, 0, -1, 0, ABC))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ExportManifest.of(ExportFormat.DATA, at, 0, 0, -1, ABC))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ExportManifest.of(ExportFormat.DATA, at, 0, 0, 0, "ABC"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new ExportManifest(ExportFormat.DATA, at, 0, 0, 0, new TreeMap<>(Map.of("events", -1L)), ABC))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertDiffers(Path file, Reason reason) {
        assertThatThrownBy(() -> ExportManifest.verify(file))
                .isInstanceOfSatisfying(
                        ExportDiffersException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
