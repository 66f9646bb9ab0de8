package dev.contacts.jdbc;

import static java.util.Objects.requireNonNull;

import dev.contacts.jdbc.internal.schema.Script;
import dev.contacts.jdbc.internal.sql.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/**
 * The SQL that makes the tables, for hosts that run it themselves, with a migration tool of their own. Together with
 * {@link SchemaMode#VALIDATE} the library then changes no table.
 */
public final class SchemaScript {

    private SchemaScript() {}

    /**
     * Writes the script for tables with the default prefix.
     *
     * @param database where it is to run
     * @param writer takes the text; flushed, not closed
     * @throws UncheckedIOException if the writer fails
     */
    public static void write(Database database, Writer writer) {
        write(database, JdbcContactStore.DEFAULT_PREFIX, writer);
    }

    /**
     * Writes the script.
     *
     * @param database where it is to run
     * @param tablePrefix as for {@link JdbcContactStore.Builder#tablePrefix}
     * @param writer takes the text; flushed, not closed
     * @throws IllegalArgumentException if the prefix is not allowed
     * @throws UncheckedIOException if the writer fails
     */
    public static void write(Database database, String tablePrefix, Writer writer) {
        requireNonNull(database, "database");
        requireNonNull(writer, "writer");
        Template template = new Template(database.dialect(), requireNonNull(tablePrefix, "tablePrefix"));
        try {
            for (Script script : Script.all(database.dialect())) {
                writer.write(script.text(template));
                writer.write("\n" + script.record(template) + ";\n");
            }
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
