package dev.contacts.jdbc.internal.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.error.ErrorCode;
import dev.contacts.spi.StorageException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FailureTest {

    @ParameterizedTest
    @CsvSource({
        "23505, 0, DUPLICATE",
        "23000, 1062, DUPLICATE",
        "23000, 1586, DUPLICATE",
        "23503, 0, NO_PARENT",
        "23506, 23506, NO_PARENT",
        "23000, 1452, NO_PARENT",
        "40001, 0, COLLISION",
        "40P01, 0, COLLISION",
        "40001, 1213, COLLISION",
        "HY000, 1205, COLLISION",
        "HY000, 1020, COLLISION",
        "HYT00, 50200, COLLISION",
        "90131, 90131, COLLISION",
        "08006, 0, UNAVAILABLE",
        "57P01, 0, UNAVAILABLE",
        "90121, 90121, UNAVAILABLE",
        "70100, 1927, UNAVAILABLE",
        "08S01, 1053, UNAVAILABLE",
        "08S01, 1153, TOO_LARGE",
        "25P02, 0, FAILED_BEFORE",
        "57014, 0, OUT_OF_TIME",
        "25P03, 0, OUT_OF_TIME",
        "25P04, 0, OUT_OF_TIME",
        "70100, 1317, OUT_OF_TIME",
        "70100, 1969, OUT_OF_TIME",
        "25006, 0, READ_ONLY",
        "25006, 1792, READ_ONLY",
        "HY000, 1290, READ_ONLY",
        "HY000, 1836, READ_ONLY",
        "42501, 0, NOT_ALLOWED",
        "42000, 1064, OTHER",
        "3F000, 0, NOT_ALLOWED",
        "42000, 1044, NOT_ALLOWED",
        "42000, 1142, NOT_ALLOWED",
        "42000, 1143, NOT_ALLOWED",
        "42000, 1227, NOT_ALLOWED",
        "42P01, 0, NO_TABLE",
        "42S02, 42102, NO_TABLE",
        "42S02, 1146, NO_TABLE",
        "42S22, 1054, NO_TABLE",
        "22001, 0, OTHER",
        "23514, 0, OTHER",
        "23000, 4025, OTHER",
        "42000, 1064, OTHER",
        ", 0, OTHER"
    })
    void a_failure_is_told_by_state_and_code(String state, int code, Failure failure) {
        assertThat(Failure.of(new SQLException("text", state, code))).isEqualTo(failure);
    }

    @Test
    void what_a_driver_hides_in_an_exception_that_says_nothing_is_looked_for() {
        SQLException said = new SQLException("text", "40001", 1213);
        SQLException chained = new BatchUpdateException();
        chained.setNextException(said);
        RuntimeException unchecked = new IllegalStateException(new SQLException("text", "", 0, said));
        SQLException endless = new SQLException("text", null, 0);
        endless.setNextException(new SQLException(endless));

        assertThat(Failure.of(new BatchUpdateException(said))).isEqualTo(Failure.COLLISION);
        assertThat(Failure.of(chained)).isEqualTo(Failure.COLLISION);
        assertThat(Failure.of(RedactedSqlException.of(unchecked))).isEqualTo(Failure.COLLISION);
        assertThat(Failure.of(endless)).isEqualTo(Failure.OTHER);
    }

    @ParameterizedTest
    @CsvSource({
        "40001, 0, true",
        "40003, 0, false",
        "23514, 0, true",
        "25P03, 0, true",
        "HY000, 1205, true",
        "HY000, 1290, true",
        "HYT00, 50200, true",
        "08006, 0, false",
        "57P01, 0, false",
        "HY000, 1105, false",
        ", 0, false"
    })
    void a_commit_is_refused_by_a_server_that_is_still_there(String state, int code, boolean refused) {
        assertThat(Failure.isRefusal(new BatchUpdateException(new SQLException("text", state, code))))
                .isEqualTo(refused);
    }

    @ParameterizedTest
    @EnumSource
    void no_message_repeats_what_the_driver_said(Failure failure) {
        SQLException cause = new SQLException("Key (email)=(anna@example.com) exists", "23505");

        StorageException exception = failure.toException(cause);

        assertThat(exception).hasMessageNotContaining("anna");
        assertThat(exception.getCause()).isInstanceOfSatisfying(SQLException.class, e -> {
            assertThat(e.getSQLState()).isEqualTo("23505");
            assertThat(e.getMessage()).doesNotContain("anna");
            assertThat(e.getStackTrace()).isEqualTo(cause.getStackTrace());
        });
        assertThat(exception.getMessage()).contains("nothing was written");
        assertThat(exception.code()).isNotEqualTo(ErrorCode.OUTCOME_UNKNOWN);
    }
}
