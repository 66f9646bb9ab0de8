package dev.contacts.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Files as people have them: some written by hand here, and those of the corpora where the property says where they are. */
class RealFilesTest {

    /** Headers of well-known products: Google, Outlook, Mailchimp, Brevo, and a shop without addresses. */
    private static final List<String> BY_HAND = List.of("""
            Name,Given Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value
            Mia Žák,Mia,Žák,* myContacts,Home,mia@example.com,Mobile,+420 601 123 456
            """, """
            Title,First Name,Last Name,Home City,Mobile Phone,Home Phone,E-mail Address,E-mail Type
            ,Mia,Žák,Brno,+420 601 123 456,541 123 456,mia@example.com,SMTP
            """, """
            Email Address,First Name,Last Name,MEMBER_RATING,OPTIN_TIME,TIMEZONE,CC,NOTES
            mia@example.com,Mia,Žák,2,2015-03-16 14:40:47,Europe/Prague,CZ,
            """, """
            EMAIL;LASTNAME;FIRSTNAME;SMS;EMAIL_BLACKLISTED
            mia@example.com;Žák;Mia;+420601123456;No
            """, """
            customerID,companyName,country,phone
            ALFKI,Alfreds Futterkiste,Germany,030-0074321
            """);

    @TempDir
    Path folder;

    @Test
    void the_usual_headers_are_recognised() throws IOException {
        for (Path file : files().subList(0, 4)) {
            assertThat(JobRun.of(folder, "--csv=" + file).output())
                    .as(file.toString())
                    .contains("1  new contacts")
                    .contains("MIA@EXAMPLE.COM is Mia Žák");
        }
    }

    @TestFactory
    Stream<DynamicTest> the_counts_of_every_file_add_up() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path file : files()) {
            tests.add(DynamicTest.dynamicTest(file.getFileName().toString(), () -> add_up(file)));
        }
        return tests.stream();
    }

    private void add_up(Path file) {
        JobRun run = JobRun.of(folder, "--csv=" + file);

        assertThat(run.output()).doesNotContain("\tat ").doesNotContain("Exception");
        if (run.status() == MainJob.REFUSED) {
            assertThat(run.output()).contains("nothing was written:\n     ");
        } else {
            assertThat(run.number("new contacts")
                            + run.number("contacts changed")
                            + run.number("rows that said nothing new")
                            + run.number("rows not taken"))
                    .isEqualTo(run.number("rows read"))
                    .isPositive();
        }
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < BY_HAND.size(); i++) {
            files.add(Files.writeString(folder.resolve("by-hand-" + (i + 1) + ".csv"), BY_HAND.get(i)));
        }
        String corpora = System.getProperty("contacts.corpora");
        if (corpora != null) {
            try (Stream<Path> real = Files.list(Path.of(corpora, "import-real"))) {
                real.filter(file -> file.toString().endsWith(".csv")).sorted().forEach(files::add);
            }
        }
        return files;
    }
}
