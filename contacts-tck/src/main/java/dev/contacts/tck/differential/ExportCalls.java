package dev.contacts.tck.differential;

import dev.contacts.ExportJobs;
import dev.contacts.Exports;
import dev.contacts.contact.ContactId;
import dev.contacts.segment.ContactQuery;
import dev.contacts.transfer.ExportFormat;
import dev.contacts.transfer.ExportId;
import dev.contacts.transfer.ExportJob;
import dev.contacts.transfer.ExportOptions;
import dev.contacts.transfer.ExportTarget;
import dev.contacts.workspace.Workspace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls of {@link ExportJobs} and of the role behind it. */
final class ExportCalls {

    private static final Duration MOMENT = Duration.ofNanos(1_000);

    private ExportCalls() {}

    /** A target that takes most contents, and an executor that works at once. */
    static ExportOptions options() {
        return ExportOptions.of(new Target(), Runnable::run).lifetime(MOMENT);
    }

    static Call any(Chance chance, World world, Place reference) {
        Workspace where = world.workspace();
        ExportId id = new ExportId(reference.ids().latest(chance));
        return switch (chance.below(9)) {
            case 0 ->
                Call.of(
                        "ExportJobs.find(ExportId)",
                        id,
                        place -> jobs(place, where).find(id));
            case 1 -> list(chance, where, chance.oneIn(2) ? null : id);
            case 2 ->
                Call.of(
                        "ExportJobs.cancel(ExportId)",
                        id,
                        place -> jobs(place, where).cancel(id));
            case 3 ->
                Call.of("ExportJobs.expire()", "", place -> jobs(place, where).expire());
            case 4 -> {
                Duration age = chance.oneIn(2) ? Duration.ZERO : Duration.ofDays(400_000);
                yield Call.of(
                        "ExportJobs.failInterrupted(Duration)",
                        age,
                        place -> jobs(place, where).failInterrupted(age));
            }
            case 5 ->
                Call.of(
                        "ExportJobs.forget(ExportId)",
                        id,
                        place -> jobs(place, where).forget(id));
            default -> schedule(chance, world);
        };
    }

    private static ExportJobs jobs(Place place, Workspace where) {
        return place.contacts(where).exports().jobs();
    }

    private static Call list(Chance chance, Workspace where, @Nullable ExportId after) {
        int limit = chance.any(Pool.LIMITS);
        return Call.of(
                        "ExportJobs.list(ExportId, int)",
                        after + " limit " + limit,
                        place -> jobs(place, where).list(after, limit))
                .unmeantIf(limit < 1);
    }

    private static Call schedule(Chance chance, World world) {
        ContactId contact = world.contactId(chance);
        ContactQuery query = Values.query(chance);
        boolean one = chance.oneIn(2);
        return Call.of("Exports.schedule(Exporter)", one ? contact : query, place -> {
            Exports exports = place.contacts(world.workspace()).exports();
            return exports.schedule(one ? exports.contact(contact) : exports.contacts(query));
        });
    }

    static Call ofRecords(Chance chance, World world) {
        ExportId id = new ExportId(chance.any(Pool.IDS));
        return switch (chance.below(8)) {
            case 0, 1 -> {
                Optional<ContactId> contact = contact(chance, world);
                ExportJob job = job(chance, id, contact, chance.oneIn(8) ? 2 : 1);
                yield Call.of(
                                "ExportRecords.insert(ExportJob)",
                                job,
                                place -> place.tx().exports().insert(job))
                        .unmeantIf(job.version() != 1);
            }
            case 2, 3 -> {
                Optional<ContactId> contact = contact(chance, world);
                ExportJob before = job(chance, id, contact, 1 + chance.below(2));
                ExportJob after = job(chance, id, contact, before.version() + (chance.oneIn(8) ? 2 : 1));
                yield Call.of(
                                "ExportRecords.update(ExportJob, ExportJob)",
                                List.of(before, after),
                                place -> place.tx().exports().update(before, after))
                        .unmeantIf(after.version() != before.version() + 1);
            }
            case 4 ->
                Call.of(
                        "ExportRecords.find(ExportId)",
                        id,
                        place -> place.tx().exports().find(id));
            case 5 -> {
                int limit = chance.any(Pool.LIMITS);
                @Nullable ExportId after = chance.oneIn(2) ? null : id;
                Set<ExportJob.State> states =
                        EnumSet.copyOf(chance.<ExportJob.State>oneOrMore(List.of(ExportJob.State.values()), 6));
                yield Call.of(
                                "ExportRecords.list(Set, ExportId, int)",
                                states + " after " + after + " limit " + limit,
                                place -> place.tx().exports().list(states, after, limit))
                        .unmeantIf(limit < 1);
            }
            case 6 -> {
                List<ContactId> contacts = world.contactIds(chance, 3);
                yield Call.of(
                        "ExportRecords.ofContacts(Collection)",
                        contacts,
                        place -> place.tx().exports().ofContacts(contacts));
            }
            default ->
                Call.of(
                        "ExportRecords.remove(ExportId)",
                        id,
                        place -> place.tx().exports().remove(id));
        };
    }

    private static Optional<ContactId> contact(Chance chance, World world) {
        return chance.oneIn(2) ? Optional.empty() : Optional.of(world.contactId(chance));
    }

    private static ExportJob job(Chance chance, ExportId id, Optional<ContactId> contact, long version) {
        return new ExportJob(
                id,
                chance.any(List.of(ExportJob.Kind.values())),
                contact,
                chance.any(List.of(ExportFormat.values())),
                chance.any(List.of(ExportJob.State.values())),
                Optional.empty(),
                chance.oneIn(2) ? "" : "FAILED: \"'",
                chance.oneIn(2) ? "" : "https://example.com/?a=%20#b",
                version,
                chance.any(Pool.ACTORS),
                chance.any(Pool.INSTANTS),
                chance.any(Pool.INSTANTS),
                chance.any(Pool.INSTANTS));
    }

    /** Refuses one in four, always the same. */
    private static final class Target implements ExportTarget {

        @Override
        public OutputStream open(ExportJob job) throws IOException {
            UUID id = job.id().value();
            if ((id.getLeastSignificantBits() & 3) == 0) {
                throw new IOException("full");
            }
            return new ByteArrayOutputStream();
        }

        @Override
        public void delete(ExportJob job) {
            // nothing is kept
        }
    }
}
