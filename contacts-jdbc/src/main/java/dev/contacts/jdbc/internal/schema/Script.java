package dev.contacts.jdbc.internal.schema;

import dev.contacts.jdbc.internal.sql.Dialect;
import dev.contacts.jdbc.internal.sql.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One numbered script, with its placeholders. Immutable.
 *
 * @param number 1 for the first
 * @param text statements, each ended by a semicolon at the end of a line; {@code ${prefix}} stands for the table prefix
 */
public record Script(int number, String text) {

    private static final List<String> NAMES = List.of("001-contacts.sql");
    private static final String FOLDER = "/dev/contacts/jdbc/schema/";

    /** The scripts for a database, in their order: its own where there is one, else the common one. */
    public static List<Script> all(Dialect dialect) {
        return IntStream.range(0, NAMES.size())
                .mapToObj(i -> new Script(i + 1, read(dialect, NAMES.get(i))))
                .toList();
    }

    private static String read(Dialect dialect, String name) {
        String own = resource(FOLDER + dialect.folder() + "/" + name);
        String text = own != null ? own : resource(FOLDER + name);
        if (text == null) {
            throw new IllegalStateException("the script " + name + " is missing in the jar");
        }
        return text;
    }

    private static @Nullable String resource(String path) {
        try (InputStream in = Script.class.getResourceAsStream(path)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The statements for a table prefix. */
    public List<String> statements(Template template) {
        return Arrays.stream(template.sql(text).split(";\n"))
                .map(String::strip)
                .filter(statement -> statement.lines().anyMatch(line -> !line.isBlank() && !line.startsWith("--")))
                .toList();
    }

    /** The text for a table prefix. */
    public String text(Template template) {
        return template.sql(text);
    }

    /** The SHA-256 digest of the text, in hexadecimal digits; the prefix does not change it. */
    public String checksum() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java runtime has no SHA-256", e);
        }
    }

    /** The statement that records the script as applied. */
    public String record(Template template) {
        return template.sql("insert into ${prefix}schema_version (script_number, script_checksum) values (" + number
                + ", '" + checksum() + "')");
    }
}
