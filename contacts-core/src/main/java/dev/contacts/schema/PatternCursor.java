package dev.contacts.schema;

/** Where the reading of a pattern stands. For one thread. */
final class PatternCursor {

    private static final int NONE = -1;

    private final int[] characters;
    private int position;

    PatternCursor(String pattern) {
        this.characters = pattern.codePoints().toArray();
    }

    boolean atEnd() {
        return position == characters.length;
    }

    boolean isAt(char sign) {
        return !atEnd() && characters[position] == sign;
    }

    boolean isAtAny(String signs) {
        return !atEnd() && signs.indexOf(characters[position]) >= 0;
    }

    boolean take(char sign) {
        boolean there = isAt(sign);
        position += there ? 1 : 0;
        return there;
    }

    int next() {
        if (atEnd()) {
            throw refused("an end where something is missing");
        }
        return characters[position++];
    }

    /** The character that was taken last. */
    int before() {
        return position == 0 ? NONE : characters[position - 1];
    }

    int number(int most) {
        int number = 0;
        int digits = 0;
        while (!atEnd() && characters[position] >= '0' && characters[position] <= '9' && number <= most) {
            number = 10 * number + characters[position++] - '0';
            digits++;
        }
        if (digits == 0 || number > most) {
            throw refused("a number from 0 to " + most + " is missing");
        }
        return number;
    }

    /** The refusal of the pattern for what stands at this position. */
    InvalidValueException refused(String problem) {
        return new InvalidValueException(
                "pattern",
                "PATTERN",
                "a pattern of the known kind is expected; character " + (position + 1) + ": " + problem);
    }
}
