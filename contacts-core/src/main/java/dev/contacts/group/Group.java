package dev.contacts.group;

import static java.util.Objects.requireNonNull;

import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.InvalidValueException;
import dev.contacts.schema.NameKey;
import dev.contacts.workspace.Actor;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A group that contacts can be members of. Immutable and safe for use by several threads. Requirements 4.1.
 *
 * @param id assigned by the library
 * @param name unique in the workspace without regard to case, kept as written; 1 to 200 characters, as {@link NameKey#check} wants them
 * @param description what the group is for, in the host's words; may be empty
 * @param optIn how somebody becomes a member
 * @param archived an archived group takes no new members
 * @param attributes the group's own attributes: one value for all members
 * @param memberSchema what the attributes of its members may be
 * @param unsubscribed how often a member has unsubscribed; nothing is kept of who it was
 * @param createdBy who created it
 * @param createdAt when it was created, to the microsecond
 */
public record Group(
        GroupId id,
        String name,
        String description,
        OptInMode optIn,
        boolean archived,
        Attributes attributes,
        MemberSchema memberSchema,
        long unsubscribed,
        Actor createdBy,
        Instant createdAt) {

    /** Longest name, in characters. */
    public static final int MAX_NAME_LENGTH = 200;

    /**
     * Checks the texts and the count, and cuts the instant to microseconds.
     *
     * @throws InvalidValueException if the name or the description is not allowed
     * @throws IllegalArgumentException if the count is negative
     */
    public Group {
        requireNonNull(id, "id");
        requireNonNull(optIn, "optIn");
        requireNonNull(attributes, "attributes");
        requireNonNull(memberSchema, "memberSchema");
        requireNonNull(createdBy, "createdBy");
        createdAt = createdAt.truncatedTo(ChronoUnit.MICROS);
        new FieldValue.TextValue(description);
        NameKey.check("group name", "GROUP_NAME", name, MAX_NAME_LENGTH);
        if (unsubscribed < 0) {
            throw new IllegalArgumentException("a count is not negative");
        }
    }

    /**
     * A group that anybody can be added to and that takes any member attribute.
     *
     * @param id its id
     * @param name its name
     * @param createdBy who creates it
     * @param createdAt when it is created
     * @return the group
     * @throws InvalidValueException if the name is not allowed
     */
    public static Group of(GroupId id, String name, Actor createdBy, Instant createdAt) {
        return new Group(
                id, name, "", OptInMode.OPT_IN, false, Attributes.empty(), MemberSchema.OPEN, 0, createdBy, createdAt);
    }

    /**
     * What must be unique of the name.
     *
     * @return the name's key
     */
    public NameKey nameKey() {
        return NameKey.of(name);
    }

    /**
     * This group after members have unsubscribed.
     *
     * @param times how many have
     * @return a changed copy
     */
    public Group countUnsubscribed(long times) {
        return new Group(
                id,
                name,
                description,
                optIn,
                archived,
                attributes,
                memberSchema,
                Math.addExact(unsubscribed, times),
                createdBy,
                createdAt);
    }
}
