package dev.contacts.examples.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.contacts.Contacts;
import dev.contacts.activity.Activity;
import dev.contacts.channel.Channel;
import dev.contacts.contact.Contact;
import dev.contacts.contact.NewContact;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.inmemory.InMemoryContactStore;
import dev.contacts.messaging.Message.SystemMessage;
import dev.contacts.messaging.MessageFailedException;
import dev.contacts.messaging.MessageRefusedException;
import dev.contacts.messaging.PersonalMessage;
import dev.contacts.messaging.SentMessage;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails as a real server receives them. */
class SmtpSenderTest {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void a_mail_arrives_as_it_was_written() throws Exception {
        Contacts contacts = contacts();
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        Contact anna = SendMail.run(
                contacts, "Anna.Schmidt@Example.com", new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage mail = server.getReceivedMessages()[0];
        keep(mail);
        List<Activity> log = contacts.activities().history(anna.id()).toList();
        String key = log.get(0).payload().text("message_key").orElseThrow();
        assertThat(mail.getSubject()).isEqualTo("Order A-1001: 2 parcels for Zoë");
        assertThat(mail.getHeader("Subject", null)).startsWith("=?UTF-8?").contains("Order");
        assertThat(mail.getFrom()).containsExactly(new InternetAddress("shop@shop.example.com"));
        assertThat(mail.getRecipients(RecipientType.TO))
                .containsExactly(new InternetAddress("Anna.Schmidt@Example.com"));
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getMessageID()).isEqualTo("<" + key + "@shop.example.com>");
        assertThat(mail.getHeader("List-Unsubscribe", null))
                .isEqualToNormalizingWhitespace("<https://shop.example.com/unsubscribe?message=" + key + ">");
        assertThat(mail.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(mail.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(((String) mail.getContent()).replace("\r\n", "\n").stripTrailing())
                .isEqualTo("Hello Zoë,\n\nA-1001 left our house on 29.03.2026, 03:30.\nIt came to 1.234,56 €.");
        assertThat(log)
                .extracting(activity ->
                        activity.detail().name() + " " + activity.detail().status())
                .containsExactly("MESSAGE_INTENDED ", "shipped SENT");
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("2 CAMPAIGN shipped SENT " + key);
    }

    @Test
    void a_line_break_in_a_name_adds_no_header_and_no_mail_goes() {
        Contacts contacts = contacts();
        Contact eve = contacts.create(
                NewContact.of(EmailAddress.parse("eve@example.com")).firstName("Eve\r\nBcc: everybody@example.com"));

        MessageRefusedException refused = catchThrowableOfType(
                MessageRefusedException.class, () -> contacts.messaging().send(shipped(eve)));

        assertThat(refused.violations())
                .extracting(violation -> violation.path() + " " + violation.rule())
                .contains("subject CONTROL_CHARACTER");
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(contacts.activities().history(eve.id())).isEmpty();
    }

    @Test
    void a_server_that_is_gone_is_reported_and_the_mail_can_be_sent_again() {
        Contacts contacts = contacts();
        Contact anna = contacts.create(NewContact.of(EmailAddress.parse("anna@example.com")));
        int port = server.getSmtp().getPort();
        server.stop();

        MessageFailedException failed = catchThrowableOfType(
                MessageFailedException.class, () -> contacts.messaging().send(shipped(anna)));
        assertThat(failed).hasCauseInstanceOf(MessagingException.class).hasMessageNotContaining("anna@example.com");

        GreenMail again = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        again.start();
        try {
            SentMessage sent = contacts.messaging().resend(failed.intention());
            assertThat(again.getReceivedMessages()).hasSize(1);
            assertThat(sent.idempotencyKey()).isNotEqualTo(failed.idempotencyKey());
            assertThat(contacts.activities().history(anna.id()))
                    .extracting(activity -> activity.detail().status())
                    .containsExactly("", "FAILED", "", "SENT");
        } finally {
            again.stop();
        }
    }

    private static PersonalMessage shipped(Contact to) {
        return PersonalMessage.of(to.id(), new SystemMessage(Channel.EMAIL), "shipped")
                .set("order", "A-1001")
                .set("items", 2)
                .set("left", "today")
                .set("total", 1);
    }

    private Contacts contacts() {
        try {
            SmtpSender sender = new SmtpSender(
                    SmtpSender.session("127.0.0.1", server.getSmtp().getPort(), false),
                    new InternetAddress("shop@shop.example.com"),
                    "https://shop.example.com/unsubscribe?message=");
            return Contacts.builder(new InMemoryContactStore())
                    .messaging(SendMail.ports(sender))
                    .build();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For who wants to look at it. */
    private static void keep(MimeMessage mail) throws IOException {
        Path file = Path.of("target", "received-mail.txt");
        Files.createDirectories(file.getParent());
        Files.writeString(file, GreenMailUtil.getWholeMessage(mail));
    }
}
