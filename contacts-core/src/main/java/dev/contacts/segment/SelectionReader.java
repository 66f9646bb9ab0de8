package dev.contacts.segment;

import dev.contacts.activity.ActivityCategory;
import dev.contacts.activity.ActivityPeriod;
import dev.contacts.schema.FieldValue.InstantValue;
import dev.contacts.schema.FieldValue.TextValue;
import dev.contacts.schema.InvalidValueException;
import dev.contacts.segment.Token.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Reads which activities are meant, from parenthesis to parenthesis. Used by one thread, once. */
final class SelectionReader {

    private static final String ITEM = "last, since, until, between, name, status or ')'";
    private static final String ITEM_OF_ALL = "last, since, until, between, category, name, status or ')'";
    private static final String AMOUNT = "a whole number of units, at least 1";
    private static final String UNIT = "a unit that is as long everywhere: minutes, hours, days, weeks";
    private static final String ONCE = "each of period, category, name and status once at the most";
    private static final String INSTANT = "instant '...', such as instant '2026-03-29T01:30:00Z'";
    private static final String LATER = "an instant that is not before the first";
    private static final String CATEGORY =
            "a category: 1 to " + ActivityCategory.MAX_LENGTH + " characters of A-Z 0-9 _, beginning with a letter";
    private static final ActivityPeriod.Between ALWAYS = (ActivityPeriod.Between) ActivityPeriod.ALL_TIME;

    private final RuleParser parser;
    private final TokenCursor cursor;
    private List<ActivityCategory> categories = List.of();
    private List<String> names = List.of();
    private List<String> statuses = List.of();
    private ActivityPeriod period = ActivityPeriod.ALL_TIME;
    private boolean periodRead;

    SelectionReader(RuleParser parser) {
        this.parser = parser;
        this.cursor = parser.cursor();
    }

    /** The selection after its first word; of any category if that said none. */
    ActivitySelection read(List<ActivityCategory> said) {
        cursor.requireSymbol("(", "'('");
        if (!cursor.acceptSymbol(")")) {
            do {
                item(said.isEmpty());
            } while (cursor.acceptSymbol(","));
            cursor.requireSymbol(")", "',' or ')'");
        }
        return new ActivitySelection(said.isEmpty() ? categories : said, period, names, statuses);
    }

    private void item(boolean ofAll) {
        Token word = cursor.token();
        if (ofAll && cursor.accept(RuleWords.CATEGORY)) {
            requireNew(word, categories.isEmpty());
            categories = parser.textsAfterName(this::category);
        } else if (cursor.accept(RuleWords.NAME)) {
            requireNew(word, names.isEmpty());
            names = parser.textsAfterName(TextValue::value);
        } else if (cursor.accept(RuleWords.STATUS)) {
            requireNew(word, statuses.isEmpty());
            statuses = parser.textsAfterName(TextValue::value);
        } else {
            requireNew(word, !periodRead);
            periodRead = true;
            period = period(ofAll ? ITEM_OF_ALL : ITEM);
        }
    }

    private void requireNew(Token word, boolean fresh) {
        if (!fresh) {
            throw cursor.expected(word, ONCE);
        }
    }

    private ActivityCategory category(TextValue text) {
        try {
            return ActivityCategory.of(text.value());
        } catch (InvalidValueException e) {
            throw cursor.expected(CATEGORY);
        }
    }

    private ActivityPeriod period(String expected) {
        if (cursor.accept(RuleWords.LAST)) {
            return last();
        } else if (cursor.accept(RuleWords.SINCE)) {
            return new ActivityPeriod.Between(instant(), ALWAYS.to());
        } else if (cursor.accept(RuleWords.UNTIL)) {
            return new ActivityPeriod.Between(ALWAYS.from(), instant());
        } else if (cursor.accept(RuleWords.BETWEEN)) {
            Instant from = instant();
            cursor.requireWord(RuleWords.AND);
            Token second = cursor.token();
            Instant to = instant();
            if (to.isBefore(from)) {
                throw cursor.expected(second, LATER);
            }
            return new ActivityPeriod.Between(from, to);
        }
        throw cursor.expected(expected);
    }

    private ActivityPeriod last() {
        Token number = cursor.token();
        String digits = number.text();
        if (number.kind() != Kind.NUMBER
                || digits.length() > 10
                || !digits.chars().allMatch(RuleWords::isDigit)
                || Long.parseLong(digits) == 0) {
            throw cursor.expected(AMOUNT);
        }
        cursor.take();
        Duration length = unit().multipliedBy(Long.parseLong(digits));
        if (length.compareTo(Duration.ofMinutes(ActivitySelection.MAX_MINUTES)) > 0) {
            throw cursor.expected(number, "a period of at most " + ActivitySelection.MAX_MINUTES + " minutes");
        }
        return new ActivityPeriod.Last(length);
    }

    private Duration unit() {
        for (RelativeTime.Unit unit : RelativeTime.Unit.values()) {
            if (unit.length().isPresent() && (cursor.accept(unit.many()) || cursor.accept(unit.one()))) {
                return unit.length().get();
            }
        }
        throw cursor.expected(UNIT);
    }

    private Instant instant() {
        Token word = cursor.token();
        if (!word.isWord(RuleWords.INSTANT)) {
            throw cursor.expected(INSTANT);
        }
        return ((InstantValue) parser.terms().value()).value();
    }
}
