package dev.contacts.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.Origin;
import dev.contacts.contact.Provenance;
import dev.contacts.group.GroupId;
import dev.contacts.group.Membership;
import dev.contacts.group.MembershipStatus;
import dev.contacts.identifier.AppAlias;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.identifier.Identifier;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.SchemaName;
import dev.contacts.workspace.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("U10")
@Tag("D8")
class SegmentConditionsMeaningTest {

    private static final ContactId ANNA = new ContactId(new UUID(0x7000L, 1));

    static Stream<Arguments> answers() {
        return Stream.of(
                arguments("score between 2 and 5", true),
                arguments("score between 5 and 7", true),
                arguments("score between 5.01 and 7", false),
                arguments("score between '2' and '9'", false),
                arguments("nothing between 2 and 5", false),
                arguments("not nothing between 2 and 5", true),
                arguments("tier between 'gold' and 'golf'", true),
                arguments("tier between 'h' and 'i'", false),
                arguments("has email", true),
                arguments("has app_alias", true),
                arguments("has mobile_number", false),
                arguments("email domain = 'BÜCHER.example'", true),
                arguments("email domain = 'xn--bcher-kva.EXAMPLE'", true),
                arguments("email domain in ('example.com', 'bücher.example')", true),
                arguments("email domain = 'example'", false),
                arguments("email domain = 'shop.bücher.example'", false),
                arguments("email domain = 'example.net'", false),
                arguments("member of 'VIP'", true),
                arguments("member of 'vip'", false),
                arguments("member of 'VIP' as active", true),
                arguments("member of 'VIP' as deactivated", false),
                arguments("member of 'news'", false),
                arguments("member of 'news' as unconfirmed", true),
                arguments("member of 'nobody'", false),
                arguments("not member of 'nobody'", true),
                arguments("member of 'VIP' where seat = 'A1'", true),
                arguments("member of 'VIP' where seat = 'A2'", false),
                arguments("member of 'VIP' where (seat = 'A1' and not exists(tier))", true),
                arguments("member of 'VIP' where tier = 'gold'", false),
                arguments("member of 'VIP' where not tier = 'gold'", true),
                arguments("member of 'nobody' where not tier = 'gold'", false),
                arguments("member of 'VIP' where paid <= today", true),
                arguments("member of 'VIP' where (paid between today - 1 month and today - 1 day)", false),
                arguments("member of 'VIP' as unconfirmed where seat = 'A1'", false),
                arguments("is test", false),
                arguments("not is test", true));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void a_condition_means_what_it_says(String text, boolean answer) {
        SegmentRule rule = SegmentRule.parse(text);
        SegmentSubject anna = anna(Map.of("score", 5, "tier", "gold"), Map.of(), Subjects.NOW);

        assertThat(rule.matches(anna)).isEqualTo(answer);
        assertThat(rule.explain(anna).result()).isEqualTo(answer);
    }

    @Test
    void an_explanation_looks_into_the_membership() {
        SegmentRule rule = SegmentRule.parse("member of 'VIP' where (seat = 'A2' or not exists(tier))");
        SegmentSubject anna = anna(Map.of("tier", "gold"), Map.of(), Subjects.NOW);

        assertThat(rule.explain(anna).outline()).isEqualTo("""
                yes  member of 'VIP' where (seat = 'A2' or not exists(tier))
                  yes  seat = 'A2' or not exists(tier)
                    no   seat = 'A2'
                    yes  not exists(tier)
                      no   exists(tier)
                """);
        assertThat(new SegmentSubject(anna.contact(), Subjects.NOW))
                .satisfies(nobody -> assertThat(rule.explain(nobody).outline()).startsWith("no "));
    }

    /** Distances from independent tables: a quarter of a meridian, the date line, the poles. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0, 0, true",
        "0, 0, 0, 0.000001, 0, false",
        "0, 0, 90, 0, 10007558, true",
        "0, 0, 90, 0, 10007557, false",
        "0, 179.9, 0, -179.9, 22240, true",
        "0, 179.9, 0, -179.9, 22238, false",
        "0, 180, 0, -180, 0.001, true",
        "90, 0, 89.99, 180, 1113, true",
        "90, 0, 89.99, 180, 1111, false",
        "-90, 12, -90, -100, 0.001, true",
        "0, 0, 0, 180, 20015115, true",
        "0, 0, 0, 180, 20015113, false",
        "40.4168, -3.7038, 41.3874, 2.1686, 505500, true",
        "40.4168, -3.7038, 41.3874, 2.1686, 504000, false"
    })
    void distances_are_those_of_the_great_circle(
            double north, double east, double otherNorth, double otherEast, double metres, boolean within) {
        SegmentRule rule = LocationCondition.within(metres, LocationCondition.Unit.M, north, east);
        SegmentRule back = LocationCondition.within(metres, LocationCondition.Unit.M, otherNorth, otherEast);

        assertThat(rule.matches(at(otherNorth, otherEast))).isEqualTo(within);
        assertThat(back.matches(at(north, east))).isEqualTo(within);
    }

    @Test
    void a_contact_without_a_place_is_nowhere() {
        SegmentRule everywhere = SegmentRule.parse("within 100000 km of (0, 0)");

        assertThat(everywhere.matches(at(90, 180))).isTrue();
        assertThat(everywhere.matches(Subjects.with())).isFalse();
        assertThat(everywhere.matches(Subjects.with("latitude", 1))).isFalse();
        assertThat(everywhere.matches(Subjects.with("latitude", "1", "longitude", 1)))
                .isFalse();
        assertThat(everywhere.matches(Subjects.with("latitude", 91, "longitude", 1)))
                .isFalse();
        assertThat(SegmentRule.parse("within 1 mi of (0, 0)").matches(at(0, 0.01447)))
                .isTrue();
    }

    /** Summer time begins in Madrid on 2026-03-29 at 01:00Z (02:00 there is 03:00), and ends on 2026-10-25 at 01:00Z. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Europe/Madrid      | 2026-03-28T22:59:59Z | born = today | 2026-03-28 | true",
                "Europe/Madrid      | 2026-03-28T23:00:00Z | born = today | 2026-03-29 | true",
                "Europe/Madrid      | 2026-03-29T21:59:59Z | born = today | 2026-03-29 | true",
                "Europe/Madrid      | 2026-03-29T22:00:00Z | born = today | 2026-03-30 | true",
                "                   | 2026-03-29T22:00:00Z | born = today | 2026-03-29 | true",
                "Nowhere/At all     | 2026-03-29T22:00:00Z | born = today | 2026-03-29 | true",
                "Pacific/Kiritimati | 2026-03-28T10:00:00Z | born = today | 2026-03-29 | true",
                "-18:00             | 2026-03-29T17:59:59Z | born = today | 2026-03-28 | true",
                "Europe/Madrid      | 2026-03-31T12:00:00Z | born = today - 1 month | 2026-02-28 | true",
                "Europe/Madrid      | 2024-02-29T12:00:00Z | born = today + 1 year | 2025-02-28 | true",
                "Europe/Madrid      | 2026-03-31T12:00:00Z | born < today - 1000000 years | 0001-01-01 | false",
                "Europe/Madrid      | 2026-03-31T12:00:00Z | born <= today - 1000000 years | 0001-01-01 | true",
                "Europe/Madrid      | 2026-03-31T12:00:00Z | born = today + 1000000 years | 9999-12-31 | true",
                "Europe/Madrid      | 2026-03-29T12:00:00Z | born >= now - 1 day | 2026-03-29 | false",
                "Europe/Madrid      | 2026-03-29T12:00:00Z | born != now | 2026-03-29 | true"
            })
    void today_is_what_the_calendar_of_the_contact_shows(
            String zone, Instant now, String rule, LocalDate born, boolean answer) {
        Map<String, Object> standard = zone == null ? Map.of() : Map.of("time_zone", zone);

        assertThat(SegmentRule.parse(rule).matches(anna(Map.of("born", born), standard, now)))
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // a day of 23 hours, and one of 25
                "2026-03-29T12:00:00Z | seen >= now - 1 day   | 2026-03-28T13:00:00Z | true",
                "2026-03-29T12:00:00Z | seen >= now - 1 day   | 2026-03-28T12:59:59Z | false",
                "2026-03-29T12:00:00Z | seen >= now - 24 hours | 2026-03-28T12:00:00Z | true",
                "2026-03-29T12:00:00Z | seen > now - 24 hours | 2026-03-28T12:00:00Z | false",
                "2026-10-25T12:00:00Z | seen >= now - 1 day   | 2026-10-24T11:00:00Z | true",
                "2026-10-25T12:00:00Z | seen >= now - 1 day   | 2026-10-24T10:59:59Z | false",
                // 02:30 is skipped on the 29th and becomes 03:30
                "2026-03-28T01:30:00Z | seen = now + 1 day    | 2026-03-29T01:30:00Z | true",
                // 02:30 comes twice on the 25th; coming from summer time it is the first
                "2026-10-24T00:30:00Z | seen = now + 1 day    | 2026-10-25T00:30:00Z | true",
                "2026-10-26T01:30:00Z | seen = now - 1 day    | 2026-10-25T01:30:00Z | true",
                // an instant belongs to the day that the contact's calendar shows
                "2026-03-29T12:00:00Z | seen = today          | 2026-03-28T23:00:00Z | true",
                "2026-03-29T12:00:00Z | seen = today          | 2026-03-28T22:59:59Z | false",
                "2026-03-29T12:00:00Z | seen = today          | 2026-03-29T21:59:59Z | true",
                "2026-03-29T12:00:00Z | seen <= today         | 2026-03-29T22:00:00Z | false",
                "2026-03-29T12:00:00Z | seen > today          | 2026-03-29T22:00:00Z | true",
                "2026-03-29T12:00:00Z | seen between today - 7 days and today - 1 day | 2026-03-21T23:00:00Z | true",
                "2026-03-29T12:00:00Z | seen between today and today - 1 day | 2026-03-29T12:00:00Z | false",
                "2026-03-29T12:00:00Z | seen between now - 90 minutes and now | 2026-03-29T10:30:00Z | true",
                "2026-03-29T12:00:00Z | seen between now - 90 minutes and now | 2026-03-29T12:00:00.000001Z | false"
            })
    void days_are_as_long_as_the_clocks_make_them(Instant now, String rule, Instant seen, boolean answer) {
        assertThat(SegmentRule.parse(rule)
                        .matches(anna(Map.of("seen", seen), Map.of("time_zone", "Europe/Madrid"), now)))
                .isEqualTo(answer);
    }

    private static SegmentSubject at(double north, double east) {
        return Subjects.with("latitude", north, "longitude", east);
    }

    private static SegmentSubject anna(Map<String, ?> attributes, Map<String, ?> standard, Instant now) {
        List<Identifier> identifiers =
                List.of(AppAlias.parse("anna@example.net"), EmailAddress.parse("Anna@Bücher.Example"));
        Contact contact = new Contact(
                ANNA,
                1,
                SchemaName.DEFAULT,
                false,
                identifiers,
                values(standard),
                values(attributes),
                Provenance.added(Subjects.NOW, Origin.API, Actor.SYSTEM));
        return new SegmentSubject(contact, now, new Memberships());
    }

    private static Attributes values(Map<String, ?> values) {
        Attributes attributes = Attributes.empty();
        for (Map.Entry<String, ?> value : values.entrySet()) {
            attributes = attributes.with(FieldName.of(value.getKey()), FieldValue.of(value.getValue()));
        }
        return attributes;
    }

    /** Anna is in the group VIP, with attributes, and has not confirmed that she wants the news. */
    private static final class Memberships implements SubjectFacts {

        @Override
        public Optional<Membership> membership(ContactId contact, String group) {
            return switch (group) {
                case "VIP" ->
                    Optional.of(membership(
                            MembershipStatus.ACTIVE, values(Map.of("seat", "A1", "paid", LocalDate.of(2026, 3, 29)))));
                case "news" -> Optional.of(membership(MembershipStatus.UNCONFIRMED, Attributes.empty()));
                default -> Optional.empty();
            };
        }

        private static Membership membership(MembershipStatus status, Attributes attributes) {
            return new Membership(ANNA, new GroupId(new UUID(1, 1)), status, attributes, Subjects.NOW);
        }
    }
}
