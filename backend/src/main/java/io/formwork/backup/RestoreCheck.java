package io.formwork.backup;

import io.formwork.platform.blob.BlobStore;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Locale;

/** Reads what was restored and compares it with what was backed up. */
record RestoreCheck(BackupManifest manifest, RestoreTarget target, Progress progress) {

    void run() throws SQLException, IOException {
        var dump = new TableDump(target.connection(), progress);
        for (var table : manifest.tables().entrySet()) {
            table.getValue()
                    .require(
                            dump.write(table.getKey(), OutputStream.nullOutputStream()),
                            table.getKey().name());
        }
        long files = files(target.blobs());
        if (files != manifest.files().count()) {
            throw new BackupRefused("There are " + files + " files instead of "
                    + manifest.files().count() + ".");
        }
        for (var secret : manifest.secrets().entrySet()) {
            small(BackupManifest.SECRETS + secret.getKey(), secret.getValue());
        }
        for (var note : manifest.notes().entrySet()) {
            small(note.getKey(), note.getValue());
        }
        progress.say(String.format(
                Locale.ROOT,
                "%d tables with %,d rows and %,d files are as they were backed up",
                manifest.tables().size(),
                manifest.rows(),
                files));
    }

    private void small(String name, BackupEntry backedUp) throws IOException {
        var checked = new CheckedOutput(OutputStream.nullOutputStream());
        checked.write(Files.readAllBytes(target.folder().path(name)));
        backedUp.require(checked.entry(1), name);
    }

    private static long files(BlobStore blobs) throws IOException {
        try (var stored = blobs.list()) {
            long files = 0;
            for (var file : (Iterable<io.formwork.platform.blob.StoredBlob>) stored::iterator) {
                try (var content = blobs.get(file.hash())) {
                    BackupArchive.requireHash(file.hash(), content);
                }
                files++;
            }
            return files;
        }
    }
}
