package dev.contacts.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.sql.DataSource;

/** A data source whose connections fail to commit or to take a statement as told, and which writes down what is asked of them. */
final class FailingConnections {

    private final DataSource target;
    private final Deque<SQLException> commits = new ArrayDeque<>();
    private final Deque<SQLException> statements = new ArrayDeque<>();
    private final List<String> calls = new ArrayList<>();
    private String product = "";
    private String version = "";
    private String unchecked = "";
    private int untilInterruption;
    private Runnable interruption = () -> {};

    FailingConnections(DataSource target) {
        this.target = target;
    }

    /** The next commits fail, each with a text that quotes a value. */
    void failCommits(String... states) {
        fail(commits, states);
    }

    /** The next statements are refused, each with a text that quotes a value. */
    void failStatements(String... states) {
        fail(statements, states);
    }

    private static void fail(Deque<SQLException> queue, String... states) {
        for (String state : states) {
            queue.add(new SQLException("could not store anna@example.com", state));
        }
    }

    /** The next commit fails so. */
    void failCommit(SQLException e) {
        commits.add(e);
    }

    /** From now on a method of connections or statements throws what is not checked and quotes a value; closing closes nevertheless. */
    void throwUnchecked(String method) {
        unchecked = method;
    }

    /** Before the statement with this number, counted from 1, something else happens, once. */
    void interrupt(int statement, Runnable action) {
        untilInterruption = statement;
        interruption = action;
    }

    /** From now on the database says that it is another product. */
    void call(String otherProduct) {
        product = otherProduct;
    }

    /** From now on the database says that it is of another version. */
    void callVersion(String otherVersion) {
        version = otherVersion;
    }

    /** The calls so far: {@code commit}, {@code rollback}, and the statements. */
    List<String> calls() {
        return calls;
    }

    DataSource dataSource() {
        return proxy(DataSource.class, target);
    }

    private <T> T proxy(Class<T> type, Object object) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    String name = method.getName();
                    if (name.equals("prepareStatement")) {
                        calls.add((String) arguments[0]);
                        if (--untilInterruption == 0) {
                            interruption.run();
                        }
                        if (!statements.isEmpty()) {
                            throw statements.remove();
                        }
                    } else if (name.equals("commit") || name.equals("rollback")) {
                        calls.add(name);
                    }
                    if (name.equals("commit") && !commits.isEmpty()) {
                        throw commits.remove();
                    }
                    if (name.equals("getDatabaseProductName") && !product.isEmpty()) {
                        return product;
                    }
                    if (name.equals("getDatabaseProductVersion") && !version.isEmpty()) {
                        return version;
                    }
                    try {
                        if (name.equals(unchecked) && !name.equals("close")) {
                            throw new IllegalStateException("could not do it for anna@example.com");
                        }
                        Object result = method.invoke(object, arguments);
                        if (name.equals(unchecked) && object instanceof Connection) {
                            throw new IllegalStateException("could not close it for anna@example.com");
                        }
                        if (result instanceof DatabaseMetaData metaData) {
                            return proxy(DatabaseMetaData.class, metaData);
                        } else if (result instanceof PreparedStatement statement) {
                            return proxy(PreparedStatement.class, statement);
                        }
                        return result instanceof Connection connection ? proxy(Connection.class, connection) : result;
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                }));
    }
}
