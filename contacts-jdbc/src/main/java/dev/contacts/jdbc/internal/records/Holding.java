package dev.contacts.jdbc.internal.records;

import dev.contacts.jdbc.internal.sql.Session;
import dev.contacts.jdbc.internal.sql.Template;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Keeps rows, and what belongs to them, to a transaction until its end: by an update that changes nothing, which every engine honours, and in
 * the order of the ids, so that two transactions cannot wait for each other here. Immutable; made once per store.
 */
final class Holding {

    private final String update;

    private Holding(String update) {
        this.update = update;
    }

    static Holding ofContacts(Template template) {
        return new Holding(template.sql("update ${prefix}contact set contact_version = contact_version"
                + " where workspace = ? and contact_id = ?"));
    }

    static Holding ofGroups(Template template) {
        return new Holding(template.sql("update ${prefix}contact_group set unsubscribed_count = unsubscribed_count"
                + " where workspace = ? and group_id = ?"));
    }

    static Holding ofSegments(Template template) {
        return new Holding(template.sql("update ${prefix}contact_segment set created_at = created_at"
                + " where workspace = ? and segment_id = ?"));
    }

    /** Those of the rows that exist. */
    Set<UUID> hold(Session session, String workspace, List<UUID> sorted) {
        int[] found = session.batch(
                update, sorted.stream().map(id -> new Object[] {workspace, id}).toList());
        return IntStream.range(0, found.length)
                .filter(i -> found[i] == 1)
                .mapToObj(sorted::get)
                .collect(Collectors.toSet());
    }

    /** Ids, each once, in their order. */
    static <T extends Comparable<? super T>> List<UUID> sorted(Collection<T> ids, Function<T, UUID> value) {
        return ids.stream().distinct().sorted().map(value).toList();
    }
}
