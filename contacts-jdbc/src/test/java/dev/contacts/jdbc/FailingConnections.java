package dev.contacts.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
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

    /** From now on the database says that it is another product. */
    void call(String otherProduct) {
        product = otherProduct;
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
                    try {
                        Object result = method.invoke(object, arguments);
                        if (result instanceof DatabaseMetaData metaData) {
                            return proxy(DatabaseMetaData.class, metaData);
                        }
                        return result instanceof Connection connection ? proxy(Connection.class, connection) : result;
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                }));
    }
}
