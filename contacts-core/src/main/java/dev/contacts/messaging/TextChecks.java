package dev.contacts.messaging;

import dev.contacts.channel.Channel;
import dev.contacts.schema.Violation;
import java.util.List;
import java.util.Map;

/** What a finished text may hold, and how long it may be. */
final class TextChecks {

    private static final int LONGEST_SUBJECT = 900; // a line of a mail has at most 998 octets before it is folded
    private static final Map<Channel, Integer> LONGEST = Map.of(
            Channel.EMAIL, 100_000,
            Channel.SMS, 1_530, // ten parts of 153 characters
            Channel.TELEGRAM, 4_096,
            Channel.VIBER, 1_000);

    private TextChecks() {}

    static void add(Channel channel, String subject, String body, List<Violation> violations) {
        if (!subject.codePoints().allMatch(TextChecks::isWithinLine)) {
            violations.add(violation("subject", "CONTROL_CHARACTER", subject, "one line without control characters"));
        }
        if (!body.codePoints().allMatch(c -> c == '\n' || c == '\t' || isAllowed(c))) {
            violations.add(violation("body", "CONTROL_CHARACTER", body, "no control characters but line feed and tab"));
        }
        if (subject.length() > LONGEST_SUBJECT) {
            violations.add(violation("subject", "MAX_LENGTH", subject, "at most " + LONGEST_SUBJECT + " characters"));
        }
        int longest = LONGEST.getOrDefault(channel, 0);
        if (body.length() > longest) {
            violations.add(violation("body", "MAX_LENGTH", body, "at most " + longest + " characters on this channel"));
        }
        if (body.isBlank()) {
            violations.add(violation("body", "REQUIRED", body, "a message says something"));
        }
        if (channel.equals(Channel.EMAIL) && subject.isBlank()) {
            violations.add(violation("subject", "REQUIRED", subject, "an email has a subject"));
        }
    }

    /** No line or paragraph separator either: a mail program may take it for the end of a line. */
    private static boolean isWithinLine(int c) {
        return isAllowed(c) && c != 0x2028 && c != 0x2029;
    }

    private static boolean isAllowed(int c) {
        return !Character.isISOControl(c) && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE);
    }

    private static Violation violation(String part, String rule, String text, String message) {
        return new Violation(part, rule, "text(" + text.length() + ")", message);
    }
}
