package dev.contacts.jdbc;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** A JVM of its own in which a {@link ContactWorker} runs. For use by one thread. */
final class WorkerProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private WorkerProcess(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    /** Starts a JVM whose worker waits for {@link #follow}. */
    static WorkerProcess start(String name, int steps, DataSource dataSource) throws IOException, SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return new WorkerProcess(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx128m",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            classPath(),
                            ContactWorker.class.getName(),
                            name,
                            Integer.toString(steps),
                            connection.getMetaData().getURL(),
                            connection.getMetaData().getUserName())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        }
    }

    /** Runs a program in a JVM of its own; how it ended. */
    static int run(Class<?> program, String... arguments) throws IOException, InterruptedException {
        Process process = start(program, List.of(), arguments);
        process.getInputStream().readAllBytes();
        return process.waitFor();
    }

    /** Starts a program in a JVM of its own. */
    static Process start(Class<?> program, List<String> options, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath()));
        command.addAll(options);
        command.add(program.getName());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Lets the worker begin when all are ready, and listens until its end; kills it after so many acknowledged writes. */
    WorkerLog follow(CyclicBarrier ready, long killAfter)
            throws IOException, InterruptedException, BrokenBarrierException {
        WorkerLog log = new WorkerLog();
        if (!"ready".equals(output.readLine())) {
            throw new IllegalStateException("the worker did not start");
        }
        ready.await();
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            log.add(line);
            if (log.acknowledged() == killAfter) {
                process.toHandle().destroyForcibly(); // which leaves what it said until then to be read
            }
        }
        process.waitFor();
        return log;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** Everything the tests see: as class path, module path and the folder of the tests, which is patched into a module. */
    private static String classPath() {
        return Stream.of("java.class.path", "jdk.module.path", "surefire.test.class.path")
                .map(name -> System.getProperty(name, ""))
                .filter(path -> !path.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
