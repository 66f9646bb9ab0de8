package dev.contacts.internal.transfer;

import dev.contacts.internal.csv.CsvLexer;
import dev.contacts.transfer.ImportSession;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Stands for what an import has read so far: a chain over the settings and the header as it is in the file, and then over the cells of each
 * row; and apart from it, for where the columns go. It begins with the key of the import, which is not stored, so that the stored link answers no guess
 * about a row. Of each of the two, 128 bits are stored.
 *
 * <p>Cells count, not bytes: the same rows in another charset, with other line ends or another delimiter, are the same content.
 */
final class ContentDigest {

    private static final int ABSENT = -1;
    private static final int HALF = 16;

    private final MessageDigest digest;
    private final byte[] columns;
    private final boolean planned;
    private byte[] link;
    private byte[] buffer = new byte[1 << 12];
    private int size;

    ContentDigest(String key, ImportSettings settings, Header header, ColumnPlan plan) {
        this(key, settings, header, Optional.of(plan));
    }

    private ContentDigest(String key, ImportSettings settings, Header header, Optional<ColumnPlan> plan) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(("import key " + key).getBytes(StandardCharsets.UTF_8), mac.getAlgorithm()));
            text("content");
            text(settings.decided());
            header.written().forEach(this::text);
            link = finish(mac);
            text("columns");
            plan.ifPresent(known -> {
                for (int i = 0; i < known.size(); i++) {
                    text(known.column(i).target().toString());
                }
            });
            columns = finish(mac);
            planned = plan.isPresent();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256 and its HMAC", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an HMAC takes any key", e);
        }
    }

    /** For who cannot say any more where the columns went, because the list has changed; stands for the content alone. */
    static ContentDigest withoutPlan(String key, ImportSettings settings, Header header) {
        return new ContentDigest(key, settings, header, Optional.empty());
    }

    private byte[] finish(Mac mac) {
        mac.update(buffer, 0, size);
        size = 0;
        return mac.doFinal();
    }

    /** Takes the record the lexer stands on. */
    void add(CsvLexer record) {
        number(record.size());
        for (int i = 0; i < Math.min(record.size(), CsvLexer.MAX_COLUMNS); i++) {
            text(record.cell(i));
        }
        for (CsvLexer.Fault fault : record.faults()) {
            number(fault.column());
            text(fault.rule());
        }
        digest.update(link);
        digest.update(buffer, 0, size);
        link = digest.digest();
        size = 0;
    }

    /** As an {@link ImportSession} has it. */
    String value() {
        return content() + HexFormat.of().formatHex(columns, 0, HALF);
    }

    private String content() {
        return HexFormat.of().formatHex(link, 0, HALF);
    }

    /** Whether what was stored stands for the same. */
    boolean isThatOf(String stored) {
        return planned ? stored.equals(value()) : stored.startsWith(content());
    }

    private void text(@Nullable String text) {
        if (text == null) {
            number(ABSENT);
            return;
        }
        number(text.length());
        room(2 * text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            buffer[size++] = (byte) (c >> Byte.SIZE);
            buffer[size++] = (byte) c;
        }
    }

    private void number(int number) {
        room(Integer.BYTES);
        for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            buffer[size++] = (byte) (number >> shift);
        }
    }

    private void room(int bytes) {
        if (buffer.length - size < bytes) {
            buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, size + bytes));
        }
    }
}
