package dev.contacts.jdbc.internal.document;

import java.time.Instant;
import java.time.LocalDate;

/** Dates and instants as documents hold them; in the usual lengths read by their digits, which is ten times as fast as by a format. */
final class IsoTexts {

    private static final int DATE = "2026-03-29".length();
    private static final int SECONDS = "2026-03-29T01:30:00Z".length();
    private static final int SECONDS_PER_DAY = 86_400;

    private IsoTexts() {}

    static LocalDate date(String text) {
        return isDate(text, DATE) ? dateOf(text) : LocalDate.parse(text);
    }

    static Instant instant(String text) {
        if (!isDate(text, SECONDS) || !isTime(text)) {
            return Instant.parse(text);
        }
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        return hour > 23 || minute > 59 || second > 59
                ? Instant.parse(text)
                : Instant.ofEpochSecond(
                        dateOf(text).toEpochDay() * SECONDS_PER_DAY + hour * 3_600L + minute * 60L + second);
    }

    private static boolean isDate(String text, int length) {
        return text.length() == length
                && isDigits(text, 0, 4)
                && text.charAt(4) == '-'
                && isDigits(text, 5, 7)
                && text.charAt(7) == '-'
                && isDigits(text, 8, 10);
    }

    private static boolean isTime(String text) {
        return text.charAt(10) == 'T'
                && isDigits(text, 11, 13)
                && text.charAt(13) == ':'
                && isDigits(text, 14, 16)
                && text.charAt(16) == ':'
                && isDigits(text, 17, 19)
                && text.charAt(19) == 'Z';
    }

    private static LocalDate dateOf(String text) {
        return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    }

    private static boolean isDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
