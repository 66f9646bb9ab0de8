package dev.contacts.jdbc;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.contacts.Contacts;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.NewContact;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.privacy.AnonymizationPolicy;
import dev.contacts.privacy.AnonymizationReceipt;
import dev.contacts.privacy.ErasureContext;
import dev.contacts.privacy.HostResources;
import dev.contacts.privacy.PersonalDataContributor;
import dev.contacts.privacy.PrivacyOptions;
import dev.contacts.spi.StorageException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * That nothing is left of a contact, asked of the database itself rather than of the library. How often the longer ones try is told by {@code
 * contacts.tck.rounds}; the profile {@code campaign} makes it 10,000. T17 to T21, U13, U18; requirements 7.2.
 */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ErasureProofTest {

    private static final int TIMES = 10 * Integer.getInteger("contacts.tck.rounds", 10);
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final DataSource dataSource;
    private final Contacts contacts;

    ErasureProofTest(TestDatabase database) {
        dataSource = database.fresh();
        contacts = Contacts.over(JdbcContactStore.over(dataSource));
    }

    @ParameterizedTest
    @EnumSource
    void no_trace_of_an_anonymized_contact_is_in_any_column_T17(AnonymizationPolicy policy) throws SQLException {
        FullContact anna = new FullContact(contacts);
        Needles traces = anna.traces();
        Set<String> before = new TreeSet<>();
        found(traces).values().forEach(before::addAll);
        assertThat(before)
                .as("the scan finds everything that is there")
                .containsAll(anna.values().keySet().stream()
                        .filter(name -> !name.startsWith("id"))
                        .toList());

        contacts.privacy().anonymize(anna.id(), policy);

        assertThat(found(traces)).isEmpty();
        assertThat(rows("contacts_contact")).isZero();
    }

    @Test
    void no_trace_of_a_deleted_contact_is_in_any_column_and_its_neighbour_is_untouched_T21() throws SQLException {
        FullContact anna = new FullContact(contacts);
        FullContact ben = new FullContact(contacts);
        Needles his = ben.traces();
        Map<String, Set<String>> before = found(his);

        contacts.privacy().prepareDeletion(Set.of(anna.id())).confirm();

        assertThat(found(anna.traces())).isEmpty();
        assertThat(found(his)).isEqualTo(before);
        assertThat(rows("contacts_anonymized_record")).isZero();
    }

    @Test
    void the_scan_finds_an_unsalted_hash_and_other_weak_remains() throws SQLException {
        FullContact anna = new FullContact(contacts);
        String email = requireNonNull(anna.values().get("email")).toLowerCase(java.util.Locale.ROOT);
        byte[] bytes = email.getBytes(StandardCharsets.UTF_8);
        contacts.privacy().anonymize(anna.id());
        execute("create table left_over (kept varchar(200) not null)");
        List<String> weak = List.of(
                java.util.HexFormat.of().formatHex(Traces.hash("SHA3-256", bytes)),
                java.util.HexFormat.of().withUpperCase().formatHex(Traces.hash("MD5", bytes)),
                java.util.HexFormat.of().formatHex(Traces.hash("SHA-1", bytes)).substring(0, 16),
                java.util.Base64.getUrlEncoder().encodeToString(("x" + email).getBytes(StandardCharsets.UTF_8)),
                java.util.HexFormat.of().toHexDigits(email.hashCode()),
                "crc:" + java.util.HexFormat.of().toHexDigits((int) crc(bytes)),
                anna.id().toString().replace("-", ""));
        for (String value : weak) {
            execute("delete from left_over");
            execute("insert into left_over values ('" + value + "')");
            assertThat(found(anna.traces())).as(value).hasSize(1);
        }
    }

    @Test
    void whoever_comes_back_again_and_again_has_no_token_twice_and_nothing_in_common_with_before_T18()
            throws SQLException {
        EmailAddress email = TestContacts.email("again");
        Set<ContactId> ids = new HashSet<>();
        for (int i = 0; i < TIMES; i++) {
            Contact contact = contacts.create(NewContact.of(email).firstName("Anna"));
            assertThat(contacts.activities().history(contact.id())).isEmpty();
            ids.add(contact.id());
            contacts.privacy().anonymize(contact.id());
        }
        List<String> digests = new ArrayList<>();
        for (byte[] cell : cells("tokens_document")) {
            Matcher matcher = DIGEST.matcher(new String(cell, StandardCharsets.UTF_8));
            while (matcher.find()) {
                digests.add(matcher.group());
            }
        }

        assertThat(ids).hasSize(TIMES);
        assertThat(new HashSet<>(digests)).hasSize(2 * TIMES);
    }

    @Test
    void a_failure_at_any_statement_changes_nothing_and_tells_nobody_T19() throws SQLException {
        FailingConnections connections = new FailingConnections(dataSource);
        List<AnonymizationReceipt> told = new ArrayList<>();
        Contacts failing = Contacts.builder(JdbcContactStore.over(connections.dataSource()))
                .privacy(PrivacyOptions.SHIPPED.notifier(told::add))
                .build();
        FullContact anna = new FullContact(contacts);
        Map<String, List<String>> before = dump();
        int failures = 0;
        boolean done = false;
        while (!done) {
            int statement = failures + 1;
            connections.interrupt(statement, () -> connections.failStatements("HY000"));
            Throwable thrown = catchThrowable(() -> failing.privacy().anonymize(anna.id()));
            done = thrown == null;
            if (!done) {
                assertThat(thrown).as("at statement %s", statement).isInstanceOf(StorageException.class);
                assertThat(dump())
                        .as("after a failure of statement %s", statement)
                        .isEqualTo(before);
                assertThat(told).isEmpty();
                failures++;
            }
        }
        assertThat(failures).as("statements of an anonymization").isGreaterThan(10);
        assertThat(told).hasSize(1);
        assertThat(found(anna.traces())).isEmpty();
    }

    @Test
    void a_table_of_the_hosts_takes_part_in_erase_and_export_in_the_same_transaction_U13() throws SQLException {
        execute("create table host_invoice (contact varchar(36) not null, invoice_text varchar(100) not null)");
        FullContact anna = new FullContact(contacts);
        execute("insert into host_invoice values ('" + anna.id() + "', 'for Anna')");
        Invoices invoices = new Invoices();
        Contacts host = Contacts.builder(JdbcContactStore.over(dataSource))
                .privacy(PrivacyOptions.SHIPPED.contributor(invoices))
                .build();
        Map<String, List<String>> before = dump();
        ByteArrayOutputStream export = new ByteArrayOutputStream();
        host.exports().contact(anna.id()).writeTo(export);
        RuntimeException failure = new IllegalStateException("after the delete");
        invoices.failure = failure;
        var plan = host.privacy().prepareDeletion(Set.of(anna.id()));

        assertThat(catchThrowable(() -> host.privacy().anonymize(anna.id()))).isSameAs(failure);
        assertThat(catchThrowable(plan::confirm)).isSameAs(failure);
        assertThat(dump()).isEqualTo(before);
        invoices.failure = null;
        AnonymizationReceipt receipt = host.privacy().anonymize(anna.id());

        assertThat(export.toString(StandardCharsets.UTF_8).lines()).contains("related_data,invoice,text,for Anna");
        assertThat(receipt.erased()).containsEntry("host:invoice", 1L);
        assertThat(rows("host_invoice")).isZero();
        assertThat(found(anna.traces())).isEmpty();
    }

    private static long crc(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }

    private Map<String, Set<String>> found(Needles traces) throws SQLException {
        Map<String, Set<String>> found = new TreeMap<>();
        WholeDatabase.read(dataSource).forEach((column, cells) -> {
            Set<String> names = traces.in(cells);
            if (!names.isEmpty()) {
                found.put(column, names);
            }
        });
        return found;
    }

    private Map<String, List<String>> dump() throws SQLException {
        Map<String, List<String>> dump = new TreeMap<>();
        WholeDatabase.read(dataSource).forEach((column, cells) -> {
            if (!column.toLowerCase(java.util.Locale.ROOT)
                    .contains("_hold")) { // rows to wait at, made when first needed
                dump.put(
                        column,
                        cells.stream()
                                .map(cell -> new String(cell, StandardCharsets.ISO_8859_1))
                                .sorted()
                                .toList());
            }
        });
        return dump;
    }

    private List<byte[]> cells(String column) throws SQLException {
        List<byte[]> cells = new ArrayList<>();
        WholeDatabase.read(dataSource).forEach((name, all) -> {
            if (name.toLowerCase(java.util.Locale.ROOT).endsWith("." + column)) {
                for (int i = 0; i < all.size(); i += 2) { // each text is there twice
                    cells.add(all.get(i));
                }
            }
        });
        return cells;
    }

    private long rows(String table) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A host's table of invoices. */
    private static final class Invoices implements PersonalDataContributor {

        private @Nullable RuntimeException failure;

        @Override
        public String name() {
            return "invoice";
        }

        @Override
        public long erase(ErasureContext erasure) {
            Connection connection = erasure.resource(Connection.class).orElseThrow();
            long erased = 0;
            for (ContactId contact : erasure.contacts()) {
                erased += delete(connection, contact);
            }
            if (failure != null) {
                throw failure;
            }
            return erased;
        }

        private static long delete(Connection connection, ContactId contact) {
            try (PreparedStatement statement =
                    connection.prepareStatement("delete from host_invoice where contact = ?")) {
                statement.setString(1, contact.toString());
                return statement.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void export(ContactId contact, HostResources transaction, BiConsumer<String, String> line) {
            Connection connection = transaction.resource(Connection.class).orElseThrow();
            try (PreparedStatement statement =
                    connection.prepareStatement("select invoice_text from host_invoice where contact = ?")) {
                statement.setString(1, contact.toString());
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        line.accept("text", rows.getString(1));
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
