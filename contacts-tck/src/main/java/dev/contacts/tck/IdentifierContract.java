package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.contact.Contact;
import dev.contacts.identifier.AppAlias;
import dev.contacts.identifier.ContactKey;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.identifier.ExternalId;
import dev.contacts.identifier.Identifier;
import dev.contacts.identifier.MobileNumber;
import dev.contacts.identifier.UserId;
import dev.contacts.spi.ContactChange;
import dev.contacts.spi.WriteReport;
import dev.contacts.spi.WriteReport.Refusal.Taken;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which identifiers are the same: those with the same type and key bytes, whatever a database thinks of text. */
public interface IdentifierContract extends StoreContract {

    @Test
    @Requirement({"SPI-2", "T07", "000-12", "000-14"})
    default void two_spellings_of_one_email_address_or_number_collide(Sandbox box) {
        Contact anna = box.stored(EmailAddress.parse("Anna@Bücher.example"), MobileNumber.parse("+49 30 123456"));
        List<String> before = box.dump().lines();

        for (Identifier same : List.<Identifier>of(
                EmailAddress.parse("anna@BÜCHER.example"),
                EmailAddress.parse("  ANNA@bücher.example\t"),
                EmailAddress.parse("\"anna\"@xn--bcher-kva.example"),
                MobileNumber.parse("+4930123456"),
                MobileNumber.parse("+49 (30) 123-456"))) {
            Contact twin = box.contact(Samples.BEN, same);
            assertThat(insert(box, twin).refusals()).containsExactly(new Taken(twin.id(), same));
            assertThat(found(box, same)).containsExactly(Exact.contact(anna));
        }
        assertThat(box.dump().lines()).isEqualTo(before);
    }

    @Test
    @Requirement({"SPI-2", "T07", "U15"})
    default void look_alike_email_addresses_do_not_collide(Sandbox box) {
        assertAllDifferent(
                box,
                List.of(
                        EmailAddress.parse("mike@example.com"),
                        EmailAddress.parse("mıke@example.com"),
                        EmailAddress.parse("mi\u212ae@example.com"),
                        EmailAddress.parse("straße@example.com"),
                        EmailAddress.parse("strasse@example.com"),
                        EmailAddress.parse("anna@straße.example"),
                        EmailAddress.parse("anna@strasse.example"),
                        EmailAddress.parse("änna@example.com"),
                        EmailAddress.parse("anna@example.com"),
                        EmailAddress.parse("\u0430nna@example.com"),
                        EmailAddress.parse("ΣΑΣ@example.com"),
                        EmailAddress.parse("σας@example.com")));
    }

    @Test
    @Requirement({"SPI-2", "T09", "000-17"})
    default void names_that_a_collation_would_call_equal_are_different(Sandbox box) {
        List<String> texts = List.of(
                "alias",
                "Alias",
                "ALIAS",
                "alias ",
                " alias",
                "alias  ",
                "a\u0301lias",
                "\u00e1lias",
                "ａｌｉａｓ",
                "al\u00adias",
                "al\u200bias",
                "strasse",
                "straße",
                "STRASSE",
                "ı",
                "i",
                "I",
                "İ",
                "k",
                "K",
                "\u212a",
                "ﬁ",
                "fi",
                "1",
                "01",
                "１",
                "null",
                "NULL",
                "a'b",
                "a\"b",
                "a\\b",
                "a\\\\b",
                "\\",
                "\\\\",
                "10",
                "1e1",
                "+10",
                "true",
                "TRUE");
        for (Identifier type : List.<Identifier>of(AppAlias.parse("x"), ContactKey.parse("x"), UserId.parse("x"))) {
            assertAllDifferent(box, texts.stream().map(type.type()::parse).toList());
        }
    }

    @Test
    @Requirement({"T04", "000-10", "U10"})
    default void wildcards_stand_for_themselves(Sandbox box) {
        assertAllDifferent(
                box,
                List.of(
                        AppAlias.parse("a%"),
                        AppAlias.parse("a_"),
                        AppAlias.parse("ab"),
                        AppAlias.parse("%"),
                        AppAlias.parse("_"),
                        AppAlias.parse("*"),
                        AppAlias.parse("?"),
                        AppAlias.parse("a\\%")));
    }

    @Test
    @Requirement({"T09", "000-17"})
    default void the_longest_identifiers_are_kept_and_told_apart(Sandbox box) {
        String longest = "𝔘".repeat(AppAlias.MAX_LENGTH - 1);
        List<Identifier> identifiers = new ArrayList<>(List.of(
                AppAlias.parse(longest + "a"),
                AppAlias.parse(longest + "b"),
                AppAlias.parse(longest),
                ContactKey.parse("𝔘".repeat(ContactKey.MAX_LENGTH)),
                EmailAddress.parse("a".repeat(64) + "@" + "b".repeat(63) + "." + "c".repeat(63) + ".example")));
        for (int bytes = 253; bytes <= 258; bytes++) { // around the length at which a key becomes a digest
            identifiers.add(AppAlias.parse("x".repeat(bytes)));
            identifiers.add(AppAlias.parse("x".repeat(bytes - 3) + "字"));
        }
        assertAllDifferent(box, identifiers);
    }

    @Test
    @Requirement({"T16", "002-19"})
    default void a_contact_may_have_many_identifiers_of_a_type(Sandbox box) {
        Identifier[] many = new Identifier[60];
        for (int i = 0; i < many.length; i++) {
            many[i] = AppAlias.parse("alias " + i);
        }
        Contact anna = box.stored(many);
        for (Identifier alias : many) {
            assertThat(found(box, alias)).containsExactly(Exact.contact(anna));
        }
        ContactChange change = Samples.change(anna, many[59], many[0]);
        Contact heir = box.contact(many[30]);

        box.run(tx -> {
            tx.contacts().update(List.of(change)).orThrow();
            tx.contacts().insert(List.of(heir)).orThrow();
        });

        assertThat(found(box, many)).containsExactly(Exact.contact(change.after()), Exact.contact(heir));
        assertThat(found(box, many[1])).isEmpty();
    }

    @Test
    @Requirement({"T06", "000-13"})
    default void a_type_that_is_not_unique_never_refuses(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA, ExternalId.parse("family"));
        Contact ben = box.stored(Samples.BEN);
        Contact cara = box.contact(Samples.CARA, ExternalId.parse("family"));
        ContactChange change = Samples.change(ben, Samples.BEN, ExternalId.parse("family"));

        box.store(cara);
        box.run(tx -> tx.contacts().update(List.of(change)).orThrow());
        assertThat(found(box, ExternalId.parse("family")))
                .containsExactlyElementsOf(Exact.contacts(List.of(anna, change.after(), cara)));

        box.run(tx -> tx.contacts().delete(List.of(anna)).orThrow());
        assertThat(found(box, ExternalId.parse("family")))
                .containsExactlyElementsOf(Exact.contacts(List.of(change.after(), cara)));
    }

    private static void assertAllDifferent(Sandbox box, List<? extends Identifier> identifiers) {
        List<Contact> owners = new ArrayList<>();
        identifiers.forEach(identifier -> owners.add(box.contact(identifier)));
        box.store(owners);
        for (Contact owner : owners) {
            assertThat(found(box, owner.primaryIdentifier())).containsExactly(Exact.contact(owner));
        }
    }

    private static WriteReport insert(Sandbox box, Contact contact) {
        return box.inTransaction(tx -> tx.contacts().insert(List.of(contact)));
    }

    private static List<String> found(Sandbox box, Identifier... identifiers) {
        List<Contact> contacts = box.inTransaction(tx -> tx.contacts().findByIdentifier(List.of(identifiers)));
        return Exact.contacts(contacts);
    }
}
