package io.formwork.platform.database;

import io.formwork.platform.config.DataFolder;
import io.formwork.platform.config.DatabaseAccess;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The MariaDB server that Formwork brings along, started in the background on files in the data folder. */
public final class EmbeddedDatabase implements DatabaseServer {

    private final CompletableFuture<MariaDbServer> server = new CompletableFuture<>();

    private EmbeddedDatabase() {}

    /** Claims the data folder and starts a server on it; a server that a killed process left there is stopped first. */
    public static EmbeddedDatabase start(DataFolder folder, String memory) {
        folder.claim();
        var database = new EmbeddedDatabase();
        Thread.ofPlatform().name("database-start").daemon().start(() -> database.run(folder, memory));
        return database;
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
        // Also when it is still starting: whoever leaves then must not leave a server behind.
        server.thenAccept(MariaDbServer::shutDown)
                .exceptionally(failure -> null)
                .join();
    }

    private void run(DataFolder folder, String memory) {
        try {
            server.complete(MariaDbServer.start(folder, memory));
        } catch (RuntimeException | Error e) {
            server.completeExceptionally(e);
        }
    }
}
