package dev.contacts.internal.transfer;

/** Names of columns in messages: on one line, of bounded length. */
final class Names {

    private static final int MAX_LENGTH = 60;

    private Names() {}

    /** The name in quotes, cut when it is long, without anything that could steer a log or a terminal. */
    static String quoted(String name) {
        return "\"" + plain(name) + "\"";
    }

    /** The name as the path of a violation. */
    static String plain(String name) {
        StringBuilder out = new StringBuilder();
        name.codePoints().limit(MAX_LENGTH).map(Names::harmless).forEach(out::appendCodePoint);
        return name.codePointCount(0, name.length()) > MAX_LENGTH
                ? out.append('…').toString()
                : out.toString();
    }

    private static int harmless(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> '\uFFFD';
            default -> codePoint;
        };
    }
}
