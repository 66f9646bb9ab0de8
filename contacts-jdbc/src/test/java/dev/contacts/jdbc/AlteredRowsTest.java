package dev.contacts.jdbc;

import static dev.contacts.jdbc.TestContacts.NOW;
import static dev.contacts.jdbc.TestContacts.WORKSPACE;
import static dev.contacts.jdbc.TestContacts.contact;
import static dev.contacts.jdbc.TestContacts.email;
import static dev.contacts.jdbc.TestContacts.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contacts.activity.ActivityCategory;
import dev.contacts.activity.ActivityDetail;
import dev.contacts.activity.ActivityId;
import dev.contacts.contact.Origin;
import dev.contacts.error.ErrorCode;
import dev.contacts.group.Group;
import dev.contacts.group.GroupId;
import dev.contacts.schema.Attributes;
import dev.contacts.spi.ActivityDraft;
import dev.contacts.spi.StorageException;
import dev.contacts.workspace.Actor;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class AlteredRowsTest {

    private final DataSource dataSource;
    private final JdbcContactStore store;

    AlteredRowsTest(TestDatabase database) {
        dataSource = database.fresh();
        store = JdbcContactStore.over(dataSource);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contact_document = '{\"zzz\":1}'",
                "contact_document = '[\"anna\"]'",
                "contact_document = '{}'",
                "contact_document = '\"anna\"'",
                "contact_document = '{\"i\":[],\"s\":5,\"a\":{}}'",
                "contact_document = '{\"i\":[[\"ANNA\",\"x\"]],\"s\":{},\"a\":{}}'",
                "contact_document = '{\"i\":[],\"s\":{},\"a\":{\"x\":{\"d\":\"anna\"}}}'",
                "added_via = 'anna'",
                "added_by = ''"
            })
    void an_altered_row_is_said_to_be_unreadable_and_is_not_quoted(String change) throws SQLException {
        store.inTransaction(WORKSPACE, tx -> tx.contacts().insert(List.of(contact(1, email("anna")))));
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update contacts_contact set " + change);
        }

        assertRefused(() -> store.inTransaction(WORKSPACE, tx -> tx.contacts().find(List.of(id(1)))), "cannot be read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "activity_document = '{\"zzz\":1}'",
                "activity_document = '[\"anna\"]'",
                "activity_document = '{\"k\":5}'",
                "activity_document = '{\"w\":\"anna\"}'",
                "activity_category = 'CAMPAIGN'", // which has a channel
                "activity_category = 'ORDER'", // which has a currency
                "activity_category = 'anna'",
                "activity_name = ' '",
                "activity_origin = 'anna'"
            })
    void an_altered_activity_is_said_to_be_unreadable_and_is_not_quoted(String change) throws SQLException {
        ActivityDetail event = new ActivityDetail.Event(ActivityCategory.EVENT, "e", List.of());
        store.inTransaction(WORKSPACE, tx -> {
            tx.contacts().insert(List.of(contact(1, email("anna")))).orThrow();
            return tx.activities()
                    .append(List.of(new ActivityDraft(id(1), NOW, Origin.API, "", event, Attributes.empty())));
        });
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update contacts_activity set " + change);
        }

        assertRefused(
                () -> store.inTransaction(WORKSPACE, tx -> tx.activities().find(new ActivityId(id(1), 1))),
                "cannot be read");
    }

    @Test
    void a_clock_that_is_far_off_is_refused() {
        for (Instant at : List.of(Instant.MAX, Instant.MIN)) {
            Group group = Group.of(new GroupId(new UUID(0, 1)), "anna", Actor.SYSTEM, at);

            assertRefused(() -> store.inTransaction(WORKSPACE, tx -> tx.groups().insert(group)), "check the clock");
        }
        List<Group> groups = store.inTransaction(WORKSPACE, tx -> tx.groups().list());
        assertThat(groups).isEmpty();
    }

    private static void assertRefused(ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        StorageException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.STORAGE_FAILED))
                .hasMessageContaining(message)
                .hasMessageNotContaining("anna")
                .hasNoCause();
    }
}
