package dev.contacts.jdbc;

import static dev.contacts.jdbc.TestContacts.NOW;
import static dev.contacts.jdbc.TestContacts.WORKSPACE;
import static dev.contacts.jdbc.TestContacts.email;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.Contacts;
import dev.contacts.contact.Contact;
import dev.contacts.contact.NewContact;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.SchemaName;
import dev.contacts.segment.SegmentRule;
import dev.contacts.workspace.Actor;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The indexed fields of a list change while others read and write its contacts. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class IndexChangeTest {

    private static final SchemaName LIST = SchemaName.of("customers");

    private final DataSource dataSource;
    private final JdbcContactStore store;
    private final Contacts contacts;

    IndexChangeTest(TestDatabase database) {
        dataSource = database.fresh();
        store = JdbcContactStore.over(dataSource);
        contacts = Contacts.builder(store).workspace(WORKSPACE).build();
        contacts.schemas().create(schema(true, false));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_count_is_right_also_when_the_list_is_indexed_anew_between_two_of_its_queries(int query) {
        for (int n = 0; n < 5; n++) {
            contacts.create(NewContact.of(email("person" + n)).in(LIST).set("score", 1));
        }
        FailingConnections connections = new FailingConnections(dataSource);
        JdbcContactStore interrupted = JdbcContactStore.over(connections.dataSource());
        Contacts reading = Contacts.builder(interrupted).workspace(WORKSPACE).build();
        connections.interrupt(query, () -> index(true, true));

        assertThat(reading.segments().count(SegmentRule.parse("score = 1"))).isEqualTo(5);
    }

    @Test
    void a_value_that_is_cleared_is_gone_from_the_index_also_when_its_rows_are_those_of_an_earlier_schema() {
        JdbcTemplate tables = new JdbcTemplate(dataSource);
        Contact anna = contacts.create(NewContact.of(email("anna")).in(LIST).set("score", 4_711));
        tables.execute("create table kept as select * from contacts_contact_field");
        assertThat(index(false, false)).isTrue();
        tables.execute(
                "insert into contacts_contact_field select * from kept"); // as who writes meanwhile would leave it
        tables.execute("update contacts_contact set index_version = 1");

        contacts.update(anna.id(), edit -> edit.clear("score"));

        assertThat(tables.queryForObject("select count(*) from contacts_contact_field", Integer.class))
                .isZero();
        assertThat(tables.queryForObject("select index_version from contacts_contact", Integer.class))
                .isEqualTo(2);
    }

    private boolean index(boolean score, boolean tier) {
        return store.inTransaction(
                WORKSPACE,
                tx -> tx.schemas()
                        .update(schema(score, tier)
                                .stored(tx.schemas().find(LIST).orElseThrow().version() + 1, Actor.SYSTEM, NOW)));
    }

    private static ProfileSchema schema(boolean score, boolean tier) {
        FieldDefinition number = FieldDefinition.number("score");
        FieldDefinition text = FieldDefinition.text("tier");
        return ProfileSchema.builder("customers")
                .field(score ? number.asIndexed() : number)
                .field(tier ? text.asIndexed() : text)
                .build();
    }
}
