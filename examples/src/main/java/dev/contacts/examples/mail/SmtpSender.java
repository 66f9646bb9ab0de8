package dev.contacts.examples.mail;

import static java.util.Objects.requireNonNull;

import dev.contacts.channel.Channel;
import dev.contacts.messaging.MessageSender;
import dev.contacts.messaging.OutgoingMessage;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;

/**
 * Sends emails by a mail server. The message's key becomes its {@code Message-ID}, by which a provider recognises a mail that it has already,
 * and by which its log can be asked for one whose outcome nobody knows. Safe for use by several threads.
 */
public final class SmtpSender implements MessageSender {

    private static final String TIMEOUT_MILLIS = "10000";

    private final Session session;
    private final InternetAddress from;
    private final String unsubscribe;

    /**
     * A sender.
     *
     * @param session the mail server
     * @param from who writes
     * @param unsubscribe the page to which the key is appended, for the button that mail programs show
     */
    public SmtpSender(Session session, InternetAddress from, String unsubscribe) {
        this.session = requireNonNull(session, "session");
        this.from = requireNonNull(from, "from");
        this.unsubscribe = requireNonNull(unsubscribe, "unsubscribe");
    }

    /**
     * A session with a mail server that never waits for longer than ten seconds.
     *
     * @param host the server
     * @param port its port
     * @param encrypted whether to give up if the server does not encrypt; false only for a server on this machine
     * @return the session
     */
    public static Session session(String host, int port, boolean encrypted) {
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.host", host);
        settings.setProperty("mail.smtp.port", Integer.toString(port));
        settings.setProperty("mail.smtp.starttls.enable", Boolean.toString(encrypted));
        settings.setProperty("mail.smtp.starttls.required", Boolean.toString(encrypted));
        settings.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        settings.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        settings.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
        settings.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
        return Session.getInstance(settings);
    }

    @Override
    public void send(OutgoingMessage message) throws MessagingException {
        if (!message.channel().equals(Channel.EMAIL)) {
            throw new MessagingException("this sender knows emails only");
        }
        Transport.send(mail(message));
    }

    @SuppressWarnings("JavaUtilDate") // Jakarta Mail takes no other
    private MimeMessage mail(OutgoingMessage message) throws MessagingException {
        String utf8 = StandardCharsets.UTF_8.name();
        MimeMessage mail = new KeyedMail(session, message.idempotencyKey(), domain());
        mail.setFrom(from);
        mail.setRecipient(
                RecipientType.TO, new InternetAddress(message.address().value(), true));
        mail.setSubject(message.text().subject(), utf8);
        mail.setText(message.text().body(), utf8);
        mail.setSentDate(new Date());
        mail.setHeader("List-Unsubscribe", "<" + unsubscribe + message.idempotencyKey() + ">");
        mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        return mail;
    }

    private String domain() {
        return from.getAddress().substring(from.getAddress().lastIndexOf('@') + 1);
    }

    /** A mail whose id is ours; Jakarta Mail makes up another one unless it is told so here. */
    private static final class KeyedMail extends MimeMessage {

        private final String id;

        private KeyedMail(Session session, String key, String domain) {
            super(session);
            this.id = "<" + key + "@" + domain + ">";
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
