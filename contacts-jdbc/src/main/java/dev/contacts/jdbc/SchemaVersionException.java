package dev.contacts.jdbc;

import dev.contacts.error.ErrorCode;
import dev.contacts.spi.StorageException;
import java.util.List;

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
     * The refusal of tables that are not all there.
     *
     * @param missing the names of tables, or of columns as {@code table.column}
     */
    public SchemaVersionException(List<String> missing) {
        super(ErrorCode.SCHEMA_VERSION, Problem.INCOMPLETE.advice + "; missing: " + String.join(", ", missing), null);
        this.problem = Problem.INCOMPLETE;
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
        MISSING(
                "the tables are missing, or the database user may not see them: build the store with SchemaMode.MIGRATE, or run what"
                        + " SchemaScript writes"),
        /** They are in use, and the table {@code schema_version} is not there or empty. */
        UNRECORDED(
                "there are tables of this library, but schema_version, which says what version they are of, is missing or empty:"
                        + " restore it from a backup, or choose another table prefix"),
        /** Tables or columns are not there, although their version is recorded. */
        INCOMPLETE("tables of this library lack what their recorded version has: restore it from a backup"),
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
