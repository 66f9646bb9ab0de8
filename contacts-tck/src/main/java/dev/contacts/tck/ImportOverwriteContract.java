package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contacts.Contacts;
import dev.contacts.contact.ConfirmationRefusedException;
import dev.contacts.contact.Contact;
import dev.contacts.contact.NewContact;
import dev.contacts.group.Group;
import dev.contacts.identifier.ContactKey;
import dev.contacts.identifier.MobileNumber;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.SchemaChange;
import dev.contacts.transfer.HeaderPolicy;
import dev.contacts.transfer.ImportCounts;
import dev.contacts.transfer.ImportMode;
import dev.contacts.transfer.ImportPreview;
import dev.contacts.transfer.ImportRefusedException;
import dev.contacts.transfer.ImportReport;
import dev.contacts.transfer.ImportStoppedException;
import dev.contacts.transfer.Importer;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Acceptance: an import that takes values away says which before it does, and needs a word for it. */
public interface ImportOverwriteContract extends StoreContract {

    @Test
    @Requirement({"D4", "004-05", "C10"})
    default void an_import_that_overwrites_says_what_would_be_lost_and_waits_for_a_word(Sandbox box) {
        Contacts contacts = people(box);
        Contact anna =
                contacts.create(NewContact.of(Samples.ANNA, MobileNumber.parse("+4930123456"), ContactKey.parse("A"))
                        .in("people")
                        .firstName("Anna")
                        .lastName("Schmidt")
                        .set("tier", "gold")
                        .set("name", "a")
                        .set("old", "kept"));
        contacts.create(NewContact.of(Samples.BEN).in("people").firstName("Ben").set("name", "b"));
        Group vip = contacts.groups().create("VIP");
        contacts.groups().add(vip.id(), anna.id(), edit -> edit.set("seat", "A1"));
        contacts.notes().add(anna.id(), "called");
        contacts.schemas().change("people", SchemaChange.archive("old"));
        Importer importer = contacts.imports().text("""
                        email,first_name,tier,name
                        anna@example.com,Anne,,x
                        ben@example.com,Ben,,b
                        cara@example.com,Cara,silver,c
                        ben@example.com,Ben,,
                        """).into("people").mode(ImportMode.OVERWRITE);
        List<String> before = box.dump().lines();

        assertThat(box.refuses(ImportRefusedException.class, importer::run)).hasMessageContaining("NOT_CONFIRMED");
        ImportPreview preview = importer.preview();
        assertThat(box.dump().lines()).isEqualTo(before);
        assertThat(preview.clearedFields()).isEqualTo(Map.of("last_name", 1L, "tier", 1L));
        assertThat(preview.clearingRows()).isEqualTo(1);
        assertThat(preview.report().counts()).isEqualTo(new ImportCounts(1, 1, 1, 1));
        ImportReport report = preview.confirm();

        assertThat(report.counts()).isEqualTo(preview.report().counts());
        assertThat(report.rejectedRows()
                        .map(row -> row.row() + " " + row.reasons().get(0).rule()))
                .containsExactly("4 REQUIRED");
        Contact after = contacts.get(anna.id());
        assertThat(after.firstName()).contains("Anne");
        assertThat(after.lastName()).isEmpty();
        assertThat(after.attributes().names()).extracting(Object::toString).containsExactlyInAnyOrder("name", "old");
        assertThat(after.identifiers()).isEqualTo(anna.identifiers());
        box.run(tx -> {
            assertThat(tx.notes().ofContacts(List.of(anna.id()))).hasSize(1);
            assertThat(tx.memberships().ofContacts(List.of(anna.id()))).hasSize(1);
        });
        box.refuses(ConfirmationRefusedException.class, preview::confirm);
    }

    @Test
    @Requirement({"D4", "004-05"})
    default void a_confirmation_is_for_this_content_only_and_not_for_long(Sandbox box) throws IOException {
        Contacts contacts = people(box);
        contacts.create(
                NewContact.of(Samples.ANNA).in("people").firstName("Anna").set("name", "a"));
        Path file = Files.createTempFile("people", ".csv");
        file.toFile().deleteOnExit();
        Files.writeString(file, "email,tier,name\nanna@example.com,,x\n");
        Importer importer = contacts.imports()
                .csv(file)
                .into("people")
                .headers(HeaderPolicy.MAPPED)
                .mode(ImportMode.OVERWRITE);

        ImportPreview late = importer.preview();
        box.clock().advance(Duration.ofMinutes(15));
        assertThat(reason(box, late)).isEqualTo(ConfirmationRefusedException.Reason.EXPIRED);
        box.clock().advance(Duration.ofMinutes(-1));
        assertThat(reason(box, late)).as("once is for good").isEqualTo(ConfirmationRefusedException.Reason.EXPIRED);
        ImportPreview changed = importer.preview();
        for (String other : List.of(
                "email,tier,name\nanna@example.com,,y\n",
                "email,tier,name\n",
                "email,tier,name\nanna@example.com,,x\nanna@example.com,,x\n",
                "email,tier\nanna@example.com,\n",
                "email,name,tier\nanna@example.com,x,\n")) {
            Files.writeString(file, other);
            assertThat(reason(box, changed)).as(other).isEqualTo(ConfirmationRefusedException.Reason.CHANGED);
        }
        Files.writeString(file, "email;tier;name\r\nanna@example.com;;x"); // the same content
        assertThat(changed.confirm().updated()).isEqualTo(1);
        assertThat(contacts.find(Samples.ANNA).orElseThrow().firstName()).isEmpty();
        ImportPreview renamed = importer.preview();
        contacts.schemas().change("people", SchemaChange.rename("tier", "level"));
        assertThat(reason(box, renamed)).isEqualTo(ConfirmationRefusedException.Reason.CHANGED);
        assertThat(box.refuses(
                        ImportRefusedException.class,
                        () -> contacts.imports()
                                .csv(new StringReader("email,level,name\nanna@example.com,,x\n"))
                                .into("people")
                                .mode(ImportMode.OVERWRITE)
                                .preview()))
                .hasMessageContaining("READ_ONCE");
    }

    @Test
    @Requirement({"D4", "U03", "U04", "U06"})
    default void an_import_that_overwrites_is_a_session_like_every_other(Sandbox box) {
        Contacts contacts = box.contacts();
        contacts.create(NewContact.of(Samples.ANNA).firstName("Anna").lastName("Schmidt"));
        StringBuilder rows = new StringBuilder("email,first_name\nanna@example.com,Anne\n");
        for (int i = 0; i < 1_000; i++) {
            rows.append("p").append(i).append("@example.com,P\n");
        }
        boolean[] stops = {true};
        Importer importer = contacts.imports()
                .text(rows.toString())
                .mode(ImportMode.OVERWRITE)
                .key("k")
                .undoable()
                .onRow(row -> {
                    if (stops[0]) {
                        throw new IllegalStateException("stopped");
                    }
                });
        List<String> before = box.dump().lines();
        assertThatThrownBy(() -> importer.preview().confirm()).isInstanceOf(ImportStoppedException.class);
        stops[0] = false;

        ImportReport report = importer.preview().confirm();

        assertThat(report.counts()).isEqualTo(new ImportCounts(1_000, 1, 0, 0));
        assertThat(importer.preview().confirm().session()).isEqualTo(report.session());
        assertThat(contacts.find(Samples.ANNA).orElseThrow().lastName()).isEmpty();
        contacts.imports().undo(report.id());
        assertThat(contacts.find(Samples.ANNA).orElseThrow().lastName()).contains("Schmidt");
        assertThat(box.dump().lines()).hasSameSizeAs(before);
    }

    private static ConfirmationRefusedException.Reason reason(Sandbox box, ImportPreview preview) {
        return box.refuses(ConfirmationRefusedException.class, preview::confirm).reason();
    }

    private static Contacts people(Sandbox box) {
        box.contacts()
                .schemas()
                .create(ProfileSchema.builder("people")
                        .field(FieldDefinition.text("tier"))
                        .field(FieldDefinition.text("name").asRequired())
                        .field(FieldDefinition.text("old"))
                        .build());
        return box.contacts();
    }
}
