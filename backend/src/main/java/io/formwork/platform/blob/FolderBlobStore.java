package io.formwork.platform.blob;

import io.formwork.platform.config.DataFolder;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Keeps blobs in the data folder. A file appears under its name by an atomic move, complete or not at all. */
@Singleton
final class FolderBlobStore implements BlobStore {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final int BUFFER = 64 * 1024;

    private final Path folder;
    private final Path incoming;

    FolderBlobStore(DataFolder home) {
        folder = home.folder("files");
        incoming = home.folder("files/incoming");
    }

    @Override
    public StoredBlob put(InputStream content, long mostBytes) throws IOException {
        Path file = incoming.resolve(UUID.randomUUID().toString());
        try {
            MessageDigest digest = sha256();
            long size = copy(content, file, digest, mostBytes);
            String hash = HexFormat.of().formatHex(digest.digest());
            Path target = path(hash);
            Files.createDirectories(target.getParent());
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new StoredBlob(hash, size, Files.getLastModifiedTime(target).toInstant());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static long copy(InputStream content, Path file, MessageDigest digest, long mostBytes) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > mostBytes) {
                    throw new BlobTooLarge(mostBytes);
                }
                digest.update(buffer, 0, read);
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
            channel.force(true);
        }
        return size;
    }

    @Override
    public InputStream get(String hash) throws IOException {
        return Files.newInputStream(path(hash));
    }

    @Override
    public InputStream range(String hash, long from, long length) throws IOException {
        var channel = FileChannel.open(path(hash), StandardOpenOption.READ);
        channel.position(from);
        return new LimitedInput(Channels.newInputStream(channel), length);
    }

    @Override
    public boolean exists(String hash) {
        return Files.isRegularFile(path(hash));
    }

    @Override
    public long size(String hash) throws IOException {
        return Files.size(path(hash));
    }

    @Override
    public void delete(String hash) throws IOException {
        Files.deleteIfExists(path(hash));
    }

    @Override
    public Stream<StoredBlob> list() throws IOException {
        return Files.find(folder, 3, (path, attributes) -> attributes.isRegularFile() && isBlob(path))
                .map(FolderBlobStore::describe);
    }

    private static boolean isBlob(Path path) {
        return HASH.matcher(path.getFileName().toString()).matches();
    }

    private static StoredBlob describe(Path path) {
        var file = path.toFile();
        return new StoredBlob(file.getName(), file.length(), java.time.Instant.ofEpochMilli(file.lastModified()));
    }

    private Path path(String hash) {
        if (!HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException("Not the hash of a blob: " + hash);
        }
        return folder.resolve(hash.substring(0, 2))
                .resolve(hash.substring(2, 4))
                .resolve(hash);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
