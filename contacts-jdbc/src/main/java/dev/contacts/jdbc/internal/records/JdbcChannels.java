package dev.contacts.jdbc.internal.records;

import dev.contacts.channel.Channel;
import dev.contacts.consent.ChannelAddress;
import dev.contacts.consent.ChannelRegistration;
import dev.contacts.consent.ContactApp;
import dev.contacts.contact.ContactId;
import dev.contacts.jdbc.internal.document.AppDocument;
import dev.contacts.jdbc.internal.document.Json;
import dev.contacts.jdbc.internal.sql.ColumnType;
import dev.contacts.jdbc.internal.sql.Insert;
import dev.contacts.jdbc.internal.sql.Insert.Column;
import dev.contacts.jdbc.internal.sql.Micros;
import dev.contacts.jdbc.internal.sql.RowReader;
import dev.contacts.jdbc.internal.sql.Session;
import dev.contacts.jdbc.internal.sql.Template;
import dev.contacts.jdbc.internal.sql.Uuids;
import dev.contacts.spi.ChannelRecords;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The addresses and applications of a transaction. Whose an address is, the primary key decides; the contact is held before it gets one. */
final class JdbcChannels implements ChannelRecords {

    private static final RowReader<ChannelRegistration> REGISTRATION = row -> new ChannelRegistration(
            new ContactId(Uuids.read(row, 1)),
            ChannelAddress.of(Channel.of(row.getString(2)), row.getString(3)),
            Micros.toInstant(row.getLong(4)));

    /** By code point, which is the order of UTF-8's bytes; not every database has it. */
    private static final Comparator<ContactApp> BY_APP = Comparator.comparing(ContactApp::contact)
            .thenComparing(app -> app.installation().app().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

    private final Texts texts;
    private final Session session;
    private final String workspace;
    private final Json json;
    private final Holds holds;

    JdbcChannels(Texts texts, Session session, String workspace, Json json, Holds holds) {
        this.texts = texts;
        this.session = session;
        this.workspace = workspace;
        this.json = json;
        this.holds = holds;
    }

    @Override
    public Optional<ContactId> put(ChannelRegistration registration, @Nullable ContactId from) {
        holds.require(registration.contact());
        while (true) { // somebody may add it, or remove it, between the two
            if (given(registration, from)) {
                return Optional.ofNullable(from);
            }
            Optional<ContactId> has = owner(registration.address());
            if (!has.equals(Optional.ofNullable(from))) {
                return has;
            }
        }
    }

    private boolean given(ChannelRegistration registration, @Nullable ContactId from) {
        ChannelAddress address = registration.address();
        String channel = address.channel().name();
        long since = Micros.of(registration.since());
        UUID contact = registration.contact().value();
        return from == null
                ? session.insertAbsent(texts.insert, workspace, List.<Object[]>of(new Object[] {
                            channel, address.keyBytes(), contact, address.value(), since
                        }))
                        > 0
                : session.update(
                                texts.give,
                                contact,
                                address.value(),
                                since,
                                workspace,
                                channel,
                                address.keyBytes(),
                                from.value())
                        > 0;
    }

    private Optional<ContactId> owner(ChannelAddress address) {
        return session.first(
                texts.owner,
                row -> new ContactId(Uuids.read(row, 1)),
                workspace,
                address.channel().name(),
                address.keyBytes());
    }

    @Override
    public boolean remove(ContactId contact, ChannelAddress address) {
        return session.update(texts.remove, workspace, address.channel().name(), address.keyBytes(), contact.value())
                > 0;
    }

    @Override
    public List<ChannelRegistration> find(Collection<ChannelAddress> addresses) {
        Map<Channel, List<byte[]>> byChannel = new TreeSet<>(addresses)
                .stream()
                        .collect(Collectors.groupingBy(
                                ChannelAddress::channel,
                                TreeMap::new,
                                Collectors.mapping(ChannelAddress::keyBytes, Collectors.toList())));
        List<ChannelRegistration> found = new ArrayList<>();
        byChannel.forEach((channel, keys) -> found.addAll(
                session.listFor(ColumnType.BYTES, keys, texts.owners, REGISTRATION, workspace, channel.name())));
        found.sort(Comparator.comparing(ChannelRegistration::address));
        return found;
    }

    @Override
    public List<ChannelRegistration> ofContacts(Collection<ContactId> contacts) {
        return session.listFor(
                ColumnType.UUID, Holding.sorted(contacts, ContactId::value), texts.ofContacts, REGISTRATION, workspace);
    }

    @Override
    public void putApp(ContactApp app) {
        holds.require(app.contact());
        String document = AppDocument.write(json, app.installation());
        String key = app.installation().app();
        if (session.update(texts.updateApp, document, workspace, app.contact().value(), key) == 0) {
            session.insert(texts.insertApp, workspace, List.<Object[]>of(new Object[] {
                app.contact().value(), key, document
            }));
        }
    }

    @Override
    public boolean removeApp(ContactId contact, String app) {
        return session.update(texts.removeApp, workspace, contact.value(), app) > 0;
    }

    @Override
    public List<ContactApp> apps(Collection<ContactId> contacts) {
        return session
                .listFor(
                        ColumnType.UUID,
                        Holding.sorted(contacts, ContactId::value),
                        texts.apps,
                        row -> new ContactApp(
                                new ContactId(Uuids.read(row, 1)),
                                AppDocument.read(json, row.getString(2), row.getString(3))),
                        workspace)
                .stream()
                .sorted(BY_APP)
                .toList();
    }

    /** The statements, once per store. */
    static final class Texts {

        private final Insert insert;
        private final String give;
        private final String owner;
        private final String remove;
        private final String owners;
        private final String ofContacts;
        private final Insert insertApp;
        private final String updateApp;
        private final String removeApp;
        private final String apps;

        Texts(Template template) {
            insert = template.insert(
                    "contact_channel",
                    Column.of("channel_name", ColumnType.TEXT),
                    Column.of("address_key", ColumnType.BYTES),
                    Column.of("contact_id", ColumnType.UUID),
                    Column.of("address_value", ColumnType.TEXT),
                    Column.of("registered_at", ColumnType.BIGINT));
            give = template.sql("""
                    update ${prefix}contact_channel set contact_id = ?, address_value = ?, registered_at = ?
                    where workspace = ? and channel_name = ? and address_key = ? and contact_id = ?
                    """);
            owner = template.sql("""
                    select contact_id from ${prefix}contact_channel
                    where workspace = ? and channel_name = ? and address_key = ?
                    ${current}
                    """);
            remove = template.sql("""
                    delete from ${prefix}contact_channel
                    where workspace = ? and channel_name = ? and address_key = ? and contact_id = ?
                    """);
            owners = template.sql("""
                    select a.contact_id, a.channel_name, a.address_value, a.registered_at
                    from ${each address_key}
                    ${join contact_channel a
                      on a.workspace = ? and a.channel_name = ? and a.address_key = u.address_key}
                    """);
            ofContacts = template.sql("""
                    select a.contact_id, a.channel_name, a.address_value, a.registered_at
                    from ${each contact_id}
                    join ${by contact_channel_of_contact contact_channel a} on a.workspace = ? and a.contact_id = u.contact_id
                    order by a.contact_id, a.channel_name, a.address_key
                    """);
            insertApp = template.insert(
                    "contact_app",
                    Column.of("contact_id", ColumnType.UUID),
                    Column.of("app_key", ColumnType.TEXT),
                    Column.of("app_document", ColumnType.JSON));
            updateApp = template.sql("update ${prefix}contact_app set app_document = ${json}"
                    + " where workspace = ? and contact_id = ? and app_key = ?");
            removeApp = template.sql(
                    "delete from ${prefix}contact_app where workspace = ? and contact_id = ? and app_key = ?");
            apps = template.sql("""
                    select p.contact_id, p.app_key, p.app_document
                    from ${each contact_id}
                    ${join contact_app p on p.workspace = ? and p.contact_id = u.contact_id}
                    """);
        }
    }
}
