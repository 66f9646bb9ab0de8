package dev.contacts.benchmarks.export;

import dev.contacts.Contacts;
import dev.contacts.jdbc.JdbcContactStore;
import dev.contacts.segment.ContactQuery;
import dev.contacts.transfer.ExportManifest;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.postgresql.ds.PGSimpleDataSource;

/** Exports everything in a JVM that has little memory. */
public final class SmallHeap {

    private SmallHeap() {}

    /**
     * Exports everything, in the JVM with the small heap.
     *
     * @param arguments the address of the database, and the file to write
     */
    public static void main(String[] arguments) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(arguments[0]);
        Contacts contacts = Contacts.over(JdbcContactStore.over(dataSource));
        contacts.exports().contacts(ContactQuery.all()).writeTo(Path.of(arguments[1]));
    }

    static void run(String heap, String url, Path file, int size, PrintStream out)
            throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        heap,
                        "-cp",
                        classPath(),
                        SmallHeap.class.getName(),
                        url,
                        file.toString())
                .inheritIO()
                .start();
        int code = process.waitFor();
        if (code != 0) {
            throw new IllegalStateException("the export with " + heap + " ended with " + code);
        }
        ExportManifest manifest = ExportManifest.verify(file);
        if (manifest.contacts() != size) {
            throw new IllegalStateException("exported " + manifest.contacts() + " instead of " + size);
        }
        out.printf(
                Locale.ROOT,
                "%s: %,d contacts in %.1f s, %,d bytes, the file agrees with its manifest%n",
                heap,
                size,
                (System.nanoTime() - begin) / 1e9,
                manifest.bytes());
    }

    /** Maven runs a main class in a class loader of its own. */
    private static String classPath() {
        return SmallHeap.class.getClassLoader() instanceof URLClassLoader loader
                ? Arrays.stream(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }
}
