package dev.contacts.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Set;
import javax.sql.DataSource;

/** A data source that does something before one of the calls that may reach the database. For use by one thread. */
final class CountedCalls {

    private static final Set<String> CALLS = Set.of(
            "getConnection",
            "setAutoCommit",
            "setTransactionIsolation",
            "prepareStatement",
            "execute",
            "executeQuery",
            "executeUpdate",
            "executeBatch",
            "executeLargeBatch",
            "commit",
            "rollback",
            "close");

    private final DataSource target;
    private int left;
    private Runnable action = () -> {};

    CountedCalls(DataSource target) {
        this.target = target;
    }

    /** Before the call with this number, counted from 1 and from now, something happens. */
    void before(int call, Runnable happening) {
        left = call;
        action = happening;
    }

    DataSource dataSource() {
        return proxy(DataSource.class, target);
    }

    private <T> T proxy(Class<T> type, Object object) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (CALLS.contains(method.getName()) && --left == 0) {
                        action.run();
                    }
                    try {
                        return counted(method.invoke(object, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                }));
    }

    private Object counted(Object result) {
        if (result instanceof PreparedStatement statement) {
            return proxy(PreparedStatement.class, statement);
        } else if (result instanceof Statement statement) {
            return proxy(Statement.class, statement);
        }
        return result instanceof Connection connection ? proxy(Connection.class, connection) : result;
    }
}
