package dev.contacts.jdbc.internal.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class RedactedSqlExceptionTest {

    @Test
    void causes_chained_and_suppressed_exceptions_are_told_without_their_texts() {
        SQLException e = new BatchUpdateException(
                "Batch entry 0 anna", "23514", 7, new int[0], new IllegalStateException("anna as a cause"));
        e.setNextException(new SQLException("anna as the next", "40001", 8));
        e.addSuppressed(new SQLException("anna suppressed", "08006", 9, new SQLException("anna below", "57P01")));

        SQLException redacted = RedactedSqlException.of(e);

        assertThat(printed(redacted))
                .doesNotContain("anna", "entry")
                .contains(
                        "java.sql.BatchUpdateException, SQLState 23514, code 7",
                        "java.lang.IllegalStateException",
                        "SQLState 08006, code 9",
                        "SQLState 57P01");
        assertThat(redacted.getSQLState()).isEqualTo("23514");
        assertThat(redacted.getErrorCode()).isEqualTo(7);
        assertThat(redacted.getStackTrace()).isEqualTo(e.getStackTrace());
        assertThat(redacted.getNextException().getSQLState()).isEqualTo("40001");
        assertThat(StreamSupport.stream(redacted.spliterator(), false).map(Throwable::toString))
                .noneMatch(text -> text.contains("anna"));
    }

    @Test
    void a_chain_of_any_length_and_a_circle_of_causes_come_to_an_end() {
        SQLException first = new SQLException("anna", "23505");
        for (int i = 0; i < 20_000; i++) {
            first.setNextException(new SQLException("anna", "23505"));
        }
        SQLException inner = new SQLException("anna", "08006");
        SQLException outer = new SQLException("anna", "08006", inner);
        inner.initCause(outer);

        assertThat(StreamSupport.stream(RedactedSqlException.of(first).spliterator(), false))
                .hasSize(100);
        assertThat(printed(RedactedSqlException.of(outer)))
                .doesNotContain("anna")
                .contains("Caused by");
    }

    private static String printed(Throwable e) {
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
