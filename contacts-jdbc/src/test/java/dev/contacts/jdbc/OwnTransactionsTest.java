package dev.contacts.jdbc;

import static dev.contacts.jdbc.TestContacts.NOW;
import static dev.contacts.jdbc.TestContacts.WORKSPACE;
import static dev.contacts.jdbc.TestContacts.attributes;
import static dev.contacts.jdbc.TestContacts.change;
import static dev.contacts.jdbc.TestContacts.contact;
import static dev.contacts.jdbc.TestContacts.email;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contacts.contact.Contact;
import dev.contacts.group.Group;
import dev.contacts.group.GroupEdit;
import dev.contacts.group.GroupId;
import dev.contacts.group.Membership;
import dev.contacts.group.MembershipStatus;
import dev.contacts.schema.Attributes;
import dev.contacts.segment.ContactQuery;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.workspace.Actor;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a transaction does first, it is undone with the rest. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class OwnTransactionsTest {

    private static final Contact ANNA = contact(1, email("anna"));
    private static final Group VIP = Group.of(new GroupId(new UUID(7, 7)), "VIP", Actor.SYSTEM, NOW);
    private static final Membership MEMBER =
            new Membership(ANNA.id(), VIP.id(), MembershipStatus.ACTIVE, Attributes.empty(), NOW);

    private final DataSource dataSource;
    private final JdbcContactStore store;

    OwnTransactionsTest(TestDatabase database) {
        dataSource = database.fresh();
        store = JdbcContactStore.over(dataSource);
        store.inTransaction(WORKSPACE, tx -> tx.contacts().insert(List.of(ANNA)));
        store.inTransaction(WORKSPACE, tx -> tx.groups().insert(VIP));
    }

    @Test
    void a_deletion_that_comes_first_is_rolled_back() {
        assertUndone(tx -> tx.contacts().delete(List.of(ANNA)).orThrow());
    }

    @Test
    void an_update_that_comes_first_is_rolled_back() {
        assertUndone(tx -> tx.contacts()
                .update(List.of(change(ANNA, attributes("a", "b"), email("anna"))))
                .orThrow());
    }

    @Test
    void an_insert_that_comes_first_is_rolled_back() {
        assertUndone(
                tx -> tx.contacts().insert(List.of(contact(2, email("ben")))).orThrow());
    }

    @Test
    void a_membership_that_comes_first_is_rolled_back() {
        assertUndone(tx -> tx.memberships().put(List.of(MEMBER)));
    }

    @Test
    void a_group_that_comes_first_is_rolled_back() {
        assertUndone(tx -> tx.groups().update(GroupEdit.nothing().archive().applyTo(VIP)));
    }

    @Test
    void a_write_after_a_read_is_rolled_back() {
        assertUndone(tx -> {
            tx.contacts().find(List.of(ANNA.id()));
            tx.contacts().delete(List.of(ANNA)).orThrow();
        });
    }

    @Test
    void a_connection_comes_back_in_the_mode_it_had() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            for (boolean autoCommit : List.of(true, false)) {
                connection.setAutoCommit(autoCommit);
                JdbcContactStore sharing = JdbcContactStore.over(new OneConnection(connection));
                sharing.inTransaction(WORKSPACE, tx -> tx.contacts().delete(List.of(contact(9, email("x")))));
                assertThat(connection.getAutoCommit()).isEqualTo(autoCommit);
                assertThatThrownBy(() -> sharing.inTransaction(WORKSPACE, tx -> {
                            tx.contacts().delete(List.of(ANNA));
                            throw new UnsupportedOperationException();
                        }))
                        .isInstanceOf(UnsupportedOperationException.class);
                assertThat(connection.getAutoCommit()).isEqualTo(autoCommit);
            }
        }
        assertThat(everything()).contains(ANNA.toString());
    }

    @Test
    void a_transaction_refuses_to_be_used_after_its_end() {
        StoreTransaction[] kept = new StoreTransaction[1];
        store.inTransaction(WORKSPACE, tx -> kept[0] = tx);
        var contacts = store.inTransaction(WORKSPACE, tx -> tx.contacts());

        assertThatThrownBy(() -> kept[0].contacts()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> contacts.find(List.of(ANNA.id()))).isInstanceOf(IllegalStateException.class);
    }

    private void assertUndone(Consumer<StoreTransaction> work) {
        String before = everything();
        RuntimeException thrown = new UnsupportedOperationException();

        assertThatThrownBy(() -> store.inTransaction(WORKSPACE, tx -> {
                    work.accept(tx);
                    throw thrown;
                }))
                .isSameAs(thrown);

        assertThat(everything()).isEqualTo(before);
    }

    private String everything() {
        return store.inTransaction(
                WORKSPACE,
                tx -> tx.contacts().select(ContactQuery.all(), NOW, null, 10).toString()
                        + tx.groups().list()
                        + tx.memberships().ofGroup(VIP.id(), null, 10));
    }
}
