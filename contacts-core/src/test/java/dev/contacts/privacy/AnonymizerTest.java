package dev.contacts.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.Origin;
import dev.contacts.contact.Provenance;
import dev.contacts.group.Group;
import dev.contacts.group.GroupEdit;
import dev.contacts.group.GroupId;
import dev.contacts.group.Membership;
import dev.contacts.group.MembershipStatus;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.identifier.MobileNumber;
import dev.contacts.privacy.AnonymizedRecord.Token;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.PrivacyClass;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.workspace.Actor;
import dev.contacts.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AnonymizerTest {

    private static final Instant NOW = Instant.parse("2026-03-29T01:23:45Z");
    private static final ProfileSchema SCHEMA = ProfileSchema.builder("customers")
            .field("nick")
            .field(FieldDefinition.enumerated("tier", "gold"))
            .field(FieldDefinition.text("faith").withPrivacy(PrivacyClass.SENSITIVE))
            .field(FieldDefinition.text("batch").withPrivacy(PrivacyClass.NOT_PERSONAL))
            .build();

    private final Anonymizer anonymizer = new Anonymizer(new SecureRandom());

    @Test
    void texts_become_tokens_and_small_domains_are_erased_001_21_001_22() {
        AnonymizedRecord record =
                anonymizer.anonymize(Workspace.DEFAULT, SCHEMA, contact(), List.of(membership()), List.of(), List.of());
        assertThat(record.tokens())
                .extracting(token -> token.section() + " " + token.field())
                .containsExactlyInAnyOrder(
                        "identifier EMAIL",
                        "identifier MOBILE_NUMBER",
                        "standard first_name",
                        "attribute nick",
                        "attribute undefined",
                        "member " + membership().group());
        assertThat(record.algorithm()).isEqualTo("KMAC256");
    }

    @Test
    void a_group_says_which_of_its_member_attributes_have_a_token_under_their_name() {
        GroupId id = membership().group();
        Membership member = new Membership(
                membership().contact(),
                id,
                MembershipStatus.ACTIVE,
                Attributes.of(Map.of(
                        FieldName.of("Seat"), FieldValue.of("A1"),
                        FieldName.of("diet"), FieldValue.of("secret"),
                        FieldName.of("side"), FieldValue.of("left"),
                        FieldName.of("left over"), FieldValue.of("text of an attribute nobody defines"))),
                NOW);
        Group group = GroupEdit.nothing()
                .addMemberField(FieldDefinition.text("Seat"))
                .addMemberField(FieldDefinition.text("diet").withPrivacy(PrivacyClass.SENSITIVE))
                .addMemberField(FieldDefinition.enumerated("side", "left", "right"))
                .applyTo(Group.of(id, "VIP", Actor.SYSTEM, NOW));

        AnonymizedRecord record =
                anonymizer.anonymize(Workspace.DEFAULT, SCHEMA, contact(), List.of(member), List.of(group), List.of());

        assertThat(record.tokens())
                .filteredOn(token -> token.section().equals("member"))
                .extracting(Token::field)
                .containsExactlyInAnyOrder(id + "/Seat", id.toString());
    }

    @Test
    void no_token_ever_repeats_because_every_call_has_a_key_of_its_own() {
        Set<String> digests = new HashSet<>();
        int made = 0;
        for (int i = 0; i < 1_000; i++) {
            for (Token token : anonymizer
                    .anonymize(Workspace.DEFAULT, SCHEMA, contact(), List.of(), List.of(), List.of())
                    .tokens()) {
                digests.add(token.digest());
                made++;
            }
        }
        assertThat(digests).hasSize(made);
    }

    @Test
    void equal_texts_in_two_fields_have_unrelated_tokens() {
        Contact contact = contact(Attributes.of(
                Map.of(FieldName.of("nick"), FieldValue.of("x"), FieldName.of("nock"), FieldValue.of("x"))));
        assertThat(anonymizer
                        .anonymize(Workspace.DEFAULT, SCHEMA, contact, List.of(), List.of(), List.of())
                        .tokens())
                .extracting(Token::digest)
                .doesNotHaveDuplicates();
    }

    @Test
    void parts_carry_their_length() {
        KeyedDigest digest = new KeyedDigest(new byte[32], "default");
        assertThat(digest.hex("a", "bc", 0, "d")).isNotEqualTo(digest.hex("ab", "c", 0, "d"));
        assertThat(digest.hex("a", "b", 0, "d"))
                .isNotEqualTo(new KeyedDigest(new byte[32], "other").hex("a", "b", 0, "d"));
        assertThat(digest.hex("a", "b", 0, "d")).isEqualTo(digest.hex("a", "b", 0, "d"));
    }

    @Test
    void the_key_is_overwritten_when_the_call_ends_also_when_it_fails() {
        List<byte[]> keys = new ArrayList<>();
        SecureRandom recording = new SecureRandom() {
            private static final long serialVersionUID = 1L;

            @Override
            public void nextBytes(byte[] bytes) {
                super.nextBytes(bytes);
                if (bytes.length == 32) {
                    keys.add(bytes);
                }
            }
        };
        new Anonymizer(recording).anonymize(Workspace.DEFAULT, SCHEMA, contact(), List.of(), List.of(), List.of());
        assertThat(keys).hasSize(1);
        assertThat(keys.get(0)).containsOnly(0);
    }

    @Test
    void the_receipt_and_the_record_hold_nothing_of_the_contact() {
        AnonymizedRecord record =
                anonymizer.anonymize(Workspace.DEFAULT, SCHEMA, contact(), List.of(), List.of(), List.of());
        assertThat(record.id()).isNotEqualTo(contact().id().value());
        assertThat(record.id().version()).isEqualTo(4);
        assertThat(record.toString())
                .doesNotContainIgnoringCase("anna")
                .doesNotContain(contact().id().toString(), hex("anna"));
    }

    @Test
    void a_receipt_tells_the_time_to_the_hour() {
        AnonymizationReceipt receipt = new AnonymizationReceipt(
                UUID.randomUUID(),
                Workspace.DEFAULT,
                Actor.SYSTEM,
                NOW,
                "KMAC256",
                new java.util.TreeMap<>(Map.of("identifier", 2L)),
                true);
        assertThat(receipt.at()).isEqualTo(Instant.parse("2026-03-29T01:00:00Z"));
    }

    private static Contact contact() {
        return contact(Attributes.of(Map.of(
                FieldName.of("nick"), FieldValue.of("anni"),
                FieldName.of("left over"), FieldValue.of("text of a field nobody defines"),
                FieldName.of("tier"), FieldValue.of("gold"),
                FieldName.of("faith"), FieldValue.of("secret"),
                FieldName.of("batch"), FieldValue.of("7"),
                FieldName.of("born"), FieldValue.of(LocalDate.of(1987, 6, 5)),
                FieldName.of("vip"), FieldValue.of(true))));
    }

    private static Contact contact(Attributes attributes) {
        return new Contact(
                new ContactId(new UUID(1, 2)),
                1,
                SCHEMA.name(),
                false,
                List.of(EmailAddress.parse("Anna@Example.com"), MobileNumber.parse("+34600111222")),
                Attributes.of(Map.of(
                        FieldName.of("first_name"), FieldValue.of("Anna"),
                        FieldName.of("country"), FieldValue.of("ES"),
                        FieldName.of("language"), FieldValue.of("es"),
                        FieldName.of("latitude"), FieldValue.of(40))),
                attributes,
                Provenance.added(NOW, Origin.API, Actor.SYSTEM));
    }

    private static Membership membership() {
        return new Membership(
                new ContactId(new UUID(1, 2)),
                new GroupId(new UUID(3, 4)),
                MembershipStatus.ACTIVE,
                Attributes.of(Map.of(FieldName.of("seat"), FieldValue.of("A1"), FieldName.of("row"), FieldValue.of(1))),
                NOW);
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
