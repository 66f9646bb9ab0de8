package dev.contacts.internal.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.contacts.consent.ConsentLedger;
import dev.contacts.consent.SubscriptionState;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.NewContact;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.transfer.HeaderMapping;
import dev.contacts.transfer.HeaderPolicy;
import dev.contacts.transfer.ImportCounts;
import dev.contacts.transfer.ImportMode;
import dev.contacts.transfer.ImportRefusedException;
import dev.contacts.transfer.ImportReport;
import dev.contacts.transfer.Importer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What columns of files say of consent. */
class ConsentColumnTest {

    private final Lab lab = new Lab();

    @Test
    void the_column_of_exports_is_understood_under_every_policy() {
        for (HeaderPolicy policy : HeaderPolicy.values()) {
            Lab own = new Lab();
            own.strict("email,consent:unsubscribed", "a@example.com,VIBER; EMAIL/NEWS ;EMAIL/ALL")
                    .headers(policy)
                    .run();
            assertThat(refused(own, "a@example.com")).containsExactly("EMAIL/ALL", "EMAIL/NEWS", "VIBER/ALL");
        }
    }

    @Test
    void rows_without_a_no_ask_nothing_of_any_ledger() {
        lab.csv("email,consent:unsubscribed,consent:subscribed:EMAIL", "a@example.com,,yes", "b@example.com,,")
                .run();
        assertThat(lab.store.consents.asked).isZero();
        assertThat(lab.store.consents.ledgers).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"email", "UNSUBSCRIBED", "YES", "EMAIL/", "EMAIL/NEWS/X", "EMAIL,SMS", "/NEWS", "EMAIL;;SMS", "É"
            })
    void a_subscription_that_is_none_rejects_its_row_and_says_where(String word) {
        ImportReport report = lab.strict(
                        "email,consent:unsubscribed", "a@example.com,\"" + word + "\"", "b@example.com,SMS")
                .run();
        assertThat(report.counts()).isEqualTo(new ImportCounts(1, 0, 0, 1));
        assertThat(Lab.reasons(report))
                .singleElement()
                .asString()
                .matches("1 consent:unsubscribed (CONSENT_WORD|CHANNEL|SUBSCRIPTION_CATEGORY)");
        assertThat(lab.store.consents.ledgers).hasSize(1);
    }

    @Test
    void a_cell_has_at_most_a_thousand_subscriptions() {
        String most = "C;".repeat(OptOutCells.MAX_IN_CELL - 1) + "C";
        ImportReport report = lab.strict(
                        "email,consent:unsubscribed", "a@example.com," + most, "b@example.com," + most + ";C")
                .run();
        assertThat(Lab.reasons(report)).containsExactly("2 consent:unsubscribed CONSENT_WORD");
        assertThat(refused(lab, "a@example.com")).containsExactly("C/ALL");
    }

    @ParameterizedTest
    @CsvSource({
        "unsubscribed, true, true",
        "Cleaned, true, true",
        "Opted-Out, true, true",
        "subscribed, false, false",
        "Non-Subscribed, false, false",
        "yes, true, false",
        "TRUE, true, false",
        "1, true, false",
        "no, false, true",
        "false, false, true",
        "0, false, true",
        "2023-01-05 10:11:12, true, false",
        "01/05/2023, true, false",
        "0000-00-00 00:00:00, false, false",
        "'', false, false"
    })
    void the_words_of_other_products_say_no_or_nothing(String word, boolean refusal, boolean agreement) {
        assertThat(isNo("consent:unsubscribed:EMAIL", word)).isEqualTo(refusal);
        assertThat(isNo("consent:subscribed:EMAIL", word)).isEqualTo(agreement);
    }

    private static boolean isNo(String target, String word) {
        Lab own = new Lab();
        ImportReport report = own.csv("email,State", "a@example.com,\"" + word + "\"")
                .map("State", target)
                .run();
        assertThat(report.rejected()).isZero();
        return !own.store.consents.ledgers.isEmpty();
    }

    @Test
    void a_word_that_nobody_knows_rejects_its_row_since_it_may_be_a_no() {
        ImportReport report = lab.csv("email,State", "a@example.com,abgemeldet", "b@example.com,subscribed")
                .map("State", "consent:subscribed:EMAIL/NEWS")
                .run();
        assertThat(Lab.reasons(report)).containsExactly("1 State CONSENT_WORD");
        assertThat(report.rejectedRows().findFirst().orElseThrow().toString()).doesNotContain("abgemeldet");
    }

    @Test
    void several_columns_may_speak_of_one_subscription_and_a_no_in_one_of_them_is_a_no() {
        lab.csv("email,UNSUB_TIME,CLEAN_TIME", "a@example.com,,2023-01-05 10:11:12", "b@example.com,,")
                .headers(HeaderMapping.mailchimp())
                .run();
        assertThat(refused(lab, "a@example.com")).containsExactly("EMAIL/ALL");
        assertThat(lab.store.consents.ledgers).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "mailchimp, 'Email Address,Email Marketing', subscribed, cleaned, EMAIL/ALL",
        "hubspot, 'Email,Unsubscribed from all email', false, true, EMAIL/ALL",
        "brevo, 'EMAIL,EMAIL_BLACKLISTED', No, Yes, EMAIL/ALL",
        "brevo, 'EMAIL,SMS_BLACKLISTED', 0, 1, SMS/ALL",
    })
    void the_refusals_in_exports_of_well_known_products_stay_refusals(
            String product, String header, String open, String refusal, String expected) {
        HeaderMapping mapping = switch (product) {
            case "mailchimp" -> HeaderMapping.mailchimp();
            case "hubspot" -> HeaderMapping.hubspot();
            default -> HeaderMapping.brevo();
        };
        lab.strict(header, "a@example.com," + refusal, "b@example.com," + open)
                .headers(mapping)
                .run();
        assertThat(refused(lab, "a@example.com")).containsExactly(expected);
        assertThat(lab.store.consents.ledgers).hasSize(1);
    }

    @Test
    void a_name_that_begins_as_those_of_consent_never_becomes_a_field() {
        for (String name : List.of(
                "consent:",
                "consent:unsubscribe",
                "consent:unsubscribed:",
                "consent:unsubscribed:email",
                "consent:yes")) {
            assertThat(problems(lab.csv("email," + name))).containsExactly(name + " UNKNOWN_COLUMN");
            assertThat(problems(lab.csv("email,x").map("x", name))).containsExactly("x UNKNOWN_TARGET");
        }
    }

    @Test
    void a_field_of_such_a_name_is_marked_in_an_export_and_comes_back_as_a_field() {
        lab.define(ProfileSchema.builder("people").field("consent:unsubscribed").build());
        lab.create(
                NewContact.of(EmailAddress.parse("a@example.com")).in("people").set("consent:unsubscribed", "EMAIL"));
        assertThat(Target.header(dev.contacts.schema.FieldName.of("consent:unsubscribed")))
                .isEqualTo("attribute:consent:unsubscribed");
        lab.strict("email,attribute:consent:unsubscribed", "b@example.com,EMAIL")
                .into("people")
                .run();
        assertThat(lab.find("b@example.com").attributes().text("consent:unsubscribed"))
                .contains("EMAIL");
        assertThat(lab.store.consents.ledgers).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Consent:Unsubscribed", "CONSENT:UNSUBSCRIBED", "consent_unsubscribed", "Consent: EMAIL"})
    void a_column_that_is_meant_to_say_no_never_becomes_a_field(String column) {
        assertThatThrownBy(lab.csv("email," + column, "anna@example.com,EMAIL")::run)
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining("UNKNOWN_COLUMN");
        assertThat(lab.store.contacts).isEmpty();
    }

    @Test
    void a_row_that_is_rejected_says_nothing_of_consent_either() {
        ImportReport report = lab.strict(
                        "email,mobile_number,consent:unsubscribed", "a@example.com,12,EMAIL", "b@example.com,,EMAIL")
                .mode(ImportMode.APPEND_OR_UPDATE)
                .run();
        assertThat(report.counts()).isEqualTo(new ImportCounts(1, 0, 0, 1));
        assertThat(lab.store.consents.ledgers).hasSize(1);
    }

    private static List<String> problems(Importer importer) {
        return Lab.rules(catchThrowableOfType(ImportRefusedException.class, importer::run)
                .problems());
    }

    private static List<String> refused(Lab lab, String email) {
        ContactId contact = lab.find(email).id();
        ConsentLedger ledger = lab.store.consents.ledgers.getOrDefault(contact, ConsentLedger.empty(contact));
        return ledger.subscriptions().stream()
                .filter(subscription -> subscription.state() == SubscriptionState.UNSUBSCRIBED)
                .map(subscription -> subscription.channel() + "/" + subscription.category())
                .toList();
    }
}
