package dev.contacts.jdbc;

import static dev.contacts.jdbc.TestContacts.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.Contacts;
import dev.contacts.channel.Channel;
import dev.contacts.consent.ConsentBasis;
import dev.contacts.consent.ConsentSource;
import dev.contacts.consent.SubscriptionCategory;
import dev.contacts.consent.SubscriptionChange;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.NewContact;
import dev.contacts.identifier.UserId;
import dev.contacts.spi.StorageException;
import dev.contacts.tck.Requirement;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
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
    void every_altered_removed_or_swapped_row_is_found() throws SQLException {
        List<String[]> tamperings = new ArrayList<>();
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
                tamperings.add(new String[] {ENTRY.formatted(edit, row)});
            }
            tamperings.add(new String[] {"delete from contacts_consent_entry where entry_sequence = " + row});
            int other = row % 3 + 1;
            tamperings.add(new String[] {
                ENTRY.formatted("entry_sequence = 9", row),
                ENTRY.formatted("entry_sequence = " + row, other),
                ENTRY.formatted("entry_sequence = " + other, 9)
            });
        }
        tamperings.add(new String[] {"update contacts_consent_head set ledger_length = 2"});
        tamperings.add(new String[] {"update contacts_consent_head set head_hash = '" + "f".repeat(64) + "'"});
        tamperings.add(new String[] {"delete from contacts_consent_head"});

        for (String[] tampering : tamperings) {
            ContactId anna = withLedger();
            assertThat(isSound(anna)).isTrue();
            execute(tampering);
            assertThat(isSound(anna)).as(String.join("; ", tampering)).isFalse();
            execute("delete from contacts_contact", "delete from contacts_contact_identifier");
        }
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
        assertThat(isSound(anna)).isFalse();
        assertThat(isSound(ben)).isFalse();
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

    /** An entry that can no longer be read was tampered with as well. */
    private boolean isSound(ContactId contact) {
        try {
            return contacts.consents().verify(contact).isEmpty();
        } catch (StorageException unreadable) {
            return false;
        }
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
