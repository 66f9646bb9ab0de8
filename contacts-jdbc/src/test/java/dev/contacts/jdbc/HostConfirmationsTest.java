package dev.contacts.jdbc;

import static dev.contacts.jdbc.TestContacts.WORKSPACE;
import static dev.contacts.jdbc.TestContacts.contact;
import static dev.contacts.jdbc.TestContacts.email;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.contacts.Contacts;
import dev.contacts.channel.Channel;
import dev.contacts.consent.ConsentBasis;
import dev.contacts.consent.ConsentSource;
import dev.contacts.consent.SubscriptionCategory;
import dev.contacts.consent.SubscriptionChange;
import dev.contacts.consent.SubscriptionPlan;
import dev.contacts.contact.ConfirmationRefusedException;
import dev.contacts.contact.ConfirmationRefusedException.Reason;
import dev.contacts.contact.Contact;
import dev.contacts.privacy.DeletionPlan;
import dev.contacts.transfer.ImportMode;
import dev.contacts.transfer.ImportPreview;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Plans that are confirmed within transactions of the host: used up by its commit, and by nothing before. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class HostConfirmationsTest {

    private static final Contact ANNA = contact(1, email("anna"));

    private final SpringHost host;
    private final Contacts contacts;

    HostConfirmationsTest(TestDatabase database) {
        host = new SpringHost(database);
        contacts = Contacts.builder(host.store).workspace(WORKSPACE).build();
        host.addElsewhere(ANNA);
    }

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void subscriptions_whose_confirmation_the_host_rolled_back_can_be_confirmed_again_and_then_never_more() {
        SubscriptionPlan plan = host.transaction.execute(status -> contacts.consents()
                .prepare(
                        ANNA.id(),
                        List.of(SubscriptionChange.grant(
                                Channel.EMAIL,
                                SubscriptionCategory.ALL,
                                new ConsentBasis(ConsentSource.PERSON, "terms 3", "mail 17")))));
        host.transaction.executeWithoutResult(status -> {
            plan.confirm();
            status.setRollbackOnly();
        });
        host.transaction.executeWithoutResult(status -> {
            plan.confirm();
            assertThat(refusal(plan::confirm)).as("in the same transaction").isEqualTo(Reason.CHANGED);
        });

        host.transaction.executeWithoutResult(
                status -> assertThat(refusal(plan::confirm)).isEqualTo(Reason.ALREADY_USED));
        host.transaction.executeWithoutResult(status ->
                assertThat(contacts.consents().ledger(ANNA.id()).entries()).hasSize(1));
    }

    @Test
    void a_deletion_whose_confirmation_the_host_rolled_back_can_be_confirmed_again_and_then_never_more() {
        DeletionPlan plan =
                host.transaction.execute(status -> contacts.privacy().prepareDeletion(List.of(ANNA.id())));
        host.transaction.executeWithoutResult(status -> {
            assertThat(plan.confirm()).isEqualTo(1);
            status.setRollbackOnly();
        });
        assertThat(host.stored(ANNA)).isTrue();

        host.transaction.executeWithoutResult(
                status -> assertThat(plan.confirm()).isEqualTo(1));

        assertThat(host.stored(ANNA)).isFalse();
        host.transaction.executeWithoutResult(
                status -> assertThat(refusal(plan::confirm)).isEqualTo(Reason.ALREADY_USED));
    }

    @Test
    void an_import_whose_confirmation_the_host_rolled_back_can_be_confirmed_again_and_then_never_more() {
        ImportPreview preview = host.transaction.execute(status -> contacts.imports()
                .text("email\nben@example.com\n")
                .mode(ImportMode.OVERWRITE)
                .preview());
        host.transaction.executeWithoutResult(status -> {
            assertThat(preview.confirm().inserted()).isEqualTo(1);
            status.setRollbackOnly();
        });
        assertThat(host.stored()).isEqualTo(1);

        host.transaction.executeWithoutResult(
                status -> assertThat(preview.confirm().inserted()).isEqualTo(1));

        assertThat(host.stored()).isEqualTo(2);
        host.transaction.executeWithoutResult(
                status -> assertThat(refusal(preview::confirm)).isEqualTo(Reason.ALREADY_USED));
    }

    private static Reason refusal(Runnable confirm) {
        return catchThrowableOfType(ConfirmationRefusedException.class, confirm::run)
                .reason();
    }
}
