package dev.contacts.jdbc;

import static dev.contacts.jdbc.TestContacts.NOW;
import static dev.contacts.jdbc.TestContacts.WORKSPACE;
import static dev.contacts.jdbc.TestContacts.contact;
import static dev.contacts.jdbc.TestContacts.email;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contacts.jdbc.SchemaVersionException.Problem;
import dev.contacts.segment.ContactQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Tables in one of several schemas in which names are looked up; MariaDB looks into one only. */
class SearchPathTest {

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MARIADB")
    void tables_that_are_behind_the_connections_own_schema_are_not_made_a_second_time(TestDatabase database)
            throws SQLException {
        DataSource dataSource = filled(database);
        String schema = schema(dataSource);
        execute(dataSource, "create schema first_" + schema);
        lookInto(dataSource, "first_" + schema, schema);

        for (SchemaMode mode : List.of(SchemaMode.VALIDATE, SchemaMode.MIGRATE)) {
            assertThatThrownBy(() -> build(dataSource, mode))
                    .isInstanceOfSatisfying(SchemaVersionException.class, e -> {
                        assertThat(e.problem()).isEqualTo(Problem.ELSEWHERE);
                        assertThat(e.findings()).singleElement().asString().isEqualToIgnoringCase(schema);
                    })
                    .hasMessageContaining("search path");
        }
        assertThat(TestSchema.columns(dataSource)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MARIADB")
    void what_lies_behind_the_connections_own_tables_does_not_matter(TestDatabase database) throws SQLException {
        DataSource dataSource = filled(database);
        String schema = schema(dataSource);
        execute(dataSource, "create schema other_" + schema);
        lookInto(dataSource, "other_" + schema, "other_" + schema);
        build(dataSource, SchemaMode.MIGRATE);
        lookInto(dataSource, schema, "other_" + schema);

        long stored = build(dataSource, SchemaMode.VALIDATE)
                .inTransaction(WORKSPACE, tx -> tx.contacts().count(ContactQuery.all(), NOW));

        assertThat(stored).isEqualTo(1);
    }

    private static DataSource filled(TestDatabase database) {
        DataSource dataSource = database.fresh();
        build(dataSource, SchemaMode.MIGRATE)
                .inTransaction(WORKSPACE, tx -> tx.contacts().insert(List.of(contact(1, email("anna")))));
        return dataSource;
    }

    /** Lets the connections be in a schema, and look into another one too. */
    private static void lookInto(DataSource dataSource, String first, String second) {
        if (dataSource instanceof PGSimpleDataSource postgreSql) {
            postgreSql.setCurrentSchema(first + "," + second);
        } else if (dataSource instanceof JdbcDataSource h2) {
            String url = h2.getUrl().replaceFirst(";SCHEMA=.*", "");
            String path = first + ";SCHEMA_SEARCH_PATH=" + first + "," + second;
            h2.setUrl(url + ";SCHEMA=" + path.toUpperCase(Locale.ROOT));
        }
    }

    private static JdbcContactStore build(DataSource dataSource, SchemaMode mode) {
        return JdbcContactStore.builder(dataSource).schemaMode(mode).build();
    }

    private static String schema(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getSchema();
        }
    }

    private static void execute(DataSource dataSource, String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
