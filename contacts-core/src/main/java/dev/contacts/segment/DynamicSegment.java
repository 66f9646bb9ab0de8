package dev.contacts.segment;

import static java.util.Objects.requireNonNull;

import dev.contacts.schema.InvalidValueException;
import dev.contacts.schema.SchemaName;
import dev.contacts.workspace.Actor;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A saved segment whose members are those that its rule matches at the moment they are asked for: nothing of it is stored but the rule, so
 * it is never stale, and its members cannot be edited. Immutable and safe for use by several threads; {@code toString()} masks the rule's
 * literals. Rules 003-25, 004-06.
 *
 * @param id assigned by the library
 * @param name see {@link Segment#name()}
 * @param description see {@link Segment#description()}
 * @param createdBy who created it
 * @param createdAt when it was created, to the microsecond
 * @param base the list that a member lives in, or empty for all lists
 * @param rule what a member must match
 */
public record DynamicSegment(
        SegmentId id,
        String name,
        String description,
        Actor createdBy,
        Instant createdAt,
        Optional<SchemaName> base,
        SegmentRule rule)
        implements Segment {

    /**
     * Checks the texts and cuts the instant to microseconds.
     *
     * @throws InvalidValueException if the name or the description is not allowed
     */
    public DynamicSegment {
        requireNonNull(id, "id");
        requireNonNull(createdBy, "createdBy");
        requireNonNull(base, "base");
        requireNonNull(rule, "rule");
        createdAt = createdAt.truncatedTo(ChronoUnit.MICROS);
        SegmentParts.check(name, description);
    }

    /**
     * Which contacts are members: those of the base list that the rule matches, without test contacts (rule 000-05).
     *
     * @return the query
     */
    public ContactQuery query() {
        ContactQuery matching = ContactQuery.matching(rule);
        return base.map(matching::in).orElse(matching);
    }
}
