package dev.contacts.benchmarks.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The rows of finished contacts, taken out of their tables and brought into others by COPY, in parts that are committed. */
final class RawCopy {

    private static final int CONTACTS = 10_000;

    private final DataSource dataSource;
    private final Path folder;

    /** A table, and how many of its rows a contact has. */
    private enum Part {
        CONTACT("contact", 1),
        IDENTIFIER("contact_identifier", People.IDENTIFIERS),
        FIELD("contact_field", 1);

        private final String table;
        private final int rows;

        Part(String table, int rows) {
            this.table = table;
            this.rows = rows;
        }
    }

    RawCopy(DataSource dataSource, Path folder) {
        this.dataSource = dataSource;
        this.folder = folder;
    }

    /** Takes the rows out. */
    void read(String prefix) throws SQLException, IOException {
        try (Connection connection = dataSource.getConnection()) {
            CopyCalls copy = CopyCalls.on(connection);
            for (Part part : Part.values()) {
                try (OutputStream out = Files.newOutputStream(file(part))) {
                    copy.out("copy " + prefix + part.table + " to stdout", out);
                }
            }
        }
    }

    /** Brings them into other tables; how many nanoseconds it took. */
    long write(String prefix) throws SQLException, IOException {
        try (Connection connection = dataSource.getConnection();
                BufferedReader contacts = Files.newBufferedReader(file(Part.CONTACT));
                BufferedReader identifiers = Files.newBufferedReader(file(Part.IDENTIFIER));
                BufferedReader fields = Files.newBufferedReader(file(Part.FIELD))) {
            connection.setAutoCommit(false);
            CopyCalls copy = CopyCalls.on(connection);
            long spent = 0;
            while (true) {
                byte[] first = lines(contacts, Part.CONTACT); // reading is not part of it
                byte[] second = lines(identifiers, Part.IDENTIFIER);
                byte[] third = lines(fields, Part.FIELD);
                if (first.length == 0) {
                    connection.setAutoCommit(true);
                    return spent;
                }
                long begin = System.nanoTime();
                copy(copy, prefix, Part.CONTACT, first);
                copy(copy, prefix, Part.IDENTIFIER, second);
                copy(copy, prefix, Part.FIELD, third);
                connection.commit();
                spent += System.nanoTime() - begin;
            }
        }
    }

    private static void copy(CopyCalls copy, String prefix, Part part, byte[] lines) throws SQLException, IOException {
        copy.in("copy " + prefix + part.table + " from stdin", lines);
    }

    private static byte[] lines(BufferedReader from, Part part) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int row = 0; row < CONTACTS * part.rows; row++) {
            String line = from.readLine();
            if (line == null) {
                break;
            }
            lines.append(line).append('\n');
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Path file(Part part) {
        return folder.resolve(part.table);
    }
}
