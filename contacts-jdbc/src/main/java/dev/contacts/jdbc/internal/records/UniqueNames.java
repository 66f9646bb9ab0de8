package dev.contacts.jdbc.internal.records;

import dev.contacts.jdbc.internal.sql.ColumnType;
import dev.contacts.jdbc.internal.sql.Insert;
import dev.contacts.jdbc.internal.sql.Insert.Column;
import dev.contacts.jdbc.internal.sql.Session;
import dev.contacts.jdbc.internal.sql.Template;
import dev.contacts.schema.NameKey;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** The names of one kind of thing, unique by the primary key of a table of their own. Immutable; made once per store. */
final class UniqueNames {

    private final Insert claim;
    private final String free;

    UniqueNames(Template template, String table, String key, String id) {
        claim = template.insert(table, Column.of(key, ColumnType.BYTES), Column.of(id, ColumnType.UUID));
        free = template.sql("delete from ${prefix}" + table + " where workspace = ? and " + key + " = ?");
    }

    /** Gives something a name; false if another has it. */
    boolean claim(Session session, String workspace, NameKey name, UUID id) {
        Object[] row = {bytes(name), id};
        return session.insertAbsent(claim, workspace, List.<Object[]>of(row)) == 1;
    }

    /** Gives something that has a name another one; false if another has that. */
    boolean change(Session session, String workspace, NameKey before, NameKey after, UUID id) {
        if (before.equals(after)) {
            return true;
        }
        boolean free = claim(session, workspace, after, id);
        if (free) {
            free(session, workspace, before);
        }
        return free;
    }

    void free(Session session, String workspace, NameKey name) {
        session.update(free, workspace, bytes(name));
    }

    static byte[] bytes(NameKey name) {
        return name.value().getBytes(StandardCharsets.UTF_8);
    }
}
