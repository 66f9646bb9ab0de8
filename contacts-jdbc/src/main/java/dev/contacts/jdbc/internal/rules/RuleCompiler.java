package dev.contacts.jdbc.internal.rules;

import dev.contacts.schema.FieldName;
import dev.contacts.segment.ActivityCondition;
import dev.contacts.segment.FieldCondition;
import dev.contacts.segment.GroupCondition;
import dev.contacts.segment.IdentifierCondition;
import dev.contacts.segment.LocationCondition;
import dev.contacts.segment.SegmentCondition;
import dev.contacts.segment.SegmentRule;
import dev.contacts.segment.SegmentRule.And;
import dev.contacts.segment.SegmentRule.Not;
import dev.contacts.segment.SegmentRule.Or;
import dev.contacts.segment.TestCondition;
import dev.contacts.segment.TimeCondition;
import java.util.Collection;
import java.util.List;

/** Says a segment rule in SQL as far as possible; each family of conditions has a class of its own that says it. */
public final class RuleCompiler {

    private final FieldConditions fields;
    private final TimeConditions times;
    private final IdentifierConditions identifiers;
    private final GroupConditions groups;
    private final ActivityAggregates activities;
    private final IndexConditions.Rows index;

    RuleCompiler(
            FieldConditions fields,
            TimeConditions times,
            IdentifierConditions identifiers,
            GroupConditions groups,
            ActivityAggregates activities,
            IndexConditions.Rows index) {
        this.fields = fields;
        this.times = times;
        this.identifiers = identifiers;
        this.groups = groups;
        this.activities = activities;
        this.index = index;
    }

    /** The same for fields that are found in another way. */
    RuleCompiler over(FieldConditions others) {
        return new RuleCompiler(others, times, identifiers, groups, activities, index);
    }

    /** The same for contacts that have an index row for each of these fields that has a value. */
    public RuleCompiler withIndex(Collection<FieldName> indexed) {
        return over(new IndexConditions(index, indexed, fields));
    }

    /** The rule in SQL about the contact {@code c}, or the fields of its membership {@code m}. */
    public Narrowing compile(SegmentRule rule) {
        if (rule instanceof And and) {
            return Narrowing.all(compile(and.parts()));
        } else if (rule instanceof Or or) {
            return Narrowing.any(compile(or.parts()));
        } else if (rule instanceof Not not) {
            return compile(not.rule()).negated();
        }
        return leaf((SegmentCondition) rule);
    }

    private List<Narrowing> compile(List<SegmentRule> parts) {
        return parts.stream().map(this::compile).toList();
    }

    private Narrowing leaf(SegmentCondition condition) {
        if (condition instanceof FieldCondition field) {
            return fields.of(field).map(Narrowing::exactly).orElse(Narrowing.NOTHING);
        } else if (condition instanceof TimeCondition time) {
            return times.of(time, fields);
        } else if (condition instanceof IdentifierCondition identifier) {
            return Narrowing.exactly(identifiers.of(identifier));
        } else if (condition instanceof GroupCondition group) {
            return groups.of(group, this);
        } else if (condition instanceof LocationCondition location) {
            return LocationBox.around(location).narrow(fields);
        } else if (condition instanceof ActivityCondition activity) {
            return activities.of(activity);
        } else if (condition instanceof TestCondition) {
            return Narrowing.exactly(Condition.of("c.test_contact = ?", true));
        }
        return Narrowing.NOTHING; // a family that is newer than this compiler
    }
}
