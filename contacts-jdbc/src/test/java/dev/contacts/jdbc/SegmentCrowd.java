package dev.contacts.jdbc;

import static dev.contacts.jdbc.TestContacts.NOW;
import static dev.contacts.jdbc.TestContacts.id;

import dev.contacts.activity.ActivityQuery;
import dev.contacts.activity.ActivityTotals;
import dev.contacts.channel.Channel;
import dev.contacts.consent.SubscriptionCategory;
import dev.contacts.consent.SubscriptionState;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.Origin;
import dev.contacts.contact.Provenance;
import dev.contacts.group.Group;
import dev.contacts.group.GroupId;
import dev.contacts.group.Membership;
import dev.contacts.group.MembershipStatus;
import dev.contacts.identifier.AppAlias;
import dev.contacts.identifier.ContactKey;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.identifier.ExternalId;
import dev.contacts.identifier.Identifier;
import dev.contacts.identifier.MobileNumber;
import dev.contacts.identifier.UserId;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.NameKey;
import dev.contacts.schema.SchemaName;
import dev.contacts.schema.StandardField;
import dev.contacts.segment.SegmentSubject;
import dev.contacts.segment.SubjectFacts;
import dev.contacts.workspace.Actor;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Contacts with everything that rules ask for and databases get wrong, and what is known of them without any database. */
final class SegmentCrowd {

    static final List<String> FIELDS = List.of(
            "tier",
            "score",
            "born",
            "seen",
            "active",
            "tags",
            "first_name",
            "Mixed Case",
            "a.\"b\\c'[0]*$",
            "-2",
            "latitude",
            "located_at");

    static final List<SchemaName> LISTS = List.of(SchemaName.DEFAULT, SchemaName.of("plain"), SchemaName.of("unknown"));

    static final List<String> GROUPS = List.of("VIP", "vıp", "o'clock", "50% \\ off 😀");

    static final List<String> DOMAINS =
            List.of("example.com", "sub.example.com", "bücher.example", "straße.example", "[192.0.2.1]");

    /** Moments at which some clocks jump, and some days begin. */
    static final List<Instant> MOMENTS = List.of(
            NOW,
            Instant.parse("2026-03-29T00:59:59.999999Z"),
            Instant.parse("2026-03-29T01:00:00Z"),
            Instant.parse("2026-10-25T00:30:00Z"),
            Instant.parse("2026-11-01T05:30:00Z"),
            Instant.parse("2026-04-05T13:45:00Z"),
            Instant.parse("2024-02-29T23:30:00.000001Z"),
            Instant.parse("2026-12-31T10:00:00Z"));

    private static final List<Object> ZONES = List.of(
            "Europe/Madrid",
            "America/New_York",
            "Pacific/Kiritimati",
            "Australia/Lord_Howe",
            "Etc/GMT+12",
            "America/Sao_Paulo",
            "+18:00",
            "-18:00",
            "UTC",
            "nowhere",
            7);

    private static final List<Object> LATITUDES =
            List.of(90, -90, 89.99, -89.99, 0, 40.4168, 40.42, -17, 1e-9, 91, "40.4168");

    private static final List<Object> LONGITUDES =
            List.of(180, -180, 179.99, -179.99, 0, -3.7038, -3.7, 90, -90.5, 1e-9, 181);

    static final List<Object> VALUES = List.of(
            "",
            "gold",
            "Gold",
            "gol",
            "golden",
            "a\"b\\c'd",
            "{\"n\":\"1\"}",
            "é",
            "e\u0301",
            "\uFFFD",
            "😀",
            "\uDBFF\uDFFF",
            "x".repeat(99),
            "x".repeat(100),
            "x".repeat(101),
            "1",
            "true",
            "%",
            "_",
            0,
            1,
            -1,
            new BigDecimal("1.5"),
            new BigDecimal("-0.000000000000000000000000000001"),
            new BigDecimal("99999999999999999999999999999999999"),
            true,
            false,
            LocalDate.of(1, 1, 1),
            LocalDate.of(2000, 2, 29),
            LocalDate.of(9999, 12, 31),
            Instant.parse("0001-01-01T00:00:00.000001Z"),
            NOW,
            NOW.plusNanos(1_000),
            Instant.parse("2026-03-29T01:30:59Z"),
            Instant.parse("9999-12-31T23:59:59.999999Z"));

    private final List<Contact> contacts = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private final Map<ContactId, Map<NameKey, Membership>> memberships = new HashMap<>();
    private final Random random;
    private final SegmentHistory history;
    private final SegmentConsent consent;

    SegmentCrowd(int size, Random random) {
        this.random = random;
        for (int n = 0; n < GROUPS.size(); n++) {
            groups.add(Group.of(new GroupId(new UUID(1, n)), GROUPS.get(n), Actor.SYSTEM, NOW));
        }
        for (int n = 0; n < size; n++) {
            contacts.add(contact(n));
        }
        contacts.forEach(contact -> groups.forEach(group -> {
            if (random.nextInt(3) == 0) {
                memberships
                        .computeIfAbsent(contact.id(), id -> new HashMap<>())
                        .put(NameKey.of(group.name()), membership(contact, group));
            }
        }));
        history = new SegmentHistory(contacts, random);
        consent = new SegmentConsent(contacts, random);
    }

    List<Contact> contacts() {
        return contacts;
    }

    List<Group> groups() {
        return groups;
    }

    List<Membership> memberships() {
        return memberships.values().stream().flatMap(of -> of.values().stream()).toList();
    }

    SegmentHistory history() {
        return history;
    }

    SegmentConsent consent() {
        return consent;
    }

    SegmentSubject subject(Contact contact, Instant now) {
        return new SegmentSubject(contact, now, new SubjectFacts() {
            @Override
            public Optional<Membership> membership(ContactId id, String group) {
                return Optional.ofNullable(
                        memberships.getOrDefault(id, Map.of()).get(NameKey.of(group)));
            }

            @Override
            public Optional<ActivityTotals> activities(ContactId id, ActivityQuery query) {
                return history.totals(id, query, now);
            }

            @Override
            public SubscriptionState consent(ContactId id, Channel channel, SubscriptionCategory category) {
                return consent.state(id, channel, category);
            }

            @Override
            public Set<Channel> blacklisted(ContactId id) {
                return consent.blacklisted(id);
            }
        });
    }

    private Membership membership(Contact contact, Group group) {
        Map<FieldName, FieldValue> attributes = new HashMap<>();
        FIELDS.forEach(field -> put(attributes, field, 2));
        return new Membership(
                contact.id(),
                group.id(),
                random.nextInt(3) > 0 ? MembershipStatus.ACTIVE : any(List.of(MembershipStatus.values())),
                Attributes.of(attributes),
                NOW);
    }

    private Contact contact(int n) {
        Map<FieldName, FieldValue> standard = new HashMap<>();
        Map<FieldName, FieldValue> attributes = new HashMap<>();
        for (String field : FIELDS) {
            boolean isStandard = StandardField.named(FieldName.of(field)).isPresent();
            put(isStandard ? standard : attributes, field, 3);
        }
        set(standard, "time_zone", ZONES);
        set(standard, "latitude", LATITUDES);
        set(standard, "longitude", LONGITUDES);
        return new Contact(
                id(n),
                1,
                any(LISTS),
                random.nextInt(5) == 0,
                identifiers(n),
                Attributes.of(standard),
                Attributes.of(attributes),
                Provenance.added(NOW, Origin.API, Actor.SYSTEM));
    }

    private List<Identifier> identifiers(int n) {
        List<Identifier> identifiers = new ArrayList<>();
        identifiers.add(
                switch (random.nextInt(6)) {
                    case 0 -> MobileNumber.parse("+346001" + (10_000 + n));
                    case 1 -> AppAlias.parse("person" + n + "@example.com");
                    case 2 -> EmailAddress.parse("\"" + n + "@example.com\"@example.org");
                    default -> EmailAddress.parse("Person" + n + "@" + any(DOMAINS));
                });
        if (random.nextBoolean()) {
            identifiers.add(ContactKey.parse("key " + n));
            identifiers.add(ExternalId.parse("@example.com".repeat(20)));
        }
        if (random.nextInt(3) == 0) {
            identifiers.add(UserId.parse("user " + n));
        }
        return identifiers;
    }

    private void put(Map<FieldName, FieldValue> fields, String field, int of) {
        if (random.nextInt(of) > 0) {
            fields.put(FieldName.of(field), FieldValue.of(value(field)));
        }
    }

    private Object value(String field) {
        return switch (field) {
            case "tags" -> List.of(any(VALUES).toString(), any(VALUES).toString());
            case "born", "seen", "located_at" -> random.nextInt(4) == 0 ? any(VALUES) : nearby();
            default -> any(VALUES);
        };
    }

    /** A date or an instant about which two time zones may disagree. */
    private Object nearby() {
        Instant moment = any(MOMENTS).plusSeconds(random.nextInt(-3, 4) * 86_400L + random.nextInt(-40, 41) * 1_800L);
        return random.nextBoolean() ? moment : LocalDate.ofInstant(moment, java.time.ZoneOffset.UTC);
    }

    private void set(Map<FieldName, FieldValue> fields, String field, List<Object> values) {
        if (random.nextInt(8) > 0) {
            fields.put(FieldName.of(field), FieldValue.of(any(values)));
        }
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
