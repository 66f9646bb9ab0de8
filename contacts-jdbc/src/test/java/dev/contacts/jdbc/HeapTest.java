package dev.contacts.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an anonymization leaves in the memory of its JVM, in its files for a while and in the file of H2: a dump of the live heap is looked through
 * for the values and for the key. Requirements 7.2.
 */
class HeapTest {

    @TempDir
    Path folder;

    @Test
    void neither_a_value_nor_the_key_is_in_the_heap_in_temporary_files_or_in_the_database() throws Exception {
        byte[] key = new byte[HeapWorker.KEY_BYTES];
        byte[] random = new byte[16];
        SecureRandom chance = new SecureRandom();
        chance.nextBytes(key);
        chance.nextBytes(random);
        String value = "c" + HexFormat.of().formatHex(random);
        Path secrets = folder.resolve("secrets");
        Files.write(secrets, masked(key, value));
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Path dump = folder.resolve("heap.hprof");

        Process process = WorkerProcess.start(
                HeapWorker.class,
                List.of("-Djava.io.tmpdir=" + temporary, "-Dh2.objectCache=false"),
                "jdbc:h2:file:" + folder.resolve("db"),
                secrets.toString());
        try {
            assertThat(process.inputReader().readLine()).isEqualTo("ready");
            dump(process, dump);
        } finally {
            process.destroyForcibly();
        }

        Needles needles = new Needles();
        needles.add("key", key);
        for (var charset : List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            needles.add("value " + charset, value.getBytes(charset));
        }
        Needles alive = new Needles();
        alive.add("a class of ours", "dev/contacts/privacy/Anonymizer".getBytes(StandardCharsets.ISO_8859_1));
        byte[] heap = Files.readAllBytes(dump);
        assertThat(alive.in(heap)).as("it is a dump of that JVM").isNotEmpty();
        assertThat(needles.in(heap)).as("left in the heap").isEmpty();
        List<byte[]> files = new ArrayList<>();
        try (Stream<Path> left = Files.walk(folder)) {
            for (Path file : left.filter(Files::isRegularFile).toList()) {
                files.add(Files.readAllBytes(file));
            }
        }
        assertThat(needles.in(files)).as("left in files").isEmpty();
    }

    private static byte[] masked(byte[] key, String value) {
        byte[] text = value.getBytes(StandardCharsets.US_ASCII);
        byte[] masked = new byte[key.length + text.length];
        System.arraycopy(key, 0, masked, 0, key.length);
        System.arraycopy(text, 0, masked, key.length, text.length);
        for (int i = 0; i < masked.length; i++) {
            masked[i] ^= (byte) HeapWorker.MASK;
        }
        return masked;
    }

    private static void dump(Process process, Path file) throws IOException, InterruptedException {
        int end = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process.pid()),
                        "GC.heap_dump",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        assertThat(end).as("jcmd").isZero();
    }
}
