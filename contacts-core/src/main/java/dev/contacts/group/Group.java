package dev.contacts.group;

import static java.util.Objects.requireNonNull;

import dev.contacts.schema.FieldValue;
import dev.contacts.schema.InvalidValueException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A group that contacts can be members of. Immutable and safe for use by several threads.
 *
 * @param id assigned by the library
 * @param name unique in the workspace, compared exactly; 1 to 200 characters, not blank
 * @param archived an archived group takes no new members
 * @param createdAt when it was created, to the microsecond
 */
public record Group(GroupId id, String name, boolean archived, Instant createdAt) {

    /** Longest name, in characters. */
    public static final int MAX_NAME_LENGTH = 200;

    /**
     * Checks the name and cuts the instant to microseconds.
     *
     * @throws InvalidValueException if the name is not allowed
     */
    public Group {
        requireNonNull(id, "id");
        createdAt = createdAt.truncatedTo(ChronoUnit.MICROS);
        new FieldValue.TextValue(name);
        if (name.isBlank() || name.length() > MAX_NAME_LENGTH) {
            throw new InvalidValueException(
                    "group name",
                    "GROUP_NAME",
                    "a group name has 1 to " + MAX_NAME_LENGTH + " characters and is not blank");
        }
    }
}
