package dev.contacts.jdbc.internal.schema;

import dev.contacts.jdbc.internal.sql.Dialect;
import java.util.Optional;

/**
 * The queries on the catalogue of each database. Each of their parameters is the pattern of our tables' names.
 *
 * <p>A row of {@link #parts} is a piece of a {@link Part}: table, kind, name, what is said of the whole part, the piece, and its position
 * among the pieces. Names of H2's catalogue are in capitals, since a database can be set to tell them from small letters.
 */
final class CatalogueQueries {

    private static final String H2_PARTS = inAnyLocale("""
            select TABLE_NAME, 'table', '', '', case when TABLE_TYPE = 'BASE TABLE' then 'table' else lower(TABLE_TYPE) end, 0
            from INFORMATION_SCHEMA.TABLES where TABLE_SCHEMA = current_schema and lower(TABLE_NAME) like ?
            union all
            select TABLE_NAME, 'column', COLUMN_NAME, case when IS_GENERATED = 'NEVER' then coalesce(COLUMN_DEFAULT, '') else '' end,
              case lower(DATA_TYPE) when 'character varying' then 'varchar' when 'binary varying' then 'varbinary' else lower(DATA_TYPE) end
                || case
                  when lower(DATA_TYPE) = 'numeric' then '(' || NUMERIC_PRECISION || ',' || NUMERIC_SCALE || ')'
                  when CHARACTER_MAXIMUM_LENGTH < 1048576 then '(' || CHARACTER_MAXIMUM_LENGTH || ')'
                  else '' end
                || case when IS_GENERATED <> 'NEVER' or IS_IDENTITY = 'YES' then ' generated' else '' end
                || case when IS_NULLABLE = 'NO' then ' not null' else '' end,
              ORDINAL_POSITION
            from INFORMATION_SCHEMA.COLUMNS where TABLE_SCHEMA = current_schema and lower(TABLE_NAME) like ?
            union all
            select i.TABLE_NAME,
              case when i.INDEX_TYPE_NAME = 'PRIMARY KEY' then 'primary key' when i.INDEX_TYPE_NAME like '%UNIQUE%' then 'unique index'
                else 'index' end,
              i.INDEX_NAME, '', c.COLUMN_NAME || case when c.ORDERING_SPECIFICATION = 'DESC' then ' desc' else '' end, c.ORDINAL_POSITION
            from INFORMATION_SCHEMA.INDEXES i
            join INFORMATION_SCHEMA.INDEX_COLUMNS c
              on c.INDEX_SCHEMA = i.INDEX_SCHEMA and c.INDEX_NAME = i.INDEX_NAME and c.TABLE_NAME = i.TABLE_NAME
            where i.TABLE_SCHEMA = current_schema and lower(i.TABLE_NAME) like ?
            union all
            select t.TABLE_NAME, 'foreign key', r.CONSTRAINT_NAME,
              case when k.ORDINAL_POSITION > 1 then '' else ' references ' || u.TABLE_NAME
                || case when r.DELETE_RULE = 'NO ACTION' then '' else ' on delete ' || r.DELETE_RULE end
                || case when t.ENFORCED = 'NO' then ' not enforced' else '' end end,
              k.COLUMN_NAME, k.ORDINAL_POSITION
            from INFORMATION_SCHEMA.REFERENTIAL_CONSTRAINTS r
            left join INFORMATION_SCHEMA.TABLE_CONSTRAINTS t
              on t.CONSTRAINT_SCHEMA = r.CONSTRAINT_SCHEMA and t.CONSTRAINT_NAME = r.CONSTRAINT_NAME
            left join INFORMATION_SCHEMA.TABLE_CONSTRAINTS u
              on u.CONSTRAINT_SCHEMA = r.UNIQUE_CONSTRAINT_SCHEMA and u.CONSTRAINT_NAME = r.UNIQUE_CONSTRAINT_NAME
            left join INFORMATION_SCHEMA.KEY_COLUMN_USAGE k
              on k.CONSTRAINT_SCHEMA = r.CONSTRAINT_SCHEMA and k.CONSTRAINT_NAME = r.CONSTRAINT_NAME
            where r.CONSTRAINT_SCHEMA = current_schema and lower(t.TABLE_NAME) like ?
            union all
            select TABLE_NAME, 'constraint', CONSTRAINT_NAME, '', '', 0
            from INFORMATION_SCHEMA.TABLE_CONSTRAINTS
            where TABLE_SCHEMA = current_schema and CONSTRAINT_TYPE = 'CHECK' and lower(TABLE_NAME) like ?
            order by 1, 2, 3, 6
            """);

    /** From its own catalogue: the one of the standard hides what the user may not touch. Quotes come in by a setting only. */
    private static final String POSTGRESQL_PARTS = """
            with ours as (
                select c.* from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                where n.nspname = current_schema and c.relkind in ('r', 'p', 'v', 'm', 'f') and c.relname like ?
            )
            select o.relname, 'table', '', '',
              case when o.relkind not in ('r', 'p') then 'view'
                when o.relrowsecurity then 'table with row security'
                when exists (select 1 from pg_catalog.pg_rewrite r where r.ev_class = o.oid) then 'table with rules'
                else 'table' end,
              0
            from ours o
            union all
            select o.relname, 'column', a.attname,
              case when a.attgenerated = ''
                then coalesce(split_part(pg_catalog.pg_get_expr(d.adbin, d.adrelid), '::', 1), '') else '' end,
              replace(replace(pg_catalog.format_type(a.atttypid, a.atttypmod), 'character varying', 'varchar'), '"', '')
                || coalesce(' collate ' || l.collname, '')
                || case when a.attgenerated <> '' or a.attidentity <> '' then ' generated' else '' end
                || case when a.attnotnull then ' not null' else '' end,
              a.attnum
            from ours o
            join pg_catalog.pg_attribute a on a.attrelid = o.oid and a.attnum > 0 and not a.attisdropped
            left join pg_catalog.pg_attrdef d on d.adrelid = o.oid and d.adnum = a.attnum
            left join pg_catalog.pg_collation l on l.oid = a.attcollation
            union all
            select o.relname,
              case when i.indisprimary then 'primary key' when i.indisunique then 'unique index' else 'index' end,
              x.relname,
              case when k.position > 1 then '' when not i.indimmediate then ' deferrable' when i.indpred is not null then ' partial'
                when not i.indisvalid then ' invalid' else '' end,
              coalesce(a.attname, 'expression') || case when i.indoption[k.position - 1] & 1 = 1 then ' desc' else '' end,
              k.position
            from ours o
            join pg_catalog.pg_index i on i.indrelid = o.oid
            join pg_catalog.pg_class x on x.oid = i.indexrelid
            cross join lateral unnest(cast(i.indkey as smallint[])) with ordinality k(attnum, position)
            left join pg_catalog.pg_attribute a on a.attrelid = o.oid and a.attnum = k.attnum
            where k.position <= i.indnkeyatts
            union all
            select o.relname, case when c.contype = 'f' then 'foreign key' else 'constraint' end, c.conname,
              case when c.contype <> 'f' or k.position > 1 then '' else
                ' references ' || replace(cast(cast(c.confrelid as regclass) as text), '"', '')
                || case when c.confdeltype = 'c' then ' on delete cascade' when c.confdeltype in ('n', 'd') then ' on delete set' else '' end
                || case when exists (select 1 from pg_catalog.pg_trigger t where t.tgconstraint = c.oid and t.tgenabled = 'D')
                  then ' not enforced' else '' end end,
              coalesce(a.attname, ''), coalesce(k.position, 0)
            from ours o
            join pg_catalog.pg_constraint c on c.conrelid = o.oid and c.contype in ('f', 'c', 'x')
            left join lateral unnest(c.conkey) with ordinality k(attnum, position) on true
            left join pg_catalog.pg_attribute a on a.attrelid = o.oid and a.attnum = k.attnum
            order by 1, 2, 3, 6
            """;

    /**
     * Without joins, which this catalogue does row by row, and without joined texts, which a setting cuts. To a user who may only read it
     * does not show what follows a deletion; for him that is taken for granted.
     */
    private static final String MARIADB_PARTS = """
            select * from (
            select TABLE_NAME as table_name, 'table' as part, '' as part_name, '' as addition,
              case when TABLE_TYPE = 'BASE TABLE' then concat('table engine ', lower(ENGINE)) else lower(TABLE_TYPE) end as piece,
              0 as position
            from INFORMATION_SCHEMA.TABLES where TABLE_SCHEMA = schema()
            union all
            select TABLE_NAME, 'column', COLUMN_NAME,
              case when COLUMN_DEFAULT is null or COLUMN_DEFAULT = 'NULL' then '' else COLUMN_DEFAULT end,
              concat(
                case COLUMN_TYPE when 'tinyint(1)' then 'boolean' when 'smallint(6)' then 'smallint' when 'int(11)' then 'integer'
                  when 'bigint(20)' then 'bigint' else COLUMN_TYPE end,
                case when COLLATION_NAME is null then '' else concat(' collate ', COLLATION_NAME) end,
                case when IS_GENERATED = 'ALWAYS' or EXTRA like '%auto_increment%' then ' generated' else '' end,
                case when IS_NULLABLE = 'NO' then ' not null' else '' end),
              ORDINAL_POSITION
            from INFORMATION_SCHEMA.COLUMNS where TABLE_SCHEMA = schema()
            union all
            select TABLE_NAME, case when INDEX_NAME = 'PRIMARY' then 'primary key' when NON_UNIQUE = 0 then 'unique index' else 'index' end,
              INDEX_NAME, '',
              concat(COLUMN_NAME, case when SUB_PART is null then '' else concat('(', SUB_PART, ')') end,
                case when COLLATION = 'D' then ' desc' else '' end),
              SEQ_IN_INDEX
            from INFORMATION_SCHEMA.STATISTICS where TABLE_SCHEMA = schema()
            union all
            select TABLE_NAME, 'foreign key', CONSTRAINT_NAME,
              case when DELETE_RULE in ('RESTRICT', 'NO ACTION') then '' else concat(' on delete ', DELETE_RULE) end, '', 9999
            from INFORMATION_SCHEMA.REFERENTIAL_CONSTRAINTS where CONSTRAINT_SCHEMA = schema()
            union all
            select TABLE_NAME, 'foreign key', CONSTRAINT_NAME,
              case when ORDINAL_POSITION > 1 then '' else concat(' references ', REFERENCED_TABLE_NAME,
                case when exists (select 1 from INFORMATION_SCHEMA.REFERENTIAL_CONSTRAINTS where CONSTRAINT_SCHEMA = schema())
                  then '' else ' on delete cascade' end) end,
              COLUMN_NAME, ORDINAL_POSITION
            from INFORMATION_SCHEMA.KEY_COLUMN_USAGE where TABLE_SCHEMA = schema() and REFERENCED_TABLE_NAME is not null
            union all
            select TABLE_NAME, 'constraint', CONSTRAINT_NAME, '', '', 0
            from INFORMATION_SCHEMA.CHECK_CONSTRAINTS where CONSTRAINT_SCHEMA = schema()
            ) parts where table_name like ? order by table_name, part, part_name, position
            """;

    private CatalogueQueries() {}

    /** {@code lower} in H2 goes by the locale of the JVM: in a Turkish one the small letter of I has no dot. */
    private static String inAnyLocale(String sql) {
        return sql.replaceAll("lower\\([A-Za-z_.]+\\)", "replace($0, '\u0131', 'i')");
    }

    /** Of tables and what else can be read like one: their names. */
    static String tables(Dialect dialect) {
        return switch (dialect) {
            case H2, MARIADB -> {
                String sql = "select TABLE_NAME from INFORMATION_SCHEMA.TABLES where TABLE_SCHEMA = "
                        + dialect.currentSchema() + " and lower(TABLE_NAME) like ?";
                yield dialect == Dialect.H2 ? inAnyLocale(sql) : sql;
            }
            case POSTGRESQL -> """
                    select c.relname from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                    where n.nspname = current_schema and c.relkind in ('r', 'p', 'v', 'm', 'f') and c.relname like ?
                    """;
        };
    }

    /** Of all parts of tables. */
    static String parts(Dialect dialect) {
        return switch (dialect) {
            case H2 -> H2_PARTS;
            case POSTGRESQL -> POSTGRESQL_PARTS;
            case MARIADB -> MARIADB_PARTS;
        };
    }

    /** Of a table: the schemas beside the connection's own one in which a statement would find it; empty where there are no such. */
    static Optional<String> elsewhere(Dialect dialect) {
        return switch (dialect) {
            case H2 -> Optional.of(inAnyLocale("""
                    select t.TABLE_SCHEMA from INFORMATION_SCHEMA.SESSION_STATE s join INFORMATION_SCHEMA.TABLES t
                      on position('"' || t.TABLE_SCHEMA || '"' in s.STATE_COMMAND) > 0
                    where s.STATE_KEY = 'SCHEMA_SEARCH_PATH' and t.TABLE_SCHEMA <> current_schema and lower(t.TABLE_NAME) = ?
                    """));
            case POSTGRESQL -> Optional.of("""
                    select n.nspname from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                    where n.nspname = any (current_schemas(false)) and n.nspname <> current_schema and c.relname = ?
                    """);
            case MARIADB -> Optional.empty();
        };
    }
}
