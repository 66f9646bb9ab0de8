package dev.contacts.transfer;

import dev.contacts.transfer.ExportDiffersException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Compares a file with its manifest, which is beside it or its last line. */
final class ManifestCheck {

    /** No manifest is longer, in bytes: it has a few numbers, and the names of sections. */
    private static final int MAX_LENGTH = 4_096;

    private static final int BUFFER = 1 << 16;

    private final Path file;

    ManifestCheck(Path file) {
        this.file = file;
    }

    ExportManifest run() {
        try {
            long size = Files.size(file);
            Path beside = ExportManifest.beside(file);
            if (Files.exists(beside)) {
                return checked(ManifestText.parse(read(beside)), size);
            }
            String last = lastLine(size);
            if (!last.startsWith("{\"" + ManifestText.MEMBER + "\":")) {
                throw new ExportDiffersException(Reason.NO_MANIFEST);
            }
            return checked(ManifestText.parse(last.strip()), size - last.getBytes(StandardCharsets.UTF_8).length);
        } catch (IOException e) {
            throw new ExportDiffersException(Reason.UNREADABLE);
        }
    }

    private static String read(Path manifest) throws IOException {
        if (Files.size(manifest) > MAX_LENGTH) {
            throw new ExportDiffersException(Reason.UNREADABLE_MANIFEST);
        }
        return new String(Files.readAllBytes(manifest), StandardCharsets.UTF_8);
    }

    /** The last line with its line break, or what of it can be a manifest. */
    private String lastLine(long size) throws IOException {
        byte[] end;
        try (SeekableByteChannel in = Files.newByteChannel(file)) {
            in.position(size - Math.min(size, MAX_LENGTH));
            end = Channels.newInputStream(in).readNBytes(MAX_LENGTH);
        }
        int begin = end.length - 1;
        while (begin > 0 && end[begin - 1] != '\n') {
            begin--;
        }
        return begin < 0 ? "" : new String(end, begin, end.length - begin, StandardCharsets.UTF_8);
    }

    private ExportManifest checked(ExportManifest manifest, long size) throws IOException {
        if (size != manifest.bytes()) {
            throw new ExportDiffersException(size < manifest.bytes() ? Reason.SHORTER : Reason.LONGER);
        } else if (!digest(size).equals(manifest.sha256())) {
            throw new ExportDiffersException(Reason.CHANGED);
        }
        return manifest;
    }

    private String digest(long size) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            long left = size;
            while (left > 0) {
                int read = in.read(buffer, 0, (int) Math.min(left, BUFFER));
                if (read < 0) {
                    throw new ExportDiffersException(Reason.SHORTER);
                }
                digest.update(buffer, 0, read);
                left -= read;
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
