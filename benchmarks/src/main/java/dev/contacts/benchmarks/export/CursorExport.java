package dev.contacts.benchmarks.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/** What one would write by hand for exactly these contacts: a cursor over their columns, and commons-csv. */
record CursorExport(DataSource dataSource) {

    private static final int FETCH = 1_000;

    private static final String[] HEADER = {
        "contact_id",
        "email",
        "contact_key",
        "first_name",
        "last_name",
        "tier",
        "score",
        "shop",
        "born",
        "company",
        "signup"
    };

    private static final String SQL = """
            select contact_id,
                   contact_document->'i'->0->>1,
                   contact_document->'i'->1->>1,
                   contact_document->'s'->>'first_name',
                   contact_document->'s'->>'last_name',
                   contact_document->'a'->>'tier',
                   contact_document->'a'->'score'->>'n',
                   contact_document->'a'->>'shop',
                   contact_document->'a'->'born'->>'d',
                   contact_document->'a'->>'company',
                   contact_document->'a'->'signup'->>'t'
            from contacts_contact
            where workspace = 'default' and schema_key = 'customers'
            order by workspace, contact_id
            """;

    /** How many contacts it wrote. */
    long writeTo(Path file) throws IOException, SQLException {
        try (Connection connection = dataSource.getConnection();
                Writer text = Files.newBufferedWriter(file);
                CSVPrinter csv = new CSVPrinter(
                        text,
                        CSVFormat.RFC4180
                                .builder()
                                .setQuoteMode(QuoteMode.ALL_NON_NULL)
                                .get())) {
            connection.setAutoCommit(false);
            csv.printRecord((Object[]) HEADER);
            long rows = write(connection, csv);
            connection.commit();
            connection.setAutoCommit(true);
            return rows;
        }
    }

    private static long write(Connection connection, CSVPrinter csv) throws IOException, SQLException {
        long count = 0;
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setFetchSize(FETCH);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    for (int column = 1; column <= HEADER.length; column++) {
                        csv.print(rows.getString(column));
                    }
                    csv.println();
                    count++;
                }
            }
        }
        return count;
    }
}
