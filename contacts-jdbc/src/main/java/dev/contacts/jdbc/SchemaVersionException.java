package dev.contacts.jdbc;

import dev.contacts.error.ErrorCode;
import dev.contacts.spi.StorageException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** The tables are not those of this version of the library; nothing was read or written. */
public final class SchemaVersionException extends StorageException {

    private static final long serialVersionUID = 1L;

    private static final int MOST = 10; // a list of all would be long if another schema is looked at

    private final Problem problem;
    private final ArrayList<String> findings;

    /**
     * The refusal.
     *
     * @param problem what is wrong with the tables
     */
    public SchemaVersionException(Problem problem) {
        this(problem, List.of());
    }

    /**
     * The refusal of tables, with what was found.
     *
     * @param problem what is wrong with the tables
     * @param findings each with the names of tables, columns, keys or schemas
     */
    public SchemaVersionException(Problem problem, List<String> findings) {
        super(ErrorCode.SCHEMA_VERSION, problem.advice + listed(findings), null);
        this.problem = problem;
        this.findings = new ArrayList<>(findings);
    }

    private static String listed(List<String> findings) {
        String first = findings.stream().limit(MOST).collect(Collectors.joining("; "));
        String more = findings.size() > MOST ? "; and " + (findings.size() - MOST) + " more" : "";
        return findings.isEmpty() ? "" : ". Found: " + first + more;
    }

    /**
     * What was found, in sentences that name tables, columns, keys or schemas.
     *
     * @return the findings, unmodifiable; empty where the problem says it all
     */
    public List<String> findings() {
        return Collections.unmodifiableList(findings);
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
        /** There are none in the connection's schema, but in another one of its search path. */
        ELSEWHERE(
                "the connection's schema has no tables of this library, but another schema of its search path has: make that one the"
                        + " connection's schema, or take it out of the search path"),
        /** They are in use, and the table {@code schema_version} is not there or empty. */
        UNRECORDED(
                "there are tables of this library, but schema_version, which says what version they are of, is missing or empty:"
                        + " restore it from a backup, or choose another table prefix"),
        /** Tables, columns, keys or indexes are not there, although their version is recorded. */
        INCOMPLETE(
                "tables of this library lack what their recorded version has: restore it from a backup, or make it as SchemaScript"
                        + " writes it"),
        /** Tables, columns, keys or indexes are others than their recorded version has, or there are more that refuse rows. */
        CHANGED(
                "tables of this library were changed: change them back to what SchemaScript writes, or restore them from a backup"),
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
