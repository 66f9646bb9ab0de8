package dev.contacts.segment;

/**
 * A leaf of a {@link SegmentRule}: asks one thing of a contact. Each family of conditions has a file of its own with their meaning, a
 * {@code ConditionForm} with their text, and one line in {@code ConditionForms}. Immutable.
 */
public sealed interface SegmentCondition extends SegmentRule
        permits FieldCondition,
                TimeCondition,
                IdentifierCondition,
                GroupCondition,
                LocationCondition,
                TestCondition,
                ActivityCondition,
                ConsentCondition {}
