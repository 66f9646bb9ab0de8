package dev.contacts.jdbc.internal.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contacts.activity.ActivityCategory;
import dev.contacts.activity.ActivityDetail;
import dev.contacts.channel.Channel;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.Origin;
import dev.contacts.contact.Provenance;
import dev.contacts.contact.ValueOrigins;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.identifier.ExternalId;
import dev.contacts.identifier.Identifier;
import dev.contacts.identifier.MobileNumber;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.Constraint;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldType;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.PrivacyClass;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.SchemaName;
import dev.contacts.schema.SchemaType;
import dev.contacts.workspace.Actor;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsTest {

    private static final Instant NOW = Instant.parse("2026-03-29T01:30:59.123456Z");

    private final Json json = new Json();

    static Stream<Object> values() {
        return Stream.of(
                "",
                " ",
                "😀 and \uDBFF\uDFFF",
                "\"quoted\" \\ / \b\f\n\r\t \u0001 \u007F \u2028 \uFEFF \uFFFD",
                "{\"n\":\"1\"}",
                "x".repeat(200_000),
                new BigDecimal("123456789012345678901234567890"),
                new BigDecimal("-0.000000000000000000000000000001"),
                0,
                true,
                false,
                LocalDate.of(1, 1, 1),
                LocalDate.of(9999, 12, 31),
                NOW,
                Instant.parse("0001-01-01T00:00:00.000001Z"),
                Instant.parse("9999-12-31T23:59:59.999999Z"),
                List.of(),
                List.of(""),
                List.of("a", "a", ";", "\\"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void a_value_comes_back_as_it_went(Object value) {
        Attributes attributes = Attributes.empty().with(FieldName.of("Some Field"), FieldValue.of(value));

        Attributes read = AttributesDocument.read(json, AttributesDocument.write(json, attributes));

        assertThat(read).isEqualTo(attributes);
        assertThat(read.names().get(0).value()).isEqualTo("Some Field");
    }

    @Test
    void a_contact_document_is_the_same_for_the_same_content_and_says_the_kind_of_each_value() {
        assertThat(ContactDocument.write(json, contact())).isEqualTo("""
                {"i":[["EMAIL","Anna@Example.com","anna@example.com"],["MOBILE_NUMBER","+49 30 123456","+4930123456"],["EXTERNAL_ID","x"]],\
                "s":{"first_name":"Änna"},\
                "a":{"born":{"d":"2000-02-29"},"score":{"n":"1.5"},"tier":"gold"},\
                "n":{"tier":"Tier"}}\
                """);
    }

    @Test
    void documents_are_the_same_whether_written_alone_or_as_some_of_many() {
        try (JsonBatch batch = json.batch()) {
            for (int i = 0; i < 3; i++) {
                assertThat(ContactDocument.write(batch, contact())).isEqualTo(ContactDocument.write(json, contact()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0001-01-01T00:00:00Z",
                "1969-12-31T23:59:59Z",
                "1970-01-01T00:00:00Z",
                "2024-02-29T24:00:00Z",
                "2026-03-29T01:30:00Z",
                "2026-03-29T01:30:00.000001Z",
                "9999-12-31T23:59:59.999999Z"
            })
    void instants_and_dates_are_read_as_java_reads_them(String text) {
        assertThat(IsoTexts.instant(text)).isEqualTo(Instant.parse(text));
        assertThat(IsoTexts.date(text.substring(0, 10))).isEqualTo(LocalDate.parse(text.substring(0, 10)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30T00:00:00Z",
                "2026-03-29T25:00:00Z",
                "2026-03-29T01:60:00Z",
                "2026-03-29 01:30:00Z",
                "2026-03-29T01:30:0٣Z",
                ""
            })
    void what_is_no_instant_is_read_as_none(String text) {
        assertThatThrownBy(() -> IsoTexts.instant(text)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void a_contact_document_is_read_whatever_the_order_of_its_members() {
        ContactDocument read = ContactDocument.read(json, """
                {"n": {"tier": "Tier"}, "a": {"tier": "gold", "score": {"n": "1.5"}, "born": {"d": "2000-02-29"}},
                 "s": {"first_name": "Änna"},
                 "i": [["EMAIL", "Anna@Example.com", "anna@example.com"], ["MOBILE_NUMBER", "+49 30 123456", "+4930123456"], ["EXTERNAL_ID", "x"]]}
                """);

        Contact contact = contact();
        assertThat(read.identifiers()).isEqualTo(contact.identifiers());
        assertThat(read.identifiers()).extracting(Identifier::value).contains("Anna@Example.com");
        assertThat(read.standard()).isEqualTo(contact.standard());
        assertThat(read.attributes()).isEqualTo(contact.attributes());
        assertThat(read.attributes().names()).extracting(FieldName::value).contains("Tier");
    }

    @Test
    void an_activity_document_holds_what_is_there_and_is_read_whatever_the_order_of_its_members() {
        ActivityDetail campaign = new ActivityDetail.Campaign("m", Channel.EMAIL, "sent");
        ActivityDetail event = new ActivityDetail.Event(ActivityCategory.EVENT, "e", List.of("w", "v"));
        Attributes payload = Attributes.empty().with(FieldName.of("Tier"), FieldValue.of("gold"));

        assertThat(ActivityDocument.write(json, "", event, Attributes.empty())).isEqualTo("{\"w\":[\"w\",\"v\"]}");
        assertThat(ActivityDocument.write(json, "k 1", campaign, payload))
                .isEqualTo("{\"k\":\"k 1\",\"c\":\"EMAIL\",\"a\":{\"tier\":\"gold\"},\"n\":{\"tier\":\"Tier\"}}");
        ActivityDocument read = ActivityDocument.read(
                json.sequence(),
                "{\"n\": {\"tier\": \"Tier\"}, \"a\": {\"tier\": \"gold\"}, \"w\": [\"w\"], \"k\": \"k 1\"}");
        assertThat(read).isEqualTo(new ActivityDocument("k 1", "", List.of("w"), payload));
        assertThat(read.payload().names()).extracting(FieldName::value).containsExactly("Tier");
        assertThat(ActivityDocument.read(json.sequence(), "{}"))
                .isEqualTo(new ActivityDocument("", "", List.of(), Attributes.empty()));
    }

    @Test
    void documents_are_read_one_after_the_other_whatever_their_size_and_nothing_may_follow_one() {
        JsonSequence documents = json.sequence();
        for (int size : List.of(0, 1, 3_999, 4_000, 4_001, 100_000, 2)) {
            Attributes payload = Attributes.empty().with(FieldName.of("x"), FieldValue.of("é\"\\😀".repeat(size)));
            String document =
                    ActivityDocument.write(json, "key " + size, new ActivityDetail.SystemEvent("kind"), payload);
            assertThat(ActivityDocument.read(documents, document))
                    .isEqualTo(new ActivityDocument("key " + size, "", List.of(), payload));
            assertThat(ActivityDocument.read(documents, "{}").payload()).isEqualTo(Attributes.empty());
        }
        for (String wrong : List.of("{}{}", "{} x", "{\"k\":\"a\"", "", "[]", "{}]", "{\"k\":\"a\"}{")) {
            JsonSequence others = json.sequence();
            ActivityDocument.read(others, "{}");
            assertThatThrownBy(() -> ActivityDocument.read(others, wrong))
                    .as(wrong)
                    .isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void the_origins_of_values_are_part_of_a_contacts_document() {
        ValueOrigins origins = new ValueOrigins(new TreeMap<>(Map.of("tier", Origin.ORDER, "born", Origin.IMPORT)));
        Contact before = contact();
        Contact contact = new Contact(
                before.id(),
                1,
                before.schema(),
                false,
                before.identifiers(),
                before.standard(),
                before.attributes(),
                before.provenance().with(origins));

        String document = ContactDocument.write(json, contact);

        assertThat(document).endsWith(",\"o\":{\"born\":\"IMPORT\",\"tier\":\"ORDER\"}}");
        assertThat(ContactDocument.read(json, document).origins()).isEqualTo(origins);
        assertThat(ContactDocument.read(json, ContactDocument.write(json, before))
                        .origins())
                .isEqualTo(ValueOrigins.NONE);
    }

    @Test
    void a_schema_comes_back_as_it_went() {
        ProfileSchema schema = ProfileSchema.builder("people")
                .description("Ümlaut")
                .type(SchemaType.MOBILE_ONLY)
                .open(true)
                .field(FieldDefinition.text("Tier").asRequired().asIndexed().withMaxLength(50))
                .field(FieldDefinition.number("score").withRange(-1, 100).withPrivacy(PrivacyClass.SENSITIVE))
                .field(FieldDefinition.enumerated("size", "S", "M", "L"))
                .field(FieldDefinition.of("born", FieldType.DATE))
                .field(FieldDefinition.of("seen", FieldType.INSTANT))
                .field(FieldDefinition.of("active", FieldType.BOOLEAN))
                .field(FieldDefinition.of("tags", FieldType.TEXT_LIST))
                .field(FieldDefinition.text("site").withConstraint(new Constraint.WebLink()))
                .field(FieldDefinition.text("zone").withConstraint(new Constraint.TimeZone()))
                .field(FieldDefinition.text("tongue").withConstraint(new Constraint.LanguageTag()))
                .build()
                .stored(7, Actor.of("tester"), NOW);

        ProfileSchema read = SchemaDocument.read(json, schema.name(), 7, SchemaDocument.write(json, schema));

        assertThat(read).isEqualTo(schema);
        assertThat(List.copyOf(read.fields())).isEqualTo(List.copyOf(schema.fields()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":{\"x\":{\"q\":\"1\"}}}",
                "{\"a\":{\"x\":null}}",
                "{\"a\":{\"x\":1}}",
                "{\"z\":{}}",
                "{\"n\":{\"x\":1}}"
            })
    void what_this_library_did_not_write_is_refused(String document) {
        assertThatThrownBy(() -> AttributesDocument.read(json, document)).isInstanceOf(IllegalStateException.class);
    }

    private static Contact contact() {
        return new Contact(
                new ContactId(new UUID(1, 2)),
                1,
                SchemaName.DEFAULT,
                false,
                List.of(
                        EmailAddress.parse("Anna@Example.com"),
                        MobileNumber.parse("+49 30 123456"),
                        ExternalId.parse("x")),
                Attributes.empty().with(FieldName.of("first_name"), FieldValue.of("Änna")),
                Attributes.empty()
                        .with(FieldName.of("Tier"), FieldValue.of("gold"))
                        .with(FieldName.of("score"), FieldValue.of(new BigDecimal("1.50")))
                        .with(FieldName.of("born"), FieldValue.of(LocalDate.of(2000, 2, 29))),
                Provenance.added(NOW, Origin.API, Actor.SYSTEM));
    }
}
