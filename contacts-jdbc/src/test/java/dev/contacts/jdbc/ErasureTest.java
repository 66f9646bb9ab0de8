package dev.contacts.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.jdbc.internal.schema.Erasure;
import dev.contacts.jdbc.internal.schema.ErasureRule;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErasureTest {

    @ParameterizedTest
    @EnumSource
    void every_column_of_the_database_has_a_rule_and_every_rule_its_column(TestDatabase database) throws SQLException {
        DataSource dataSource = database.fresh();
        JdbcContactStore.builder(dataSource).tablePrefix("").build();
        Set<String> ruled = new TreeSet<>();
        Erasure.rules()
                .forEach((table, columns) -> columns.keySet().forEach(column -> ruled.add(table + "." + column)));

        List<TestSchema.Column> columns = TestSchema.columns(dataSource);

        assertThat(columns).extracting(TestSchema.Column::toString).containsExactlyInAnyOrderElementsOf(ruled);
        assertThat(columns).noneMatch(TestSchema.Column::nullable);
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
}
