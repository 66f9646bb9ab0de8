package dev.contacts.segment;

import java.util.List;

/** {@code is test}. */
final class TestForm implements ConditionForm<TestCondition> {

    private static final List<String> WORDS = List.of(RuleWords.TEST, RuleWords.BLACKLISTED);

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
        if (!parser.cursor().accept(RuleWords.TEST)) {
            throw parser.cursor().expected(parser.cursor().token(), "'test' or 'blacklisted'", WORDS);
        }
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
