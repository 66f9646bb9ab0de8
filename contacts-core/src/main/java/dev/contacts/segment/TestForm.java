package dev.contacts.segment;

/** {@code is test}. */
final class TestForm implements ConditionForm<TestCondition> {

    @Override
    public Class<TestCondition> family() {
        return TestCondition.class;
    }

    @Override
    public boolean begins(Token first, Token second) {
        return first.isWord(RuleWords.IS) && second.isWordButNoTest();
    }

    @Override
    public SegmentCondition read(Token first, RuleParser parser) {
        parser.cursor().requireWord(RuleWords.TEST);
        return new TestCondition();
    }

    @Override
    public String text(TestCondition condition) {
        return "is test";
    }

    @Override
    public String words(TestCondition condition) {
        return "is a test contact";
    }
}
