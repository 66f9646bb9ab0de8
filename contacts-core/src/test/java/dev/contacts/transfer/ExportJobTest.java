package dev.contacts.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contacts.contact.ContactId;
import dev.contacts.error.ErrorCode;
import dev.contacts.transfer.ExportJob.State;
import dev.contacts.workspace.Actor;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportJobTest {

    private static final Instant NOW = Instant.parse("2026-03-29T13:47:58.123456789Z");

    @Test
    void what_it_shows_of_itself_has_neither_contact_nor_link() {
        ContactId contact = new ContactId(new UUID(5, 6));
        ExportJob job = job("", Optional.of(contact)).with("NOTIFIER_FAILED: why", NOW);

        assertThat(job.toString())
                .contains("SCHEDULED", "version=2", "NOTIFIER_FAILED: why")
                .doesNotContain(contact.toString(), "secret");
        assertThat(job.requestedAt()).isEqualTo(Instant.parse("2026-03-29T13:47:58.123456Z"));
        assertThat(job("", Optional.empty()).toString()).doesNotContain("problem");
    }

    @Test
    void it_is_over_when_there_is_no_content_and_will_be_none() {
        assertThat(State.values())
                .filteredOn(State::isOver)
                .containsExactly(State.FAILED, State.EXPIRED, State.CANCELLED);
    }

    @Test
    void texts_that_are_too_long_and_a_version_of_nothing_are_refused() {
        assertThatThrownBy(() -> job("x".repeat(501), Optional.empty())).isInstanceOf(IllegalArgumentException.class);
        ExportJob job = job("", Optional.empty());
        ExportManifest manifest = ExportManifest.of(ExportFormat.HTML, NOW, 0, 0, 0, "0".repeat(64));
        assertThatThrownBy(() -> job.ready(manifest, "x".repeat(2_001), NOW, NOW))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ExportJob(
                        job.id(),
                        job.kind(),
                        job.contact(),
                        job.format(),
                        job.state(),
                        job.manifest(),
                        "",
                        "",
                        0,
                        job.requestedBy(),
                        NOW,
                        NOW,
                        NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ids_are_ordered_by_unsigned_bytes() {
        assertThat(new ExportId(new UUID(-1, 0))).isGreaterThan(new ExportId(new UUID(1, 0)));
        assertThat(new ExportId(new UUID(1, -1))).isGreaterThan(new ExportId(new UUID(1, 1)));
        assertThat(new ExportId(new UUID(1, 1))).isEqualByComparingTo(new ExportId(new UUID(1, 1)));
        ExportNotFoundException missing = new ExportNotFoundException(new ExportId(new UUID(1, 2)));
        assertThat(missing.id()).isEqualTo(new ExportId(new UUID(1, 2)));
        assertThat(missing.code()).isEqualTo(ErrorCode.EXPORT_NOT_FOUND);
        assertThat(new NoExportTargetException().code()).isEqualTo(ErrorCode.NO_EXPORT_TARGET);
    }

    @Test
    void a_folder_holds_a_file_for_each_job(@TempDir Path folder) throws IOException {
        ExportTarget target = ExportTarget.folder(folder);
        ExportJob job = job("", Optional.empty());

        target.delete(job); // though there is none
        Path file = Path.of(URI.create(target.link(job)));
        try (OutputStream out = target.open(job)) {
            out.write("abc".getBytes(StandardCharsets.UTF_8));
            out.flush();
            assertThat(file).as("half of it").doesNotExist();
        }

        assertThat(file).hasContent("abc").hasFileName(job.id() + ".html").hasParent(folder.toAbsolutePath());
        assertThat(folder.toFile().list()).hasSize(1);
        target.delete(job);
        assertThat(file).doesNotExist();

        OutputStream leftOpen = target.open(job); // by a process that has died
        target.delete(job);
        assertThat(folder.toFile().list()).isEmpty();
        assertThatThrownBy(leftOpen::close).isInstanceOf(IOException.class);
        assertThat(folder.toFile().list()).isEmpty();
    }

    @Test
    void options_are_changed_by_copies() {
        ExportTarget target = ExportTarget.folder(Path.of("."));
        ExportOptions options = ExportOptions.of(target, Runnable::run);
        ExportNotifier notifier = job -> {};

        assertThat(options.lifetime()).isEqualTo(Duration.ofDays(7));
        assertThat(options.notifier(notifier)
                        .lifetime(Duration.ofHours(1))
                        .in(Runnable::run)
                        .notifier())
                .isSameAs(notifier);
        options.notifier().ended(job("", Optional.empty()));
        assertThatThrownBy(() -> options.lifetime(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> options.lifetime(Duration.ofDays(-1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> options.lifetime(Duration.ofSeconds(Long.MAX_VALUE)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(options.lifetime(Duration.ofDays(36_525)).lifetime()).hasDays(36_525);
    }

    @Test
    void formats_have_the_usual_endings() {
        assertThat(ExportFormat.of(CsvFormat.DATA)).isEqualTo(ExportFormat.DATA);
        assertThat(ExportFormat.of(CsvFormat.SPREADSHEET)).isEqualTo(ExportFormat.SPREADSHEET);
        assertThat(ExportFormat.values())
                .extracting(ExportFormat::extension)
                .containsExactly("csv", "csv", "jsonl", "html");
    }

    private static ExportJob job(String problem, Optional<ContactId> contact) {
        return new ExportJob(
                new ExportId(new UUID(1, 2)),
                ExportJob.Kind.CONTACT,
                contact,
                ExportFormat.HTML,
                State.SCHEDULED,
                Optional.empty(),
                problem,
                "https://example.com/secret",
                1,
                Actor.SYSTEM,
                NOW,
                NOW,
                NOW);
    }
}
