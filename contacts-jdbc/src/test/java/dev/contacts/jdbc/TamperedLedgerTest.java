package dev.contacts.jdbc;

import static dev.contacts.jdbc.TestContacts.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contacts.Contacts;
import dev.contacts.channel.Channel;
import dev.contacts.consent.ConsentBasis;
import dev.contacts.consent.ConsentProofRefusedException;
import dev.contacts.consent.ConsentSource;
import dev.contacts.consent.SubscriptionCategory;
import dev.contacts.consent.SubscriptionChange;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.NewContact;
import dev.contacts.error.ErrorCode;
import dev.contacts.identifier.UserId;
import dev.contacts.messaging.Message;
import dev.contacts.segment.ContactQuery;
import dev.contacts.spi.UnreadableLedgerException;
import dev.contacts.tck.Requirement;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody with a connection alters, removes or swaps single rows of a ledger. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class TamperedLedgerTest {

    private static final String ENTRY = "update contacts_consent_entry set %s where entry_sequence = %d";

    private final DataSource dataSource;
    private final Contacts contacts;

    TamperedLedgerTest(TestDatabase database) {
        this.dataSource = database.fresh();
        this.contacts = Contacts.builder(JdbcContactStore.over(dataSource))
                .workspace(WORKSPACE)
                .build();
    }

    @Test
    @Requirement({"D7", "U09"})
    void every_altered_removed_added_or_swapped_row_is_found_at_its_place() throws SQLException {
        for (int row = 1; row <= 3; row++) {
            for (String edit : List.of(
                    "entry_sequence = 9",
                    "channel_name = 'SMS'",
                    "category_name = 'OTHER'",
                    "consent_cause = 'SPAM_REPORT', state_after = 'UNSUBSCRIBED', entry_reason = 'x'",
                    "consent_cause = case when consent_cause = 'GRANT' then 'RESUBSCRIBE' else 'SPAM_REPORT' end",
                    "state_before = case when state_before = 'UNKNOWN' then 'SUBSCRIBED' else 'UNKNOWN' end",
                    "entry_reason = 'other'",
                    "consent_source = 'IMPORT'",
                    "text_version = 'terms 4'",
                    "consent_evidence = 'none'",
                    "recorded_at = recorded_at + 1",
                    "recorded_by = 'mallory'",
                    "previous_hash = '" + "f".repeat(64) + "'",
                    "entry_hash = '" + "f".repeat(64) + "'")) {
                assertFound(row, ENTRY.formatted(edit, row));
            }
            assertFound(row, "delete from contacts_consent_entry where entry_sequence = " + row);
            int other = row % 3 + 1;
            assertFound(
                    Math.min(row, other),
                    ENTRY.formatted("entry_sequence = 9", row),
                    ENTRY.formatted("entry_sequence = " + row, other),
                    ENTRY.formatted("entry_sequence = " + other, 9));
        }
        assertFound(
                4,
                "insert into contacts_consent_entry select workspace, contact_id, 4, channel_name, category_name,"
                        + " consent_cause, state_before, state_after, entry_reason, consent_source, text_version,"
                        + " consent_evidence, recorded_at, recorded_by, previous_hash, entry_hash"
                        + " from contacts_consent_entry where entry_sequence = 3");
        assertFound(4, "update contacts_consent_head set ledger_length = 2");
        assertFound(4, "update contacts_consent_head set head_hash = '" + "f".repeat(64) + "'");
        assertFound(4, "delete from contacts_consent_head");
        assertFound(1, "delete from contacts_consent_entry");
    }

    @Test
    @Requirement({"D7", "U09"})
    void a_row_that_was_made_no_entry_at_all_is_found_and_nothing_is_concluded_from_the_others() throws SQLException {
        for (int row = 1; row <= 3; row++) {
            for (String edit : List.of(
                    "channel_name = 'sms'",
                    "category_name = ''",
                    "consent_cause = 'GRANTED'",
                    "state_before = 'MAYBE'",
                    "state_after = 'UNKNOWN'",
                    "consent_source = 'MALLORY'",
                    "recorded_by = ''",
                    "previous_hash = 'x'",
                    "entry_hash = '" + "F".repeat(64) + "'")) {
                assertUnreadable(row, ENTRY.formatted(edit, row));
            }
            assertUnreadable(1, ENTRY.formatted("entry_sequence = 0", row));
        }
        assertUnreadable(2, ENTRY.formatted("entry_reason = ' '", 2));
        assertUnreadable(4, "update contacts_consent_head set head_hash = 'x'");
        assertUnreadable(4, "update contacts_consent_head set ledger_length = -1");
        assertUnreadable(1, ENTRY.formatted("channel_name = 'SMS'", 1), ENTRY.formatted("channel_name = 'sms'", 2));
    }

    @Test
    @Requirement({"D7", "U09"})
    void an_entry_that_is_moved_to_another_contact_is_found_at_both() throws SQLException {
        ContactId anna = withLedger();
        ContactId ben = contacts.create(NewContact.of(UserId.parse("ben"))).id();
        contacts.consents().report(ben, no());
        execute("update contacts_consent_entry set entry_reason = entry_reason, contact_id = (select i.contact_id"
                + " from contacts_contact_identifier i where i.identifier_type = 5 and i.contact_id <> contacts_consent_entry.contact_id)"
                + " where entry_sequence = 3");
        assertThat(contacts.consents().verify(anna)).hasValue(3);
        assertThat(contacts.consents().verify(ben)).hasValue(2);
    }

    @Test
    @Requirement({"D7", "T17", "T21"})
    void a_ledger_that_cannot_be_read_keeps_nobody_from_being_erased() throws SQLException {
        ContactId anna = withLedger();
        ContactId ben = contacts.create(NewContact.of(UserId.parse("ben"))).id();
        contacts.consents().report(ben, no());
        execute(ENTRY.formatted("consent_cause = 'GRANTED'", 1));

        assertThat(contacts.privacy().anonymize(anna).erased())
                .containsEntry("consent unreadable", 1L)
                .containsEntry("consent", 0L);
        assertThat(contacts.privacy().prepareDeletion(Set.of(ben)).confirm()).isEqualTo(1);
        assertThat(contacts.consents().ledger(anna).entries()).isEmpty();
        assertThat(contacts.consents().ledger(ben).entries()).isEmpty();
    }

    private ContactId withLedger() {
        ContactId anna = contacts.create(NewContact.of(UserId.parse("anna"))).id();
        ConsentBasis basis = new ConsentBasis(ConsentSource.PERSON, "terms 3", "mail 17");
        contacts.consents()
                .prepare(anna, List.of(SubscriptionChange.grant(Channel.EMAIL, SubscriptionCategory.ALL, basis)))
                .confirm();
        contacts.consents().report(anna, no());
        contacts.consents()
                .prepare(anna, List.of(SubscriptionChange.grant(Channel.EMAIL, SubscriptionCategory.ALL, basis)))
                .confirm();
        return anna;
    }

    private static SubscriptionChange no() {
        return SubscriptionChange.unsubscribe(
                Channel.EMAIL, SubscriptionCategory.ALL, "too many", ConsentBasis.of(ConsentSource.PERSON));
    }

    private void assertFound(long place, String... tampering) throws SQLException {
        ContactId anna = withLedger();
        assertThat(contacts.consents().verify(anna)).isEmpty();
        execute(tampering);
        assertThat(contacts.consents().verify(anna))
                .as(String.join("; ", tampering))
                .hasValue(place);
        SubscriptionChange yes = SubscriptionChange.grant(
                Channel.SMS, SubscriptionCategory.ALL, new ConsentBasis(ConsentSource.PERSON, "terms 3", "mail 18"));
        for (ThrowingCallable concluding : List.<ThrowingCallable>of(
                () -> contacts.consents().proof(anna, Channel.EMAIL, Instant.now()),
                () -> contacts.consents().prepare(anna, List.of(yes)).confirm(),
                () -> contacts.messaging().eligibility(anna, new Message.SystemMessage(Channel.EMAIL)))) {
            assertThatThrownBy(concluding)
                    .as(String.join("; ", tampering))
                    .isInstanceOfSatisfying(
                            UnreadableLedgerException.class,
                            refusal -> assertThat(refusal.contact()).isEqualTo(anna));
        }
        assertThatThrownBy(() -> contacts.consents().ledger(anna).proof(Channel.EMAIL, Instant.now()))
                .as(String.join("; ", tampering))
                .isInstanceOf(ConsentProofRefusedException.class);
        assertThat(exported()).as(String.join("; ", tampering)).contains(",EMAIL;SMS,");
        execute("delete from contacts_contact", "delete from contacts_contact_identifier");
    }

    private void assertUnreadable(long place, String... tampering) throws SQLException {
        ContactId anna = withLedger();
        execute(tampering);
        for (ThrowingCallable reading : List.<ThrowingCallable>of(
                () -> contacts.consents().ledger(anna),
                () -> contacts.consents().report(anna, no()),
                () -> contacts.messaging().eligibility(anna, new Message.SystemMessage(Channel.EMAIL)))) {
            assertThatThrownBy(reading)
                    .as(String.join("; ", tampering))
                    .isInstanceOfSatisfying(UnreadableLedgerException.class, refusal -> {
                        assertThat(refusal.code()).isEqualTo(ErrorCode.LEDGER_UNREADABLE);
                        assertThat(refusal.contact()).isEqualTo(anna);
                        assertThat(refusal.place()).isEqualTo(place);
                    })
                    .hasNoCause();
        }
        assertThat(contacts.consents().verify(anna)).hasValue(place);
        assertThat(exported()).as(String.join("; ", tampering)).contains(",EMAIL;SMS,");
        execute("delete from contacts_contact", "delete from contacts_contact_identifier");
    }

    private String exported() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        contacts.exports().contacts(ContactQuery.all()).writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
