package dev.contacts.segment;

import dev.contacts.schema.NameKey;
import dev.contacts.workspace.Actor;
import java.time.Instant;

/**
 * A segment that is saved under a name: either {@linkplain StaticSegment static}, with members that are put in and taken out by hand, or
 * {@linkplain DynamicSegment dynamic}, with the members that a rule matches at the moment they are asked for. Immutable and safe for use by
 * several threads. Rules 002-43, 003-25, 004-06; requirements C8.
 */
public sealed interface Segment permits StaticSegment, DynamicSegment {

    /** Longest name, in characters. */
    int MAX_NAME_LENGTH = 200;

    /**
     * The segment's identity.
     *
     * @return assigned by the library
     */
    SegmentId id();

    /**
     * The name, unique among the saved segments of the workspace without regard to case.
     *
     * @return the name as written; 1 to 200 characters, as {@link NameKey#check} wants them
     */
    String name();

    /**
     * What the segment is for, in the host's words.
     *
     * @return any text; may be empty
     */
    String description();

    /**
     * Who created it.
     *
     * @return the creator
     */
    Actor createdBy();

    /**
     * When it was created.
     *
     * @return the instant, to the microsecond
     */
    Instant createdAt();

    /**
     * What must be unique of the name.
     *
     * @return the name's key
     */
    default NameKey nameKey() {
        return NameKey.of(name());
    }
}
