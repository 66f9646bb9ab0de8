package dev.contacts.benchmarks.segment;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Values as the bytes that the store keeps in its index; written down here again, as somebody has to who writes SQL by hand. */
final class Keys {

    private Keys() {}

    static byte[] text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(1 + utf8.length).put((byte) 't').put(utf8).array();
    }

    static byte[] number(long number) {
        BigInteger unscaled = BigDecimal.valueOf(number).setScale(30).unscaledValue();
        byte[] digits = unscaled.toByteArray();
        byte[] key = new byte[29];
        System.arraycopy(digits, 0, key, key.length - digits.length, digits.length);
        key[0] = 'n';
        key[1] ^= (byte) 0x80;
        return key;
    }

    static byte[] date(String date) {
        return ByteBuffer.allocate(9)
                .put((byte) 'd')
                .putLong(LocalDate.parse(date).toEpochDay() ^ Long.MIN_VALUE)
                .array();
    }
}
