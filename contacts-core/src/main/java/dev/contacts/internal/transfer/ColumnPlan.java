package dev.contacts.internal.transfer;

import dev.contacts.identifier.IdentifierType;
import dev.contacts.schema.FieldName;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What becomes of each column. Immutable. */
final class ColumnPlan {

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

    boolean holds(FieldName field) {
        return columns.stream()
                .anyMatch(column ->
                        column.target() instanceof Target.Field at && at.name().equals(field));
    }
}
