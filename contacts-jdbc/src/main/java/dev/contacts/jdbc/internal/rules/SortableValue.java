package dev.contacts.jdbc.internal.rules;

import dev.contacts.jdbc.internal.sql.Micros;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.FieldValue.BooleanValue;
import dev.contacts.schema.FieldValue.DateValue;
import dev.contacts.schema.FieldValue.InstantValue;
import dev.contacts.schema.FieldValue.NumberValue;
import dev.contacts.schema.FieldValue.TextListValue;
import dev.contacts.schema.FieldValue.TextValue;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A field value as bytes that sort, unsigned, as the values do: text by code point, whatever collation a database has, numbers by size,
 * and values of different kinds apart from each other.
 *
 * <p>Of a longer text only the first {@value #MAX_TEXT} code points are kept. Compared with a literal that is shorter than this, such a
 * prefix answers as the whole text would.
 */
public final class SortableValue {

    /** How many code points of a text are kept. */
    static final int MAX_TEXT = 100;

    private static final byte BOOLEAN = 'b';
    private static final byte DATE = 'd';
    private static final byte INSTANT = 'i';
    private static final byte LIST = 'l';
    private static final byte NUMBER = 'n';
    private static final byte TEXT = 't';

    private static final int FRACTION_DIGITS = 30;
    private static final int NUMBER_BYTES = 28; // 35 + 30 decimal digits and a sign

    private SortableValue() {}

    /** The bytes of a value. */
    public static byte[] of(FieldValue value) {
        if (value instanceof TextValue text) {
            return text(text.value());
        } else if (value instanceof NumberValue number) {
            return number(number);
        } else if (value instanceof BooleanValue flag) {
            return new byte[] {BOOLEAN, (byte) (flag.value() ? 1 : 0)};
        } else if (value instanceof DateValue date) {
            return whole(DATE, date.value().toEpochDay());
        } else if (value instanceof InstantValue instant) {
            return whole(INSTANT, Micros.of(instant.value()));
        }
        return new byte[] {LIST}; // no order, but a value all the same
    }

    /** Whether comparing a field's bytes with those of this literal answers as comparing the values. */
    static boolean isExact(FieldValue literal) {
        return !(literal instanceof TextListValue)
                && !(literal instanceof TextValue text
                        && text.value().codePointCount(0, text.value().length()) >= MAX_TEXT);
    }

    /** The least bytes of any value of the same kind; the kind's values end before {@link #end}. */
    static byte[] begin(byte[] value) {
        return new byte[] {value[0]};
    }

    /** The first bytes after all values of the same kind. */
    static byte[] end(byte[] value) {
        return new byte[] {(byte) (value[0] + 1)};
    }

    /** The first bytes after all texts that begin with one. */
    static byte[] endOfTextsBeginningWith(byte[] text) {
        byte[] end = Arrays.copyOf(text, text.length + 1);
        end[text.length] = (byte) 0xFF; // no UTF-8 text holds it
        return end;
    }

    private static byte[] text(String text) {
        int end = text.codePointCount(0, text.length()) <= MAX_TEXT
                ? text.length()
                : text.offsetByCodePoints(0, MAX_TEXT);
        byte[] utf8 = text.substring(0, end).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(1 + utf8.length).put(TEXT).put(utf8).array();
    }

    /** Two's complement with the sign turned round, so that negative numbers come first. */
    private static byte[] number(NumberValue number) {
        BigInteger unscaled = number.value().setScale(FRACTION_DIGITS).unscaledValue();
        byte[] digits = unscaled.toByteArray();
        byte[] all = new byte[1 + NUMBER_BYTES];
        Arrays.fill(all, (byte) (unscaled.signum() < 0 ? -1 : 0));
        System.arraycopy(digits, 0, all, all.length - digits.length, digits.length);
        all[1] ^= (byte) 0x80;
        all[0] = NUMBER;
        return all;
    }

    private static byte[] whole(byte kind, long number) {
        return ByteBuffer.allocate(1 + Long.BYTES)
                .put(kind)
                .putLong(number ^ Long.MIN_VALUE)
                .array();
    }
}
