package dev.contacts.jdbc.internal.schema;

import java.util.Arrays;

/**
 * A part of a table, as a script makes it or a catalogue shows it. Immutable.
 *
 * @param table the table's name with its prefix, in lower case
 * @param kind what it is
 * @param name the name of a column or an index in lower case; empty for what is named by its table
 * @param definition what it is made of, in words that are the same for the script and for the catalogue
 * @param defaultValue what a column has where an insert does not name it, as SQL; else empty
 */
public record Part(String table, Kind kind, String name, String definition, String defaultValue) {

    /** A part without a default value. */
    static Part of(String table, Kind kind, String name, String definition) {
        return new Part(table, kind, name, definition, "");
    }

    /** Whether this part, found in a database, does for the one that a script makes; inserts name every column that has no default. */
    boolean does(Part made) {
        return table.equals(made.table)
                && kind == made.kind
                && name.equals(made.name)
                && definition.equals(made.definition)
                && (made.defaultValue.isEmpty() || made.defaultValue.equals(defaultValue));
    }

    /** Whether this part is what became of the other one. */
    boolean replaces(Part made) {
        return table.equals(made.table) && kind == made.kind && name.equals(made.name);
    }

    /** Whether it may be there beside what our scripts make: it refuses no row. */
    boolean isHarmless() {
        return switch (kind) {
            case INDEX -> true;
            case COLUMN -> !definition.endsWith(" not null") || isFilledByDatabase();
            default -> false;
        };
    }

    private boolean isFilledByDatabase() {
        return !defaultValue.isEmpty() || definition.contains(" generated");
    }

    /** Where it is and what it is called: {@code table.column}, or {@code table} with what is part of it. */
    String place() {
        return switch (kind) {
            case TABLE -> table;
            case COLUMN -> table + "." + name;
            default -> table + ": " + kind.word + (name.isEmpty() ? "" : " " + name);
        };
    }

    /** What it is made of. */
    String shape() {
        return definition + (defaultValue.isEmpty() ? "" : " default " + defaultValue);
    }

    /** The kinds of parts. */
    public enum Kind {
        /** The table itself: that it is one, and how it is kept. */
        TABLE("table"),
        /** A column: type, collation, whether it may be null. */
        COLUMN("column"),
        /** The columns of the primary key. */
        PRIMARY_KEY("primary key"),
        /** The columns of a foreign key, the table they refer to, and what follows a deletion. */
        FOREIGN_KEY("foreign key"),
        /** The columns of an index. */
        INDEX("index"),
        /** The columns of an index that refuses rows, with or without a constraint. */
        UNIQUE_INDEX("unique index"),
        /** Anything else that refuses rows. */
        CONSTRAINT("constraint");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The kind that the queries of {@link CatalogueQueries} call so. */
        static Kind named(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word.equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(word));
        }
    }
}
