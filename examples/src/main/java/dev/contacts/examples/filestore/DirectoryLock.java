package dev.contacts.examples.filestore;

import dev.contacts.error.ErrorCode;
import dev.contacts.spi.StorageException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to a directory: one store at a time, in this process and in all others. The operating system ends it with the process, so a
 * crash leaves nothing to clean up.
 */
final class DirectoryLock implements AutoCloseable {

    /**
     * The directories taken in this process. Static, because the operating system's locks belong to the process as well: it gives a lock up
     * when <em>any</em> handle of the file is closed, so a second attempt must not even open the file.
     */
    private static final Set<Path> TAKEN = ConcurrentHashMap.newKeySet();

    private final Path directory;
    private final FileChannel channel;

    private DirectoryLock(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    static DirectoryLock take(Path path) {
        try {
            Path directory = Files.createDirectories(path).toRealPath();
            if (!TAKEN.add(directory)) {
                throw inUse();
            }
            return takeFromOthers(directory);
        } catch (IOException e) {
            throw new StorageException(ErrorCode.STORAGE_UNAVAILABLE, "the store's directory cannot be opened", e);
        }
    }

    private static DirectoryLock takeFromOthers(Path directory) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(
                    directory.resolve("contacts.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            TAKEN.remove(directory);
            throw e;
        }
        DirectoryLock lock = new DirectoryLock(directory, channel);
        try {
            if (channel.tryLock() != null) {
                return lock;
            }
        } catch (IOException e) {
            lock.close();
            throw e;
        }
        lock.close();
        throw inUse();
    }

    private static StorageException inUse() {
        return new StorageException(
                ErrorCode.STORAGE_UNAVAILABLE, "another store has this directory open; close it first", null);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StorageException(ErrorCode.STORAGE_FAILED, "the lock of the directory cannot be closed", e);
        } finally {
            TAKEN.remove(directory);
        }
    }
}
