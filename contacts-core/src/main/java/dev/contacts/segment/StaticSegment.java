package dev.contacts.segment;

import static java.util.Objects.requireNonNull;

import dev.contacts.schema.InvalidValueException;
import dev.contacts.workspace.Actor;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A saved segment whose members are put in and taken out by hand. Immutable and safe for use by several threads. Rules 002-43, 002-44.
 *
 * @param id assigned by the library
 * @param name see {@link Segment#name()}
 * @param description see {@link Segment#description()}
 * @param createdBy who created it
 * @param createdAt when it was created, to the microsecond
 */
public record StaticSegment(SegmentId id, String name, String description, Actor createdBy, Instant createdAt)
        implements Segment {

    /**
     * Checks the texts and cuts the instant to microseconds.
     *
     * @throws InvalidValueException if the name or the description is not allowed
     */
    public StaticSegment {
        requireNonNull(id, "id");
        requireNonNull(createdBy, "createdBy");
        createdAt = createdAt.truncatedTo(ChronoUnit.MICROS);
        SegmentParts.check(name, description);
    }
}
