package dev.contacts.jdbc.internal.sql;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the texts beside the roles into statements for one database and one table prefix; each store does so once. Immutable.
 *
 * <p>{@code ${prefix}} stands for the table prefix, {@code ${json}} for a parameter that is a JSON document, {@code ${each a b}}
 * for a table {@code u} with the columns a and b, made from one list of values for each, {@code ${join t x on c}} for joining the table t
 * as x to it by its primary key where c holds, {@code ${join first t x on c}} where more joins follow and rows without a t are left out by
 * the statement, {@code ${by i t x}} for the table t as x read by its index i, {@code ${uuid e}} for the UUID that the bytes e begin
 * with, {@code ${behind e}} for the bytes after it, {@code ${current}} for what makes a query see the newest state, and {@code ${share}} for
 * what makes it hold its rows together with others.
 */
public final class Template {

    private static final int MAX_PREFIX = 20; // the longest name of ours and this fit into 63 characters
    private static final Pattern PREFIX = Pattern.compile("([a-z][a-z0-9_]*)?");
    private static final Pattern EACH = Pattern.compile("\\$\\{each ([a-z_ ]+)}");
    private static final Pattern JOIN = Pattern.compile("\\$\\{join( first)? ([a-z_]+) ([a-z])\\s+on ([^{}]+)}");

    private static final Pattern BY = Pattern.compile("\\$\\{by ([a-z_]+) ([a-z_]+) ([a-z])}");
    private static final Pattern BEHIND = Pattern.compile("\\$\\{behind ([a-z_.]+)}");
    private static final Pattern UUID = Pattern.compile("\\$\\{uuid ([a-z_.]+)}");

    private final Dialect dialect;
    private final String prefix;

    /**
     * A template.
     *
     * @throws IllegalArgumentException if the prefix could be anything but the beginning of a plain name
     */
    public Template(Dialect dialect, String prefix) {
        this.dialect = requireNonNull(dialect, "dialect");
        this.prefix = requireNonNull(prefix, "prefix");
        if (prefix.length() > MAX_PREFIX || !PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException(
                    "a table prefix has at most " + MAX_PREFIX + " characters of a-z 0-9 _ and begins with a letter");
        }
    }

    /** The dialect. */
    public Dialect dialect() {
        return dialect;
    }

    /** A table's name. */
    public String table(String name) {
        return prefix + name;
    }

    /** A statement. */
    public String sql(String text) {
        String replaced = text.replace("${prefix}", prefix)
                .replace("${json}", dialect.jsonParameter())
                .replace("${current}", dialect.currentRead())
                .replace("${share}", dialect.sharedRead());
        String read = BY.matcher(replaced)
                .replaceAll(by ->
                        Matcher.quoteReplacement(dialect.by(table(by.group(1)), table(by.group(2)), by.group(3))));
        String found = UUID.matcher(read).replaceAll(bytes -> Matcher.quoteReplacement(dialect.uuidOf(bytes.group(1))));
        String split =
                BEHIND.matcher(found).replaceAll(bytes -> Matcher.quoteReplacement(dialect.behindUuid(bytes.group(1))));
        String joined = JOIN.matcher(split)
                .replaceAll(join -> Matcher.quoteReplacement(
                        join(join.group(1) != null, table(join.group(2)), join.group(3), join.group(4))));
        String complete = EACH.matcher(joined)
                .replaceAll(each -> Matcher.quoteReplacement(
                        dialect.each(List.of(each.group(1).split(" ")))));
        if (complete.contains("${")) {
            throw new IllegalArgumentException("not all of this statement is known here: " + complete);
        }
        return complete;
    }

    private String join(boolean first, String table, String alias, String condition) {
        return first ? dialect.joinFirst(table, alias, condition) : dialect.join(table, alias, condition);
    }

    /** An insert of any number of rows; each table of ours begins with the column {@code workspace}. */
    public Insert insert(String table, Insert.Column... columns) {
        return new Insert(dialect, table(table), List.of(columns));
    }
}
