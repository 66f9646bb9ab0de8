package dev.contacts.segment;

import java.util.Locale;
import java.util.Set;

/** The words of the text form. All are in lower case and recognised in any case of ASCII letters. */
final class RuleWords {

    static final String AND = "and";
    static final String OR = "or";
    static final String NOT = "not";
    static final String IN = "in";
    static final String CONTAINS = "contains";
    static final String STARTS = "starts";
    static final String WITH = "with";
    static final String TRUE = "true";
    static final String FALSE = "false";
    static final String DATE = "date";
    static final String INSTANT = "instant";
    static final String EXISTS = "exists";
    static final String BETWEEN = "between";
    static final String TODAY = "today";
    static final String NOW = "now";
    static final String HAS = "has";
    static final String EMAIL = "email";
    static final String DOMAIN = "domain";
    static final String MEMBER = "member";
    static final String OF = "of";
    static final String AS = "as";
    static final String WHERE = "where";
    static final String WITHIN = "within";
    static final String IS = "is";
    static final String TEST = "test";
    static final String CONSENT = "consent";
    static final String ON = "on";
    static final String FOR = "for";
    static final String BLACKLISTED = "blacklisted";
    static final String SUM = "sum";
    static final String LAST = "last";
    static final String SINCE = "since";
    static final String UNTIL = "until";
    static final String CATEGORY = "category";
    static final String NAME = "name";
    static final String STATUS = "status";

    /** Words that are no bare field names. All others are known by what stands beside them, so that a new one breaks no old rule. */
    private static final Set<String> RESERVED = Set.of(AND, OR, NOT, IN, CONTAINS, STARTS, TRUE, FALSE);

    /** Words that say what is asked of the field before them. */
    private static final Set<String> TESTS = Set.of(IN, CONTAINS, STARTS, BETWEEN);

    private RuleWords() {}

    static boolean isTest(String word) {
        return TESTS.contains(lowerCase(word));
    }

    static boolean isReserved(String word) {
        return RESERVED.contains(lowerCase(word));
    }

    static boolean isBareName(String name) {
        if (!isWordStart(name.charAt(0)) || isReserved(name)) {
            return false;
        }
        return name.chars().allMatch(RuleWords::isWordPart);
    }

    static boolean isWordStart(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    static boolean isWordPart(int c) {
        return isWordStart(c) || isDigit(c);
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static String lowerCase(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
