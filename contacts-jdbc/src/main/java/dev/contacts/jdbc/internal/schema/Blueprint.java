package dev.contacts.jdbc.internal.schema;

import dev.contacts.jdbc.internal.sql.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The tables that our scripts make, read from the scripts themselves. It knows the few forms of SQL that these use, and refuses any other
 * one, so that no statement of a script goes unread.
 */
public final class Blueprint {

    private static final Pattern TABLE = Pattern.compile("create table (?:if not exists )?(\\w+) \\( (.*) \\)([^()]*)");
    private static final Pattern INDEX =
            Pattern.compile("create index (?:if not exists )?(\\w+) on (\\w+) (\\([\\w, ]+\\))");
    private static final Pattern COLUMN = Pattern.compile(
            "(\\w+) (\\w+(?:\\([0-9,]+\\))?)(?: collate \"?(\\w+)\"?)?(?: default (\\S+))?( not null)?");
    private static final Pattern PRIMARY_KEY = Pattern.compile("primary key (\\([\\w, ]+\\))");
    private static final Pattern FOREIGN_KEY =
            Pattern.compile("foreign key (\\([\\w, ]+\\)) references (\\w+) \\([\\w, ]+\\)((?: on delete cascade)?)");
    private static final Pattern OWN_INDEX = Pattern.compile("index (\\w+) (\\([\\w, ]+\\))");
    private static final Pattern ENGINE = Pattern.compile(" engine = (\\w+)");
    private static final Pattern COLLATION = Pattern.compile(" collate (\\w+)");
    private static final Pattern TEXT = Pattern.compile("varchar\\b.*|\\w*text");
    private static final String BETWEEN_ITEMS = ", (?![^(]*\\))"; // the commas that are not in parentheses

    private final List<Part> parts = new ArrayList<>();

    private Blueprint() {}

    /** All parts of the tables that scripts make, in the order of the scripts. */
    public static List<Part> of(List<Script> scripts, Template template) {
        Blueprint blueprint = new Blueprint();
        scripts.forEach(script -> script.statements(template).forEach(blueprint::read));
        return List.copyOf(blueprint.parts);
    }

    private void read(String statement) {
        String sql = statement
                .lines()
                .filter(line -> !line.startsWith("--"))
                .collect(Collectors.joining(" "))
                .replaceAll("\\s+", " ")
                .strip();
        Matcher table = TABLE.matcher(sql);
        Matcher index = INDEX.matcher(sql);
        if (table.matches()) {
            readTable(table.group(1), table.group(2), table.group(3));
        } else if (index.matches()) {
            parts.add(Part.of(index.group(2), Part.Kind.INDEX, index.group(1), index.group(3)));
        } else {
            throw new IllegalStateException("the form of a script's statement is not known: " + sql);
        }
    }

    private void readTable(String table, String items, String options) {
        Matcher engine = ENGINE.matcher(options);
        String kept = engine.find() ? "table engine " + engine.group(1).toLowerCase(Locale.ROOT) : "table";
        Matcher collation = COLLATION.matcher(options);
        String collate = collation.find() ? collation.group(1) : "";
        parts.add(Part.of(table, Part.Kind.TABLE, "", kept));
        for (String item : items.split(BETWEEN_ITEMS, -1)) {
            parts.add(item(table, item, collate));
        }
    }

    private static Part item(String table, String item, String collation) {
        Matcher primary = PRIMARY_KEY.matcher(item);
        Matcher foreign = FOREIGN_KEY.matcher(item);
        Matcher index = OWN_INDEX.matcher(item);
        Matcher column = COLUMN.matcher(item);
        if (primary.matches()) {
            return Part.of(table, Part.Kind.PRIMARY_KEY, "", primary.group(1));
        } else if (foreign.matches()) {
            String target = " references " + foreign.group(2) + foreign.group(3);
            return Part.of(table, Part.Kind.FOREIGN_KEY, "", foreign.group(1) + target);
        } else if (index.matches()) {
            return Part.of(table, Part.Kind.INDEX, index.group(1), index.group(2));
        } else if (column.matches()) {
            return column(table, column, collation);
        }
        throw new IllegalStateException("the form of a part of the table " + table + " is not known: " + item);
    }

    private static Part column(String table, Matcher column, String collation) {
        String type = column.group(2);
        String own = column.group(3) == null ? collation : column.group(3);
        String collate = own.isEmpty() || !TEXT.matcher(type).matches() ? "" : " collate " + own;
        return new Part(
                table,
                Part.Kind.COLUMN,
                column.group(1),
                type + collate + (column.group(5) == null ? "" : column.group(5)),
                column.group(4) == null ? "" : column.group(4));
    }
}
