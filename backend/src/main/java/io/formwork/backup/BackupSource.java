package io.formwork.backup;

import io.formwork.platform.config.DataFolder;
import io.formwork.platform.config.DatabaseAccess;
import io.formwork.platform.config.FormworkSettings;
import io.formwork.platform.database.DatabaseServer;
import io.formwork.platform.database.EmbeddedDatabase;
import io.formwork.platform.database.ExternalDatabase;
import java.nio.file.Files;
import java.time.Duration;

/** The installation to be backed up, running or not. */
record BackupSource(DataFolder folder, DatabaseServer server) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    static BackupSource open(FormworkSettings settings) {
        var folder = DataFolder.open(settings.home());
        RestoreMark.requireNone(folder);
        var external = settings.externalDatabase();
        if (external != null) {
            return new BackupSource(folder, new ExternalDatabase(external, PATIENCE));
        }
        if (Files.notExists(folder.path("database/installed"))) {
            throw new BackupRefused("There is nothing to back up in " + settings.home()
                    + ". Set FORMWORK_HOME to the data folder of the installation.");
        }
        if (!folder.isTakenByAnother()) {
            return new BackupSource(folder, EmbeddedDatabase.start(folder, settings.databaseMemory()));
        }
        var running = EmbeddedDatabase.running(folder)
                .orElseThrow(() -> new BackupRefused(
                        "Formwork is starting or stopping on " + settings.home() + ". Try again in a minute."));
        return new BackupSource(folder, new ExternalDatabase(running, PATIENCE));
    }

    DatabaseAccess access() {
        return server.access();
    }

    @Override
    public void close() {
        server.close();
    }
}
