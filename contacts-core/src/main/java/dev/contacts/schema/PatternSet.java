package dev.contacts.schema;

import java.util.function.IntPredicate;

/** A set of characters in a pattern, as in {@code [A-Z_]}, and the short names of sets. For one use. */
final class PatternSet {

    private final PatternCursor cursor;

    PatternSet(PatternCursor cursor) {
        this.cursor = cursor;
    }

    /** The rest of a set, behind its first bracket. */
    IntPredicate rest() {
        boolean negated = cursor.take('^');
        IntPredicate set = character -> false;
        boolean empty = true;
        while (!cursor.take(']')) {
            set = set.or(member());
            empty = false;
        }
        if (empty) {
            throw cursor.refused("a set without a character");
        }
        return negated ? set.negate() : set;
    }

    private IntPredicate member() {
        if (cursor.isAt('[')) {
            throw cursor.refused("a set within a set");
        }
        boolean escaped = cursor.take('\\');
        if (escaped && cursor.isAtAny("dDwWsSp")) {
            return escaped(cursor);
        }
        int first = cursor.next();
        if (escaped) {
            requireSign(first);
        }
        if (!cursor.take('-')) {
            return character -> character == first;
        } else if (cursor.isAt(']')) {
            return character -> character == first || character == '-';
        }
        boolean lastEscaped = cursor.take('\\');
        int last = cursor.next();
        if (lastEscaped) {
            requireSign(last);
        }
        if (last < first) {
            throw cursor.refused("a range that ends before it begins");
        }
        return character -> character >= first && character <= last;
    }

    /** What stands behind a backslash: a short name, or a character that stands for itself. */
    static IntPredicate escaped(PatternCursor cursor) {
        int name = cursor.next();
        return switch (name) {
            case 'd' -> PatternSet::isDigit;
            case 'D' -> character -> !isDigit(character);
            case 'w' -> PatternSet::isWord;
            case 'W' -> character -> !isWord(character);
            case 's' -> PatternSet::isSpace;
            case 'S' -> character -> !isSpace(character);
            case 'p' -> category(cursor);
            default -> {
                new PatternSet(cursor).requireSign(name);
                yield character -> character == name;
            }
        };
    }

    private static IntPredicate category(PatternCursor cursor) {
        StringBuilder name = new StringBuilder();
        boolean open = cursor.take('{');
        while (open && !cursor.isAt('}')) {
            name.appendCodePoint(cursor.next());
        }
        cursor.take('}');
        return switch (name.toString()) {
            case "L" -> Character::isLetter;
            case "Lu" -> Character::isUpperCase;
            case "Ll" -> Character::isLowerCase;
            case "N" -> Character::isDigit;
            default -> throw cursor.refused("a category other than \\p{L}, \\p{Lu}, \\p{Ll} and \\p{N}");
        };
    }

    private void requireSign(int character) {
        if (isWord(character) && character != '_') {
            throw cursor.refused("a \\ before a letter or digit that means nothing");
        }
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isWord(int character) {
        return isDigit(character)
                || (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || character == '_';
    }

    private static boolean isSpace(int character) {
        return character == ' ' || (character >= '\t' && character <= '\r');
    }
}
