package dev.contacts.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.contacts.identifier.InvalidIdentifierException.Reason;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("T07")
@SuppressWarnings("UnicodeEscape") // look-alikes and invisible characters are easier to tell apart as numbers
class EmailAddressTest {

    private static final String LABEL_63 = "a".repeat(63);
    private static final String DOMAIN_253 = LABEL_63 + "." + LABEL_63 + "." + LABEL_63 + "." + "a".repeat(61);
    private static final String DOMAIN_189 = LABEL_63 + "." + LABEL_63 + "." + "a".repeat(61);

    @Test
    void an_address_keeps_its_spelling_and_has_a_canonical_key() {
        EmailAddress anna = EmailAddress.parse(" Anna.Schmidt+News@B\u00dcCHER.Example\u00a0");

        assertThat(anna.value()).isEqualTo(" Anna.Schmidt+News@B\u00dcCHER.Example\u00a0");
        assertThat(anna.key()).isEqualTo("anna.schmidt+news@xn--bcher-kva.example");
        assertThat(anna.localPart()).isEqualTo("anna.schmidt+news");
        assertThat(anna.domain()).isEqualTo("xn--bcher-kva.example");
        assertThat(anna.type()).isEqualTo(IdentifierType.EMAIL);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "Anna@Example.com,anna@example.com",
                "ANNA@EXAMPLE.COM,anna@example.com",
                " anna@example.com,anna@example.com",
                "\tanna@example.com\t ,anna@example.com",
                "\u3000anna@example.com\u2003,anna@example.com",
                "\"anna\"@example.com,anna@example.com",
                "\"an\\na\"@example.com,anna@example.com",
                "\"Anna Schmidt\"@example.com,\"anna schmidt\"@example.com",
                "\"Anna\\ Schmidt\"@example.com,\"anna schmidt\"@example.com",
                "e\u0301va@example.com,\u00e9va@example.com",
                "W\u030Aim@example.com,\u1e98im@example.com",
                "anna@B\u00fccher.example,anna@xn--bcher-kva.example",
                "anna@Bu\u0308cher.example,anna@xn--bcher-kva.example",
                "anna@XN--BCHER-KVA.example,anna@xn--bcher-kva.example",
                "anna@[IPV6:2001:DB8::1],anna@[ipv6:2001:db8::1]",
            })
    void spellings_of_one_address_are_the_same_identifier(String one, String other) {
        assertThat(EmailAddress.parse(one))
                .isEqualTo(EmailAddress.parse(other))
                .hasSameHashCodeAs(EmailAddress.parse(other));
        assertThat(EmailAddress.parse(one).value()).isEqualTo(one);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "m\u0131ke@example.com,mike@example.com",
                "mi\u212Ae@example.com,mike@example.com",
                "M\u0130KE@example.com,mike@example.com",
                "\u00c9va@example.com,\u00e9va@example.com",
                "\uff4dike@example.com,mike@example.com",
                "stra\u00dfe@example.com,strasse@example.com",
                "anna@stra\u00dfe.example,anna@strasse.example",
                "anna@\u03b2\u03cc\u03bb\u03bf\u03c2.example,anna@\u03b2\u03cc\u03bb\u03bf\u03c3.example",
                "an.na@example.com,anna@example.com",
                "anna+a@example.com,anna@example.com",
            })
    void look_alikes_are_other_addresses(String one, String other) {
        assertThat(EmailAddress.parse(one)).isNotEqualTo(EmailAddress.parse(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.co",
                "first.last@sub.domain.example",
                "!#$%&'*+-/=?^_`{|}~@example.org",
                "\u044e\u0437\u0435\u0440@\u0435\u043a\u0437\u0430\u043c\u043f\u043b.\u043a\u043e\u043c",
                "\u7532\u6590\u9ed2\u5ddd\u65e5\u672c@example.tld",
                "root@localhost",
                "\"\"@example.com",
                "\"()<>[]:,;@\\\\\\\"!#$%&'*+-/=?^_`{}| ~.a\"@example.org",
                "anna@[192.0.2.1]",
                "anna@[IPv6:2001:db8::1]",
                "anna@[IPv6:::ffff:192.0.2.128]",
                "anna@[IPv6:1:2:3:4:5:6:7:8]",
                "anna@123.example",
                "anna@host1",
                "anna@example.xn--jxalpdlp",
                "anna@col\u00b7legi.cat",
            })
    void mailboxes_are_accepted_as_they_are(String address) {
        assertThat(EmailAddress.parse(address).value()).isEqualTo(address);
        assertThat(EmailAddress.tryParse(address)).contains(EmailAddress.parse(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna",
                "@example.com",
                "anna@",
                "anna@@example.com",
                "anna@b@example.com",
                ".anna@example.com",
                "anna.@example.com",
                "an..na@example.com",
                "an na@example.com",
                "an,na@example.com",
                "Anna <anna@example.com>",
                "<anna@example.com>",
                "anna(comment)@example.com",
                "anna@(comment)example.com",
                "\"anna@example.com",
                "anna\"@example.com",
                "\"an\"na\"@example.com",
                "\"anna\\\"@example.com",
                "\"an\"na@example.com",
                "\"an\".\"na\"@example.com",
                "an\\@na@example.com",
                "anna@exa mple.com",
                "anna@exam_ple.com",
                "anna@-example.com",
                "anna@example-.com",
                "anna@ab--cd.com",
                "anna@example..com",
                "anna@.example.com",
                "anna@example.com.",
                "anna@192.0.2.1",
                "anna@example.123",
                "anna@example.c-om",
                "anna@[192.0.2.256]",
                "anna@[192.0.2]",
                "anna@[192.0.2.1",
                "anna@[192.0.2.1]x",
                "anna@[::1]",
                "anna@[IPv6:1:2:3:4:5:6:7]",
                "anna@[IPv6:1::2::3]",
                "anna@[IPv6:1:2:3:4:5:6:7::8]",
                "anna@[IPv6:12345::]",
                "anna@[IPv6:]",
                "anna@[]",
                "anna@[tag:text]",
                "an\u2551na@example.com",
                "an\u200dna@example.com",
                "\u0301anna@example.com",
                "anna@\uff47\uff4d\uff41\uff49\uff4c.com",
                "anna@example\u3002com",
                "anna@\u212Aelvin.example",
                "anna@\u0130zmir.example",
                "anna@i\u2764.example",
                "anna@a\u00b7b.example",
                "anna@\u0301a.example",
                "anna@\u0378.example",
                "anna@\u0627\u0660\u06f0.example",
                "anna@-\u00fc.example",
            })
    void what_is_no_mailbox_is_malformed(String text) {
        assertThat(reasonFor(text)).isEqualTo(Reason.MALFORMED);
        assertThat(EmailAddress.tryParse(text)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void other_reasons_are_told_apart(Reason reason, String text) {
        assertThat(reasonFor(text)).isEqualTo(reason);
    }

    static Object[][] other_reasons_are_told_apart() {
        return new Object[][] {
            {Reason.BLANK, ""},
            {Reason.BLANK, " \t\u00a0\u3000"},
            {Reason.BLANK, "\u200b"},
            {Reason.CONTROL_CHARACTER, "anna@example.com\n"},
            {Reason.CONTROL_CHARACTER, "\r\nanna@example.com"},
            {Reason.CONTROL_CHARACTER, "an\tna@example.com"},
            {Reason.CONTROL_CHARACTER, "\"an\u007fna\"@example.com"},
            {Reason.CONTROL_CHARACTER, "anna@example.com\nBcc: everybody@example.com"},
            {Reason.ILL_FORMED_TEXT, "an\ud800na@example.com"},
            {Reason.ILL_FORMED_TEXT, "anna@exam\udc00ple.com"},
            {Reason.ILL_FORMED_TEXT, "an\0na@example.com"},
            {Reason.TOO_LONG, "a".repeat(65) + "@example.com"},
            {Reason.TOO_LONG, "\u00e4".repeat(33) + "@example.com"},
            {Reason.TOO_LONG, "anna@" + LABEL_63 + "a.com"},
            {Reason.TOO_LONG, "anna@" + "\u00fc".repeat(63) + ".com"},
            {Reason.TOO_LONG, "ab@" + DOMAIN_253},
            {Reason.TOO_LONG, "a".repeat(1_000_000) + "@example.com"},
        };
    }

    @Test
    void the_longest_parts_fit() {
        assertThat(EmailAddress.parse("a".repeat(64) + "@" + DOMAIN_189).key()).hasSize(254);
        assertThat(EmailAddress.parse("\u00e4".repeat(32) + "@example.com").localPart())
                .hasSize(32);
        assertThat(DomainName.canonical(DOMAIN_253)).hasSize(253);
        assertThat(reasonFor("a".repeat(64) + "@a" + DOMAIN_189)).isEqualTo(Reason.TOO_LONG);
    }

    @Test
    void nothing_given_is_a_programming_error() {
        assertThatNullPointerException().isThrownBy(() -> EmailAddress.parse(absent()));
    }

    @SuppressWarnings("NullAway") // on purpose
    private static String absent() {
        return null;
    }

    private static Reason reasonFor(String text) {
        return catchThrowableOfType(InvalidIdentifierException.class, () -> EmailAddress.parse(text))
                .reason();
    }
}
