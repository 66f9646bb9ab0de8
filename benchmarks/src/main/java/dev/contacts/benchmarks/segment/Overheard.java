package dev.contacts.benchmarks.segment;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A data source that writes down the queries which go through it, with their parameters, as PostgreSQL's driver prints them. */
final class Overheard {

    private final DataSource target;
    private final List<String> queries = new ArrayList<>();

    Overheard(DataSource target) {
        this.target = target;
    }

    DataSource dataSource() {
        return proxy(DataSource.class, target);
    }

    /** The queries since the last call. */
    List<String> takeQueries() {
        List<String> taken = List.copyOf(queries);
        queries.clear();
        return taken;
    }

    private <T> T proxy(Class<T> type, Object object) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call(object, method, arguments)));
    }

    private @Nullable Object call(Object object, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getName().equals("executeQuery")) {
            queries.add(object.toString());
        }
        try {
            Object result = method.invoke(object, arguments);
            if (result instanceof PreparedStatement) {
                return proxy(PreparedStatement.class, result);
            }
            return result instanceof Connection ? proxy(Connection.class, result) : result;
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
