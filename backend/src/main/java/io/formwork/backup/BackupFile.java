package io.formwork.backup;

import io.formwork.platform.config.DataFolder;
import io.formwork.platform.config.DatabaseAccess;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;

/** Makes the archive under its name: whole, or not at all, and for nobody's eyes but the owner's. */
record BackupFile(Path file, Duration pause) {

    private static final int ATTEMPTS = 5;

    /** Writes it, again where tables were altered meanwhile. */
    BackupManifest make(DataFolder folder, DatabaseAccess access, Progress progress)
            throws IOException, SQLException, InterruptedException {
        if (Files.exists(file)) {
            throw new BackupRefused(file + " is there already. Choose another name.");
        }
        Path parent = file.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new BackupRefused("There is no folder " + parent + ". Make it first.");
        }
        Path part = parent.resolve(file.getFileName() + ".part");
        try {
            for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
                try {
                    BackupManifest manifest = write(new BackupWriter(folder, access, progress), part);
                    // Before anybody can take it away.
                    BackupRecord.made(folder, access, file, manifest);
                    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
                    return manifest;
                } catch (TornSnapshot e) {
                    progress.say(
                            "Tables were altered meanwhile, for instance by a form that was published; beginning again.");
                    Thread.sleep(pause);
                }
            }
            throw new BackupRefused("Tables were altered in each of " + ATTEMPTS
                    + " attempts, so there is no backup. Try again when no forms are being published.");
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static BackupManifest write(BackupWriter writer, Path part) throws IOException, SQLException, TornSnapshot {
        DataFolder.createPrivately(part);
        BackupManifest manifest;
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            manifest = writer.write(Channels.newOutputStream(channel));
        }
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return manifest;
    }
}
