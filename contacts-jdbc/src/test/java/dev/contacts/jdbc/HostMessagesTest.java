package dev.contacts.jdbc;

import static dev.contacts.jdbc.TestContacts.WORKSPACE;
import static dev.contacts.jdbc.TestContacts.contact;
import static dev.contacts.jdbc.TestContacts.email;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockingDetails;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import com.zaxxer.hikari.HikariDataSource;
import dev.contacts.Contacts;
import dev.contacts.channel.Channel;
import dev.contacts.consent.ConsentBasis;
import dev.contacts.consent.ConsentSource;
import dev.contacts.consent.SubscriptionChange;
import dev.contacts.contact.Contact;
import dev.contacts.error.ErrorCode;
import dev.contacts.messaging.DenialReason;
import dev.contacts.messaging.Message.SystemMessage;
import dev.contacts.messaging.MessageFailedException;
import dev.contacts.messaging.MessagePorts;
import dev.contacts.messaging.MessageRefusedException;
import dev.contacts.messaging.MessageSender;
import dev.contacts.messaging.PersonalMessage;
import dev.contacts.messaging.SentMessage;
import dev.contacts.messaging.Template;
import dev.contacts.spi.AfterCommitException;
import dev.contacts.spi.StorageException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Messages that are sent within transactions of the host: nothing leaves the house before the host has committed. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class HostMessagesTest {

    private static final Contact ANNA = contact(1, email("anna"));
    private static final PersonalMessage MESSAGE =
            PersonalMessage.of(ANNA.id(), new SystemMessage(Channel.EMAIL), "hello");

    private final SpringHost host;
    private final HikariDataSource pool;
    private final TransactionTemplate transaction;
    private final TransactionTemplate another;
    private final MessageSender sender = mock();
    private final MessagePorts ports = MessagePorts.of(
            sender, (name, channel, language) -> Optional.of(Template.email("hello", "Hello", "How are you?")));

    HostMessagesTest(TestDatabase database) {
        host = new SpringHost(database);
        pool = host.pool();
        transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
        another = new TransactionTemplate(
                new JdbcTransactionManager(pool),
                new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
        host.addElsewhere(ANNA);
    }

    @AfterEach
    void close() {
        pool.close();
        host.close();
    }

    @Test
    void the_sender_is_called_when_the_host_has_committed_and_the_outcome_is_stored_in_a_transaction_of_its_own()
            throws Exception {
        Contacts contacts = contacts(inAnother());

        SentMessage sent = transaction.execute(status -> {
            SentMessage accepted = contacts.messaging().send(MESSAGE);
            verifySent(0);
            return accepted;
        });

        assertThat(sent.outcome()).isEmpty();
        verify(sender).send(any());
        assertThat(statuses(contacts)).containsExactly("", SentMessage.SENT);
    }

    @Test
    void nothing_is_sent_and_nothing_stored_when_the_host_rolls_back() throws Exception {
        Contacts contacts = contacts(inAnother());

        transaction.executeWithoutResult(status -> {
            contacts.messaging().send(MESSAGE);
            status.setRollbackOnly();
        });

        verify(sender, never()).send(any());
        assertThat(statuses(contacts)).isEmpty();
    }

    @Test
    void a_no_that_comes_after_the_message_in_the_same_transaction_keeps_it_back() throws Exception {
        Contacts contacts = contacts(inAnother());

        AfterCommitException reported = catchThrowableOfType(
                AfterCommitException.class,
                () -> transaction.executeWithoutResult(status -> {
                    contacts.messaging().send(MESSAGE);
                    contacts.consents()
                            .report(
                                    ANNA.id(),
                                    SubscriptionChange.spamReport(
                                            Channel.EMAIL, "button", ConsentBasis.of(ConsentSource.PROVIDER)));
                }));

        verify(sender, never()).send(any());
        assertThat(reported)
                .cause()
                .isInstanceOfSatisfying(
                        MessageRefusedException.class,
                        e -> assertThat(e.denials()).containsExactly(DenialReason.UNSUBSCRIBED));
        assertThat(statuses(contacts)).containsExactly("", SentMessage.REFUSED);
    }

    @Test
    void a_sender_that_throws_is_reported_to_whoever_commits() throws Exception {
        Contacts contacts = contacts(inAnother());
        IOException thrown = new IOException("no route");
        doThrow(thrown).when(sender).send(any());

        AfterCommitException reported = catchThrowableOfType(
                AfterCommitException.class,
                () -> transaction.executeWithoutResult(
                        status -> contacts.messaging().send(MESSAGE)));

        assertThat(reported).cause().isInstanceOf(MessageFailedException.class).hasCause(thrown);
        assertThat(statuses(contacts)).containsExactly("", SentMessage.FAILED);
    }

    @Test
    void without_a_transaction_for_what_follows_the_commit_no_message_goes_and_whoever_commits_hears_of_it()
            throws Exception {
        Contacts contacts = contacts(ports);

        AfterCommitException reported = catchThrowableOfType(
                AfterCommitException.class,
                () -> transaction.executeWithoutResult(
                        status -> contacts.messaging().send(MESSAGE)));

        verify(sender, never()).send(any());
        assertThat(reported)
                .cause()
                .isInstanceOf(MessageFailedException.class)
                .cause()
                .isInstanceOfSatisfying(
                        StorageException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.TRANSACTION_REQUIRED));
        assertThat(statuses(contacts)).containsExactly("");
    }

    @Test
    void the_outcome_is_stored_also_on_a_connection_that_was_given_back_and_handed_out_again() throws Exception {
        try (HikariDataSource one = host.pool(1)) {
            PlainHost plain = new PlainHost(one);
            Contacts contacts = Contacts.builder(host.joining(plain))
                    .workspace(WORKSPACE)
                    .messaging(ports.storingOutcomesIn(plain::transaction))
                    .build();

            plain.transaction(() -> contacts.messaging().send(MESSAGE));

            verify(sender).send(any());
        }
        assertThat(statuses(contacts(ports))).containsExactly("", SentMessage.SENT);
    }

    private MessagePorts inAnother() {
        return ports.storingOutcomesIn(work -> another.executeWithoutResult(status -> work.run()));
    }

    private Contacts contacts(MessagePorts with) {
        return Contacts.builder(host.joining(new SpringTransactions(pool)))
                .workspace(WORKSPACE)
                .messaging(with)
                .build();
    }

    private void verifySent(int times) {
        assertThat(mockingDetails(sender).getInvocations()).hasSize(times);
    }

    private List<String> statuses(Contacts contacts) {
        return transaction.execute(status -> contacts.activities()
                .history(ANNA.id())
                .map(activity -> activity.detail().status())
                .toList());
    }
}
