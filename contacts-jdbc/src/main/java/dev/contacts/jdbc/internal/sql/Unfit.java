package dev.contacts.jdbc.internal.sql;

import java.util.List;

/**
 * A setting with which a database or its driver would not keep contacts as they are given. Immutable.
 *
 * @param query has a row if the setting is in force
 * @param parameters its parameters
 * @param advice what is wrong, and what to do about it
 */
public record Unfit(String query, List<Object> parameters, String advice) {

    private Unfit(String query, String advice) {
        this(query, List.of(), advice);
    }

    /** The first is about {@code IGNORECASE}, the others about {@code COLLATION}, which H2 has for whole databases only. */
    static final List<Unfit> H2 = List.of(new Unfit(
            """
            select 1 where cast('a' as varchar(9)) = cast('A' as varchar(9))
              or 'a' = U&'\\00e1' or U&'\\00e1' = U&'a\\0301' or 'a' = 'a ' or 'a' < 'B'
            """, "its setting IGNORECASE or COLLATION changes which texts are equal; use a database without it"));

    /** The first sees whether the statement that comes to the server still has its parameter, or the driver has put the value there. */
    static final List<Unfit> POSTGRESQL = List.of(
            new Unfit(
                    "select 1 where position('$' || '1' in current_query()) = 0 and cast(? as integer) = 1",
                    List.of(1),
                    "with preferQueryMode=simple its driver sends no parameters, and no lists of values; leave the option out"),
            new Unfit(
                    "select 1 where current_setting('server_encoding') <> 'UTF8'",
                    "its encoding has no room for all characters, or does not know them; use a database made with encoding UTF8"),
            new Unfit(
                    "select 1 where current_setting('session_replication_role') = 'replica'",
                    "its connections do not keep foreign keys; leave session_replication_role at origin"));

    static final List<Unfit> MARIADB = List.of(
            new Unfit(
                    "select 1 where @@sql_select_limit < 18446744073709551615",
                    "its connections leave out rows of what is read; leave sql_select_limit as it is unless told otherwise"),
            new Unfit(
                    "select 1 where not @@foreign_key_checks",
                    "its connections do not keep foreign keys; leave foreign_key_checks on"),
            new Unfit(
                    "select 1 where not find_in_set('STRICT_TRANS_TABLES', @@sql_mode)"
                            + " and not find_in_set('STRICT_ALL_TABLES', @@sql_mode)",
                    "its sql_mode lets it cut values that are too long; add STRICT_TRANS_TABLES to sql_mode"),
            new Unfit(
                    "select 1 where find_in_set('EMPTY_STRING_IS_NULL', @@sql_mode)",
                    "its sql_mode makes empty texts null; take EMPTY_STRING_IS_NULL out of sql_mode"),
            new Unfit(
                    "select 1 where @@character_set_connection <> 'utf8mb4'", // others its driver refuses
                    "its connections change characters; leave character_set_connection at utf8mb4, which the driver asks for"),
            new Unfit(
                    "select 1 where @@max_allowed_packet < 16777216",
                    "it takes no statement as long as a batch of contacts; raise max_allowed_packet to 16M, as it is unless told"
                            + " otherwise"));

    /** Options of MariaDB's driver with which it does not count the rows that a statement finds. */
    static final List<String> MARIADB_OPTIONS = List.of("useAffectedRows=true", "useBulkStmts=true");
}
