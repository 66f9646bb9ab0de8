package dev.contacts.tck.differential;

import dev.contacts.contact.Origin;
import dev.contacts.identifier.AppAlias;
import dev.contacts.identifier.ContactKey;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.identifier.ExternalId;
import dev.contacts.identifier.Identifier;
import dev.contacts.identifier.MobileNumber;
import dev.contacts.identifier.UserId;
import dev.contacts.workspace.Actor;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What steps are made of: few things, so that they meet all the time, and each of them chosen to be mixed up with another. */
final class Pool {

    /** Ids whose order depends on whether bytes are signed. */
    static final List<UUID> IDS = List.of(
            new UUID(0, 0),
            new UUID(0, -1),
            UUID.fromString("00000000-0000-0000-7fff-ffffffffffff"),
            UUID.fromString("01900000-0000-7000-8000-000000000001"),
            UUID.fromString("7fffffff-ffff-7fff-bfff-ffffffffffff"),
            UUID.fromString("80000000-0000-7000-8000-000000000000"),
            UUID.fromString("80000000-0000-7000-8000-000000000001"),
            UUID.fromString("c0ffee00-0000-4000-0000-000000000000"),
            UUID.fromString("ffffffff-0000-0000-0000-000000000000"),
            new UUID(-1, -1));

    /** Texts that are different, though many a collation, trimming or normal form would call them equal. */
    static final List<String> TEXTS = List.of(
            "",
            " ",
            "a",
            "A",
            "a ",
            "á",
            "a\u0301",
            "ß",
            "ss",
            "ı",
            "I",
            "\uffee",
            "😀",
            "\uDBFF\uDFFF",
            "%",
            "_",
            "\\",
            "'",
            "\"",
            "null",
            "10",
            "9",
            "true",
            "=1+1",
            "{\"a\":[1]}",
            "line 1\r\nline 2\u2028\t",
            "a;b",
            "0001-01-01",
            "\u0001\u007f\ufeff",
            "x".repeat(300),
            "字".repeat(120));

    /** Names that are not blank and have no white space at their ends. */
    static final List<String> NAMES = TEXTS.stream()
            .filter(text -> !text.isBlank()
                    && text.equals(text.strip())
                    && text.length() <= 128
                    && text.codePoints().noneMatch(Character::isISOControl))
            .toList();

    static final List<Identifier> IDENTIFIERS = identifiers();

    static final List<String> LISTS =
            List.of("default", "customers", "Customers", "virtual", "mobile", "Kunden 😀", "%");

    static final List<String> FIELDS =
            List.of("tier", "TIER", "score", "born", "seen", "active", "tags", "it's %", "ß");

    static final List<Instant> INSTANTS = List.of(
            Instant.EPOCH,
            Instant.parse("0001-01-01T00:00:00Z"),
            Instant.parse("1969-12-31T23:59:59.999999Z"),
            Instant.parse("2026-03-29T01:59:58.123456789Z"),
            Instant.parse("2026-03-29T01:59:58.123457Z"),
            Instant.parse("9999-12-31T23:59:59.999999Z"));

    static final List<Object> VALUES = values();

    static final List<Actor> ACTORS = List.of(Actor.SYSTEM, Actor.of("Zoë 👩"), Actor.of("zoë 👩"));

    static final List<Origin> ORIGINS = List.of(Origin.values());

    static final List<Integer> LIMITS = List.of(1, 1, 2, 3, 5, 1_000, Integer.MAX_VALUE, 0, -1, Integer.MIN_VALUE);

    private Pool() {}

    private static List<Identifier> identifiers() {
        List<Identifier> all = new ArrayList<>();
        for (String email :
                List.of("a@example.com", "A@Example.com", "b@example.com", "á@example.com", "c@bücher.example")) {
            all.add(EmailAddress.parse(email));
        }
        for (String number : List.of("+4930123456", "+49 30 123456", "+34600111222", "+12025550123")) {
            all.add(MobileNumber.parse(number));
        }
        for (String alias :
                List.of("a", "A", "a ", "á", "a\u0301", "ß", "ss", "%", "😀", "x".repeat(256), "x".repeat(257))) {
            AppAlias.tryParse(alias).ifPresent(all::add);
        }
        for (String text : List.of("a", "A", "null")) {
            all.add(ContactKey.parse(text));
            all.add(UserId.parse(text));
            all.add(ExternalId.parse(text));
        }
        return List.copyOf(all);
    }

    private static List<Object> values() {
        List<Object> all = new ArrayList<>(TEXTS);
        all.addAll(INSTANTS);
        all.addAll(List.of(
                0,
                -1,
                10,
                new BigDecimal("9"),
                new BigDecimal("1.50"),
                new BigDecimal("9007199254740993"),
                new BigDecimal("-99999999999999999999999999999999999"),
                new BigDecimal("0.000000000000000000000000000001"),
                true,
                false,
                LocalDate.parse("0001-01-01"),
                LocalDate.parse("2000-02-29"),
                LocalDate.parse("9999-12-31"),
                List.of(),
                List.of(""),
                List.of("a", "A", "a;b", "a"),
                List.of("á", "\\")));
        return List.copyOf(all);
    }
}
