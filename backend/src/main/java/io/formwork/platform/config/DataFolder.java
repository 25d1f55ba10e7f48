package io.formwork.platform.config;

import io.formwork.platform.startup.StartupRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The folder where an installation keeps its database, files and secrets. */
public final class DataFolder {

    /** The one secret that belongs to this folder's own database, and to nothing that is in it. */
    public static final String DATABASE_PASSWORD = "database-password";

    private static final String SECRETS = "secrets";
    private static final Map<Path, FileChannel> CLAIMED = new ConcurrentHashMap<>();
    private static final int SECRET_BYTES = 32;

    private final Path home;

    private DataFolder(Path home) {
        this.home = home;
    }

    /** Opens the folder, making it where it is absent, or refuses to start when it cannot be written. */
    public static DataFolder open(Path home) {
        try {
            Files.createDirectories(home);
        } catch (FileAlreadyExistsException e) {
            throw new StartupRefused("FORMWORK_HOME " + home + " is a file but must be a folder.", e);
        } catch (IOException e) {
            throw notWritable(home, e);
        }
        if (!Files.isWritable(home)) {
            throw notWritable(home, null);
        }
        return new DataFolder(home.toAbsolutePath().normalize());
    }

    /**
     * Takes the folder for this process, until it is released or the process ends, so that no second one touches the same
     * database files.
     */
    public void claim() {
        CLAIMED.computeIfAbsent(home, DataFolder::lock);
    }

    /** Whether another process has taken the folder; it is this process's afterwards if not. */
    public boolean isTakenByAnother() {
        if (CLAIMED.containsKey(home)) {
            return false;
        }
        var channel = tryLock(home);
        if (channel != null) {
            CLAIMED.put(home, channel);
        }
        return channel == null;
    }

    /** Lets another process have it. */
    public void release() {
        var lock = CLAIMED.remove(home);
        if (lock != null) {
            try {
                lock.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public Path path(String name) {
        return home.resolve(name);
    }

    /** A folder within this one, made where it is absent. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(home.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The secret of that name, made up and stored for the owner's eyes on first use. */
    public String secret(String name) {
        Path file = folder(SECRETS).resolve(name);
        try {
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
            String secret = randomText();
            writePrivately(file, secret);
            return secret;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The secrets that were made up so far, without that of the embedded database. */
    public Map<String, Path> secrets() {
        try (var files = Files.list(folder(SECRETS))) {
            return files.filter(file -> !file.endsWith(DATABASE_PASSWORD))
                    .collect(Collectors.toMap(file -> file.getFileName().toString(), file -> file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stores a secret that comes from elsewhere. */
    public void restoreSecret(String name, String secret) throws IOException {
        writePrivately(folder(SECRETS).resolve(name), secret);
    }

    /** Writes a file that nobody but the owner may read. */
    public static void writePrivately(Path file, String content) throws IOException {
        createPrivately(file);
        Files.writeString(file, content);
    }

    /** Makes an empty file that nobody but the owner may read, in place of any that is there. */
    public static void createPrivately(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, ownerOnly());
    }

    /** Text that cannot be guessed, safe in a URL and in SQL. */
    public static String randomText() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static FileChannel lock(Path home) {
        var channel = tryLock(home);
        if (channel == null) {
            throw new StartupRefused("Another Formwork is running on the data in " + home
                    + ". Stop it, or set FORMWORK_HOME to another folder.");
        }
        return channel;
    }

    private static @Nullable FileChannel tryLock(Path home) {
        try {
            var channel = FileChannel.open(
                    home.resolve("formwork.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                return null;
            }
            return channel;
        } catch (IOException e) {
            throw notWritable(home, e);
        }
    }

    private static StartupRefused notWritable(Path home, @Nullable IOException cause) {
        return new StartupRefused(
                "Cannot write to the data folder " + home
                        + ". Give this user the right to, or set FORMWORK_HOME to another folder.",
                cause);
    }
}
