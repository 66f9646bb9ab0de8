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
 * @param values by which way the values came in, where it is not {@code addedVia}
 */
public record Provenance(
        Instant addedAt,
        Origin addedVia,
        Actor addedBy,
        Instant updatedAt,
        Origin updatedVia,
        Actor updatedBy,
        ValueOrigins values) {

    /** Checks that nothing is missing and cuts the instants to microseconds. */
    public Provenance {
        addedAt = addedAt.truncatedTo(ChronoUnit.MICROS);
        updatedAt = updatedAt.truncatedTo(ChronoUnit.MICROS);
        requireNonNull(addedVia, "addedVia");
        requireNonNull(addedBy, "addedBy");
        requireNonNull(updatedVia, "updatedVia");
        requireNonNull(updatedBy, "updatedBy");
        requireNonNull(values, "values");
    }

    /**
     * The provenance of a contact whose values all came with it.
     *
     * @param addedAt when the contact was added
     * @param addedVia by which way
     * @param addedBy by whom
     * @param updatedAt when it was last changed
     * @param updatedVia by which way
     * @param updatedBy by whom
     */
    public Provenance(
            Instant addedAt, Origin addedVia, Actor addedBy, Instant updatedAt, Origin updatedVia, Actor updatedBy) {
        this(addedAt, addedVia, addedBy, updatedAt, updatedVia, updatedBy, ValueOrigins.NONE);
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
        return new Provenance(addedAt, addedVia, addedBy, at, via, by, values);
    }

    /**
     * This provenance with other origins of values.
     *
     * @param origins by which way the values came in, where it is not {@code addedVia}
     * @return the provenance
     */
    public Provenance with(ValueOrigins origins) {
        return new Provenance(addedAt, addedVia, addedBy, updatedAt, updatedVia, updatedBy, origins);
    }
}
