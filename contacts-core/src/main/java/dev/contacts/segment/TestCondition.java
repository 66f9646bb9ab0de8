package dev.contacts.segment;

/**
 * The contact is for testing: {@code is test}. Segments leave test contacts out, so this is of use where a query includes them. Rules
 * 000-05, 001-11.
 */
public record TestCondition() implements SegmentCondition {

    @Override
    public boolean matches(SegmentSubject subject) {
        return subject.contact().isTest();
    }
}
