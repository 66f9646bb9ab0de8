package dev.contacts.jdbc.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contacts.jdbc.internal.sql.Dialect;
import dev.contacts.jdbc.internal.sql.Template;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlueprintTest {

    @Test
    void a_table_is_read_with_all_its_parts() {
        assertThat(read(Dialect.MARIADB, """
                        -- A comment, with a comma; and (parentheses).
                        create table if not exists ${prefix}pet (
                            workspace  varchar(64)   not null,
                            pet_id     binary(16)    not null,
                            weight     decimal(9,3)  default 0 not null,
                            pet_note   longtext,
                            primary key (workspace, pet_id),
                            index ${prefix}pet_by_weight (workspace, weight),
                            foreign key (workspace, pet_id) references ${prefix}owner (workspace, owner_id) on delete cascade
                        ) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;
                        """))
                .containsExactly(
                        Part.of("crm_pet", Part.Kind.TABLE, "", "table engine innodb"),
                        Part.of(
                                "crm_pet",
                                Part.Kind.COLUMN,
                                "workspace",
                                "varchar(64) collate utf8mb4_nopad_bin not null"),
                        Part.of("crm_pet", Part.Kind.COLUMN, "pet_id", "binary(16) not null"),
                        new Part("crm_pet", Part.Kind.COLUMN, "weight", "decimal(9,3) not null", "0"),
                        Part.of("crm_pet", Part.Kind.COLUMN, "pet_note", "longtext collate utf8mb4_nopad_bin"),
                        Part.of("crm_pet", Part.Kind.PRIMARY_KEY, "", "(workspace, pet_id)"),
                        Part.of("crm_pet", Part.Kind.INDEX, "crm_pet_by_weight", "(workspace, weight)"),
                        Part.of(
                                "crm_pet",
                                Part.Kind.FOREIGN_KEY,
                                "",
                                "(workspace, pet_id) references crm_owner on delete cascade"));
    }

    @Test
    void an_index_is_read_also_where_it_is_a_statement_of_its_own() {
        assertThat(read(Dialect.POSTGRESQL, """
                        create table ${prefix}pet (
                            pet_name  text collate "C" not null,
                            primary key (pet_name)
                        );

                        create index ${prefix}pet_by_name
                            on ${prefix}pet (pet_name);
                        """))
                .containsExactly(
                        Part.of("crm_pet", Part.Kind.TABLE, "", "table"),
                        Part.of("crm_pet", Part.Kind.COLUMN, "pet_name", "text collate C not null"),
                        Part.of("crm_pet", Part.Kind.PRIMARY_KEY, "", "(pet_name)"),
                        Part.of("crm_pet", Part.Kind.INDEX, "crm_pet_by_name", "(pet_name)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table ${prefix}pet;\n",
                "create unique index ${prefix}one on ${prefix}pet (pet_name);\n",
                "create table ${prefix}pet (\n    pet_name varchar(9) unique\n);\n",
                "create table ${prefix}pet (\n    pet_name varchar(9) not null,\n    check (pet_name > 'a')\n);\n",
                "create table ${prefix}pet (\n    foreign key (a) references ${prefix}b (a) on delete set null\n);\n"
            })
    void a_form_that_no_script_uses_is_refused_so_that_nothing_goes_unread(String statement) {
        assertThatThrownBy(() -> read(Dialect.H2, statement))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is not known");
    }

    @ParameterizedTest
    @EnumSource
    void the_scripts_have_the_columns_that_have_erasure_rules_and_a_primary_key_for_each_table(Dialect dialect) {
        List<Part> parts = Blueprint.of(Script.all(dialect), new Template(dialect, ""));
        Set<String> ruled = new TreeSet<>();
        Erasure.rules()
                .forEach((table, columns) -> columns.keySet().forEach(column -> ruled.add(table + "." + column)));

        assertThat(names(parts, Part.Kind.COLUMN)).isEqualTo(ruled);
        assertThat(names(parts, Part.Kind.TABLE)).isEqualTo(Erasure.rules().keySet());
        assertThat(parts.stream().filter(part -> part.kind() == Part.Kind.PRIMARY_KEY))
                .extracting(Part::table)
                .containsExactlyInAnyOrderElementsOf(Erasure.rules().keySet());
    }

    private static List<Part> read(Dialect dialect, String script) {
        return Blueprint.of(List.of(new Script(1, script)), new Template(dialect, "crm_"));
    }

    private static Set<String> names(List<Part> parts, Part.Kind kind) {
        return parts.stream()
                .filter(part -> part.kind() == kind)
                .map(Part::place)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
