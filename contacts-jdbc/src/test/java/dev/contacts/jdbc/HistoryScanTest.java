package dev.contacts.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.Contacts;
import dev.contacts.activity.ActivityCategory;
import dev.contacts.activity.ActivityDetail;
import dev.contacts.activity.Money;
import dev.contacts.activity.NewActivity;
import dev.contacts.channel.Channel;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.NewContact;
import dev.contacts.contact.NoteId;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reads every column of every table for what activities and notes said, before and after their contact ended. */
class HistoryScanTest {

    private static final String MARK = "canary7f3a";
    private static final String AMOUNT = "7351937.42";

    @ParameterizedTest
    @EnumSource
    void no_column_holds_anything_of_an_anonymized_history(TestDatabase database) throws SQLException {
        DataSource dataSource = database.fresh();
        Contacts contacts = Contacts.over(JdbcContactStore.over(dataSource));
        ContactId anna = withHistory(contacts);
        assertThat(columnsWithTraces(dataSource, anna)).hasSizeGreaterThan(7);

        contacts.privacy().anonymize(anna);

        assertThat(columnsWithTraces(dataSource, anna)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void no_column_holds_anything_of_a_deleted_history_nor_of_a_deleted_note(TestDatabase database)
            throws SQLException {
        DataSource dataSource = database.fresh();
        Contacts contacts = Contacts.over(JdbcContactStore.over(dataSource));
        ContactId anna = withHistory(contacts);
        NoteId note = contacts.notes().list(anna).get(0).id();

        contacts.notes().delete(anna, note);
        assertThat(columnsWithTraces(dataSource, anna)).noneMatch(column -> column.contains("note_content"));
        contacts.privacy().prepareDeletion(Set.of(anna)).confirm();

        assertThat(columnsWithTraces(dataSource, anna)).isEmpty();
    }

    private static ContactId withHistory(Contacts contacts) {
        Contact anna = contacts.create(NewContact.of(TestContacts.email("anna")));
        ContactId id = anna.id();
        contacts.activities()
                .append(List.of(
                        NewActivity.campaign(id, MARK + " m", Channel.EMAIL, MARK + " s")
                                .key(MARK + " key"),
                        NewActivity.of(
                                id,
                                new ActivityDetail.Event(
                                        ActivityCategory.of("WEBSITE"), MARK + " e", List.of(MARK + " w"))),
                        NewActivity.order(id, MARK + " o", Money.of(AMOUNT, "EUR"), MARK)
                                .set(MARK + " field", MARK + " value"),
                        NewActivity.system(id, MARK + " k")));
        contacts.notes().add(id, MARK + " note");
        return id;
    }

    private static Set<String> columnsWithTraces(DataSource dataSource, ContactId contact) throws SQLException {
        List<String> traces = List.of(
                MARK,
                HexFormat.of().formatHex(MARK.getBytes(StandardCharsets.UTF_8)),
                AMOUNT,
                contact.toString(),
                contact.toString().replace("-", ""));
        Set<String> found = new TreeSet<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (TestSchema.Column column : TestSchema.columns(dataSource)) {
                try (ResultSet rows = statement.executeQuery("select " + column.column() + " from " + column.table())) {
                    while (rows.next()) {
                        String text = text(rows.getObject(1));
                        if (traces.stream().anyMatch(text::contains)) {
                            found.add(column.toString());
                        }
                    }
                }
            }
        }
        return found;
    }

    private static String text(Object value) {
        String text = value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value);
        return text.toLowerCase(Locale.ROOT);
    }
}
