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

/**
 * What one would write by hand for exactly these contacts, to get the same file as the library's: a cursor over their columns, and
 * commons-csv. That these have an email address first and a key then, and no other identifiers, and have said no to nothing, is known to it.
 */
record CursorExport(DataSource dataSource) {

    private static final int FETCH = 1_000;

    private static final String[] HEADER = {
        "contact_id",
        "email",
        "mobile_number",
        "app_alias",
        "contact_key",
        "identifier:user_id",
        "external_id",
        "consent:unsubscribed",
        "first_name",
        "last_name",
        "street",
        "city",
        "region",
        "postal_code",
        "country",
        "latitude",
        "longitude",
        "place",
        "located_at",
        "time_zone",
        "language",
        "avatar_link",
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
                   null,
                   null,
                   contact_document->'i'->1->>1,
                   null,
                   null,
                   null,
                   contact_document->'s'->>'first_name',
                   contact_document->'s'->>'last_name',
                   contact_document->'s'->>'street',
                   contact_document->'s'->>'city',
                   contact_document->'s'->>'region',
                   contact_document->'s'->>'postal_code',
                   contact_document->'s'->>'country',
                   contact_document->'s'->'latitude'->>'n',
                   contact_document->'s'->'longitude'->>'n',
                   contact_document->'s'->>'place',
                   contact_document->'s'->'located_at'->>'t',
                   contact_document->'s'->>'time_zone',
                   contact_document->'s'->>'language',
                   contact_document->'s'->>'avatar_link',
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
