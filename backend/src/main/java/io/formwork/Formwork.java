package io.formwork;

import io.formwork.backup.RestoreMark;
import io.formwork.platform.config.DataFolder;
import io.formwork.platform.config.FormworkSettings;
import io.formwork.platform.database.DatabaseFactory;
import io.formwork.platform.startup.Startup;
import io.formwork.platform.startup.StartupRefused;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Starts the application, or says in one line why it does not start. */
public final class Formwork {

    private static final Logger log = LoggerFactory.getLogger(Formwork.class);

    private Formwork() {}

    public static void main(String[] arguments) {
        var signals = StopSignals.heed();
        try {
            var settings = FormworkSettings.read(System::getenv);
            requireFreePort(settings.port());
            requireData(settings);
            start(settings);
        } catch (StartupRefused e) {
            leave(e);
        } catch (RuntimeException e) {
            var refusal = refusalIn(e);
            if (refusal == null) {
                log.error("Formwork does not start", e);
                System.exit(1);
            } else {
                leave(refusal);
            }
        } finally {
            signals.startEnded();
        }
    }

    private static void start(FormworkSettings settings) {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        var context = ApplicationContext.builder()
                .deduceEnvironment(false)
                .banner(false)
                .build();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> shutDown(context), "shutdown"));
        context.start();
        context.getBean(EmbeddedServer.class).start();
        context.getBean(Startup.class).awaitReady();
        long age = ManagementFactory.getRuntimeMXBean().getUptime();
        log.info(
                "Formwork is ready at {} ({} s)",
                settings.publicUrl(),
                String.format(Locale.ROOT, "%.1f", age / 1_000.0));
    }

    private static void shutDown(ApplicationContext context) {
        try {
            context.close();
        } finally {
            DatabaseFactory.stopServers();
        }
    }

    private static void requireData(FormworkSettings settings) {
        var folder = DataFolder.open(settings.home());
        RestoreMark.requireNone(folder);
        if (settings.externalDatabase() == null) {
            folder.claim();
        }
    }

    private static void requireFreePort(int port) {
        try (var socket = new ServerSocket(port)) {
            log.debug("Port {} is free", socket.getLocalPort());
        } catch (IOException e) {
            throw new StartupRefused(
                    "Port " + port + " is in use. Stop the program that uses it, or set FORMWORK_PORT to another.", e);
        }
    }

    private static @Nullable StartupRefused refusalIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartupRefused refusal) {
                return refusal;
            }
        }
        return null;
    }

    private static void leave(StartupRefused refusal) {
        System.err.println(refusal.getMessage());
        System.exit(1);
    }
}
