package dev.contacts.jdbc.internal.schema;

import dev.contacts.jdbc.internal.sql.Pause;
import dev.contacts.jdbc.internal.sql.Session;
import dev.contacts.jdbc.internal.sql.Template;
import dev.contacts.jdbc.internal.sql.Transactions;
import dev.contacts.spi.StorageException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks at the tables of a database and applies the scripts they lack; any number of processes may do so at once. */
public final class Migration {

    private static final int MAX_ROUNDS =
            30; // far more than processes start at once on a database without a lock for it
    private static final String VERSIONS = "schema_version";
    private static final int LONGEST_PAUSE = 4;

    private final Transactions transactions;
    private final Template template;
    private final Pause pause;
    private final List<Script> scripts;

    /** The migration of the tables with a prefix. */
    public Migration(Transactions transactions, Template template, Pause pause) {
        this.transactions = transactions;
        this.template = template;
        this.pause = pause;
        this.scripts = Script.all(template.dialect());
    }

    /** How the tables are. */
    public SchemaState state() {
        return transactions.run(this::state);
    }

    /** Makes the tables or brings them up to date, unless they are newer or altered; how they are then. */
    public SchemaState migrate() {
        SchemaState state = state();
        for (int round = 1; isBehind(state); round++) {
            state = attempt(round);
        }
        return state;
    }

    /** Without a lock, others who do the same may make a statement fail; since each can be repeated, look again and go on. */
    private SchemaState attempt(int round) {
        try {
            return transactions.run(this::migrate);
        } catch (StorageException e) {
            if (round == MAX_ROUNDS || template.dialect().migrationLock().isPresent()) {
                throw e;
            }
            pause.after(Math.min(round, LONGEST_PAUSE));
            return state();
        }
    }

    private static boolean isBehind(SchemaState state) {
        return state == SchemaState.MISSING || state == SchemaState.OLDER;
    }

    private SchemaState migrate(Session session) {
        session.begin();
        template.dialect().migrationLock().ifPresent(lock -> {
            session.update(
                    "set transaction isolation level read committed"); // else nothing made before the lock came is seen
            session.list(lock, row -> 1, template.table(""));
        });
        SchemaState state = state(session);
        if (!isBehind(state)) {
            return state;
        }
        Map<Integer, String> applied = applied(session, Catalogue.read(session, template));
        for (Script script : scripts) {
            if (!applied.containsKey(script.number())) {
                script.statements(template).forEach(session::update);
                session.update(script.record(template));
            }
        }
        return SchemaState.CURRENT;
    }

    /** How the tables differ from those that the scripts of this version make. */
    public Differences differences() {
        return Differences.between(
                Blueprint.of(scripts, template), transactions.run(session -> Catalogue.parts(session, template)));
    }

    /** The schemas of the connection's search path in which the tables are that its own schema lacks. */
    public List<String> elsewhere() {
        return transactions.run(session -> Catalogue.elsewhere(session, template, VERSIONS));
    }

    private SchemaState state(Session session) {
        Catalogue catalogue = Catalogue.read(session, template);
        SchemaState state = SchemaState.of(applied(session, catalogue), scripts);
        if (state != SchemaState.MISSING) {
            return state;
        } else if (isInUse(session, catalogue)) {
            return SchemaState.UNRECORDED;
        }
        return Catalogue.elsewhere(session, template, VERSIONS).isEmpty() ? state : SchemaState.ELSEWHERE;
    }

    /** Whether there are tables that no migration which is under way, or broke off, has made. */
    private boolean isInUse(Session session, Catalogue catalogue) {
        List<String> others = catalogue.beside(template.table(VERSIONS));
        if (others.isEmpty()) {
            return false;
        }
        if (!catalogue.has(template.table(VERSIONS)) || template.dialect().undoesTables()) {
            return true; // it is made first, and there with its rows if all is made at once
        }
        boolean hasRows = others.stream()
                .anyMatch(table -> session.first("select 1 from " + table + " fetch first 1 rows only", row -> 1)
                        .isPresent());
        return hasRows && applied(session, catalogue).isEmpty(); // it is recorded before anybody writes
    }

    /** Looks for the table in the catalogue: a query on one that does not exist would end the transaction. */
    private Map<Integer, String> applied(Session session, Catalogue catalogue) {
        Map<Integer, String> applied = new HashMap<>();
        if (catalogue.has(template.table(VERSIONS))) {
            session.list(
                            template.sql("select script_number, script_checksum from ${prefix}schema_version"),
                            row -> Map.entry(row.getInt(1), row.getString(2)))
                    .forEach(script -> applied.put(script.getKey(), script.getValue()));
        }
        return applied;
    }
}
