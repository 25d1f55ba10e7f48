package io.formwork.platform.database;

import io.formwork.platform.config.DataFolder;
import io.formwork.platform.config.DatabaseAccess;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The MariaDB server that Formwork brings along, started in the background on files in the data folder. */
public final class EmbeddedDatabase implements DatabaseServer {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final CompletableFuture<MariaDbServer> server = new CompletableFuture<>();
    private final DataFolder folder;
    private final String memory;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private volatile boolean leaving;

    private EmbeddedDatabase(DataFolder folder, String memory) {
        this.folder = folder;
        this.memory = memory;
    }

    /**
     * Claims the data folder and starts a server on it; one that a killed process left there is stopped first. A server
     * that dies is started again on the same port.
     */
    public static EmbeddedDatabase start(DataFolder folder, String memory) {
        folder.claim();
        var database = new EmbeddedDatabase(folder, memory);
        // Whoever stops a whole group of processes ends the server too; that is not unexpected then.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> database.leaving = true, "database-stop"));
        Thread.ofPlatform().name("database-start").daemon().start(database::run);
        return database;
    }

    /** The way into a server that another process runs on the folder. */
    public static Optional<DatabaseAccess> running(DataFolder folder) {
        return MariaDbServer.running(folder);
    }

    @Override
    public DatabaseAccess access() {
        try {
            return server.join().access();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Override
    public void close() {
        if (stopped.getAndSet(true)) {
            return;
        }
        leaving = true;
        // Also when it is still starting: whoever leaves then must not leave a server behind.
        server.thenAccept(MariaDbServer::shutDown)
                .exceptionally(failure -> null)
                .join();
        folder.release();
    }

    private void run() {
        try {
            var started = MariaDbServer.start(folder, memory, MariaDbServer.freePort());
            server.complete(started);
            watch(started);
        } catch (RuntimeException | Error e) {
            server.completeExceptionally(e);
        }
    }

    private void watch(MariaDbServer running) {
        running.onExit(() -> {
            if (!leaving) {
                log.error("The embedded database ended unexpectedly; starting it again");
                watch(MariaDbServer.start(folder, memory, running.port()));
            }
        });
    }
}
