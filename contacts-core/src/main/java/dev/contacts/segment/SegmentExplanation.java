package dev.contacts.segment;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Why a contact is, or is not, in a saved segment. Immutable and safe for use by several threads. Rules 002-25, 003-25.
 *
 * @param segment the segment
 * @param member whether the contact is in it; a test contact too, though segments count and list none (rule 000-05)
 * @param inList whether the contact lives in a list that the segment looks at; true for a static segment, and for one of all lists
 * @param rule what the rule of a dynamic segment says of the contact, also of one in another list; empty for a static segment, in which a
 *     contact is because it was put there
 */
public record SegmentExplanation(Segment segment, boolean member, boolean inList, Optional<Explanation> rule) {

    /** Checks that nothing is missing. */
    public SegmentExplanation {
        requireNonNull(segment, "segment");
        requireNonNull(rule, "rule");
    }
}
