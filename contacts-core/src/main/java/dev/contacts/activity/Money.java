package dev.contacts.activity;

import static java.util.Objects.requireNonNull;

import dev.contacts.schema.InvalidValueException;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * An exact amount of a currency; negative for what was paid back. Trailing zeros do not count ({@code 19.9} equals {@code 19.90}); the
 * amount has at least as many decimals as the currency. Immutable and safe for use by several threads; {@code toString()} is masked.
 * Rule 002-36.
 *
 * @param amount at most 35 digits before and 10 digits after the decimal point
 * @param currency an ISO 4217 currency
 */
public record Money(BigDecimal amount, Currency currency) {

    private static final int MAX_INTEGER_DIGITS = 35;
    private static final int MAX_FRACTION_DIGITS = 10;
    private static final int ABSURD = 1_000;

    /**
     * Checks the range.
     *
     * @throws InvalidValueException if the amount has too many digits
     */
    public Money {
        requireNonNull(currency, "currency");
        amount = normal(requireNonNull(amount, "amount"), currency);
    }

    /**
     * An amount of a currency.
     *
     * @param amount a decimal number such as {@code 19.90}
     * @param currency the code of an ISO 4217 currency, such as {@code EUR}
     * @return the money
     * @throws InvalidValueException if the text is not a number, has too many digits, or there is no such currency
     */
    public static Money of(String amount, String currency) {
        try {
            return of(new BigDecimal(amount), currency);
        } catch (NumberFormatException e) {
            throw new InvalidValueException("amount", "NUMBER", "an amount is a decimal number such as 19.90");
        }
    }

    /**
     * An amount of a currency.
     *
     * @param amount the amount
     * @param currency the code of an ISO 4217 currency, such as {@code EUR}
     * @return the money
     * @throws InvalidValueException if the amount has too many digits, or there is no such currency
     */
    public static Money of(BigDecimal amount, String currency) {
        try {
            return new Money(amount, Currency.getInstance(currency));
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException("currency", "CURRENCY", "a currency is an ISO 4217 code such as EUR");
        }
    }

    /**
     * The sum of this and another amount of the same currency.
     *
     * @param other the other amount
     * @return the sum
     * @throws IllegalArgumentException if the currencies differ
     * @throws InvalidValueException if the sum has too many digits
     */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("only amounts of one currency have a sum");
        }
        return new Money(amount.add(other.amount), currency);
    }

    private static BigDecimal normal(BigDecimal amount, Currency currency) {
        if (Math.abs((long) amount.scale()) > ABSURD || amount.precision() > ABSURD) {
            throw tooManyDigits(); // before stripTrailingZeros, which is slow for huge numbers
        }
        BigDecimal stripped = amount.stripTrailingZeros();
        int scale = Math.max(0, stripped.scale());
        if (scale > MAX_FRACTION_DIGITS || stripped.precision() - stripped.scale() > MAX_INTEGER_DIGITS) {
            throw tooManyDigits();
        }
        return stripped.setScale(Math.max(scale, currency.getDefaultFractionDigits())); // -1 where a currency has none
    }

    private static InvalidValueException tooManyDigits() {
        return new InvalidValueException(
                "amount",
                "NUMBER_RANGE",
                "an amount has at most " + MAX_INTEGER_DIGITS + " digits before and " + MAX_FRACTION_DIGITS
                        + " after the decimal point");
    }

    /** The currency, never the amount. */
    @Override
    public String toString() {
        return "Money[*** " + currency + "]";
    }
}
