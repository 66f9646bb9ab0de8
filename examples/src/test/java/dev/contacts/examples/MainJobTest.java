package dev.contacts.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainJobTest {

    @TempDir
    Path folder;

    @Test
    void the_sample_goes_all_the_way() throws IOException {
        JobRun run = JobRun.of(folder);

        assertThat(run.status()).isEqualTo(MainJob.DONE);
        assertThat(run.number("rows read")).isEqualTo(1_000);
        assertThat(run.number("new contacts")).isEqualTo(979);
        assertThat(run.number("contacts changed")).isEqualTo(4);
        assertThat(run.number("rows that said nothing new")).isEqualTo(3);
        assertThat(run.number("rows not taken")).isEqualTo(14);
        assertThat(run.number("contacts belong to it")).isEqualTo(82);
        assertThat(run.output())
                .contains("1,000 rows\n")
                .contains("row 741: Mobile Phone: a mobile number begins with + and the country code")
                .contains("SAGA-OBERG@EXAMPLE.ORG is Saga Öberg, Örebro, Sweden")
                .contains("(+49) 17-60-40-69-055 is Zoë Weiß, Köln, Germany")
                .contains("version 1 became 2, all other fields are as they were")
                .contains("A change based on version 1 is refused: it is version 2 by now.")
                .contains("no   score >= 500")
                .contains("zoeweiss@example.net finds nobody, and neither does the old id.")
                .contains("It is free: a new contact took it")
                .doesNotContain("Exception");
        assertThat(Files.readAllLines(folder.resolve("segment.csv"))).hasSize(1 + 82);
    }

    @Test
    void every_bad_row_of_the_sample_is_listed_with_its_reason() {
        assertThat(JobRun.of(folder).output().lines().filter(line -> line.matches(" +row \\d+: .{20,}")))
                .hasSize(14);
    }

    @Test
    void each_run_begins_with_an_empty_database() {
        JobRun.of(folder);
        assertThat(JobRun.of(folder).number("new contacts")).isEqualTo(979);
    }

    @Test
    void a_file_of_semicolons_with_a_byte_order_mark_is_read() throws IOException {
        Path file = file("\uFEFFE-mail;Given Name;Surname;SMS\nmia@example.com;Mia;Žák;+420 601 123 456\n");
        JobRun run = JobRun.of(folder, "--csv=" + file);

        assertThat(run.number("new contacts")).isEqualTo(1);
        assertThat(run.output()).contains("MIA@EXAMPLE.COM is Mia Žák");
    }

    @Test
    void the_segment_can_be_given() throws IOException {
        Path file = file("email,city\na@example.com,Bergen\nb@example.com,Bergen\nc@example.com,Oslo\n");
        JobRun run = JobRun.of(folder, "--csv=" + file, "--segment=city != 'Oslo'");

        assertThat(run.output()).contains("city != 'Oslo'");
        assertThat(run.number("contacts belong to it")).isEqualTo(2);
        assertThat(run.number("contacts are in"))
                .as("one of them was anonymized")
                .isEqualTo(1);
    }

    @Test
    void many_rejected_rows_are_counted_by_reason() throws IOException {
        StringBuilder rows = new StringBuilder("email,mobile\n");
        for (int i = 0; i < 30; i++) {
            rows.append(i % 2 == 0 ? "nobody,\n" : ",0301234567\n");
        }
        JobRun run = JobRun.of(folder, "--csv=" + file(rows.toString()));

        assertThat(run.status()).isEqualTo(MainJob.DONE);
        assertThat(run.number("rows not taken")).isEqualTo(30);
        assertThat(run.output()).contains("and 10 more. All 30 by reason:").contains("No contact came of this file");
        assertThat(run.number("email: is no valid email")).isEqualTo(15);
    }

    @Test
    void neighbours_with_the_same_reason_share_a_line() throws IOException {
        JobRun run = JobRun.of(folder, "--csv=" + file("email,city\nx,A\nx,B\ngood@example.com,C\nx,D\n"));

        assertThat(run.output()).contains("rows 1 to 2: email: ").contains("row 4: email: ");
    }

    @Test
    void characters_that_steer_a_terminal_do_not_reach_it() throws IOException {
        JobRun run = JobRun.of(folder, "--csv=" + file("email,first_name\neve@example.com,Eve\u001B[2J\n"));

        assertThat(run.output()).contains("Eve\uFFFD[2J").doesNotContain("\u001B");
    }

    @Test
    void in_a_terminal_the_bar_is_drawn_again_and_ends_its_line() {
        JobRun run = JobRun.inTerminal(folder);

        assertThat(run.output()).contains("\r").contains("1,000 rows");
        assertThat(run.output().lines().filter(line -> line.contains("rows read in")))
                .allMatch(line -> line.startsWith("  "));
    }

    @Test
    void a_file_that_is_not_there_is_said_to_be_missing() {
        refused("There is no file that can be read", "--csv=" + folder.resolve("nowhere.csv"));
    }

    @Test
    void a_folder_is_refused() {
        refused("is a folder; give the path of a CSV file", "--csv=" + folder);
    }

    @Test
    void an_empty_file_is_refused() throws IOException {
        refused("there is nothing in it, not even a header line", "--csv=" + file(""));
    }

    @Test
    void a_file_without_a_header_is_refused() throws IOException {
        refused("the first line is no header", "--csv=" + file("mia@example.com,Mia\nben@example.com,Ben\n"));
    }

    @Test
    void a_binary_file_is_refused() throws IOException {
        Path file = folder.resolve("image.png");
        Files.write(
                file,
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, (byte) 0xFF, (byte) 0xD8});
        refused("The file cannot be imported, and nothing was written", "--csv=" + file);
    }

    @Test
    void a_segment_that_is_no_rule_is_refused_before_anything_is_written() {
        refused("segment rule, line 1, column", "--segment=city = ");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void an_unknown_argument_is_refused() {
        refused("Not understood: --csw=x", "--csw=x");
    }

    private void refused(String words, String... arguments) {
        JobRun run = JobRun.of(folder, arguments);

        assertThat(run.status()).isEqualTo(MainJob.REFUSED);
        assertThat(run.output()).contains(words).doesNotContain("\tat ").doesNotContain("Exception");
    }

    private Path file(String content) throws IOException {
        return Files.write(folder.resolve("own.csv"), content.getBytes(StandardCharsets.UTF_8));
    }
}
