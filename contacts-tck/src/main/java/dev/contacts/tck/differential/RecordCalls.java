package dev.contacts.tck.differential;

import dev.contacts.activity.ActivityCategory;
import dev.contacts.privacy.ActivityCount;
import dev.contacts.privacy.AnonymizationMethod;
import dev.contacts.privacy.AnonymizationPolicy;
import dev.contacts.privacy.AnonymizationReceipt;
import dev.contacts.privacy.AnonymizedRecord;
import dev.contacts.privacy.AnonymizedRecord.Token;
import dev.contacts.privacy.ReceiptOpening;
import dev.contacts.privacy.ReceiptSeal;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.SchemaName;
import dev.contacts.schema.Violation;
import dev.contacts.transfer.ImportCounts;
import dev.contacts.transfer.ImportId;
import dev.contacts.transfer.ImportMode;
import dev.contacts.transfer.ImportPart;
import dev.contacts.transfer.ImportSession;
import dev.contacts.transfer.ImportUndo;
import dev.contacts.transfer.RowOutcome.Rejected;
import dev.contacts.transfer.RowResult;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/** Calls of the roles for schemas, imports and what anonymization leaves behind; and of any role. */
final class RecordCalls {

    private static final List<Long> ROWS = List.of(1L, 2L, 3L, 9L, 10L, 11L, 3_000_000_000L, Long.MAX_VALUE);
    private static final List<Long> AFTER =
            List.of(-1L, 0L, 0L, 1L, 9L, 10L, 3_000_000_000L, Long.MAX_VALUE, Long.MIN_VALUE);

    private RecordCalls() {}

    static Call any(Chance chance, World world) {
        return switch (chance.below(36)) {
            case 0, 1, 2 -> GroupRecordCalls.any(chance, world);
            case 3, 4, 5, 6 -> GroupRecordCalls.anyOfMembers(chance, world);
            case 7, 8 -> schema(chance, world);
            case 9 -> imported(chance, world);
            case 10 -> chance.oneIn(2) ? imported(chance, world) : ExportCalls.ofRecords(chance, world);
            case 11, 12 -> privacy(chance, world);
            case 13, 14, 15 -> SegmentRecordCalls.any(chance, world);
            case 16, 17, 18, 19 -> HistoryRecordCalls.ofActivities(chance, world);
            case 20, 21, 22 -> HistoryRecordCalls.ofNotes(chance, world);
            case 23, 24, 25, 26, 27 -> ConsentRecordCalls.any(chance, world);
            default -> ContactRecordCalls.any(chance, world);
        };
    }

    private static Call schema(Chance chance, World world) {
        return switch (chance.below(7)) {
            case 0 -> insertSchema(chance);
            case 1, 2 -> updateSchema(chance, world);
            case 3 -> deleteSchema(chance, world);
            case 4 -> {
                SchemaName name = Values.list(chance);
                yield Call.of(
                        "SchemaRecords.toWriteBy(SchemaName)",
                        name,
                        place -> place.tx().schemas().toWriteBy(name));
            }
            case 5 ->
                Call.of(
                        "SchemaRecords.list()",
                        "",
                        place -> place.tx().schemas().list());
            default -> findSchema(Values.list(chance));
        };
    }

    private static Call insertSchema(Chance chance) {
        ProfileSchema first = stored(chance, Values.schema(chance, chance.any(Pool.LISTS)), chance.oneIn(15) ? 2 : 1);
        return Call.of(
                        "SchemaRecords.insert(ProfileSchema)",
                        first,
                        place -> place.tx().schemas().insert(first))
                .unmeantIf(first.version() != 1);
    }

    private static Call updateSchema(Chance chance, World world) {
        ProfileSchema any = Values.schema(chance, chance.any(Pool.LISTS));
        long before = world.schemas().stream()
                .filter(schema -> schema.name().equals(any.name()))
                .mapToLong(ProfileSchema::version)
                .findFirst()
                .orElse(1);
        ProfileSchema next = stored(chance, any, before + (chance.oneIn(4) ? chance.below(3) : 1));
        return Call.of(
                "SchemaRecords.update(ProfileSchema)",
                next,
                place -> place.tx().schemas().update(next));
    }

    private static Call deleteSchema(Chance chance, World world) {
        ProfileSchema any = Values.schema(chance, chance.any(Pool.LISTS));
        ProfileSchema gone = world.schemas().isEmpty() || chance.oneIn(2)
                ? stored(chance, any, 1 + chance.below(2))
                : chance.any(world.schemas());
        return Call.of(
                "SchemaRecords.delete(ProfileSchema)",
                gone,
                place -> place.tx().schemas().delete(gone));
    }

    private static Call findSchema(SchemaName name) {
        return Call.of(
                "SchemaRecords.find(SchemaName)",
                name,
                place -> place.tx().schemas().find(name));
    }

    private static ProfileSchema stored(Chance chance, ProfileSchema schema, long version) {
        return schema.stored(version, chance.any(Pool.ACTORS), chance.any(Pool.INSTANTS));
    }

    private static Call imported(Chance chance, World world) {
        ImportId id = new ImportId(chance.any(Pool.IDS));
        return switch (chance.below(15)) {
            case 9, 10, 11, 12, 13, 14 ->
                ImportJournalCalls.any(chance, world, new ImportId(chance.favourite(Pool.IDS)));
            case 0 -> insert(chance, id);
            case 5, 6 -> update(chance, id);
            case 7 -> addPart(chance, id);
            case 8 -> parts(chance, id);
            case 1 ->
                Call.of(
                        "ImportRecords.find(ImportId)",
                        id,
                        place -> place.tx().imports().find(id));
            case 2, 3 -> addRejected(chance, id);
            default -> rejected(chance, id);
        };
    }

    private static Call insert(Chance chance, ImportId id) {
        ImportSession session = session(chance, id, chance.oneIn(8) ? 2 : 1);
        return Call.of(
                        "ImportRecords.insert(ImportSession)",
                        session,
                        place -> place.tx().imports().insert(session))
                .unmeantIf(session.version() != 1);
    }

    private static Call update(Chance chance, ImportId id) {
        ImportSession before = session(chance, id, 1 + chance.below(2));
        ImportSession after = session(chance, id, before.version() + (chance.oneIn(8) ? 2 : 1));
        return Call.of(
                        "ImportRecords.update(ImportSession, ImportSession)",
                        List.of(before, after),
                        place -> place.tx().imports().update(before, after))
                .unmeantIf(after.version() != before.version() + 1);
    }

    private static ImportSession session(Chance chance, ImportId id, long version) {
        return new ImportSession(
                id,
                Values.list(chance),
                chance.any(List.of(ImportMode.values())),
                chance.oneIn(2),
                chance.any(List.of(ImportSession.State.values())),
                new ImportCounts(chance.any(ROWS), 0, chance.any(ROWS), -1),
                chance.oneIn(2) ? "" : "0f".repeat(32),
                version,
                chance.any(Pool.INSTANTS),
                chance.any(Pool.ACTORS),
                chance.any(Pool.INSTANTS),
                new ImportUndo(chance.oneIn(2), chance.any(ROWS), 0, -1));
    }

    private static Call addPart(Chance chance, ImportId id) {
        List<RowResult.Kind> kinds = chance.<RowResult.Kind>oneOrMore(List.of(RowResult.Kind.values()), 3);
        ImportPart part = new ImportPart(chance.any(ROWS), kinds);
        return Call.of("ImportRecords.addPart(ImportId, ImportPart)", List.of(id, part), place -> {
            place.tx().imports().addPart(id, part);
            return null;
        });
    }

    private static Call parts(Chance chance, ImportId id) {
        long after = chance.any(AFTER);
        int limit = chance.any(Pool.LIMITS);
        return Call.of(
                        "ImportRecords.parts(ImportId, long, int)",
                        id + " after " + after + " limit " + limit,
                        place -> place.tx().imports().parts(id, after, limit))
                .unmeantIf(limit < 1);
    }

    private static Call rejected(Chance chance, ImportId id) {
        long after = chance.any(AFTER);
        int limit = chance.any(Pool.LIMITS);
        return Call.of(
                        "ImportRecords.rejected(ImportId, long, int)",
                        id + " after " + after + " limit " + limit,
                        place -> place.tx().imports().rejected(id, after, limit))
                .unmeantIf(limit < 1);
    }

    private static Call addRejected(Chance chance, ImportId id) {
        List<Rejected> rows = new ArrayList<>();
        for (long row : chance.<Long>some(ROWS, 3)) {
            List<Violation> reasons = new ArrayList<>();
            for (String text : chance.<String>oneOrMore(Pool.TEXTS, 2)) {
                reasons.add(new Violation(chance.any(Pool.TEXTS), text, "text(" + text.length() + ")", text));
            }
            rows.add(new Rejected(row, reasons));
        }
        return Call.of("ImportRecords.addRejected(ImportId, Collection)", List.of(id, rows), place -> {
                    place.tx().imports().addRejected(id, rows);
                    return null;
                })
                .unmeantIf(ContactRecordCalls.repeats(
                        rows.stream().map(Rejected::row).toList()));
    }

    private static Call privacy(Chance chance, World world) {
        UUID id = chance.any(Pool.IDS);
        return switch (chance.below(8)) {
            case 4 -> addCounts(chance);
            case 5 ->
                Call.of(
                        "PrivacyRecords.counts()",
                        "",
                        place -> place.tx().privacy().counts());
            case 6 ->
                Call.of(
                        "PrivacyRecords.lastReceipt()",
                        "",
                        place -> place.tx().privacy().lastReceipt());
            case 0 -> add(chance, world, id);
            case 3 -> addPieces(chance);
            case 1 ->
                Call.of(
                        "PrivacyRecords.find(UUID)",
                        id,
                        place -> place.tx().privacy().find(id));
            default ->
                Call.of(
                        "PrivacyRecords.receipts()",
                        "",
                        place -> place.tx().privacy().receipts());
        };
    }

    private static Call addCounts(Chance chance) {
        List<ActivityCount> counts = new ArrayList<>();
        for (String month : chance.<String>some(List.of("2025-12", "2026-01", "2026-01", "2026-02"), 3)) {
            counts.add(new ActivityCount(
                    chance.any(List.of(ActivityCategory.EVENT, ActivityCategory.ORDER)),
                    chance.any(List.of("", "news")),
                    chance.any(List.of("", "ES", "es")),
                    month,
                    chance.below(3)));
        }
        return Call.of("PrivacyRecords.addCounts(Collection)", counts, place -> {
                    place.tx().privacy().addCounts(counts);
                    return null;
                })
                .unmeantIf(ContactRecordCalls.repeats(
                        counts.stream().map(count -> count.withCount(0)).toList()));
    }

    private static Call addPieces(Chance chance) {
        List<AnonymizedRecord> pieces = new ArrayList<>();
        for (UUID id : chance.<UUID>some(Pool.IDS, 2)) {
            Token token = new Token("activity", chance.any(Pool.TEXTS), "0123456789abcdef".repeat(4));
            pieces.add(new AnonymizedRecord(id, "KMAC256", List.of(token)));
        }
        return Call.of("PrivacyRecords.addPieces(Collection)", pieces, place -> {
                    place.tx().privacy().addPieces(pieces);
                    return null;
                })
                .unmeantIf(ContactRecordCalls.repeats(
                        pieces.stream().map(AnonymizedRecord::id).toList()));
    }

    private static Call add(Chance chance, World world, UUID id) {
        List<Token> tokens = new ArrayList<>();
        for (String text : chance.<String>some(Pool.TEXTS, 3)) {
            tokens.add(new Token(text, chance.any(Pool.TEXTS), "0123456789abcdef".repeat(4)));
        }
        TreeMap<String, Long> erased = new TreeMap<>();
        chance.<String>some(Pool.TEXTS, 3).forEach(text -> erased.put(text, Long.MAX_VALUE));
        AnonymizedRecord remains = new AnonymizedRecord(id, chance.any(List.of("KMAC256", "ß")), tokens);
        boolean lost = chance.oneIn(10);
        String digest = "0123456789abcdef".repeat(4);
        AnonymizationReceipt receipt = new AnonymizationReceipt(
                chance.any(Pool.IDS),
                lost ? world.elsewhere() : world.workspace(),
                chance.any(Pool.ACTORS),
                chance.any(Pool.INSTANTS),
                remains.algorithm(),
                new AnonymizationMethod(chance.any(List.of(AnonymizationPolicy.values())), 1 + chance.below(3), "ß"),
                erased,
                chance.oneIn(2),
                new ReceiptSeal(1 + chance.below(20), digest, digest, digest, digest, chance.any(List.of("", "0f"))),
                ReceiptOpening.WITHHELD);
        return Call.of(
                        "PrivacyRecords.add(AnonymizedRecord, AnonymizationReceipt)",
                        List.of(remains, receipt.seal().number(), receipt),
                        place -> {
                            place.tx().privacy().add(remains, receipt);
                            return null;
                        })
                .unmeantIf(lost);
    }
}
