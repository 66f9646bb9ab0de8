package dev.contacts.tck;

import dev.contacts.segment.SegmentRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Conditions on more than the literals of a contact's fields: ranges, identifiers, groups, places, relative dates. */
final class SegmentConditions {

    /** Rules whose meaning is easily missed by a query language. */
    static final List<String> RULES = List.of(
            "score between -1 and 10",
            "not score between -1 and 10",
            "score between 1.5 and 1.5",
            "tier between '' and 'gold'",
            "tier between 'g_' and 'gp'",
            "born between date '1999-12-31' and date '2000-02-29'",
            "unheard between 1 and 2",
            "has email",
            "has mobile_number",
            "not has app_alias",
            "has contact_key or has user_id",
            "has external_id",
            "email domain = 'example.com'",
            "email domain in ('EXAMPLE.com', 'Bücher.example')",
            "email domain = 'xn--bcher-kva.example'",
            "email domain = 'com'",
            "not email domain = 'shop.example.com'",
            "member of 'VIP'",
            "member of 'vip'",
            "not member of 'o''clock'",
            "member of '100 % 😀' as unconfirmed",
            "member of 'VIP' as deactivated or member of 'VIP' as awaiting_approval",
            "member of 'nobody is in it'",
            "not member of 'nobody is in it'",
            "member of 'VIP' where (seat = 'A1')",
            "member of 'VIP' where (not seat = 'A1')",
            "not member of 'VIP' where (seat = 'A1')",
            "member of 'VIP' where (seat starts with 'A' and not exists(born))",
            "member of 'VIP' where (tier = 'gold') and not tier = 'gold'",
            "member of 'vip' as unconfirmed where (born <= today - 1 month or seen > now - 1 year)",
            "member of 'nobody is in it' where (not exists(seat))",
            "within 1 km of (40.4168, -3.7038)",
            "not within 1 km of (40.4168, -3.7038)",
            "within 3 km of (90, 0)",
            "within 30 km of (-17, 180)",
            "within 20020 km of (0, 0)",
            "within 0 m of (0, 0)",
            "is test",
            "not is test",
            "born = today",
            "born != today",
            "born >= today - 30 days",
            "born < today - 26 years",
            "seen = today",
            "seen <= today - 1 day",
            "seen > today - 1 week",
            "seen between today - 1 day and today",
            "seen >= now - 12 hours",
            "seen < now - 90 minutes",
            "seen between now - 1 day and now",
            "not seen between now - 1 month and now",
            "seen > now + 1000000 years",
            "born <= today + 1000000 years",
            "born = now");

    /** Values of member attributes, and of fields that rules compare with relative dates. */
    static final List<Object> MEMBER_VALUES = List.of(
            "A1",
            "gold",
            "",
            1,
            true,
            List.of("A1"),
            LocalDate.parse("2026-03-28"),
            LocalDate.parse("2026-03-29"),
            LocalDate.parse("2026-03-30"),
            LocalDate.parse("2026-02-28"),
            Sandbox.NOW,
            Instant.parse("2026-03-28T23:00:00Z"),
            Instant.parse("2026-03-28T22:59:59.999999Z"),
            Instant.parse("2026-03-29T01:47:58.123456Z"));

    /** Time zones between which any day may end. */
    static final List<Object> ZONES = List.of("Europe/Madrid", "Pacific/Kiritimati", "Etc/GMT+12", "America/New_York");

    /** Latitude and longitude, near and far from where the rules look. */
    static final List<List<Object>> PLACES = List.of(
            List.of(40.4168, -3.7038),
            List.of(40.42, -3.71),
            List.of(90, 12),
            List.of(89.99, -170.5),
            List.of(-17, 179.9),
            List.of(-17, -179.9),
            List.of(0, 0),
            List.of(0.000001, 0));

    private SegmentConditions() {}

    static SegmentRule random(Random random) {
        return SegmentRule.parse(RULES.get(random.nextInt(RULES.size())));
    }
}
