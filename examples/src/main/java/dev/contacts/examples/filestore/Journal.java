package dev.contacts.examples.filestore;

import dev.contacts.error.ErrorCode;
import dev.contacts.identifier.IdentifierKey;
import dev.contacts.spi.OutcomeUnknownException;
import dev.contacts.spi.StorageException;
import dev.contacts.workspace.Workspace;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * The file that holds all of one workspace: one line per committed transaction, its checksum first. Not safe for use by several threads.
 *
 * <p>Either way of writing is all or nothing, also when the power fails: {@link #append} forces its line to the disk before it returns, and
 * {@link #read} leaves a last line out whose checksum does not fit; {@link #replace} writes a second file and renames it. No
 * {@link IOException} gets out, because its text may name paths (guarantee 5).
 */
final class Journal {

    /** The first line: the version of this form, and that of the rules by which identifiers are the same. */
    private static final String HEADER =
            Json.write(List.of("dev.contacts.examples.filestore", 1L, (long) IdentifierKey.KEY_VERSION));

    private static final int CHECKSUM = 9; // eight hexadecimal digits and a space
    private static final long SLACK = 1 << 20;
    private static final String ENDING = ".journal";
    private static final String ENDING_OF_NEXT = ".journal.new";

    private final Path directory;
    private final Workspace workspace;
    private final Path file;
    private long length;
    private long lengthWhenNew;

    /** The journal of a workspace; its file is made with the first record. */
    Journal(Path directory, Workspace workspace) {
        this.directory = directory;
        this.workspace = workspace;
        this.file = directory.resolve(name(workspace) + ENDING);
    }

    /** The journals that a directory has; removes what a crash left beside them. */
    static List<Journal> all(Path directory) {
        List<Journal> journals = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(ENDING_OF_NEXT)) {
                    Files.delete(file);
                } else if (name.endsWith(ENDING)) {
                    journals.add(new Journal(directory, workspace(name.substring(0, name.length() - ENDING.length()))));
                }
            }
            return journals;
        } catch (IOException | IllegalArgumentException e) {
            throw new StorageException(ErrorCode.STORAGE_FAILED, "the store's directory cannot be read", e);
        }
    }

    /** In hexadecimal digits, because many file systems take upper and lower case for the same. */
    private static String name(Workspace workspace) {
        return HexFormat.of().formatHex(workspace.name().getBytes(StandardCharsets.US_ASCII));
    }

    private static Workspace workspace(String name) {
        return Workspace.of(new String(HexFormat.of().parseHex(name), StandardCharsets.US_ASCII));
    }

    Workspace workspace() {
        return workspace;
    }

    /**
     * Reads every whole record. A broken line at the end is a commit that a crash cut short, and nobody was told that it had been made. A
     * broken line before others is damage, which must not be passed over in silence.
     */
    void read(Consumer<String> records) {
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            Iterator<String> lines = in.lines().iterator();
            String first = lines.hasNext() ? lines.next() : "";
            if (!isWhole(first) || !first.substring(CHECKSUM).equals(HEADER)) {
                throw new StorageException(
                        ErrorCode.SCHEMA_VERSION, "the journal is not one that this version of the store wrote", null);
            }
            boolean torn = false;
            while (lines.hasNext()) {
                String line = lines.next();
                boolean whole = isWhole(line);
                if (torn && whole) {
                    throw new StorageException(
                            ErrorCode.STORAGE_FAILED, "the journal is damaged in its middle; restore a backup", null);
                } else if (whole) {
                    records.accept(line.substring(CHECKSUM));
                }
                torn = !whole || torn;
            }
            length = Files.size(file);
        } catch (StorageException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new StorageException(ErrorCode.STORAGE_FAILED, "the journal cannot be read", e);
        }
    }

    /** Adds a record; it is on the disk when this returns. */
    void append(String record) {
        byte[] line = line(record);
        try (RandomAccessFile out =
                new RandomAccessFile(file.toFile(), "rw")) { // a channel would close when interrupted
            requireUntouched();
            try {
                out.seek(length);
                out.write(line);
                out.getFD().sync();
            } catch (IOException e) {
                takeBack(out, e);
                throw e;
            }
        } catch (IOException e) {
            throw failed(e);
        }
        length += line.length;
    }

    private void takeBack(RandomAccessFile out, IOException failure) {
        try {
            out.setLength(length);
            out.getFD().sync();
        } catch (IOException e) {
            failure.addSuppressed(e);
            throw new OutcomeUnknownException(failure);
        }
    }

    /** Writes the journal anew, with these records and nothing else; it is on the disk when this returns. */
    void replace(Stream<String> records) {
        Path next = directory.resolve(name(workspace) + ENDING_OF_NEXT);
        long written = 0;
        try (FileOutputStream file = new FileOutputStream(next.toFile());
                OutputStream out = new BufferedOutputStream(file)) {
            requireUntouched();
            Iterator<String> all = Stream.concat(Stream.of(HEADER), records).iterator();
            while (all.hasNext()) {
                byte[] line = line(all.next());
                out.write(line);
                written += line.length;
            }
            out.flush();
            file.getFD().sync();
        } catch (IOException e) {
            throw failed(e);
        }
        try {
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw failed(e);
        }
        forceRename();
        length = written;
        lengthWhenNew = written;
    }

    private void requireUntouched() throws IOException {
        if (length != (Files.exists(file) ? Files.size(file) : 0)) {
            throw new IOException("somebody else wrote to the journal");
        }
    }

    /** Whether there is no file yet, or most of it is about what has changed since. */
    boolean isToBeReplaced() {
        return length == 0 || length > 2 * lengthWhenNew + SLACK;
    }

    private void forceRename() {
        if (File.separatorChar == '\\') {
            return; // Windows cannot open a directory, and its file system keeps renames by itself
        }
        boolean interrupted = false;
        try {
            for (boolean done = false; !done; ) {
                try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                    channel.force(true);
                    done = true;
                } catch (ClosedByInterruptException e) {
                    interrupted = Thread.interrupted(); // a commit cannot be left half way
                }
            }
        } catch (IOException e) {
            throw new OutcomeUnknownException(e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static byte[] line(String record) {
        return (checksum(record) + " " + record + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static boolean isWhole(String line) {
        return line.length() > CHECKSUM && line.startsWith(checksum(line.substring(CHECKSUM)) + " ");
    }

    private static String checksum(String record) {
        CRC32C sum = new CRC32C();
        sum.update(record.getBytes(StandardCharsets.ISO_8859_1));
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }

    private static StorageException failed(IOException cause) {
        return new StorageException(
                ErrorCode.STORAGE_FAILED,
                "the store's directory cannot be written, and nothing was changed; look at its space and permissions",
                cause);
    }
}
