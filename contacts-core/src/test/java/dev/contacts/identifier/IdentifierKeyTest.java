package dev.contacts.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("U15")
class IdentifierKeyTest {

    private static final String LONG_ALIAS = "a".repeat(256);

    @Test
    void a_key_is_the_UTF_8_form_of_the_canonical_text() {
        IdentifierKey key = IdentifierKey.of(EmailAddress.parse("\u00c9va@Example.com"));

        assertThat(key.type()).isEqualTo(IdentifierType.EMAIL);
        assertThat(key.bytes()).isEqualTo("\u00c9va@example.com".getBytes(StandardCharsets.UTF_8));
        assertThat(IdentifierKey.KEY_VERSION).isEqualTo(1);
    }

    @Test
    void a_long_text_is_represented_by_its_digest() {
        byte[] bytes = IdentifierKey.of(AppAlias.parse(LONG_ALIAS)).bytes();

        // SHA3-256 of 256 letters a, computed with another tool
        assertThat(HexFormat.of().formatHex(bytes))
                .isEqualTo("ffa7e8e217fb86e40af8e2467e12d8533cb842773013525b0bab3dc4c93bc9b407");
        assertThat(IdentifierKey.of(AppAlias.parse("a".repeat(255))).bytes()).hasSize(255);
        assertThat(IdentifierKey.of(AppAlias.parse("\u00e4".repeat(128))).bytes())
                .hasSize(33);
    }

    @Test
    void equal_identifiers_have_equal_keys() {
        IdentifierKey key = IdentifierKey.of(EmailAddress.parse("ANNA@example.com"));

        assertThat(key)
                .isEqualTo(IdentifierKey.of(EmailAddress.parse("anna@EXAMPLE.com")))
                .hasSameHashCodeAs(IdentifierKey.of(EmailAddress.parse("anna@EXAMPLE.com")))
                .isEqualByComparingTo(IdentifierKey.of(EmailAddress.parse("anna@EXAMPLE.com")))
                .isNotEqualTo(IdentifierKey.of(UserId.parse("anna@example.com")))
                .isNotEqualTo(IdentifierKey.of(EmailAddress.parse("ben@example.com")))
                .isNotEqualTo("anna@example.com")
                .hasToString("IdentifierKey[EMAIL ***]");
    }

    @Test
    void keys_are_ordered_by_type_and_then_by_unsigned_bytes() {
        assertThat(IdentifierKey.of(UserId.parse("z")))
                .isLessThan(IdentifierKey.of(UserId.parse("\u00e4")))
                .isGreaterThan(IdentifierKey.of(UserId.parse("yz")))
                .isGreaterThan(IdentifierKey.of(AppAlias.parse("zz")));
    }

    @Test
    void callers_cannot_change_a_key() {
        IdentifierKey key = IdentifierKey.of(UserId.parse("anna"));
        key.bytes()[0] = 'x';

        assertThat(key.bytes()).isEqualTo("anna".getBytes(StandardCharsets.UTF_8));
    }
}
