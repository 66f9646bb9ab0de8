package dev.contacts.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IdentifierTest {

    @ParameterizedTest
    @EnumSource
    void an_identifier_can_be_read_by_its_type(IdentifierType type) {
        Identifier identifier = Identifier.of(type, sample(type));

        assertThat(identifier.type()).isEqualTo(type);
        assertThat(identifier.value()).isEqualTo(sample(type));
        assertThat(identifier).isEqualTo(Identifier.of(type, identifier.key())).isNotEqualTo(identifier.key());
    }

    @Test
    void the_same_text_of_another_type_is_another_identifier() {
        assertThat((Object) UserId.parse("x")).isNotEqualTo(ContactKey.parse("x"));
        assertThat((Object) AppAlias.parse("x")).isNotEqualTo(ExternalId.parse("x"));
    }

    @Test
    void the_printed_form_is_masked() {
        assertThat(EmailAddress.parse("Anna@Secret.example")).hasToString("EmailAddress[a***@s***]");
        assertThat(EmailAddress.parse("\uD801\uDC37x@[192.0.2.1]")).hasToString("EmailAddress[\uD801\uDC37***@[***]");
        assertThat(MobileNumber.parse("+49 30 123456")).hasToString("MobileNumber[+49***]");
        assertThat(AppAlias.parse("secret")).hasToString("AppAlias[***]");
        assertThat(ContactKey.parse("secret")).hasToString("ContactKey[***]");
        assertThat(UserId.parse("secret")).hasToString("UserId[***]");
        assertThat(ExternalId.parse("secret")).hasToString("ExternalId[***]");
    }

    @Test
    @Tag("T16")
    void a_contact_has_one_email_and_one_number_and_any_number_of_aliases() {
        assertThat(IdentifierType.EMAIL.maxPerContact()).isEqualTo(1);
        assertThat(IdentifierType.MOBILE_NUMBER.maxPerContact()).isEqualTo(1);
        assertThat(IdentifierType.CONTACT_KEY.maxPerContact()).isEqualTo(1);
        assertThat(IdentifierType.USER_ID.maxPerContact()).isEqualTo(1);
        assertThat(IdentifierType.APP_ALIAS.maxPerContact()).isEqualTo(Integer.MAX_VALUE);
        assertThat(IdentifierType.EXTERNAL_ID.maxPerContact()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    @Tag("T05")
    void only_external_ids_may_be_shared_and_only_aliases_change_hands() {
        assertThat(IdentifierType.values()).allSatisfy(type -> {
            assertThat(type.unique()).isEqualTo(type != IdentifierType.EXTERNAL_ID);
            assertThat(type.stability() == Stability.CHANGEABLE).isEqualTo(type == IdentifierType.APP_ALIAS);
        });
    }

    @Test
    @Tag("U15")
    void a_turkish_default_locale_changes_nothing() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(EmailAddress.parse("MIKE@TITANIC.EXAMPLE").key()).isEqualTo("mike@titanic.example");
            assertThat(EmailAddress.parse("IRIS@\u00dcI.EXAMPLE").key()).isEqualTo("iris@xn--i-dha.example");
            assertThat(EmailAddress.parse("i@[IPV6:::1]").key()).isEqualTo("i@[ipv6:::1]");
            assertThat(MobileNumber.parse("+49 30 123456").key()).isEqualTo("+4930123456");
            assertThat(new IdentifierCardinalityException(IdentifierType.EMAIL, 1234))
                    .hasMessage("A contact has at most 1234 of type EMAIL");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static String sample(IdentifierType type) {
        return switch (type) {
            case EMAIL -> "Anna@Secret.example";
            case MOBILE_NUMBER -> "+49 30 123456";
            case APP_ALIAS, CONTACT_KEY, USER_ID, EXTERNAL_ID -> "secret " + type;
        };
    }

    @Test
    void a_stored_identifier_is_made_again_without_asking_the_rules_of_today() {
        for (Identifier identifier : List.<Identifier>of(
                EmailAddress.parse("Anna@Example.com"),
                MobileNumber.parse("+49 30 123456"),
                AppAlias.parse("a"),
                ContactKey.parse("k"),
                UserId.parse("u"),
                ExternalId.parse("x"))) {
            Identifier stored = Identifier.stored(identifier.type(), identifier.value(), identifier.key());
            assertThat(stored).isEqualTo(identifier).hasSameClassAs(identifier);
            assertThat(stored.value()).isEqualTo(identifier.value());
        }
        assertThat(Identifier.stored(IdentifierType.MOBILE_NUMBER, "+999 1", "+9991")
                        .key())
                .isEqualTo("+9991");
        assertThatThrownBy(() -> Identifier.stored(IdentifierType.APP_ALIAS, "A", "a"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Identifier.stored(IdentifierType.EMAIL, "", "a"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
