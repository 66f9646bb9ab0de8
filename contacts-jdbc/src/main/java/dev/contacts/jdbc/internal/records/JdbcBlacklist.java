package dev.contacts.jdbc.internal.records;

import dev.contacts.channel.Channel;
import dev.contacts.consent.BlacklistEntry;
import dev.contacts.consent.BlacklistTarget;
import dev.contacts.consent.ChannelAddress;
import dev.contacts.consent.Suppression;
import dev.contacts.identifier.EmailDomain;
import dev.contacts.jdbc.internal.sql.ColumnType;
import dev.contacts.jdbc.internal.sql.Insert;
import dev.contacts.jdbc.internal.sql.Insert.Column;
import dev.contacts.jdbc.internal.sql.Micros;
import dev.contacts.jdbc.internal.sql.RowReader;
import dev.contacts.jdbc.internal.sql.Session;
import dev.contacts.jdbc.internal.sql.Template;
import dev.contacts.spi.Arguments;
import dev.contacts.spi.BlacklistRecords;
import dev.contacts.workspace.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The blacklist and the suppressions of a transaction. That a target, or a digest, is there once, the primary keys decide. */
final class JdbcBlacklist implements BlacklistRecords {

    private static final short ADDRESS = 1;
    private static final short DOMAIN = 2;
    private static final int MONTHS = 100;
    private static final HexFormat HEX = HexFormat.of();

    private static final RowReader<BlacklistEntry> ENTRY = row -> new BlacklistEntry(
            target(row), row.getString(4), Micros.toInstant(row.getLong(5)), new Actor(row.getString(6)));

    private static final RowReader<Suppression> SUPPRESSION = row -> new Suppression(
            HEX.formatHex(row.getBytes(1)),
            row.getString(2),
            YearMonth.of(row.getInt(3) / MONTHS, row.getInt(3) % MONTHS));

    private final Texts texts;
    private final Session session;
    private final String workspace;

    JdbcBlacklist(Texts texts, Session session, String workspace) {
        this.texts = texts;
        this.session = session;
        this.workspace = workspace;
    }

    @Override
    public List<BlacklistEntry> add(Collection<BlacklistEntry> entries) {
        Map<BlacklistTarget, BlacklistEntry> wanted = new TreeMap<>();
        entries.forEach(entry -> wanted.putIfAbsent(entry.target(), entry));
        find(texts.findNow, wanted.keySet()).forEach(there -> wanted.remove(there.target()));
        List<BlacklistEntry> absent = List.copyOf(wanted.values());
        int added = session.insertAbsent(
                texts.insert,
                workspace,
                absent.stream().map(JdbcBlacklist::values).toList());
        if (added == absent.size()) {
            return absent;
        }
        List<BlacklistEntry> there = find(texts.findNow, wanted.keySet()); // somebody else was first with the others
        return absent.stream().filter(there::contains).toList();
    }

    @Override
    public List<BlacklistEntry> remove(Collection<BlacklistTarget> targets) {
        List<BlacklistEntry> stored = find(texts.findNow, targets);
        int[] removed = session.batch(
                texts.remove,
                stored.stream()
                        .map(BlacklistEntry::target)
                        .map(target -> new Object[] {
                            workspace, kind(target), target.channel().name(), target.keyBytes()
                        })
                        .toList());
        return IntStream.range(0, removed.length)
                .filter(i -> removed[i] == 1)
                .mapToObj(stored::get)
                .toList();
    }

    @Override
    public List<BlacklistEntry> find(Collection<BlacklistTarget> targets) {
        return find(texts.find, targets);
    }

    private List<BlacklistEntry> find(String sql, Collection<BlacklistTarget> targets) {
        Map<Short, Map<Channel, List<byte[]>>> keys = new TreeMap<>();
        new TreeSet<>(targets)
                .forEach(target -> keys.computeIfAbsent(kind(target), first -> new TreeMap<>())
                        .computeIfAbsent(target.channel(), first -> new ArrayList<>())
                        .add(target.keyBytes()));
        List<BlacklistEntry> found = new ArrayList<>();
        keys.forEach((kind, channels) -> channels.forEach((channel, bytes) ->
                found.addAll(session.listFor(ColumnType.BYTES, bytes, sql, ENTRY, workspace, kind, channel.name()))));
        found.sort(Comparator.comparing(BlacklistEntry::target));
        return found;
    }

    @Override
    public List<BlacklistEntry> list(@Nullable BlacklistTarget after, int limit) {
        Arguments.requireLimit(limit);
        if (after == null) {
            return session.list(texts.first, ENTRY, workspace, limit);
        }
        short kind = kind(after);
        String channel = after.channel().name();
        return session.list(texts.next, ENTRY, workspace, kind, kind, channel, kind, channel, after.keyBytes(), limit);
    }

    @Override
    public void suppress(Collection<Suppression> suppressions) {
        Map<String, Suppression> sorted = new TreeMap<>();
        suppressions.forEach(each -> sorted.putIfAbsent(each.digest(), each));
        session.insertAbsent(
                texts.suppress,
                workspace,
                sorted.values().stream()
                        .map(each -> new Object[] {
                            HEX.parseHex(each.digest()),
                            each.secretId(),
                            each.month().getYear() * MONTHS + each.month().getMonthValue()
                        })
                        .toList());
    }

    @Override
    public int release(Collection<String> digests) {
        return IntStream.of(session.batch(
                        texts.release,
                        new TreeSet<>(digests)
                                .stream()
                                        .map(digest -> new Object[] {workspace, HEX.parseHex(digest)})
                                        .toList()))
                .sum();
    }

    @Override
    public List<Suppression> suppressed(Collection<String> digests) {
        return session.listFor(
                ColumnType.BYTES,
                new TreeSet<>(digests).stream().map(HEX::parseHex).toList(),
                texts.suppressed,
                SUPPRESSION,
                workspace);
    }

    private static short kind(BlacklistTarget target) {
        return target instanceof BlacklistTarget.Domain ? DOMAIN : ADDRESS;
    }

    private static BlacklistTarget target(ResultSet row) throws SQLException {
        String key = row.getString(3);
        return row.getShort(1) == DOMAIN
                ? new BlacklistTarget.Domain(EmailDomain.parse(key))
                : new BlacklistTarget.Address(ChannelAddress.stored(Channel.of(row.getString(2)), key, key));
    }

    private static Object[] values(BlacklistEntry entry) {
        BlacklistTarget target = entry.target();
        return new Object[] {
            kind(target),
            target.channel().name(),
            target.keyBytes(),
            target.key(),
            entry.reason(),
            Micros.of(entry.at()),
            entry.actor().name()
        };
    }

    /** The statements, once per store. */
    static final class Texts {

        private final Insert insert;
        private final String remove;
        private final String find;
        private final String findNow;
        private final String first;
        private final String next;
        private final Insert suppress;
        private final String release;
        private final String suppressed;

        Texts(Template template) {
            insert = template.insert(
                    "blacklist_entry",
                    Column.of("target_kind", ColumnType.SMALLINT),
                    Column.of("channel_name", ColumnType.TEXT),
                    Column.of("target_key", ColumnType.BYTES),
                    Column.of("target_text", ColumnType.TEXT),
                    Column.of("entry_reason", ColumnType.TEXT),
                    Column.of("listed_at", ColumnType.BIGINT),
                    Column.of("listed_by", ColumnType.TEXT));
            remove = template.sql("""
                    delete from ${prefix}blacklist_entry
                    where workspace = ? and target_kind = ? and channel_name = ? and target_key = ?
                    """);
            String select =
                    "select b.target_kind, b.channel_name, b.target_text, b.entry_reason, b.listed_at, b.listed_by ";
            find = template.sql(select + """
                    from ${each target_key}
                    ${join blacklist_entry b on b.workspace = ? and b.target_kind = ? and b.channel_name = ?
                      and b.target_key = u.target_key}
                    """);
            findNow = find + template.sql(" ${current}");
            String all = select + "from ${prefix}blacklist_entry b where b.workspace = ? ";
            String inOrder =
                    "order by b.workspace, b.target_kind, b.channel_name, b.target_key fetch first ? rows only";
            first = template.sql(all + inOrder);
            next = template.sql(all + """
                    and (b.target_kind > ? or b.target_kind = ? and b.channel_name > ?
                      or b.target_kind = ? and b.channel_name = ? and b.target_key > ?)
                    """ + inOrder);
            suppress = template.insert(
                    "suppression",
                    Column.of("address_digest", ColumnType.BYTES),
                    Column.of("secret_id", ColumnType.TEXT),
                    Column.of("suppressed_month", ColumnType.INTEGER));
            release = template.sql("delete from ${prefix}suppression where workspace = ? and address_digest = ?");
            suppressed = template.sql("""
                    select s.address_digest, s.secret_id, s.suppressed_month
                    from ${each address_digest}
                    ${join suppression s on s.workspace = ? and s.address_digest = u.address_digest}
                    order by s.address_digest
                    """);
        }
    }
}
