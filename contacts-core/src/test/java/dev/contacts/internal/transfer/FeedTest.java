package dev.contacts.internal.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contacts.contact.Origin;
import dev.contacts.transfer.HeaderPolicy;
import dev.contacts.transfer.ImportReport;
import dev.contacts.transfer.ImportStoppedException;
import dev.contacts.transfer.Importer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows from elsewhere, beside the kit. */
class FeedTest {

    private final Lab lab = new Lab();

    @Test
    void rejected_rows_of_a_feed_are_written_and_can_be_corrected_as_text() {
        Importer importer = feed(List.of(row("anna@example.com", "Anna"), row("nobody", "=1+1")))
                .key("night");
        ImportReport report = importer.run();
        assertThat(report.inserted()).isEqualTo(1);
        assertThat(lab.find("anna@example.com").provenance().addedVia()).isEqualTo(Origin.FEED);

        String rejected = importer.rejectedText();

        assertThat(rejected).contains("nobody", "=1+1").doesNotContain("anna@example.com");
    }

    @Test
    void a_feed_that_cannot_be_iterated_is_refused_and_one_that_breaks_stops() {
        assertThatThrownBy(new CsvImport(lab.context).feed(List.of("email"), () -> {
                    throw new IllegalStateException("closed");
                })::run)
                .hasRootCauseMessage("closed");
        List<List<@Nullable String>> broken = new ArrayList<>();
        broken.add(row("anna@example.com", "Anna"));
        broken.add(null);

        assertThatThrownBy(feed(broken)::run)
                .isInstanceOfSatisfying(
                        ImportStoppedException.class,
                        stopped -> assertThat(stopped.session().counts().inserted())
                                .isEqualTo(1));
    }

    private Importer feed(List<List<@Nullable String>> rows) {
        return new CsvImport(lab.context)
                .feed(List.of("email", "first_name"), rows)
                .headers(HeaderPolicy.CREATE_UNKNOWN);
    }

    private static List<@Nullable String> row(@Nullable String... cells) {
        return Arrays.asList(cells);
    }
}
