package dev.contacts.jdbc.internal.records;

import dev.contacts.jdbc.internal.records.SchemaCatalog.Stored;
import dev.contacts.jdbc.internal.rules.Condition;
import dev.contacts.jdbc.internal.sql.Session;
import dev.contacts.jdbc.internal.sql.Template;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.SchemaName;
import dev.contacts.segment.ContactQuery;
import dev.contacts.segment.SegmentRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Divides the contacts of a workspace by what their index rows can be trusted for: by list and number of the index. */
final class ListParts {

    private static final int CHECKED_AT_ONCE = 16; // parts in one statement
    private static final Place START = new Place("", -1);

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

    /** Whether the contacts are still in these parts, and in no others: asked in one statement, where there are not very many. */
    boolean areStill(List<Part> parts, ContactQuery query) {
        if (parts.size() > CHECKED_AT_ONCE) {
            return of(query).equals(parts);
        }
        List<Place> places = parts.stream().map(Part::place).toList();
        List<Place> asked = new ArrayList<>(places);
        asked.add(0, start(query.schema()));
        return next(asked, query.schema())
                .equals(asked.stream()
                        .flatMap(place -> successors(place, places, query.schema()))
                        .sorted()
                        .toList());
    }

    /** Steps through the index from one part to the next, of which there are few; never through the contacts. */
    private List<Part> parts(Map<SchemaName, Stored> schemas, Optional<SchemaName> only) {
        List<Part> parts = new ArrayList<>();
        List<Place> next = next(List.of(start(only)), only);
        while (!next.isEmpty()) {
            Place place = next.get(0);
            List<FieldName> indexed = Optional.ofNullable(schemas.get(new SchemaName(place.list())))
                    .filter(stored -> stored.indexVersion() == place.indexVersion())
                    .map(Stored::indexedFields)
                    .orElse(List.of());
            parts.add(new Part(place, indexed));
            next = next(List.of(place), only);
        }
        return parts;
    }

    private static Place start(Optional<SchemaName> only) {
        return only.map(name -> new Place(name.key(), START.indexVersion())).orElse(START);
    }

    /** What follows each of the places in the index: in the same list, and in the next one; in order. */
    private List<Place> next(List<Place> places, Optional<SchemaName> only) {
        String each = only.isPresent() ? texts.nextNumber : texts.nextNumber + " union all " + texts.nextList;
        Object[] parameters = places.stream()
                .flatMap(place -> only.isPresent()
                        ? Stream.of(workspace, place.list(), place.indexVersion())
                        : Stream.of(workspace, place.list(), place.indexVersion(), workspace, place.list()))
                .toArray();
        return session
                .list(
                        String.join(" union all ", Collections.nCopies(places.size(), each)),
                        row -> new Place(row.getString(1), row.getLong(2)),
                        parameters)
                .stream()
                .sorted()
                .toList();
    }

    /** What {@link #next} answers for a place if the places are these. */
    private static Stream<Place> successors(Place place, List<Place> places, Optional<SchemaName> only) {
        Stream<Place> sameList = places.stream()
                .filter(other -> other.list().equals(place.list()) && other.indexVersion() > place.indexVersion())
                .limit(1);
        Stream<Place> nextList = places.stream()
                .filter(other -> only.isEmpty() && Place.LISTS.compare(other, place) > 0)
                .limit(1);
        return Stream.concat(sameList, nextList);
    }

    /** Where contacts are in the index: of one list, with one number. */
    private record Place(String list, long indexVersion) implements Comparable<Place> {

        private static final Comparator<Place> LISTS = Comparator.comparing(Place::list, CodePointOrder.INSTANCE);
        private static final Comparator<Place> ORDER = LISTS.thenComparingLong(Place::indexVersion);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * The contacts of one list that were indexed alike.
     *
     * @param indexed the fields whose rows these contacts have
     */
    record Part(Place place, List<FieldName> indexed) {

        Condition condition() {
            return Condition.of("c.schema_key = ? and c.index_version = ?", place.list(), place.indexVersion());
        }
    }

    /** The statements, once per store. */
    static final class Texts {

        private final String nextNumber;
        private final String nextList;

        Texts(Template template) {
            nextNumber = template.sql("""
                    (select schema_key, index_version from ${prefix}contact
                    where workspace = ? and schema_key = ? and index_version > ?
                    order by workspace, schema_key, index_version fetch first 1 rows only)
                    """);
            nextList = template.sql("""
                    (select schema_key, index_version from ${prefix}contact
                    where workspace = ? and schema_key > ?
                    order by workspace, schema_key, index_version fetch first 1 rows only)
                    """);
        }
    }
}
