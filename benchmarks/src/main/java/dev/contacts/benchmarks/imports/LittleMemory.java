package dev.contacts.benchmarks.imports;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.contacts.Contacts;
import dev.contacts.jdbc.JdbcContactStore;
import dev.contacts.transfer.ImportReport;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The program of a JVM that imports a file with a heap of 64 MB. */
final class LittleMemory {

    private static final String HEAP = "-Xmx64m";

    private LittleMemory() {}

    /**
     * Imports a file.
     *
     * @param arguments the database's address and user, the prefix of its tables, and the file
     */
    public static void main(String[] arguments) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(arguments[0]);
        config.setUsername(arguments[1]);
        config.setMaximumPoolSize(1);
        try (HikariDataSource pool = new HikariDataSource(config)) {
            Contacts contacts = Contacts.over(
                    JdbcContactStore.builder(pool).tablePrefix(arguments[2]).build());
            People.define(contacts);
            long begin = System.nanoTime();
            ImportReport report =
                    People.importer(contacts, Path.of(arguments[3])).run();
            System.out.printf(
                    "%s: %,d rows in %.1f s in a JVM with %s%n",
                    report.inserted() == report.rows() ? "all inserted" : "NOT all inserted: " + report,
                    report.rows(),
                    (System.nanoTime() - begin) / 1e9,
                    HEAP);
        }
    }

    /** Starts it, and waits for its end; how it ended. */
    static int start(String url, String user, String prefix, Path file) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(List.of(
                        java,
                        HEAP,
                        "-cp",
                        classPath(),
                        LittleMemory.class.getName(),
                        url,
                        user,
                        prefix,
                        file.toString()))
                .inheritIO()
                .start();
        return process.waitFor();
    }

    /** Maven runs a program in a class loader of its own. */
    private static String classPath() {
        return LittleMemory.class.getClassLoader() instanceof URLClassLoader loader
                ? Arrays.stream(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }
}
