package dev.contacts.segment;

import dev.contacts.activity.ActivityCategory;
import dev.contacts.activity.ActivityPeriod;
import dev.contacts.activity.ActivityPeriod.Last;
import dev.contacts.activity.Money;
import dev.contacts.schema.FieldValue.NumberValue;
import dev.contacts.schema.InvalidValueException;
import dev.contacts.segment.ActivityCondition.Count;
import dev.contacts.segment.ActivityCondition.Latest;
import dev.contacts.segment.ActivityCondition.Sum;
import dev.contacts.segment.Token.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code orders(last 90 days) >= 2}, {@code sum of orders() > 100 EUR}, {@code last of events(name = 'login') < now - 1 month}. */
final class ActivityForm implements ConditionForm<ActivityCondition> {

    static final String COUNT = "a whole number of 0 to " + Count.MAX;
    static final String ORDER = "one of < <= > >=";
    static final String MOMENT = "now, or a moment before or after it";

    private static final String ALL = "activities";
    private static final String SELECTION = "one of orders, campaigns, events, activities";
    private static final String ORDERS = "orders: nothing else has amounts";
    private static final String CURRENCY = "the ISO 4217 code of a currency, such as EUR";
    private static final Map<String, ActivityCategory> CATEGORIES = categories();

    private static Map<String, ActivityCategory> categories() {
        Map<String, ActivityCategory> categories = new LinkedHashMap<>();
        categories.put("orders", ActivityCategory.ORDER);
        categories.put("campaigns", ActivityCategory.CAMPAIGN);
        categories.put("events", ActivityCategory.EVENT);
        return categories;
    }

    @Override
    public Class<ActivityCondition> family() {
        return ActivityCondition.class;
    }

    @Override
    public List<String> functions() {
        List<String> functions = new ArrayList<>(CATEGORIES.keySet());
        functions.add(ALL);
        return functions;
    }

    @Override
    public boolean begins(Token first, Token second) {
        boolean aggregate = first.isWord(RuleWords.SUM) || first.isWord(RuleWords.LAST);
        return aggregate ? second.isWord(RuleWords.OF) : second.isSymbol("(") && isSelection(first);
    }

    private static boolean isSelection(Token word) {
        return word.isWord(ALL) || CATEGORIES.keySet().stream().anyMatch(word::isWord);
    }

    @Override
    public SegmentCondition read(Token first, RuleParser parser) {
        if (!first.isWord(RuleWords.SUM) && !first.isWord(RuleWords.LAST)) {
            ActivitySelection activities = new SelectionReader(parser).read(category(first));
            Operator operator = parser.terms().operator();
            return parser.built(first, () -> new Count(activities, operator, count(parser.cursor())));
        }
        parser.cursor().requireWord(RuleWords.OF);
        Token what = parser.cursor().take();
        if (!isSelection(what)) {
            throw parser.cursor().expected(what, SELECTION, functions());
        }
        return first.isWord(RuleWords.SUM) ? sum(what, parser) : latest(what, parser);
    }

    private static List<ActivityCategory> category(Token word) {
        return CATEGORIES.entrySet().stream()
                .filter(category -> word.isWord(category.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static int count(TokenCursor cursor) {
        Token number = cursor.token();
        String digits = number.text();
        if (number.kind() != Kind.NUMBER
                || digits.length() > 9
                || !digits.chars().allMatch(RuleWords::isDigit)) {
            throw cursor.expected(COUNT);
        }
        return Integer.parseInt(cursor.take().text());
    }

    private static SegmentCondition sum(Token what, RuleParser parser) {
        if (!what.isWord("orders")) {
            throw parser.cursor().expected(what, ORDERS);
        }
        ActivitySelection orders = new SelectionReader(parser).read(category(what));
        Operator operator = parser.terms().operator();
        Token amount = parser.cursor().token();
        NumberValue number = parser.terms().number("an amount");
        Token currency = parser.cursor().token();
        if (currency.kind() != Kind.WORD) {
            throw parser.cursor().expected(CURRENCY);
        }
        parser.cursor().take();
        try {
            Money money = Money.of(number.value(), currency.text().toUpperCase(Locale.ROOT));
            return parser.built(what, () -> new Sum(orders, operator, money));
        } catch (InvalidValueException e) {
            boolean ofCurrency = e.rule().equals("CURRENCY");
            throw parser.cursor().expected(ofCurrency ? currency : amount, ofCurrency ? CURRENCY : "an amount");
        }
    }

    private static SegmentCondition latest(Token what, RuleParser parser) {
        ActivitySelection activities = new SelectionReader(parser).read(category(what));
        Token symbol = parser.cursor().token();
        Operator operator = parser.terms().operator();
        if (!operator.ordering()) {
            throw parser.cursor().expected(symbol, ORDER);
        } else if (!parser.cursor().token().isWord(RuleWords.NOW)) {
            throw parser.cursor().expected(MOMENT);
        }
        RelativeTime moment = TimeForm.now(parser);
        return parser.built(what, () -> new Latest(activities, operator, moment));
    }

    @Override
    public String text(ActivityCondition condition) {
        String compared =
                selected(condition.activities()) + " " + condition.operator().symbol() + " ";
        if (condition instanceof Count count) {
            return compared + count.count();
        } else if (condition instanceof Sum sum) {
            return "sum of " + compared + NumberValue.of(sum.amount().amount()).print() + " "
                    + sum.amount().currency().getCurrencyCode();
        }
        return "last of " + compared + ((Latest) condition).moment().text();
    }

    static String selected(ActivitySelection activities) {
        List<String> items = new ArrayList<>();
        String what = CATEGORIES.entrySet().stream()
                .filter(category -> activities.isOf(category.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(ALL);
        if (what.equals(ALL)) {
            add(
                    items,
                    RuleWords.CATEGORY,
                    activities.categories().stream().map(ActivityCategory::name).toList());
        }
        if (!activities.isAllTime()) {
            items.add(period(activities));
        }
        add(items, RuleWords.NAME, activities.names());
        add(items, RuleWords.STATUS, activities.statuses());
        return what + "(" + String.join(", ", items) + ")";
    }

    private static String period(ActivitySelection activities) {
        if (activities.period() instanceof Last last) {
            long minutes = last.length().toMinutes();
            if (minutes % 1_440 == 0) {
                return units(minutes / 1_440, "day");
            }
            return minutes % 60 == 0 ? units(minutes / 60, "hour") : units(minutes, "minute");
        }
        ActivityPeriod.Between always = (ActivityPeriod.Between) ActivityPeriod.ALL_TIME;
        ActivityPeriod.Between between = activities.between();
        if (between.to().equals(always.to())) {
            return "since instant '" + between.from() + "'";
        }
        return between.from().equals(always.from())
                ? "until instant '" + between.to() + "'"
                : "between instant '" + between.from() + "' and instant '" + between.to() + "'";
    }

    private static String units(long number, String unit) {
        return "last " + number + " " + unit + (number == 1 ? "" : "s");
    }

    private static void add(List<String> items, String word, List<String> texts) {
        if (texts.size() == 1) {
            items.add(word + " = " + RulePrinter.quoted('\'', texts.get(0)));
        } else if (!texts.isEmpty()) {
            items.add(texts.stream()
                    .map(text -> RulePrinter.quoted('\'', text))
                    .collect(Collectors.joining(", ", word + " in (", ")")));
        }
    }

    @Override
    public String words(ActivityCondition condition) {
        String compared = " " + condition.operator().words() + " ";
        if (condition instanceof Count) {
            return "the number of the given activities" + compared + "the given number";
        }
        return condition instanceof Sum
                ? "the sum of the given orders" + compared + "the given amount"
                : "the last of the given activities" + compared + "the given moment";
    }

    @Override
    public int values(ActivityCondition condition) {
        return values(condition.activities());
    }

    /** As the parser counts them: a single one is no list. */
    static int values(ActivitySelection activities) {
        return Stream.of(activities.categories(), activities.names(), activities.statuses())
                .mapToInt(Collection::size)
                .filter(size -> size > 1)
                .sum();
    }
}
