package dev.contacts.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import dev.contacts.identifier.InvalidIdentifierException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("T08")
class MobileNumberCorpusTest {

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final int SHORTEST = "+1234567".length();

    private static List<String> examples() {
        List<String> examples = new ArrayList<>(
                List.of("+24740123", "+12015550123", "+390612345678", "+491512345678", "+2250123456789", "+989601"));
        Corpus.read("phone/libphonenumber-examples.jsonl").forEach(line -> examples.add(line.get("e164")));
        return examples;
    }

    @Test
    void every_possible_example_number_of_seven_digits_or_more_is_its_own_key() {
        List<String> examples = examples();
        List<String> possible = examples.stream()
                .filter(example -> isPossible(example) && example.length() >= SHORTEST)
                .toList();

        Corpus.summary(
                "phone examples: %d, of them %d possible with at least 7 digits, all accepted",
                examples.size(), possible.size());
        assertThat(possible).hasSizeGreaterThan(examples.size() * 8 / 10);
        assertThat(possible)
                .allSatisfy(
                        example -> assertThat(MobileNumber.parse(example).key()).isEqualTo(example));
    }

    @Test
    void an_example_number_without_plus_is_refused() {
        assertThat(examples())
                .allSatisfy(
                        example -> assertThat(reasonFor(example.substring(1))).isEqualTo(Reason.MISSING_COUNTRY_CODE));
    }

    @Test
    void typed_numbers_are_either_refused_or_reduced_to_their_digits() {
        List<String> typed = new ArrayList<>(List.of("+1 (202) 555-0123", "0176 1234567", "+49.30.123456"));
        Corpus.read("phone/validatorjs-isMobilePhone.jsonl").forEach(line -> typed.add(line.get("input")));
        Corpus.read("phone/libphonenumber-parse.jsonl").forEach(line -> typed.add(line.get("input")));
        int accepted = 0;
        for (String text : typed) {
            var number = MobileNumber.tryParse(text);
            if (number.isPresent()) {
                accepted++;
                assertThat(number.get().value()).isEqualTo(text);
                assertThat(number.get().key()).isEqualTo("+" + text.replaceAll("[^0-9]", ""));
            } else if (!text.contains("+") && text.matches("[0-9 ().-]*[0-9][0-9 ().-]*")) {
                assertThat(reasonFor(text)).isEqualTo(Reason.MISSING_COUNTRY_CODE);
            }
        }

        Corpus.summary("phone as typed: %d, of them %d accepted", typed.size(), accepted);
        assertThat(accepted).isPositive();
    }

    /** The short way past the library's parser must not accept what the parser would refuse. */
    @Test
    void random_numbers_get_the_verdict_of_the_library() {
        Random random = new Random(20_15);
        int accepted = 0;
        for (int i = 0; i < 20_000; i++) {
            String number = randomNumber(random);
            boolean possible = MobileNumber.tryParse(number).isPresent();
            accepted += possible ? 1 : 0;
            assertThat(possible && !isPossible(number)).as(number).isFalse();
            assertThat(!possible && isPossible(number) && isUnchanged(number))
                    .as(number)
                    .isFalse();
        }
        assertThat(accepted).isBetween(2_000, 18_000);
    }

    private static String randomNumber(Random random) {
        StringBuilder number = new StringBuilder("+").append(1 + random.nextInt(9));
        int digits = 7 + random.nextInt(9);
        while (number.length() <= digits) {
            number.append(random.nextInt(10));
        }
        return number.toString();
    }

    private static boolean isPossible(String e164) {
        try {
            return LIBRARY.isPossibleNumber(LIBRARY.parse(e164, null));
        } catch (NumberParseException notANumber) {
            return false;
        }
    }

    private static boolean isUnchanged(String e164) {
        try {
            PhoneNumber number = LIBRARY.parse(e164, null);
            return LIBRARY.format(number, PhoneNumberFormat.E164).equals(e164);
        } catch (NumberParseException notANumber) {
            return false;
        }
    }

    private static Reason reasonFor(String text) {
        try {
            MobileNumber.parse(text);
            throw new AssertionError("accepted: " + text);
        } catch (InvalidIdentifierException refused) {
            return refused.reason();
        }
    }
}
