package dev.contacts.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contacts.channel.Channel;
import dev.contacts.identifier.AppAlias;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.identifier.EmailDomain;
import dev.contacts.identifier.InvalidIdentifierException;
import dev.contacts.schema.InvalidValueException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ChannelAddressTest {

    private static final Instant NOW = Instant.parse("2026-03-31T23:59:59.9Z");

    @Test
    void an_email_address_is_compared_as_the_identifier_is_and_a_token_exactly() {
        ChannelAddress anna = ChannelAddress.of(Channel.EMAIL, "Anna@Example.com");
        assertThat(anna).isEqualTo(ChannelAddress.of(Channel.EMAIL, "anna@example.com"));
        assertThat(anna.value()).isEqualTo("Anna@Example.com");
        assertThat(ChannelAddress.of(EmailAddress.parse("anna@example.com"))).contains(anna);
        assertThat(ChannelAddress.of(AppAlias.parse("anna"))).isEmpty();
        assertThat(ChannelAddress.of(Channel.WEB_PUSH, "T"))
                .isNotEqualTo(ChannelAddress.of(Channel.WEB_PUSH, "t"))
                .isNotEqualTo(ChannelAddress.of(Channel.MOBILE_PUSH, "T"));
        assertThat(anna.toString()).doesNotContainIgnoringCase("anna");
    }

    @Test
    void what_cannot_be_an_address_is_refused() {
        for (String token : List.of("", " ", " a", "a\n", "a\u0000", "\ud800", "x".repeat(2_001))) {
            assertThatThrownBy(() -> ChannelAddress.of(Channel.TELEGRAM, token))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageNotContaining("xxx");
        }
        assertThatThrownBy(() -> ChannelAddress.of(Channel.SMS, "anna")).isInstanceOf(InvalidIdentifierException.class);
        assertThatIllegalArgumentException().isThrownBy(() -> ChannelAddress.stored(Channel.VIBER, "", "x"));
    }

    @Test
    void long_tokens_have_short_keys_of_their_own() {
        ChannelAddress one = ChannelAddress.of(Channel.WEB_PUSH, "字".repeat(2_000));
        ChannelAddress two = ChannelAddress.of(Channel.WEB_PUSH, "字".repeat(1_999));
        assertThat(one.keyBytes()).hasSize(33).isNotEqualTo(two.keyBytes());
        assertThat(ChannelAddress.of(Channel.WEB_PUSH, "abc").keyBytes())
                .isEqualTo("abc".getBytes(StandardCharsets.UTF_8));
        assertThat(new TreeSet<>(List.of(one, two, ChannelAddress.of(Channel.VIBER, "0"))))
                .hasSize(3);
    }

    @Test
    void a_domain_on_the_blacklist_concerns_its_addresses_and_not_those_of_others_002_28() {
        BlacklistTarget domain = new BlacklistTarget.Domain(EmailDomain.parse("Bücher.example"));
        assertThat(domain.concerns(ChannelAddress.of(Channel.EMAIL, "anna@xn--bcher-kva.example")))
                .isTrue();
        assertThat(domain.concerns(ChannelAddress.of(Channel.EMAIL, "anna@mail.xn--bcher-kva.example")))
                .isFalse();
        assertThat(domain.concerns(ChannelAddress.of(Channel.TELEGRAM, "anna@xn--bcher-kva.example")))
                .isFalse();
        BlacklistTarget anna = new BlacklistTarget.Address(ChannelAddress.of(Channel.EMAIL, "anna@a.example"));
        assertThat(anna.concerns(ChannelAddress.of(Channel.EMAIL, "Anna@A.example")))
                .isTrue();
        assertThat(anna.concerns(ChannelAddress.of(Channel.EMAIL, "ben@a.example")))
                .isFalse();
        assertThat(new TreeSet<>(List.of(domain, anna))).containsExactly(anna, domain);
        assertThat(domain + " " + anna).doesNotContain("bcher", "anna");
    }

    @Test
    void a_suppression_depends_on_key_workspace_channel_and_address_and_tells_no_more_than_the_month_D12() {
        ChannelAddress anna = ChannelAddress.of(Channel.EMAIL, "anna@example.com");
        Secret secret = Secret.of("2026", new byte[32]);
        Suppression made = secret.suppress("shop", anna, NOW);
        assertThat(made.month()).isEqualTo(YearMonth.of(2026, 3));
        assertThat(secret.suppress("shop", ChannelAddress.of(Channel.EMAIL, "ANNA@example.com"), NOW))
                .isEqualTo(made);
        byte[] other = new byte[32];
        other[31] = 1;
        assertThat(List.of(
                        made.digest(),
                        Secret.of("2026", other).suppress("shop", anna, NOW).digest(),
                        secret.suppress("Shop", anna, NOW).digest(),
                        secret.suppress("shop", ChannelAddress.of(Channel.EMAIL, "anna@example.org"), NOW)
                                .digest(),
                        secret.suppress("shop", ChannelAddress.stored(Channel.VIBER, "x", anna.key()), NOW)
                                .digest()))
                .doesNotHaveDuplicates();
        assertThatThrownBy(() -> Secret.of("short", new byte[31])).isInstanceOf(InvalidValueException.class);
        assertThat(secret.toString()).isEqualTo("Secret[2026 ***]");
    }

    @Test
    void an_installation_has_bounded_texts_002_16_002_17() {
        Device device = new Device("Phone 1", "OS 2", "de-DE", "1.0", true);
        AppInstallation app =
                new AppInstallation("shop", "Shop", List.of("anna"), List.of(device), true, Optional.of(NOW));
        assertThat(app.toString()).doesNotContain("shop", "anna", "Phone");
        assertThatThrownBy(() -> new AppInstallation("", "Shop", List.of(), List.of(), true, Optional.empty()))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new Device("x".repeat(201), "", "", "", true))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new AppInstallation(
                        "shop", "Shop", Collections.nCopies(101, "id"), List.of(), true, Optional.empty()))
                .isInstanceOf(InvalidValueException.class);
    }
}
