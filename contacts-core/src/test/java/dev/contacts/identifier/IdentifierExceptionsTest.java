package dev.contacts.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.contacts.error.ErrorCode;
import dev.contacts.identifier.InvalidIdentifierException.Reason;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class IdentifierExceptionsTest {

    @Test
    void a_refused_text_is_named_by_type_reason_and_rule_and_never_quoted() {
        InvalidIdentifierException refused =
                catchThrowableOfType(InvalidIdentifierException.class, () -> MobileNumber.parse("0176 secret"));

        assertThat(refused.type()).isEqualTo(IdentifierType.MOBILE_NUMBER);
        assertThat(refused.reason()).isEqualTo(Reason.MALFORMED);
        assertThat(refused.rule()).isEqualTo("000-15");
        assertThat(refused.code()).isEqualTo(ErrorCode.INVALID_IDENTIFIER);
        assertThat(refused)
                .hasMessage("Not a valid MOBILE_NUMBER: MALFORMED (rule 000-15)")
                .hasNoCause();
    }

    @Test
    void every_type_has_a_rule_of_its_own() {
        Set<String> rules = Arrays.stream(IdentifierType.values())
                .map(type -> new InvalidIdentifierException(type, Reason.BLANK).rule())
                .collect(Collectors.toSet());

        assertThat(rules).hasSize(IdentifierType.values().length).allMatch(rule -> rule.matches("\\d{3}-\\d{2}"));
    }

    @Test
    void the_other_refusals_carry_their_facts() {
        var duplicate = new DuplicateIdentifierException(IdentifierType.EMAIL);
        assertThat(duplicate).hasMessage("This EMAIL belongs to another contact");
        assertThat(duplicate.type()).isEqualTo(IdentifierType.EMAIL);
        assertThat(duplicate.code()).isEqualTo(ErrorCode.DUPLICATE_IDENTIFIER);

        var ambiguous = new AmbiguousIdentifierException(IdentifierType.EXTERNAL_ID, 3);
        assertThat(ambiguous).hasMessage("3 contacts have this EXTERNAL_ID; ask for the list instead");
        assertThat(ambiguous.type()).isEqualTo(IdentifierType.EXTERNAL_ID);
        assertThat(ambiguous.matches()).isEqualTo(3);
        assertThat(ambiguous.code()).isEqualTo(ErrorCode.AMBIGUOUS_IDENTIFIER);

        var tooMany = new IdentifierCardinalityException(IdentifierType.EMAIL, 1);
        assertThat(tooMany).hasMessage("A contact has at most 1 of type EMAIL");
        assertThat(tooMany.type()).isEqualTo(IdentifierType.EMAIL);
        assertThat(tooMany.max()).isEqualTo(1);
        assertThat(tooMany.code()).isEqualTo(ErrorCode.IDENTIFIER_CARDINALITY);

        assertThat(new LastIdentifierException().code()).isEqualTo(ErrorCode.LAST_IDENTIFIER);
    }
}
