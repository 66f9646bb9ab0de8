package dev.contacts.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contacts.schema.InvalidValueException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "19.9, EUR, 19.90",
        "19.90000, EUR, 19.90",
        "1E+3, EUR, 1000.00",
        "0, JPY, 0",
        "-0.0, KWD, 0.000",
        "100, JPY, 100",
        "0.0000000001, EUR, 0.0000000001",
        "-5, XAU, -5"
    })
    void an_amount_has_one_form_and_at_least_the_decimals_of_its_currency(String given, String currency, String form) {
        assertThat(Money.of(given, currency).amount()).isEqualTo(new BigDecimal(form));
    }

    @Test
    void trailing_zeros_do_not_count() {
        assertThat(Money.of("19.9", "EUR")).isEqualTo(Money.of("19.900", "EUR")).isNotEqualTo(Money.of("19.9", "USD"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.00000000001",
                "1E36",
                "1E1000000000",
                "1E-1000000000",
                "ten",
                "",
                "1,5",
                "NaN",
                "100000000000000000000000000000000000"
            })
    void an_amount_that_no_store_could_keep_is_refused_without_being_quoted(String amount) {
        assertThatThrownBy(() -> Money.of(amount, "EUR"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("amount: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"eur", "EURO", "", "E", "ZZZ"})
    void there_is_no_such_currency(String currency) {
        assertThatThrownBy(() -> Money.of("1", currency))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("CURRENCY");
    }

    @Test
    void amounts_of_one_currency_have_a_sum() {
        assertThat(Money.of("0.1", "EUR").plus(Money.of("0.2", "EUR"))).isEqualTo(Money.of("0.3", "EUR"));
        assertThatThrownBy(() -> Money.of("1", "EUR").plus(Money.of("1", "USD")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Money.of("12.34", "EUR")).hasToString("Money[*** EUR]");
    }
}
