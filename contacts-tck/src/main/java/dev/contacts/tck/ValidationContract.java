package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.Contacts;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactEdit;
import dev.contacts.contact.NewContact;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.FieldType;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.ValidationException;
import dev.contacts.schema.Violation;
import dev.contacts.transfer.HeaderPolicy;
import dev.contacts.transfer.ImportMode;
import dev.contacts.transfer.ImportReport;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Acceptance: one validation, whichever way a value comes in. */
public interface ValidationContract extends StoreContract {

    /** Fields with a text that each of them refuses, and the rule that it breaks. */
    List<List<String>> BAD = List.of(
            List.of("name", "x", "MIN_LENGTH"),
            List.of("name", "Anna-Katharina", "MAX_LENGTH"),
            List.of("name", "Anna7", "PATTERN"),
            List.of("age", "151", "RANGE"),
            List.of("age", "-0.5", "RANGE"),
            List.of("age", "forty", "NUMBER"),
            List.of("age", "1,5", "NUMBER"),
            List.of("age", "\u0661", "NUMBER"),
            List.of("born", "1899-12-31", "DATE_RANGE"),
            List.of("born", "29.03.2026", "DATE"),
            List.of("born", "2026-02-30", "DATE"),
            List.of("seen", "2101-01-01T00:00:00Z", "INSTANT_RANGE"),
            List.of("seen", "2026-03-29", "INSTANT"),
            List.of("active", "yes", "BOOLEAN"),
            List.of("tier", "Gold", "ENUMERATED"),
            List.of("tags", "a;toolong", "MAX_LENGTH"),
            List.of("time_zone", "Mars/Olympus", "TIME_ZONE"),
            List.of("language", "not a tag", "LANGUAGE_TAG"),
            List.of("latitude", "91", "RANGE"),
            List.of("avatar_link", "javascript:alert(1)", "WEB_LINK"));

    @Test
    @Requirement({"U11", "D9", "001-05", "001-09", "002-45", "T11"})
    default void each_bad_value_breaks_the_same_rules_on_every_path_and_nothing_is_written(Sandbox box) {
        Contacts contacts = strict(box);
        for (List<String> bad : BAD) {
            Map<String, String> values = new LinkedHashMap<>(Map.of("name", "Anna"));
            values.put(bad.get(0), bad.get(1));

            List<String> broken = refusedOnEveryPath(box, contacts, values);

            assertThat(broken).as(bad.toString()).contains(bad.get(0) + " " + bad.get(2));
        }
    }

    @Test
    @Requirement({"U11", "D9", "T11", "001-05"})
    default void all_that_is_wrong_is_said_at_once_on_every_path(Sandbox box) {
        Contacts contacts = strict(box);
        Map<String, String> values = new LinkedHashMap<>();
        BAD.forEach(bad -> values.put(bad.get(0), bad.get(1)));

        List<String> broken = refusedOnEveryPath(box, contacts, values);

        assertThat(broken).hasSize(values.size() + 1).contains("longitude REQUIRED");
    }

    /** The violations, which are the same for a new contact and a known one, by call and by import. */
    private static List<String> refusedOnEveryPath(Sandbox box, Contacts contacts, Map<String, String> values) {
        Contact known = contacts.find(Samples.ANNA).orElseThrow();
        NewContact draft = NewContact.of(Samples.BEN).in("strict");
        ContactEdit edit = ContactEdit.nothing();
        for (Map.Entry<String, String> value : values.entrySet()) {
            draft = draft.set(value.getKey(), value.getValue());
            edit = edit.set(value.getKey(), value.getValue());
        }
        NewContact created = draft;
        ContactEdit edited = edit;
        List<String> broken = shown(box.refuses(ValidationException.class, () -> contacts.create(created))
                .violations());

        assertThat(shown(box.refuses(ValidationException.class, () -> contacts.update(known.id(), any -> edited))
                        .violations()))
                .as("by an edit")
                .isEqualTo(broken);
        assertThat(shown(box.refuses(ValidationException.class, () -> contacts.update(known, any -> edited))
                        .violations()))
                .as("by an edit of what was read")
                .isEqualTo(broken);
        for (String email : List.of("ben@example.com", "anna@example.com")) {
            String text = csv(email, values);
            List<String> before = box.dump().lines();
            assertThat(rejected(contacts.imports()
                            .text(text)
                            .into("strict")
                            .headers(HeaderPolicy.MAPPED)
                            .mode(ImportMode.APPEND_OR_UPDATE)
                            .run()))
                    .as("by pasted text for " + email)
                    .isEqualTo(broken);
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            assertThat(rejected(contacts.imports()
                            .csv(new ByteArrayInputStream(bytes))
                            .into("strict")
                            .headers(HeaderPolicy.MAPPED)
                            .mode(ImportMode.APPEND_OR_UPDATE)
                            .run()))
                    .as("by a file for " + email)
                    .isEqualTo(broken);
            assertThat(box.dump().lines()).as("nothing is written").isEqualTo(before);
        }
        return broken;
    }

    private static List<String> rejected(ImportReport report) {
        assertThat(report.rejected()).isEqualTo(1);
        return shown(report.rejectedRows().toList().get(0).reasons());
    }

    private static List<String> shown(List<Violation> violations) {
        return violations.stream()
                .map(violation -> violation.path() + " " + violation.rule())
                .sorted()
                .toList();
    }

    private static String csv(String email, Map<String, String> values) {
        return "email," + String.join(",", values.keySet()) + "\n" + email + ","
                + values.values().stream().map(value -> "\"" + value + "\"").collect(Collectors.joining(","));
    }

    private static Contacts strict(Sandbox box) {
        Contacts contacts = box.contacts();
        contacts.schemas()
                .create(ProfileSchema.builder("strict")
                        .field(FieldDefinition.text("name")
                                .asRequired()
                                .withMinLength(2)
                                .withMaxLength(10)
                                .withPattern("[\\p{L} -]*"))
                        .field(FieldDefinition.number("age").withRange(0, 150).asIndexed())
                        .field(FieldDefinition.of("born", FieldType.DATE)
                                .withRange(LocalDate.parse("1900-01-01"), LocalDate.parse("2100-12-31")))
                        .field(FieldDefinition.of("seen", FieldType.INSTANT)
                                .withRange(
                                        Instant.parse("1970-01-01T00:00:00Z"), Instant.parse("2100-12-31T23:59:59Z")))
                        .field(FieldDefinition.of("active", FieldType.BOOLEAN))
                        .field(FieldDefinition.enumerated("tier", "gold", "silver"))
                        .field(FieldDefinition.of("tags", FieldType.TEXT_LIST).withMaxLength(5))
                        .build());
        box.created(NewContact.of(Samples.ANNA).in("strict").set("name", "Anna").set("age", 40));
        return contacts;
    }
}
