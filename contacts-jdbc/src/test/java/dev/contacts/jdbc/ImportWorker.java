package dev.contacts.jdbc;

import dev.contacts.Contacts;
import dev.contacts.transfer.HeaderPolicy;
import dev.contacts.transfer.ImportMode;
import dev.contacts.transfer.Importer;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/** The program of a JVM that imports a file, and says so after each part, until it is done or killed. */
final class ImportWorker {

    static final String KEY = "the file of this test";

    private ImportWorker() {}

    /** Arguments: JDBC address, user, the file, after how many parts it goes no further. */
    public static void main(String[] arguments) throws SQLException {
        AtomicLong parts = new AtomicLong(Long.parseLong(arguments[3]));
        try (Connection open =
                DriverManager.getConnection(arguments[0], arguments[1], "")) { // H2 closes with the last one
            Contacts contacts = Contacts.over(JdbcContactStore.builder(dataSource(arguments[0], arguments[1]))
                    .schemaMode(SchemaMode.NONE)
                    .build());
            say(open.isClosed() ? "closed" : "begun");
            importer(contacts, Path.of(arguments[2]))
                    .onProgress(progress -> {
                        say("part");
                        if (parts.decrementAndGet() == 0) {
                            waitToBeKilled();
                        }
                    })
                    .run();
        }
        Runtime.getRuntime().halt(0);
    }

    static Importer importer(Contacts contacts, Path file) {
        return contacts.imports()
                .csv(file)
                .into("people")
                .headers(HeaderPolicy.CREATE_UNKNOWN)
                .mode(ImportMode.APPEND_OR_UPDATE)
                .key(KEY);
    }

    private static void waitToBeKilled() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(String word) {
        System.out.println(word);
        System.out.flush();
    }

    private static DataSource dataSource(String url, String user) {
        return (DataSource) Proxy.newProxyInstance(
                ImportWorker.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, none) -> DriverManager.getConnection(url, user, ""));
    }
}
