package io.formwork.backup;

import io.formwork.platform.blob.BlobStore;
import io.formwork.platform.config.DataFolder;
import io.formwork.platform.config.FormworkSettings;
import io.formwork.platform.startup.StartupRefused;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/** Brings a backup into an empty installation: checked before the first write, and compared after the last. */
record Restore(Path file, FormworkSettings settings, Progress progress) {

    void run() throws IOException, SQLException {
        try (var archive = BackupArchive.open(file)) {
            var folder = DataFolder.open(settings.home());
            RestoreTarget.requireEmpty(folder);
            requireKnown(archive.manifest());
            requireRoom(archive.manifest());
            archive.check(progress);
            boolean again = RestoreMark.isIn(folder);
            RestoreMark.set(folder, file);
            try (var target = open(folder, again)) {
                target.begin();
                tables(archive, target.connection());
                files(archive, target.blobs());
                for (String secret : archive.manifest().secrets().keySet()) {
                    folder.restoreSecret(secret, archive.secret(secret));
                }
                for (String note : archive.manifest().notes().keySet()) {
                    restore(folder.path(note), archive.note(note));
                }
                new RestoreCheck(archive.manifest(), target, progress).run();
                BackupRecord.restored(target, file, archive.manifest());
                target.end();
            }
        }
    }

    /** Where nothing was written, nothing is half done. */
    private RestoreTarget open(DataFolder folder, boolean again) throws SQLException, IOException {
        try {
            return RestoreTarget.open(settings);
        } catch (BackupRefused | StartupRefused | SQLException e) {
            if (!again && settings.externalDatabase() != null) {
                RestoreMark.remove(folder);
            }
            throw e;
        }
    }

    private static void requireKnown(BackupManifest manifest) {
        for (String script : manifest.migrations()) {
            if (Restore.class.getResource("/db/migration/" + script) == null) {
                throw new BackupRefused("This backup was made by a newer Formwork, which has " + script
                        + ". Restore it with that one.");
            }
        }
    }

    private void requireRoom(BackupManifest manifest) throws IOException {
        long free = Files.getFileStore(settings.home()).getUsableSpace();
        long needed = settings.externalDatabase() == null
                ? manifest.bytes()
                : manifest.files().bytes();
        if (needed > free) {
            throw new BackupRefused(String.format(
                    Locale.ROOT,
                    "The backup unfolds to %,d bytes, but only %,d are free in %s.",
                    needed,
                    free,
                    settings.home()));
        }
    }

    private void tables(BackupArchive archive, Connection connection) throws SQLException, IOException {
        var manifest = archive.manifest();
        int done = 0;
        for (var entry : manifest.tables().entrySet()) {
            BackupTable table = entry.getKey();
            connection.setAutoCommit(true);
            BackupSession.execute(
                    connection,
                    TableDialect.adapt(table.create(), manifest.server(), new BackupSchema(connection).server()));
            connection.setAutoCommit(false);
            try (var rows = archive.rows(table, entry.getValue())) {
                new TableLoad(connection).load(table, rows);
            }
            done++;
            progress.say(String.format(
                    Locale.ROOT,
                    "Table %d of %d: %s, %,d rows",
                    done,
                    manifest.tables().size(),
                    table.name(),
                    entry.getValue().count()));
        }
        connection.setAutoCommit(true);
        triggers(manifest, connection);
    }

    /** They guard and hold nothing: a server that does not let this user make them does without, as at a first start. */
    private void triggers(BackupManifest manifest, Connection connection) {
        for (String trigger : manifest.triggers()) {
            try {
                BackupSession.execute(connection, trigger);
            } catch (SQLException e) {
                progress.say("A trigger could not be made: " + e.getMessage());
            }
        }
    }

    private void files(BackupArchive archive, BlobStore blobs) throws IOException {
        try (var input = archive.files()) {
            long files = FilePack.read(input, (hash, content) -> store(blobs, hash, content));
            input.requireWhole(files);
            progress.say(String.format(Locale.ROOT, "%,d files", files));
        }
    }

    private static void restore(Path note, String content) throws IOException {
        Files.createDirectories(note.toAbsolutePath().getParent());
        DataFolder.writePrivately(note, content);
    }

    private static void store(BlobStore blobs, String hash, InputStream content) throws IOException {
        var stored = blobs.put(content, Long.MAX_VALUE);
        if (!stored.hash().equals(hash)) {
            throw new BackupRefused("A file has the content " + stored.hash() + " instead of " + hash);
        }
        content.transferTo(OutputStream.nullOutputStream());
    }
}
