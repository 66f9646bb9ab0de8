package dev.contacts.jdbc;

import dev.contacts.jdbc.SchemaVersionException.Problem;
import dev.contacts.jdbc.internal.schema.Differences;
import dev.contacts.jdbc.internal.schema.Migration;
import dev.contacts.jdbc.internal.schema.SchemaState;
import dev.contacts.jdbc.internal.sql.Dialect;
import dev.contacts.jdbc.internal.sql.Transactions;

/** What is asked of a database before a store works with it. */
final class StartCheck {

    private StartCheck() {}

    /** Refuses settings with which contacts would not be kept as they are given; before any table is made or read. */
    static void requireFit(Transactions transactions, Dialect dialect, String url) {
        for (String option : dialect.unfitOptions()) {
            if (url.contains(option)) {
                throw new UnsupportedDatabaseException(
                        dialect.productName(),
                        "with the option " + option
                                + " its driver does not say which rows a statement found; leave it out");
            }
        }
        transactions
                .run(session -> dialect.unfitSettings().stream()
                        .filter(setting -> session.first(
                                        setting.query(),
                                        row -> true,
                                        setting.parameters().toArray())
                                .isPresent())
                        .findFirst())
                .ifPresent(setting -> {
                    throw new UnsupportedDatabaseException(dialect.productName(), setting.advice());
                });
    }

    /** Looks after the tables as the mode says, and refuses any that are not those of this version. */
    static void requireTables(Migration migration, SchemaMode mode) {
        switch (mode) {
            case MIGRATE -> requireCurrent(migration.migrate(), migration);
            case VALIDATE -> requireCurrent(migration.state(), migration);
            case NONE -> {}
        }
    }

    private static void requireCurrent(SchemaState state, Migration migration) {
        switch (state) {
            case CURRENT -> requireSame(migration.differences());
            case MISSING -> throw new SchemaVersionException(Problem.MISSING);
            case ELSEWHERE -> throw new SchemaVersionException(Problem.ELSEWHERE, migration.elsewhere());
            case UNRECORDED -> throw new SchemaVersionException(Problem.UNRECORDED);
            case OLDER -> throw new SchemaVersionException(Problem.OLDER);
            case NEWER -> throw new SchemaVersionException(Problem.NEWER);
            case ALTERED -> throw new SchemaVersionException(Problem.ALTERED);
        }
    }

    private static void requireSame(Differences differences) {
        if (!differences.changed().isEmpty()) {
            throw new SchemaVersionException(Problem.CHANGED, differences.all());
        } else if (!differences.missing().isEmpty()) {
            throw new SchemaVersionException(Problem.INCOMPLETE, differences.missing());
        }
    }
}
