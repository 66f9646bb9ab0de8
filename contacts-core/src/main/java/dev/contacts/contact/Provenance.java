package dev.contacts.contact;

import static java.util.Objects.requireNonNull;

import dev.contacts.workspace.Actor;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When, how and by whom a contact was added and last updated. Set by the library from its clock and the call's context; no edit,
 * import or store call changes it. Immutable and safe for use by several threads. Rule 003-03.
 *
 * @param addedAt when the contact was added, to the microsecond
 * @param addedVia by which way
 * @param addedBy by whom
 * @param updatedAt when it was last changed, to the microsecond; equal to {@code addedAt} until the first change
 * @param updatedVia by which way
 * @param updatedBy by whom
 */
public record Provenance(
        Instant addedAt, Origin addedVia, Actor addedBy, Instant updatedAt, Origin updatedVia, Actor updatedBy) {

    /** Checks that nothing is missing and cuts the instants to microseconds. */
    public Provenance {
        addedAt = addedAt.truncatedTo(ChronoUnit.MICROS);
        updatedAt = updatedAt.truncatedTo(ChronoUnit.MICROS);
        requireNonNull(addedVia, "addedVia");
        requireNonNull(addedBy, "addedBy");
        requireNonNull(updatedVia, "updatedVia");
        requireNonNull(updatedBy, "updatedBy");
    }

    /**
     * The provenance of a new contact.
     *
     * @param at when
     * @param via by which way
     * @param by by whom
     * @return the provenance
     */
    public static Provenance added(Instant at, Origin via, Actor by) {
        return new Provenance(at, via, by, at, via, by);
    }

    /**
     * This provenance after a change: only the updated part differs.
     *
     * @param at when
     * @param via by which way
     * @param by by whom
     * @return the provenance
     */
    public Provenance updated(Instant at, Origin via, Actor by) {
        return new Provenance(addedAt, addedVia, addedBy, at, via, by);
    }
}
