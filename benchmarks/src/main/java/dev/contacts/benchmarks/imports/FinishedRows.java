package dev.contacts.benchmarks.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** What an import has left in the tables of contacts, and the fastest way that PostgreSQL knows to put it there. */
final class FinishedRows {

    private static final int CONTACTS = 10_000;
    private static final int[] ROWS_PER_CONTACT = {1, 2, 1};
    private static final List<String> TABLES =
            List.of("contacts_contact", "contacts_contact_identifier", "contacts_contact_field");

    private final Path folder;

    FinishedRows(Path folder) {
        this.folder = folder;
    }

    /** Keeps the rows, in the order of the contacts. */
    void keep(Connection connection) throws SQLException, IOException {
        for (String table : TABLES) {
            try (OutputStream out = Files.newOutputStream(folder.resolve(table))) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("copy (select * from " + table + " order by contact_id) to stdout", out);
            }
        }
    }

    /** Copies them into empty tables, ten thousand contacts a transaction; how many seconds that took. */
    double copyInto(Connection connection) throws SQLException, IOException {
        connection.setAutoCommit(false);
        try (BufferedReader contacts = lines(0);
                BufferedReader identifiers = lines(1);
                BufferedReader fields = lines(2)) {
            List<BufferedReader> readers = List.of(contacts, identifiers, fields);
            long nanos = 0;
            int copied;
            do {
                copied = 0;
                for (int i = 0; i < TABLES.size(); i++) {
                    byte[] rows = next(readers.get(i), CONTACTS * ROWS_PER_CONTACT[i]);
                    long start = System.nanoTime();
                    copy(connection, TABLES.get(i), rows);
                    nanos += System.nanoTime() - start;
                    copied += rows.length;
                }
                long start = System.nanoTime();
                connection.commit();
                nanos += System.nanoTime() - start;
            } while (copied > 0);
            return nanos / 1e9;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private BufferedReader lines(int table) throws IOException {
        return Files.newBufferedReader(folder.resolve(TABLES.get(table)));
    }

    private static byte[] next(BufferedReader lines, int count) throws IOException {
        StringBuilder rows = new StringBuilder();
        String line;
        for (int i = 0; i < count && (line = lines.readLine()) != null; i++) {
            rows.append(line).append('\n');
        }
        return rows.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void copy(Connection connection, String table, byte[] rows) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
        copy.writeToCopy(rows, 0, rows.length);
        copy.endCopy();
    }
}
