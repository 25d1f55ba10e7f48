package io.formwork.platform.database;

import io.formwork.platform.startup.StartupRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server process on one database folder, found by its pid file, be it ours or one that a killed process left. */
record ServerProcess(Path folder) {

    private static final Logger log = LoggerFactory.getLogger(ServerProcess.class);
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    static ServerProcess of(Path folder) {
        return new ServerProcess(folder);
    }

    static Path pidFile(Path folder) {
        return folder.resolve("mariadbd.pid");
    }

    Optional<ProcessHandle> find() {
        try {
            String pid = Files.readString(pidFile(folder)).strip();
            return ProcessHandle.of(Long.parseLong(pid)).filter(this::isOurs);
        } catch (NumberFormatException e) {
            return Optional.empty();
        } catch (IOException e) {
            if (Files.exists(pidFile(folder))) {
                throw new UncheckedIOException(e);
            }
            return Optional.empty();
        }
    }

    /** Asks the process to end and waits until it has written everything and is gone. */
    void stop() {
        find().ifPresent(this::stop);
    }

    private void stop(ProcessHandle process) {
        log.debug("Stopping the database server {}", process.pid());
        process.destroy();
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new StartupRefused(
                    "The database server " + process.pid() + " on " + folder + " does not stop. Stop it by hand.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while stopping the database", e);
        }
    }

    /** A pid may have been given to some other program since; ours runs the binary from this folder. */
    private boolean isOurs(ProcessHandle process) {
        return process.isAlive()
                && process.info()
                        .command()
                        .map(command -> Path.of(command).startsWith(folder))
                        .orElse(false);
    }
}
