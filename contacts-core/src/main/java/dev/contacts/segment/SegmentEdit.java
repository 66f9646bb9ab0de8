package dev.contacts.segment;

import static java.util.Objects.requireNonNull;

import dev.contacts.schema.InvalidValueException;
import dev.contacts.schema.SchemaName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A change of a saved segment: not mentioned means keep. It cannot express a change of the segment's id, kind, members, creator or time of
 * creation. A pure value; each method returns a changed copy. Immutable and safe for use by several threads.
 */
public final class SegmentEdit {

    private static final SegmentEdit NOTHING = new SegmentEdit(List.of());

    private final List<Step> steps;

    private SegmentEdit(List<Step> steps) {
        this.steps = steps;
    }

    /**
     * An edit that changes nothing, as a start.
     *
     * @return the empty edit
     */
    public static SegmentEdit nothing() {
        return NOTHING;
    }

    /**
     * Gives the segment another name.
     *
     * @param newName the name, see {@link Segment#name()}
     * @return a changed copy
     */
    public SegmentEdit rename(String newName) {
        requireNonNull(newName, "newName");
        return then("name", segment -> named(segment, newName, segment.description()));
    }

    /**
     * Says what the segment is for.
     *
     * @param text any well-formed text; may be empty
     * @return a changed copy
     */
    public SegmentEdit describe(String text) {
        requireNonNull(text, "text");
        return then("description", segment -> named(segment, segment.name(), text));
    }

    /**
     * Gives a dynamic segment another rule.
     *
     * @param newRule the rule
     * @return a changed copy
     */
    public SegmentEdit rule(SegmentRule newRule) {
        requireNonNull(newRule, "newRule");
        return then("rule", segment -> computed(segment, dynamic(segment).base(), newRule));
    }

    /**
     * Has a dynamic segment look at one list only.
     *
     * @param list the list's name; there must be such a list when the segment is changed, and it stays as long as the segment stands on it
     * @return a changed copy
     * @throws InvalidValueException if the name is not allowed
     */
    public SegmentEdit in(String list) {
        SchemaName name = SchemaName.of(list);
        return then(
                "base",
                segment -> computed(segment, Optional.of(name), dynamic(segment).rule()));
    }

    /**
     * Has a dynamic segment look at all lists.
     *
     * @return a changed copy
     */
    public SegmentEdit inAllLists() {
        return then(
                "base",
                segment -> computed(segment, Optional.empty(), dynamic(segment).rule()));
    }

    /**
     * The segment after this edit.
     *
     * @param before the segment before
     * @return the segment
     * @throws InvalidValueException if the name or the description is not allowed, or a static segment is to have a rule or a list
     */
    public Segment applyTo(Segment before) {
        Segment after = before;
        for (Step step : steps) {
            after = step.change().apply(after);
        }
        return after;
    }

    private SegmentEdit then(String part, UnaryOperator<Segment> change) {
        List<Step> all = new ArrayList<>(steps);
        all.add(new Step(part, change));
        return new SegmentEdit(List.copyOf(all));
    }

    private static Segment named(Segment segment, String name, String description) {
        return segment instanceof DynamicSegment dynamic
                ? new DynamicSegment(
                        dynamic.id(),
                        name,
                        description,
                        dynamic.createdBy(),
                        dynamic.createdAt(),
                        dynamic.base(),
                        dynamic.rule())
                : new StaticSegment(segment.id(), name, description, segment.createdBy(), segment.createdAt());
    }

    private static Segment computed(Segment segment, Optional<SchemaName> base, SegmentRule rule) {
        return new DynamicSegment(
                segment.id(),
                segment.name(),
                segment.description(),
                segment.createdBy(),
                segment.createdAt(),
                base,
                rule);
    }

    private static DynamicSegment dynamic(Segment segment) {
        if (segment instanceof DynamicSegment dynamic) {
            return dynamic;
        }
        throw new InvalidValueException(
                "segment",
                "STATIC_SEGMENT",
                "a static segment has neither a rule nor a list; its members are put in by hand");
    }

    /** What the edit concerns, never values. */
    @Override
    public String toString() {
        return "SegmentEdit" + steps.stream().map(Step::part).toList();
    }

    private record Step(String part, UnaryOperator<Segment> change) {}
}
