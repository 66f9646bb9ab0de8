package dev.contacts.segment;

import java.util.List;

/** The forms of all families of conditions: where a new family is made known. */
final class ConditionForms {

    /** In the order in which they are asked whether a condition is theirs; the fields take what nobody else does. */
    static final List<ConditionForm<?>> ALL = List.of(
            new IdentifierForm(),
            new GroupForm(),
            new LocationForm(),
            new ConsentForm(),
            new TestForm(),
            new ActivityForm(),
            new TimeForm(),
            new FieldForm());

    /** The names of all functions. */
    static final List<String> FUNCTIONS =
            ALL.stream().flatMap(form -> form.functions().stream()).toList();

    private ConditionForms() {}

    /** The form of a condition. */
    @SuppressWarnings("unchecked") // a form's family is what it takes
    static ConditionForm<SegmentCondition> of(SegmentCondition condition) {
        for (ConditionForm<?> form : ALL) {
            if (form.family().isInstance(condition)) {
                return (ConditionForm<SegmentCondition>) form;
            }
        }
        throw new AssertionError("a family of conditions without a form");
    }

    /** The form of the condition that begins with these tokens. */
    static ConditionForm<?> beginningWith(Token first, Token second) {
        return ALL.stream()
                .filter(form -> form.begins(first, second))
                .findFirst()
                .orElseThrow();
    }
}
