package dev.contacts.internal.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contacts.contact.Contact;
import dev.contacts.contact.NewContact;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.internal.export.ExportStart;
import dev.contacts.segment.ContactQuery;
import dev.contacts.transfer.ExportFormat;
import dev.contacts.transfer.ExportSection;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of one contact. */
class PageTest {

    private static final Pattern OUR_TAGS = Pattern.compile(
            "<!DOCTYPE html>|</?(html|head|meta|title|body|header|main|div|section|h1|h2|h3|p|dl|dt|dd|ul|ol|li|bdi|time|span|small|em|strong)"
                    + "( [a-z-]+=\"[^\"<>]*\")*>");

    private final Lab lab = new Lab();

    @Test
    void whatever_comes_from_a_contact_is_text_and_never_markup() {
        for (String value : List.of(
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onclick='x",
                "&lt;b&gt;",
                "</style></title><script>",
                "javascript:alert(1)",
                "\u202Eevil\u0001\u007F\uFFFE\uFDD0",
                "]]><!--",
                "a\r\nb",
                "")) {
            Contact contact =
                    lab.create(NewContact.of(EmailAddress.parse("a" + lab.store.contacts.size() + "@example.com"))
                            .firstName(value)
                            .set("note", value)
                            .set("x" + value.replaceAll("[^<>\"'&a-z]", "") + "y", List.of(value, value)));

            String page = page(contact);

            String body = page.replaceFirst("(?s)<style>.*?</style>", "");
            assertThat(OUR_TAGS.matcher(body).replaceAll("")).doesNotContain("<", ">");
            assertThat(page)
                    .doesNotContainPattern("<[^>]*(src|href|onerror|onclick)=")
                    .doesNotContain("<script", "url(", "\u0001", "\uFFFE", "\uFDD0");
        }
    }

    @Test
    void no_value_turns_round_what_stands_beside_it() {
        Map<String, String> shown = Map.of(
                "\u2069\u202Ea", "\uFFFD\u202Ea",
                "\u202E\u2066a", "\u202E\u2066a\u2069",
                "\u2067a\u2069b\u2069", "\u2067a\u2069b\uFFFD",
                "\u2068a\n\u2069b", "\u2068a\u2069\n\uFFFDb",
                "a\r\nb\rc\u2029d\u2028e", "a\nb\nc\nd\ne");
        shown.forEach((value, text) -> assertThat(page(
                        lab.create(NewContact.of(EmailAddress.parse("b" + lab.store.contacts.size() + "@example.com"))
                                .set("note", value))))
                .contains("<bdi>" + text + "</bdi>"));
    }

    @Test
    void it_needs_nothing_from_elsewhere_and_says_so() {
        String page = page(lab.create(NewContact.of(EmailAddress.parse("a@example.com"))
                .language("de")
                .timeZone("Europe/Berlin")));

        assertThat(page)
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">\n")
                .contains(
                        "default-src 'none'",
                        "<h2 id=\"identifiers\">Identifiers</h2>",
                        "<p>There is none.</p>",
                        "Times are those of Europe/Berlin.",
                        "lang=\"de\">29.03.2026")
                .endsWith("</html>\n");
    }

    @Test
    void a_page_of_some_sections_shows_no_others() {
        Contact contact = lab.create(NewContact.of(EmailAddress.parse("a@example.com")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        new ExportStart(lab.context)
                .contact(contact.id())
                .format(ExportFormat.HTML)
                .sections(ExportSection.IDENTIFIERS)
                .writeTo(out);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("id=\"identifiers\"")
                .doesNotContain("id=\"events\"", "id=\"contact\"");
    }

    @Test
    void several_contacts_have_no_page() {
        assertThatThrownBy(() -> new ExportStart(lab.context)
                        .contacts(ContactQuery.all())
                        .format(ExportFormat.HTML))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ExportStart(lab.context)
                        .contacts(ContactQuery.all())
                        .sections(ExportSection.EVENTS)
                        .writeTo(new ByteArrayOutputStream()))
                .isInstanceOf(IllegalStateException.class);
    }

    private String page(Contact contact) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ExportStart(lab.context)
                .contact(contact.id())
                .format(ExportFormat.HTML)
                .writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
