package dev.contacts.jdbc;

import static dev.contacts.jdbc.TestContacts.WORKSPACE;
import static dev.contacts.jdbc.TestContacts.contact;
import static dev.contacts.jdbc.TestContacts.email;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.contacts.contact.Contact;
import dev.contacts.error.ErrorCode;
import dev.contacts.jdbc.SchemaVersionException.Problem;
import dev.contacts.jdbc.internal.schema.Part;
import dev.contacts.tck.Requirement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every table of every database, altered in every way: no store is built over it, and each alteration is named. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class AlteredTablesTest {

    private final DataSource dataSource;
    private final Alterations alterations;

    AlteredTablesTest(TestDatabase database) {
        this.dataSource = database.fresh();
        this.alterations = new Alterations(database, dataSource);
    }

    @BeforeEach
    void make() {
        JdbcContactStore.over(dataSource);
    }

    @Test
    @Requirement("U16")
    void no_primary_key_may_be_dropped() throws SQLException {
        alterations.dropPrimaryKeys();

        List<String> findings = refused(Problem.INCOMPLETE);

        assertThat(findings)
                .containsAll(alterations.made(Part.Kind.PRIMARY_KEY).stream()
                        .map(key -> key.table() + ": primary key " + key.definition() + " is missing")
                        .toList());
    }

    @Test
    @Requirement("U16")
    void no_foreign_key_may_be_dropped() throws SQLException {
        alterations.dropForeignKeys();

        assertThat(refused(Problem.INCOMPLETE))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(alterations.made(Part.Kind.FOREIGN_KEY).stream()
                        .map(key -> key.table() + ": foreign key " + key.definition() + " is missing")
                        .toList());
    }

    @Test
    @Requirement("U16")
    void no_index_may_be_dropped() throws SQLException {
        alterations.dropIndexes();

        assertThat(refused(Problem.INCOMPLETE))
                .containsAll(alterations.made(Part.Kind.INDEX).stream()
                        .map(index ->
                                index.table() + ": index " + index.name() + " " + index.definition() + " is missing")
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    @Requirement("U16")
    void no_column_may_be_another(Change change) throws SQLException {
        alterations.dropPrimaryKeys();
        alterations.dropIndexes();
        List<String> expected = new ArrayList<>();
        for (Part column : alterations.made(Part.Kind.COLUMN)) {
            String definition = change.of(column.definition());
            boolean isRecord = column.table().endsWith("schema_version"); // would no longer say what was applied
            if (!definition.equals(column.definition()) && !isRecord) {
                alterations.redefine(column, definition);
                expected.add(column.table() + "." + column.name() + " is " + definition + " instead of ");
            }
        }

        List<String> findings = refused(Problem.CHANGED);

        assertThat(expected)
                .isNotEmpty()
                .allSatisfy(start -> assertThat(findings)
                        .filteredOn(finding -> finding.startsWith(start))
                        .hasSize(1));
    }

    @Test
    @Requirement("U16")
    void no_view_may_take_the_place_of_a_table() throws SQLException {
        alterations.dropForeignKeys();

        refusesEach(
                "%s is view instead of table",
                "alter table %1$s rename to old_%1$s", "create view %1$s as select * from old_%1$s");
    }

    @Test
    @Requirement("U16")
    void no_column_may_be_added_that_every_insert_would_have_to_fill() throws SQLException {
        refusesEach(
                "%s.extra integer not null is not of this library",
                "alter table %s add column extra integer default 0 not null",
                "alter table %s alter column extra drop default");
    }

    @Test
    @Requirement("U16")
    void nothing_may_be_added_that_refuses_rows() throws SQLException {
        List<String> tables = tables();
        for (Part key : alterations.made(Part.Kind.PRIMARY_KEY)) {
            alterations.execute(
                    "create unique index only_" + key.table() + " on " + key.table() + " " + key.definition());
            alterations.execute("alter table " + key.table() + " add constraint check_" + key.table() + " check ("
                    + key.definition().split("[(,)]", -1)[1] + " is not null)");
        }

        List<String> findings = refused(Problem.CHANGED);

        for (String table : tables) {
            assertThat(findings)
                    .anyMatch(finding -> finding.startsWith(table + ": unique index only_" + table))
                    .anyMatch(finding -> finding.startsWith(table + ": constraint check_" + table));
        }
    }

    @Test
    @Requirement("U16")
    void what_does_no_harm_may_be_added() throws SQLException {
        for (String table : tables()) {
            alterations.execute("alter table " + table + " add column extra date");
            alterations.execute("alter table " + table + " add column extra2 integer default 0 not null");
            alterations.execute("create index extra_" + table + " on " + table + " (extra)");
            alterations.execute("create table beside_" + table + " (extra date)");
        }

        int n = 0;
        for (SchemaMode mode : SchemaMode.values()) {
            n++;
            Contact next = contact(n, email("anna" + n));
            JdbcContactStore store =
                    JdbcContactStore.builder(dataSource).schemaMode(mode).build();
            store.inTransaction(WORKSPACE, tx -> tx.contacts().insert(List.of(next)));
        }
    }

    private void refusesEach(String finding, String... statements) throws SQLException {
        List<String> expected = new ArrayList<>();
        for (String table : tables()) {
            for (String statement : statements) {
                alterations.execute(statement.formatted(table));
            }
            expected.add(finding.formatted(table));
        }

        List<String> findings = refused(Problem.CHANGED);

        assertThat(expected).allSatisfy(start -> assertThat(findings).anyMatch(text -> text.startsWith(start)));
    }

    private List<String> tables() {
        return alterations.made(Part.Kind.TABLE).stream().map(Part::table).toList();
    }

    /** What is found, the same whether tables are only looked at or may be made. */
    private List<String> refused(Problem problem) {
        List<List<String>> findings = new ArrayList<>();
        for (SchemaMode mode : List.of(SchemaMode.VALIDATE, SchemaMode.MIGRATE)) {
            SchemaVersionException e = catchThrowableOfType(
                    SchemaVersionException.class,
                    () -> JdbcContactStore.builder(dataSource).schemaMode(mode).build());
            assertThat(e.problem()).isEqualTo(problem);
            assertThat(e.code()).isEqualTo(ErrorCode.SCHEMA_VERSION);
            assertThat(e).hasMessageContaining(e.findings().stream().limit(10).collect(joining("; ")));
            findings.add(e.findings());
        }
        assertThat(findings.get(0)).isEqualTo(findings.get(1));
        return findings.get(0);
    }

    /** What can become of a column. */
    enum Change {
        TYPE {
            @Override
            String of(String definition) {
                return "date not null";
            }
        },
        LENGTH {
            @Override
            String of(String definition) {
                return Pattern.compile("(?<=\\()\\d+")
                        .matcher(definition)
                        .replaceFirst(length -> String.valueOf(Integer.parseInt(length.group()) - 1));
            }
        },
        NULLABLE {
            @Override
            String of(String definition) {
                return definition.replace(" not null", "");
            }
        },
        COLLATION {
            @Override
            String of(String definition) {
                return definition
                        .replace(" collate C", " collate default")
                        .replace(" collate utf8mb4_nopad_bin", " collate utf8mb4_bin")
                        .replaceFirst("^varchar(\\(\\d+\\))? not", "varchar_ignorecase$1 not");
            }
        };

        abstract String of(String definition);
    }
}
