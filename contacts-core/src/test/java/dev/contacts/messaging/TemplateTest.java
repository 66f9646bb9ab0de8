package dev.contacts.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.contacts.channel.Channel;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.Origin;
import dev.contacts.contact.PersonalisationContext;
import dev.contacts.contact.Provenance;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.InvalidValueException;
import dev.contacts.schema.SchemaName;
import dev.contacts.schema.ValidationException;
import dev.contacts.schema.Violation;
import dev.contacts.workspace.Actor;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

    private static final Instant NOW = Instant.parse("2026-03-29T01:30:00Z");

    @Test
    void values_of_the_message_go_before_fields_and_fields_before_defaults() {
        Template template =
                Template.email("t", "{{ Tier }}", "{{first_name|you}}, {{n}}, {{nobody|}}, {{city|a}} {{at}}");

        RenderedText text = template.render(
                anna(Map.of("tier", "gold", "n", 1), "Europe/Berlin", "de"),
                values(Map.of("n", 1234.5, "first_name", "Zoë", "at", NOW)));

        assertThat(text.subject()).isEqualTo("gold");
        assertThat(text.body()).isEqualTo("Zoë, 1.234,5, , a 29.03.2026, 03:30");
        assertThat(text + " " + template).doesNotContain("gold", "Zoë");
    }

    @Test
    void a_value_is_text_and_nothing_else() {
        Template template = Template.email("t", "Hello", "{{first_name}}{{tier}}");

        RenderedText text = template.render(
                anna(Map.of("tier", "{{secret}}", "secret", "42"), "UTC", "en"),
                values(Map.of("first_name", "}}{{secret|$1\\")));

        assertThat(text.body()).isEqualTo("}}{{secret|$1\\{{secret}}");
    }

    @Test
    void everything_that_is_missing_is_said_at_once_and_a_blank_value_is_missing() {
        Template template = Template.email("t", "{{a}}", "{{b}} {{a}} {{c}}");

        ValidationException refusal = catchThrowableOfType(
                ValidationException.class,
                () -> template.render(anna(Map.of("c", " "), "UTC", "en"), Attributes.empty()));

        assertThat(refusal.violations())
                .filteredOn(violation -> violation.rule().equals("MISSING_VALUE"))
                .extracting(Violation::path)
                .containsExactly("a", "b", "c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\r\nBcc: x@example.com", "\n", "\r", "\u0001", "\u0085", "\u2028", "\u2029", "\u000b", "\t"})
    void nothing_ends_the_line_of_a_subject(String evil) {
        Template template = Template.email("t", "Hello {{name}}!", "Hello");

        ValidationException refusal = catchThrowableOfType(
                ValidationException.class,
                () -> template.render(anna(Map.of(), "UTC", "en"), values(Map.of("name", "a" + evil + "b"))));

        assertThat(refusal.violations())
                .extracting(violation -> violation.path() + " " + violation.rule())
                .containsExactly("subject CONTROL_CHARACTER");
        assertThat(refusal).hasMessageNotContaining("Bcc");
    }

    @Test
    void a_body_has_lines_but_no_other_control_characters_and_an_end() {
        Template sms = Template.text("t", Channel.SMS, "{{text}}");
        PersonalisationContext anna = anna(Map.of(), "UTC", "en");

        assertThat(sms.render(anna, values(Map.of("text", "a\n\tb"))).body()).isEqualTo("a\n\tb");
        assertThat(sms.render(anna, values(Map.of("text", "x".repeat(1_530)))).body())
                .hasSize(1_530);
        assertThatThrownBy(() -> sms.render(anna, values(Map.of("text", "x".repeat(1_531)))))
                .hasMessageContaining("MAX_LENGTH");
        assertThatThrownBy(() -> sms.render(anna, values(Map.of("text", "a\u001bb"))))
                .hasMessageContaining("CONTROL_CHARACTER");
        assertThatThrownBy(() -> Template.email("t", "{{s|}}", "x").render(anna, Attributes.empty()))
                .hasMessageContaining("subject");
    }

    @Test
    void a_zone_or_language_that_this_java_does_not_know_is_none() {
        Template template = Template.text("t", Channel.SMS, "{{at}}");

        RenderedText text = template.render(anna(Map.of(), "Mars/Olympus_Mons", "ß"), values(Map.of("at", NOW)));

        assertThat(text.body()).contains("Mar 29, 2026", "1:30");
    }

    @Test
    void a_template_that_cannot_be_meant_is_refused() {
        for (ThrowingCallable wrong : List.<ThrowingCallable>of(
                () -> Template.email(" ", "s", "b"),
                () -> Template.email("x".repeat(201), "s", "b"),
                () -> Template.email("t", "", "b"),
                () -> Template.email("t", "s", " "),
                () -> Template.email("t", "{{first_name", "b"),
                () -> Template.email("t", "s", "{{}}"),
                () -> new Template("t", Channel.SMS, "s", "b"),
                () -> Template.text("t", Channel.WEB_PUSH, "b"))) {
            assertThatThrownBy(wrong).isInstanceOf(InvalidValueException.class);
        }
    }

    @Test
    void names_of_the_library_are_not_values_of_a_message() {
        PersonalMessage message =
                PersonalMessage.of(new ContactId(new UUID(7, 1)), new Message.SystemMessage(Channel.SMS), "t");

        assertThatThrownBy(() -> message.set("Message_Key", "1"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("RESERVED_NAME");
        assertThat(message.set("secret", "4711").toString()).doesNotContain("4711", "secret");
    }

    private static PersonalisationContext anna(Map<String, Object> fields, String zone, String language) {
        Map<String, Object> standard = Map.of("time_zone", zone, "language", language);
        Contact contact = new Contact(
                new ContactId(new UUID(7, 1)),
                1,
                SchemaName.DEFAULT,
                false,
                List.of(EmailAddress.parse("anna@example.com")),
                values(standard),
                values(fields),
                Provenance.added(NOW, Origin.API, Actor.SYSTEM));
        return PersonalisationContext.of(contact, ZoneOffset.UTC, Locale.ENGLISH);
    }

    private static Attributes values(Map<String, Object> values) {
        Map<FieldName, FieldValue> typed = new HashMap<>();
        values.forEach((name, value) -> typed.put(FieldName.of(name), FieldValue.of(value)));
        return Attributes.of(typed);
    }
}
