package dev.contacts.jdbc.internal.records;

import dev.contacts.channel.Channel;
import dev.contacts.consent.ChannelAddress;
import dev.contacts.consent.RefusedAddress;
import dev.contacts.consent.SubscriptionCategory;
import dev.contacts.contact.ContactId;
import dev.contacts.jdbc.internal.sql.ColumnType;
import dev.contacts.jdbc.internal.sql.Insert;
import dev.contacts.jdbc.internal.sql.Insert.Column;
import dev.contacts.jdbc.internal.sql.RowReader;
import dev.contacts.jdbc.internal.sql.Session;
import dev.contacts.jdbc.internal.sql.Template;
import dev.contacts.jdbc.internal.sql.Uuids;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What was said no to of addresses that were given up, in a transaction. There is seldom anything, which is asked first. */
final class RefusedRows {

    private static final RowReader<RefusedAddress> REFUSED = row -> new RefusedAddress(
            new ContactId(Uuids.read(row, 1)),
            ChannelAddress.stored(Channel.of(row.getString(2)), row.getString(3), row.getString(3)),
            SubscriptionCategory.of(row.getString(4)));

    private final Texts texts;
    private final Session session;
    private final String workspace;

    RefusedRows(Texts texts, Session session, String workspace) {
        this.texts = texts;
        this.session = session;
        this.workspace = workspace;
    }

    /** Adds rows of contacts that are held. */
    void keep(Collection<RefusedAddress> refused) {
        session.insertAbsent(
                texts.insert,
                workspace,
                new TreeSet<>(refused)
                        .stream()
                                .map(each -> new Object[] {
                                    each.address().channel().name(),
                                    each.address().keyBytes(),
                                    each.contact().value(),
                                    each.category().name(),
                                    each.address().key()
                                })
                                .toList());
    }

    List<RefusedAddress> take(Collection<ChannelAddress> addresses) {
        if (addresses.isEmpty()
                || session.first(texts.any, row -> row.getInt(1), workspace).isEmpty()) {
            return List.of();
        }
        Map<Channel, List<byte[]>> keys = new TreeMap<>();
        new TreeSet<>(addresses)
                .forEach(address -> keys.computeIfAbsent(address.channel(), first -> new ArrayList<>())
                        .add(address.keyBytes()));
        TreeSet<RefusedAddress> found = new TreeSet<>();
        keys.forEach((channel, bytes) ->
                found.addAll(session.listFor(ColumnType.BYTES, bytes, texts.find, REFUSED, workspace, channel.name())));
        session.batch(
                texts.remove,
                found.stream()
                        .map(each -> new Object[] {
                            workspace,
                            each.address().channel().name(),
                            each.address().keyBytes(),
                            each.contact().value(),
                            each.category().name()
                        })
                        .toList());
        return List.copyOf(found);
    }

    List<RefusedAddress> by(Collection<ContactId> contacts) {
        return session
                .listFor(
                        ColumnType.UUID,
                        Holding.sorted(contacts, ContactId::value),
                        texts.ofContacts,
                        REFUSED,
                        workspace)
                .stream()
                .sorted()
                .toList();
    }

    /** The statements, once per store. */
    static final class Texts {

        private final Insert insert;
        private final String any;
        private final String find;
        private final String ofContacts;
        private final String remove;

        Texts(Template template) {
            insert = template.insert(
                    "refused_address",
                    Column.of("channel_name", ColumnType.TEXT),
                    Column.of("address_key", ColumnType.BYTES),
                    Column.of("contact_id", ColumnType.UUID),
                    Column.of("category_name", ColumnType.TEXT),
                    Column.of("address_text", ColumnType.TEXT));
            any = template.sql("""
                    select 1 from ${prefix}refused_address where workspace = ?
                    fetch first 1 rows only
                    """);
            find = template.sql("""
                    select a.contact_id, a.channel_name, a.address_text, a.category_name
                    from ${each address_key}
                    ${join refused_address a
                      on a.workspace = ? and a.channel_name = ? and a.address_key = u.address_key}
                    ${current}
                    """);
            ofContacts = template.sql("""
                    select a.contact_id, a.channel_name, a.address_text, a.category_name
                    from ${each contact_id}
                    join ${by refused_address_of_contact refused_address a}
                      on a.workspace = ? and a.contact_id = u.contact_id
                    """);
            remove = template.sql("""
                    delete from ${prefix}refused_address
                    where workspace = ? and channel_name = ? and address_key = ? and contact_id = ? and category_name = ?
                    """);
        }
    }
}
