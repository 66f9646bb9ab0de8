package dev.contacts.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.contacts.identifier.InvalidIdentifierException.Reason;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** App alias, contact key, user id and external id: texts of others, compared exactly. */
@Tag("T09")
class OpaqueIdentifierTest {

    private static final String[] ACCEPTED = {
        "a",
        "0",
        " padded ",
        "two words",
        "\u00dcml\u00e4ut",
        "\uD83D\uDE00",
        "null",
        "%00",
        "e\u0301",
        "\u212A",
        "'; --"
    };

    private static final String[] BLANK = {"", " ", "\u00a0\u3000", "\u200b", "\ufeff"};
    private static final String[] CONTROLS = {"a\n", "\tb", "a\rb", "a\u007fb", "a\u0085b", "a\u2028b", "\n"};
    private static final String[] ILL_FORMED = {"a\ud800", "\udc00a", "\udc00\ud800", "a\0b", "\0"};

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"EMAIL", "MOBILE_NUMBER"})
    void the_text_is_its_own_key(IdentifierType type) {
        for (String text : ACCEPTED) {
            Identifier identifier = Identifier.of(type, text);
            assertThat(identifier.value()).isEqualTo(text);
            assertThat(identifier.key()).isEqualTo(text);
            assertThat(identifier.type()).isEqualTo(type);
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"EMAIL", "MOBILE_NUMBER"})
    void case_spaces_and_composition_count(IdentifierType type) {
        assertThat(Identifier.of(type, "Alias")).isNotEqualTo(Identifier.of(type, "alias"));
        assertThat(Identifier.of(type, "alias ")).isNotEqualTo(Identifier.of(type, "alias"));
        assertThat(Identifier.of(type, "\u00e9")).isNotEqualTo(Identifier.of(type, "e\u0301"));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"EMAIL", "MOBILE_NUMBER"})
    void blank_control_and_ill_formed_texts_are_refused(IdentifierType type) {
        assertThat(BLANK).allSatisfy(text -> assertThat(reasonFor(type, text)).isEqualTo(Reason.BLANK));
        assertThat(CONTROLS)
                .allSatisfy(text -> assertThat(reasonFor(type, text)).isEqualTo(Reason.CONTROL_CHARACTER));
        assertThat(ILL_FORMED)
                .allSatisfy(text -> assertThat(reasonFor(type, text)).isEqualTo(Reason.ILL_FORMED_TEXT));
    }

    @Test
    void lengths_are_counted_in_characters_not_in_halves_of_them() {
        assertThat(AppAlias.parse("\uD83D\uDE00".repeat(2000)).value()).hasSize(4000);
        assertThat(reasonFor(IdentifierType.APP_ALIAS, "\uD83D\uDE00".repeat(2001)))
                .isEqualTo(Reason.TOO_LONG);
        assertThat(reasonFor(IdentifierType.APP_ALIAS, "a".repeat(2001))).isEqualTo(Reason.TOO_LONG);
        assertThat(ContactKey.tryParse("a".repeat(255))).isPresent();
        assertThat(ContactKey.tryParse("a".repeat(256))).isEmpty();
        assertThat(UserId.tryParse("a".repeat(255))).isPresent();
        assertThat(UserId.tryParse("a".repeat(256))).isEmpty();
        assertThat(ExternalId.tryParse("a".repeat(255))).isPresent();
        assertThat(ExternalId.tryParse("a".repeat(256))).isEmpty();
        assertThat(AppAlias.tryParse(" ")).isEmpty();
    }

    @Test
    void a_host_may_set_a_lower_limit_for_aliases() {
        assertThat(AppAlias.parse("a".repeat(50), 50).value()).hasSize(50);
        assertThat(catchThrowableOfType(InvalidIdentifierException.class, () -> AppAlias.parse("a".repeat(51), 50))
                        .reason())
                .isEqualTo(Reason.TOO_LONG);
        assertThat(catchThrowableOfType(IllegalArgumentException.class, () -> AppAlias.parse("a", 2001)))
                .hasMessage("maxLength must be 1 to 2000, not 2001");
    }

    private static Reason reasonFor(IdentifierType type, String text) {
        return catchThrowableOfType(InvalidIdentifierException.class, () -> type.parse(text))
                .reason();
    }
}
