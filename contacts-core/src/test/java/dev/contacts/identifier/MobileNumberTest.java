package dev.contacts.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.contacts.identifier.InvalidIdentifierException.Reason;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("T08")
class MobileNumberTest {

    @Test
    void a_number_keeps_its_spelling_and_has_an_E164_key() {
        MobileNumber number = MobileNumber.parse("+49 (30) 123-456");

        assertThat(number.value()).isEqualTo("+49 (30) 123-456");
        assertThat(number.key()).isEqualTo("+4930123456");
        assertThat(number.countryCallingCode()).isEqualTo(49);
        assertThat(number.type()).isEqualTo(IdentifierType.MOBILE_NUMBER);
    }

    @ParameterizedTest
    @CsvSource({
        "+4930123456, +4930123456, 49",
        "+49\u00a030\u202f123\u2011456, +4930123456, 49",
        "'+49\t30.123/456 ', +4930123456, 49",
        "(+49) 30 123456, +4930123456, 49",
        "\u202a+49 30 123456\u202c, +4930123456, 49",
        "+1 202 555 0123, +12025550123, 1",
        "+39 06 1234 5678, +390612345678, 39",
        "+225 07 12 34 56 78, +2250712345678, 225",
        "+7 800 123-45-67, +78001234567, 7",
        "+54 9 11 8765 4321, +5491187654321, 54",
        "+800 1234 5678, +80012345678, 800",
    })
    void what_people_type_between_the_digits_is_left_out(String typed, String key, int countryCode) {
        assertThat(MobileNumber.parse(typed).key()).isEqualTo(key);
        assertThat(MobileNumber.parse(typed).countryCallingCode()).isEqualTo(countryCode);
        assertThat(MobileNumber.parse(typed)).isEqualTo(MobileNumber.parse(key));
        assertThat(MobileNumber.parse(typed).value()).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "030123456",
                "004930123456",
                "0049 30 123456",
                "4930123456",
                "(030) 123-456",
                "1",
                "123456789012345678"
            })
    void a_number_without_plus_lacks_its_country_code(String typed) {
        assertThat(reasonFor(typed)).isEqualTo(Reason.MISSING_COUNTRY_CODE);
        assertThat(MobileNumber.tryParse(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+04930123456",
                "+493012",
                "+123456",
                "+989601",
                "+4930123456789012",
                "+",
                "++4930123456",
                "+49+30123456",
                "49+30123456",
                "+49 (0)30 123456",
                "+44 (0)20 7946 0958",
                "+210 3456 56789",
                "+999 1234 5678",
                "+1 234",
                "+49 30 123456 ext. 7",
                "+49 30 123456;ext=7",
                "tel:+4930123456",
                "+49 30 CALLME",
                "\uff0b4930123456",
                "+49\uff13\uff10123456",
                "+49\u0663\u0660123456",
                "+49 30 123_456",
                "+49,30,123456",
                "abc",
            })
    void what_is_no_possible_number_is_malformed_and_never_repaired(String typed) {
        assertThat(reasonFor(typed)).isEqualTo(Reason.MALFORMED);
    }

    @Test
    void other_reasons_are_told_apart() {
        assertThat(reasonFor("")).isEqualTo(Reason.BLANK);
        assertThat(reasonFor(" \u00a0 ")).isEqualTo(Reason.BLANK);
        assertThat(reasonFor("+49\n30123456")).isEqualTo(Reason.CONTROL_CHARACTER);
        assertThat(reasonFor("+49\ud80030123456")).isEqualTo(Reason.ILL_FORMED_TEXT);
        assertThat(reasonFor("+49\00030123456")).isEqualTo(Reason.ILL_FORMED_TEXT);
    }

    @Test
    void endless_texts_are_refused_at_once() {
        assertThat(reasonFor("+49" + " ".repeat(1_000_000) + "30123456")).isEqualTo(Reason.TOO_LONG);
        assertThat(reasonFor("9".repeat(1_000_000))).isEqualTo(Reason.TOO_LONG);
    }

    private static Reason reasonFor(String text) {
        return catchThrowableOfType(InvalidIdentifierException.class, () -> MobileNumber.parse(text))
                .reason();
    }
}
