package dev.contacts.jdbc.internal.records;

import dev.contacts.jdbc.internal.records.SchemaCatalog.Stored;
import dev.contacts.jdbc.internal.sql.Session;
import dev.contacts.jdbc.internal.sql.Template;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.SchemaName;
import dev.contacts.segment.ContactQuery;
import dev.contacts.segment.SegmentRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Divides the contacts of a workspace by what their index rows can be trusted for: by list and number of the index. */
final class ListParts {

    private static final long BEFORE_ALL = -1;

    private final Texts texts;
    private final Session session;
    private final String workspace;
    private final SchemaCatalog catalog;

    ListParts(Texts texts, Session session, String workspace, SchemaCatalog catalog) {
        this.texts = texts;
        this.session = session;
        this.workspace = workspace;
        this.catalog = catalog;
    }

    /** The parts that a query speaks of; none if no index is of use for it. */
    List<Part> of(ContactQuery query) {
        Set<FieldName> fields = query.rule().map(SegmentRule::fields).orElse(Set.of());
        if (fields.isEmpty()) {
            return List.of();
        }
        Map<SchemaName, Stored> schemas = catalog.list().stream()
                .filter(stored ->
                        query.schema().stream().allMatch(stored.schema().name()::equals))
                .collect(Collectors.toMap(stored -> stored.schema().name(), Function.identity()));
        return schemas.values().stream().anyMatch(stored -> !Collections.disjoint(stored.indexedFields(), fields))
                ? parts(schemas, query.schema())
                : List.of();
    }

    /** Steps through the index from one part to the next, of which there are few; never through the contacts. */
    private List<Part> parts(Map<SchemaName, Stored> schemas, Optional<SchemaName> only) {
        List<Part> parts = new ArrayList<>();
        Optional<String> list = only.map(SchemaName::key).or(() -> nextList(""));
        while (list.isPresent()) {
            String name = list.get();
            Optional<Long> number = nextNumber(name, BEFORE_ALL);
            while (number.isPresent()) {
                long indexVersion = number.get();
                List<FieldName> indexed = Optional.ofNullable(schemas.get(new SchemaName(name)))
                        .filter(stored -> stored.indexVersion() == indexVersion)
                        .map(Stored::indexedFields)
                        .orElse(List.of());
                parts.add(new Part(name, indexVersion, indexed));
                number = nextNumber(name, indexVersion);
            }
            list = only.isPresent() ? Optional.empty() : nextList(name);
        }
        return parts;
    }

    private Optional<String> nextList(String after) {
        return session.first(texts.nextList, row -> row.getString(1), workspace, after);
    }

    private Optional<Long> nextNumber(String list, long after) {
        return session.first(texts.nextNumber, row -> row.getLong(1), workspace, list, after);
    }

    /**
     * The contacts of one list that were indexed alike.
     *
     * @param indexed the fields whose rows these contacts have
     */
    record Part(String list, long indexVersion, List<FieldName> indexed) {

        Condition condition() {
            return Condition.of("c.schema_key = ? and c.index_version = ?", list, indexVersion);
        }
    }

    /** The statements, once per store. */
    static final class Texts {

        private final String nextList;
        private final String nextNumber;

        Texts(Template template) {
            nextList = template.sql("""
                    select schema_key from ${prefix}contact
                    where workspace = ? and schema_key > ?
                    order by workspace, schema_key fetch first 1 rows only
                    """);
            nextNumber = template.sql("""
                    select index_version from ${prefix}contact
                    where workspace = ? and schema_key = ? and index_version > ?
                    order by workspace, schema_key, index_version fetch first 1 rows only
                    """);
        }
    }
}
