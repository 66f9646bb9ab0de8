package dev.contacts.identifier;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

/**
 * What the world's numbering plans say about a number; read on first use and then per country.
 *
 * <p>Parsing with the phone library costs 30 times as much as asking it for the possible lengths, and the digits of
 * an international number need no parsing, except where a national prefix may hide in them.
 */
final class NumberingPlan {

    private static final PhoneNumberUtil PLAN = PhoneNumberUtil.getInstance();
    private static final int MAX_CODE_DIGITS = 3;
    private static final boolean[] COUNTRY_CODES = countryCodes();

    private NumberingPlan() {}

    private static boolean[] countryCodes() {
        boolean[] codes = new boolean[1000];
        PLAN.getSupportedCallingCodes().forEach(code -> codes[code] = true);
        return codes;
    }

    /**
     * The country calling code at the beginning of the number; codes are prefix-free.
     *
     * @return 1 to 999, or 0 when no country has such a code
     */
    static int countryCode(String digits) {
        int code = 0;
        for (int i = 0; i < MAX_CODE_DIGITS && i < digits.length(); i++) {
            code = 10 * code + digits.charAt(i) - '0';
            if (COUNTRY_CODES[code]) {
                return code;
            }
        }
        return 0;
    }

    /**
     * Whether a number with these digits, country code first, can exist. Where the library's parser would rewrite
     * possible digits that do not begin with zero (a carrier code, an old area code), they stay as typed.
     */
    static boolean isPossible(String digits, int countryCode) {
        String national = digits.substring(Integer.toString(countryCode).length());
        if (national.isEmpty()) {
            return false;
        }
        if (national.charAt(0) == '0') {
            return isPossibleAfterZero(digits);
        }
        return PLAN.isPossibleNumber(
                new PhoneNumber().setCountryCode(countryCode).setNationalNumber(Long.parseLong(national)));
    }

    /** A zero is part of the number in some countries (Italy); in others it is only dialled inside the country. */
    private static boolean isPossibleAfterZero(String digits) {
        String e164 = "+" + digits;
        try {
            PhoneNumber number = PLAN.parse(e164, null);
            return PLAN.isPossibleNumber(number)
                    && PLAN.format(number, PhoneNumberFormat.E164).equals(e164);
        } catch (NumberParseException notANumber) {
            return false;
        }
    }
}
