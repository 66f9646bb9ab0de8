package dev.contacts.identifier;

import static java.util.Objects.requireNonNull;

import dev.contacts.identifier.InvalidIdentifierException.Reason;
import java.util.Optional;

/**
 * A phone number with {@code +} and country code, as needed to send messages to it; immutable and safe to share between
 * threads. Rules 000-15, 000-16, 001-03.
 *
 * <p>{@link #key()} is the number in E.164: {@code +} and 7 to 15 digits, the first not 0. What people type between the
 * digits is left out: spaces of any width, tabs, hyphens and dashes, {@code . ( ) /}, and the invisible direction marks
 * that come along when a number is copied from an address book. Nothing else is repaired or guessed:
 *
 * <ul>
 *   <li>a number without {@code +} ({@code 030 123456}, {@code 0049 30 123456}) is refused with
 *       {@link Reason#MISSING_COUNTRY_CODE};
 *   <li>a zero that is only dialled inside the country ({@code +49 (0)30 123456}) is refused, where the zero is part of
 *       the number ({@code +39 06 1234567}) it stays;
 *   <li>letters, extensions, {@code tel:} and digits of other scripts, full-width ones included, are refused;
 *   <li>a number whose country code or length cannot exist is refused. Six digits, as a few countries have for service
 *       numbers, are refused as well: the rule asks for at least seven.
 * </ul>
 *
 * <p>All but the first are {@link Reason#MALFORMED}. Whether somebody answers is not checked.
 */
public final class MobileNumber extends TextIdentifier implements Identifier {

    private static final int MAX_TYPED_LENGTH = 64;
    private static final int MIN_DIGITS = 7;
    private static final int MAX_DIGITS = 15;

    MobileNumber(String value, String key) {
        super(value, key);
    }

    /**
     * Reads a phone number.
     *
     * @param value the number as typed, at most 64 characters
     * @return the number
     * @throws InvalidIdentifierException when it has no {@code +} and country code, or is not a possible number
     */
    public static MobileNumber parse(String value) {
        requireNonNull(value, "value");
        if (value.length() > MAX_TYPED_LENGTH) {
            throw refused(Reason.TOO_LONG);
        }
        String digits = digits(value);
        if (digits.length() < MIN_DIGITS || digits.length() > MAX_DIGITS || digits.charAt(0) == '0') {
            throw refused(Reason.MALFORMED);
        }
        int countryCode = NumberingPlan.countryCode(digits);
        if (countryCode == 0 || !NumberingPlan.isPossible(digits, countryCode)) {
            throw refused(Reason.MALFORMED);
        }
        return new MobileNumber(value, "+" + digits);
    }

    /**
     * Reads a phone number, if it is one.
     *
     * @param value the number as typed
     * @return the number, or empty where {@link #parse} would throw
     */
    public static Optional<MobileNumber> tryParse(String value) {
        return Attempt.at(() -> parse(value));
    }

    private static String digits(String typed) {
        StringBuilder digits = new StringBuilder(MAX_DIGITS);
        boolean plus = false;
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (CodePoints.isAsciiDigit(c)) {
                digits.append(c);
            } else if (c == '+' && !plus && digits.isEmpty()) {
                plus = true;
            } else if (!isSeparator(c)) {
                throw notANumber(typed);
            }
        }
        if (!plus) {
            throw digits.isEmpty() ? notANumber(typed) : refused(Reason.MISSING_COUNTRY_CODE);
        }
        return digits.toString();
    }

    private static boolean isSeparator(char c) {
        return switch (c) {
            case ' ', '\t', '-', '.', '(', ')', '/' -> true;
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> true; // hyphens, dashes, minus
            case '\u200E', '\u200F' -> true; // direction marks
            default ->
                CodePoints.isBetween(c, '\u202A', '\u202E') // direction embeddings
                        || CodePoints.isBetween(c, '\u2066', '\u2069') // direction isolates
                        || CodePoints.isSpace(c);
        };
    }

    private static InvalidIdentifierException notANumber(String typed) {
        Texts.check(IdentifierType.MOBILE_NUMBER, typed);
        return refused(Reason.MALFORMED);
    }

    private static InvalidIdentifierException refused(Reason reason) {
        return new InvalidIdentifierException(IdentifierType.MOBILE_NUMBER, reason);
    }

    @Override
    public IdentifierType type() {
        return IdentifierType.MOBILE_NUMBER;
    }

    /**
     * The country calling code, such as 49. Several countries share one, and some codes belong to no country.
     *
     * @return 1 to 999
     */
    public int countryCallingCode() {
        return NumberingPlan.countryCode(key().substring(1));
    }

    @Override
    String mask() {
        return "+" + countryCallingCode() + "***";
    }
}
