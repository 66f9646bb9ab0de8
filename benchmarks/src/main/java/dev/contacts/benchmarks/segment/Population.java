package dev.contacts.benchmarks.segment;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.Origin;
import dev.contacts.contact.Provenance;
import dev.contacts.group.Group;
import dev.contacts.group.GroupId;
import dev.contacts.identifier.ContactKey;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.jdbc.JdbcContactStore;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldType;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.SchemaName;
import dev.contacts.workspace.Actor;
import dev.contacts.workspace.Workspace;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;

/** Contacts of one list with four indexed fields and two others; three in ten are members of a group. */
public final class Population {

    static final Workspace WORKSPACE = Workspace.DEFAULT;
    static final GroupId VIP = new GroupId(new UUID(7, 7));

    private static final SchemaName LIST = SchemaName.of("customers");
    private static final Instant NOW = Instant.parse("2026-03-29T01:30:00Z");
    private static final List<String> TIERS = List.of("gold", "silver", "silver", "bronze", "bronze", "bronze");
    private static final List<String> CITIES =
            List.of("Berlin", "Madrid", "Paris", "Rome", "Vienna", "Oslo", "Porto", "Ghent", "Gdansk", "Turku");
    private static final int BATCH = 5_000;

    private final DataSource dataSource;
    private final JdbcContactStore store;

    /** Contacts in the tables of a data source, which it makes. */
    public Population(DataSource dataSource) {
        this.dataSource = dataSource;
        this.store = JdbcContactStore.over(dataSource);
    }

    JdbcContactStore store() {
        return store;
    }

    /** Adds so many contacts as an import does, in batches, and then the memberships as the store writes them. */
    public void fill(int size) throws SQLException {
        store.inTransaction(WORKSPACE, tx -> tx.schemas().insert(schema()));
        store.inTransaction(WORKSPACE, tx -> tx.groups().insert(Group.of(VIP, "VIP", Actor.SYSTEM, NOW)));
        Random random = new Random(42);
        for (int from = 0; from < size; from += BATCH) {
            List<Contact> batch = new ArrayList<>();
            for (int n = from; n < Math.min(size, from + BATCH); n++) {
                batch.add(contact(n, random));
            }
            store.inTransaction(WORKSPACE, tx -> tx.contacts().insert(batch));
        }
        join();
    }

    private void join() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement join = connection.prepareStatement("""
                        insert into contacts_membership
                        select workspace, contact_id, ?, 'ACTIVE',
                               jsonb_build_object('a', jsonb_build_object('seat',
                                   chr(65 + mod(abs(hashtext(contact_id::text)), 26)) || '1')),
                               added_at
                        from contacts_contact where mod(abs(hashtext(contact_id::text)), 10) < 3
                        """);
                Statement vacuum = connection.createStatement()) {
            join.setObject(1, VIP.value());
            join.executeUpdate();
            vacuum.execute("vacuum analyze");
        }
    }

    private static ProfileSchema schema() {
        return ProfileSchema.builder(LIST.value())
                .field(FieldDefinition.text("tier").asIndexed())
                .field(FieldDefinition.number("score").asIndexed())
                .field(FieldDefinition.text("shop").asIndexed())
                .field(FieldDefinition.of("born", FieldType.DATE).asIndexed())
                .field(FieldDefinition.text("company"))
                .field(FieldDefinition.of("signup", FieldType.INSTANT))
                .build()
                .stored(1, Actor.SYSTEM, NOW);
    }

    private static Contact contact(int n, Random random) {
        Map<FieldName, FieldValue> values = new TreeMap<>();
        values.put(FieldName.of("tier"), FieldValue.of(any(TIERS, random)));
        values.put(FieldName.of("score"), FieldValue.of(random.nextInt(1_000)));
        values.put(FieldName.of("shop"), FieldValue.of(any(CITIES, random)));
        values.put(FieldName.of("born"), FieldValue.of(LocalDate.ofEpochDay(random.nextInt(20_000))));
        values.put(FieldName.of("company"), FieldValue.of("Company " + random.nextInt(10_000)));
        values.put(FieldName.of("signup"), FieldValue.of(NOW.minusSeconds(random.nextInt(200_000_000))));
        return new Contact(
                new ContactId(new UUID(0x0190_0000_0000_7000L + ((long) n << 16), random.nextLong() | Long.MIN_VALUE)),
                1,
                LIST,
                random.nextInt(1_000) == 0,
                List.of(EmailAddress.parse("person" + n + "@example.com"), ContactKey.parse("key-" + n)),
                Attributes.of(Map.of(
                        FieldName.of("first_name"), FieldValue.of("First" + n % 1_000),
                        FieldName.of("last_name"), FieldValue.of("Last" + n % 10_000))),
                Attributes.of(values),
                Provenance.added(NOW, Origin.IMPORT, Actor.SYSTEM));
    }

    private static <T> T any(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
