package dev.contacts.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contacts.Contacts;
import dev.contacts.jdbc.internal.schema.Erasure;
import dev.contacts.jdbc.internal.schema.ErasureRule;
import dev.contacts.privacy.ErasureContext.Act;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The gate that a table or a column without an erasure rule does not pass, and neither does one whose rule is not followed. D11, U13. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ErasureTest {

    private final DataSource dataSource;
    private final Contacts contacts;

    ErasureTest(TestDatabase database) {
        dataSource = database.fresh();
        contacts = Contacts.builder(
                        JdbcContactStore.builder(dataSource).tablePrefix("").build())
                .exports(FullContact.jobs())
                .build();
    }

    @Test
    void every_column_of_the_database_has_a_rule_and_every_rule_its_column() throws SQLException {
        assertEveryColumnRuled();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table contact add column shoe_size integer default 0 not null",
                "alter table contact_note drop column created_by",
                "create table contact_face (contact_id varchar(36) not null)",
                "create view contact_names as select contact_document as all_of_it from contact"
            })
    void whoever_adds_or_drops_a_column_or_a_table_without_its_rule_does_not_pass(String change) throws SQLException {
        execute(change);

        assertThatThrownBy(this::assertEveryColumnRuled)
                .isInstanceOf(AssertionError.class)
                .hasMessageMatching(
                        "(?s).*(contact.shoe_size|contact_note.created_by|contact_face.contact_id|all_of_it).*");
    }

    @ParameterizedTest
    @EnumSource
    void every_table_whose_rows_go_has_some_of_a_full_contact_and_none_after_its_end(Act act) throws SQLException {
        FullContact anna = new FullContact(contacts);
        anna.export(contacts);
        assertThat(rowsOfErasedTables())
                .as("a full contact has something in each table; whoever adds a table adds to FullContact")
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isPositive());

        if (act == Act.ANONYMIZE) {
            contacts.privacy().anonymize(anna.id());
        } else {
            contacts.privacy().prepareDeletion(Set.of(anna.id())).confirm();
        }

        assertThat(rowsOfErasedTables())
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isZero());
    }

    @ParameterizedTest
    @EnumSource
    void a_column_that_stays_has_a_reason(ErasureRule rule) {
        assertThat(Erasure.rules().values())
                .flatExtracting(columns -> columns.values())
                .filteredOn(column -> column.rule() == rule)
                .isNotEmpty()
                .allSatisfy(
                        column -> assertThat(column.reason().isEmpty()).isEqualTo(rule != ErasureRule.NOT_PERSONAL));
    }

    private void assertEveryColumnRuled() throws SQLException {
        Set<String> ruled = new TreeSet<>();
        Erasure.rules()
                .forEach((table, columns) -> columns.keySet().forEach(column -> ruled.add(table + "." + column)));

        List<TestSchema.Column> columns = TestSchema.columns(dataSource);

        assertThat(columns).extracting(TestSchema.Column::toString).containsExactlyInAnyOrderElementsOf(ruled);
        assertThat(columns).noneMatch(TestSchema.Column::nullable);
    }

    private Map<String, Long> rowsOfErasedTables() throws SQLException {
        Map<String, Long> rows = new TreeMap<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (var table : Erasure.rules().entrySet()) {
                if (table.getValue().values().stream().anyMatch(column -> column.rule() == ErasureRule.ERASE)) {
                    try (ResultSet count = statement.executeQuery("select count(*) from " + table.getKey())) {
                        count.next();
                        rows.put(table.getKey(), count.getLong(1));
                    }
                }
            }
        }
        return rows;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
