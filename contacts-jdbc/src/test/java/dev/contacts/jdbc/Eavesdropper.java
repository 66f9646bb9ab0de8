package dev.contacts.jdbc;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Writes down what a driver says when it fails, and what is logged meanwhile, so that a test can show that the one is not in the other. */
final class Eavesdropper extends Handler {

    private static final Set<Class<?>> TALKATIVE =
            Set.of(Connection.class, Statement.class, PreparedStatement.class, ResultSet.class, DatabaseMetaData.class);
    private static final int SHORTEST = 8; // anything shorter is no sentence

    private final Set<String> said = new TreeSet<>();
    private final List<LogRecord> logged = new CopyOnWriteArrayList<>();

    private Eavesdropper() {}

    /** Begins to listen; to be closed. */
    static Eavesdropper start() {
        Eavesdropper eavesdropper = new Eavesdropper();
        Logger.getLogger("").addHandler(eavesdropper);
        return eavesdropper;
    }

    /** The same data source, overheard. */
    DataSource on(DataSource dataSource) {
        return overheard(DataSource.class, dataSource);
    }

    private <T> T overheard(Class<T> type, Object object) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        Object result = method.invoke(object, arguments);
                        return result != null && TALKATIVE.contains(method.getReturnType())
                                ? overheard(method.getReturnType(), result)
                                : result;
                    } catch (InvocationTargetException e) {
                        hear(e.getTargetException());
                        throw e.getTargetException();
                    }
                }));
    }

    private void hear(@Nullable Throwable e) {
        if (e == null) {
            return;
        }
        if (e.getMessage() != null && e.getMessage().length() >= SHORTEST) {
            said.add(e.getMessage());
        }
        hear(e.getCause());
        if (e instanceof SQLException sql) {
            hear(sql.getNextException());
        }
    }

    /** What the driver said so far. */
    Set<String> said() {
        return said;
    }

    /** All that was logged, and all that printing an exception shows, as one text. */
    String toldOf(Throwable e) {
        return Stream.concat(logged.stream().map(Eavesdropper::text), Stream.of(printed(e)))
                .collect(Collectors.joining("\n"));
    }

    private static String text(LogRecord logged) {
        Throwable thrown = logged.getThrown();
        return logged.getMessage() + (thrown == null ? "" : printed(thrown));
    }

    private static String printed(Throwable e) {
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    @Override
    public void publish(LogRecord logRecord) {
        logged.add(logRecord);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
