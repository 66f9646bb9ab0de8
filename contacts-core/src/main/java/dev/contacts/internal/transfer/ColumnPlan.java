package dev.contacts.internal.transfer;

import dev.contacts.identifier.IdentifierType;
import dev.contacts.internal.csv.Refusal;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.ProfileSchema;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What becomes of each column. Immutable. */
final class ColumnPlan {

    /** Of a file of which no row is taken. */
    static final ColumnPlan NONE = new ColumnPlan(List.of());

    private final List<Column> columns;
    private final Map<String, String> columnByField = new HashMap<>();

    /** A column: its name as shown in messages, and where its cells go. */
    record Column(String name, Target target) {}

    ColumnPlan(List<Column> columns) {
        this.columns = List.copyOf(columns);
        for (Column column : columns) {
            if (column.target() instanceof Target.Field field) {
                columnByField.put(field.name().key(), column.name());
            } else if (column.target() instanceof Target.Identified identified) {
                columnByField.put(Target.nameOf(identified.type()), column.name());
            }
        }
    }

    int size() {
        return columns.size();
    }

    Column column(int index) {
        return columns.get(index);
    }

    /** The columns that hold identifiers a contact can stand on. */
    List<String> uniqueIdentifierColumns() {
        return columns.stream()
                .filter(column -> column.target() instanceof Target.Identified identified
                        && identified.type().unique())
                .map(Column::name)
                .toList();
    }

    /** The column that a violation's path speaks of; the path itself if no column does. */
    String columnOf(String path) {
        String name = columnByField.get(path);
        return name != null ? name : columnByField.getOrDefault(path.toLowerCase(Locale.ROOT), path);
    }

    String columnOf(IdentifierType type) {
        return columnOf(Target.nameOf(type));
    }

    /**
     * Makes sure that the list has what the columns were planned for, and still has it, so that no row is rejected because somebody
     * changed the list.
     *
     * @throws dev.contacts.transfer.ImportRefusedException if it has not
     */
    void requireFields(ProfileSchema schema) {
        for (Column column : columns) {
            if (column.target() instanceof Target.Field field && !schema.takes(field.name())) {
                throw schema.isOpen()
                        ? Refusal.of(column.name(), "RESERVED_NAME", "no field is called so, in any list", null)
                        : Refusal.of(
                                column.name(),
                                "FIELD_GONE",
                                "the list has no such field any more: it was renamed, archived or removed after the import began",
                                null);
            }
        }
    }

    boolean holds(FieldName field) {
        return columns.stream()
                .anyMatch(column ->
                        column.target() instanceof Target.Field at && at.name().equals(field));
    }
}
