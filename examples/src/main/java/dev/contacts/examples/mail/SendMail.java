package dev.contacts.examples.mail;

import dev.contacts.Contacts;
import dev.contacts.activity.Activity;
import dev.contacts.channel.Channel;
import dev.contacts.contact.Contact;
import dev.contacts.contact.NewContact;
import dev.contacts.error.ContactsException;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.jdbc.JdbcContactStore;
import dev.contacts.messaging.Message.SystemMessage;
import dev.contacts.messaging.MessagePorts;
import dev.contacts.messaging.MessageSender;
import dev.contacts.messaging.PersonalMessage;
import dev.contacts.messaging.Template;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.h2.jdbcx.JdbcDataSource;

/** Sends one mail to a contact by a mail server, and prints what is stored of it. */
public final class SendMail {

    private static final Template SHIPPED = Template.email(
            "shipped",
            "Order {{order}}: {{items}} parcels for {{first_name|you}}",
            "Hello {{first_name|there}},\n\n{{order}} left our house on {{left}}.\nIt came to {{total}} €.\n");

    private SendMail() {}

    /**
     * Runs it.
     *
     * @param args host and port of a mail server on this machine, and the address of the contact
     * @throws AddressException never: the sender's address is a good one
     */
    public static void main(String... args) throws AddressException {
        if (args.length != 3) {
            System.err.println("Say where to: <host> <port> <email address>, such as: localhost 1025 anna@example.com");
            return;
        }
        InternetAddress shop = new InternetAddress("shop@shop.example.com");
        SmtpSender sender = new SmtpSender(
                SmtpSender.session(args[0], Integer.parseInt(args[1]), false),
                shop,
                "https://shop.example.com/unsubscribe?message=");
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:mail;DB_CLOSE_DELAY=-1");
        run(
                Contacts.builder(JdbcContactStore.over(dataSource))
                        .messaging(ports(sender))
                        .build(),
                args[2],
                System.out);
    }

    static MessagePorts ports(MessageSender sender) {
        return MessagePorts.of(
                sender,
                (name, channel, language) -> Optional.of(SHIPPED)
                        .filter(template -> template.name().equals(name)
                                && template.channel().equals(channel)));
    }

    static Contact run(Contacts contacts, String address, PrintStream out) {
        Contact anna = contacts.create(NewContact.of(EmailAddress.parse(address))
                .firstName("Zoë")
                .timeZone("Europe/Berlin")
                .language("de"));
        PersonalMessage message = PersonalMessage.of(anna.id(), new SystemMessage(Channel.EMAIL), "shipped")
                .set("order", "A-1001")
                .set("items", 2)
                .set("left", Instant.parse("2026-03-29T01:30:00Z"))
                .set("total", new BigDecimal("1234.56"));
        try {
            contacts.messaging().send(message);
        } catch (ContactsException e) {
            out.println(e.getMessage());
        }
        contacts.activities().history(anna.id()).forEach(activity -> out.println(line(activity)));
        return anna;
    }

    private static String line(Activity activity) {
        return activity.id().sequence() + " " + activity.category() + " "
                + activity.detail().name() + " " + activity.detail().status() + " "
                + activity.payload().text("message_key").orElse("");
    }
}
