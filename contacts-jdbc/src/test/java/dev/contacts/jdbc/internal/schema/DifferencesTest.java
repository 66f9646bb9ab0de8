package dev.contacts.jdbc.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.jdbc.internal.sql.Dialect;
import dev.contacts.jdbc.internal.sql.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every part of every script, changed in every way, is a difference of its own. */
@ParameterizedClass
@EnumSource(Dialect.class)
class DifferencesTest {

    private final List<Part> made;

    DifferencesTest(Dialect dialect) {
        made = Blueprint.of(Script.all(dialect), new Template(dialect, "crm_"));
    }

    @Test
    void what_the_scripts_make_does_not_differ() {
        assertThat(Differences.between(made, made)).isEqualTo(new Differences(List.of(), List.of()));
    }

    @Test
    void each_part_that_is_missing_is_named() {
        for (Part part : made) {
            List<Part> found = new ArrayList<>(made);
            found.remove(part);

            Differences differences = Differences.between(made, found);

            assertThat(differences.changed()).isEmpty();
            assertThat(differences.missing())
                    .singleElement()
                    .asString()
                    .startsWith(part.place())
                    .endsWith(" is missing");
        }
    }

    @Test
    void each_part_of_another_definition_is_named_with_both() {
        assertEachIsSeen(
                part -> new Part(part.table(), part.kind(), part.name(), "x" + part.definition(), part.defaultValue()));
    }

    @Test
    void each_column_that_may_be_null_is_named() {
        assertEachIsSeen(part -> new Part(
                part.table(),
                part.kind(),
                part.name(),
                part.definition().replace(" not null", ""),
                part.defaultValue()));
    }

    private void assertEachIsSeen(Function<Part, Part> change) {
        int seen = 0;
        for (Part part : made) {
            Part changed = change.apply(part);
            if (!changed.equals(part)) {
                List<Part> found = new ArrayList<>(made);
                found.set(found.indexOf(part), changed);

                Differences differences = Differences.between(made, found);

                assertThat(differences.missing()).isEmpty();
                assertThat(differences.changed())
                        .containsExactly(part.place() + " is " + changed.shape() + " instead of " + part.shape());
                seen++;
            }
        }
        assertThat(seen).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "COLUMN, integer not null, '', false",
        "COLUMN, integer generated not null, '', true",
        "COLUMN, integer not null, 0, true",
        "COLUMN, integer, '', true",
        "INDEX, (extra), '', true",
        "UNIQUE_INDEX, (extra), '', false",
        "CONSTRAINT, (extra), '', false",
        "FOREIGN_KEY, (extra) references crm_contact, '', false",
        "PRIMARY_KEY, (extra), '', false"
    })
    void more_than_the_scripts_make_is_refused_if_it_refuses_rows(
            Part.Kind kind, String definition, String defaultValue, boolean harmless) {
        List<Part> found = new ArrayList<>(made);
        found.add(new Part("crm_contact", kind, "extra", definition, defaultValue));

        assertThat(Differences.between(made, found).changed()).hasSize(harmless ? 0 : 1);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, true", "0, 1, false", "0, '', false", "'', 1, true", "'', '', true"})
    void a_default_value_counts_only_where_a_script_has_one(String made, String found, boolean same) {
        Part table = Part.of("t", Part.Kind.TABLE, "", "table");
        Part column = new Part("t", Part.Kind.COLUMN, "c", "bigint not null", made);
        Part other = new Part("t", Part.Kind.COLUMN, "c", "bigint not null", found);

        assertThat(Differences.between(List.of(table, column), List.of(table, other))
                        .changed())
                .hasSize(same ? 0 : 1);
    }
}
