package dev.contacts.jdbc;

import dev.contacts.error.ErrorCode;
import dev.contacts.spi.StorageException;

/** The tables are not those of this version of the library; nothing was read or written. */
public final class SchemaVersionException extends StorageException {

    private static final long serialVersionUID = 1L;

    private final Problem problem;

    /**
     * The refusal.
     *
     * @param problem what is wrong with the tables
     */
    public SchemaVersionException(Problem problem) {
        super(ErrorCode.SCHEMA_VERSION, problem.advice, null);
        this.problem = problem;
    }

    /**
     * What is wrong with the tables.
     *
     * @return the problem
     */
    public Problem problem() {
        return problem;
    }

    /** How the tables can differ from those of this version. */
    public enum Problem {
        /** There are none under this prefix in the connection's schema. */
        MISSING("the tables are missing: build the store with SchemaMode.MIGRATE, or run what SchemaScript writes"),
        /** They were made by an earlier version of the library. */
        OLDER(
                "the tables are of an earlier version: build the store with SchemaMode.MIGRATE, or run the missing scripts"),
        /** They were made by a later version of the library. */
        NEWER("the tables are of a later version: update this library"),
        /** A script that was applied is not the one this version has under its number. */
        ALTERED("the tables were made by an altered script: restore the tables, or the library that made them");

        private final String advice;

        Problem(String advice) {
            this.advice = advice;
        }
    }
}
