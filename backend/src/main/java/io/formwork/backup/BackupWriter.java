package io.formwork.backup;

import io.formwork.platform.blob.BlobStore;
import io.formwork.platform.config.DataFolder;
import io.formwork.platform.config.DatabaseAccess;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes one archive from one snapshot. */
final class BackupWriter {

    private static final int BUFFER = 64 * 1024;
    private static final String FIRST_START = "formwork_installing";

    private final DataFolder folder;
    private final BlobStore blobs;
    private final DatabaseAccess access;
    private final Progress progress;

    BackupWriter(DataFolder folder, DatabaseAccess access, Progress progress) {
        this.folder = folder;
        this.blobs = BlobStore.in(folder);
        this.access = access;
        this.progress = progress;
    }

    /**
     * Writes everything.
     *
     * @throws TornSnapshot when tables were altered meanwhile
     */
    BackupManifest write(OutputStream output) throws IOException, SQLException, TornSnapshot {
        // Before the snapshot, so that no note tells of what the tables do not hold yet.
        Map<String, byte[]> noted = notes();
        try (var snapshot = Snapshot.take(access);
                var zip = new ZipOutputStream(new BufferedOutputStream(output, BUFFER))) {
            Instant madeAt = Instant.now();
            BackupSchema schema = snapshot.schema();
            List<String> names = schema.tableNames();
            requireFinished(names);
            List<String> migrations = schema.migrations();
            Map<BackupTable, BackupEntry> tables = tables(snapshot, names, zip);
            long[] missing = new long[1];
            BackupEntry files = files(snapshot, zip, missing);
            if (snapshot.isTorn()) {
                throw new TornSnapshot();
            }
            var manifest = new BackupManifest(
                    madeAt,
                    schema.server(),
                    migrations,
                    tables,
                    schema.triggers(),
                    files,
                    missing[0],
                    secrets(zip),
                    notes(noted, zip));
            zip.putNextEntry(new ZipEntry(BackupManifest.NAME));
            zip.write(manifest.toText().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            return manifest;
        } catch (SQLException e) {
            if (Snapshot.isTornBy(e)) {
                throw new TornSnapshot(e);
            }
            throw e;
        }
    }

    private static void requireFinished(List<String> tables) {
        if (tables.isEmpty() || tables.contains(FIRST_START) || !tables.contains("flyway_schema_history")) {
            throw new BackupRefused(
                    "The first start of this installation has not ended yet. There is nothing to back up.");
        }
    }

    private Map<BackupTable, BackupEntry> tables(Snapshot snapshot, List<String> names, ZipOutputStream zip)
            throws SQLException, IOException {
        Map<BackupTable, BackupEntry> tables = new LinkedHashMap<>();
        zip.setLevel(Deflater.BEST_SPEED);
        for (String name : names) {
            BackupTable table = snapshot.schema().table(name);
            zip.putNextEntry(new ZipEntry(table.entry()));
            BackupEntry entry = snapshot.dump(table, zip, progress);
            zip.closeEntry();
            tables.put(table, entry);
            progress.say(String.format(
                    Locale.ROOT, "Table %d of %d: %s, %,d rows", tables.size(), names.size(), name, entry.count()));
        }
        return tables;
    }

    private BackupEntry files(Snapshot snapshot, ZipOutputStream zip, long[] missing) throws SQLException, IOException {
        // Pictures, PDFs and office files are packed already.
        zip.setLevel(Deflater.NO_COMPRESSION);
        zip.putNextEntry(new ZipEntry(BackupManifest.FILES));
        var checked = new CheckedOutput(zip);
        var output = new DataOutputStream(new BufferedOutputStream(checked, BUFFER));
        long files = 0;
        List<String> hashes = snapshot.filesAfter("");
        while (!hashes.isEmpty()) {
            for (String hash : hashes) {
                if (blobs.exists(hash)) {
                    FilePack.write(blobs, hash, output);
                    files++;
                } else {
                    missing[0]++;
                    progress.say("The file " + hash + " is named by a record but is not in " + folder.path("files")
                            + "; the backup lacks it as well.");
                }
            }
            progress.say(String.format(Locale.ROOT, "%,d files", files));
            hashes = snapshot.filesAfter(hashes.getLast());
        }
        output.flush();
        BackupEntry entry = checked.entry(files);
        zip.closeEntry();
        return entry;
    }

    private Map<String, BackupEntry> secrets(ZipOutputStream zip) throws IOException {
        Map<String, BackupEntry> secrets = new TreeMap<>();
        for (var secret : folder.secrets().entrySet()) {
            byte[] content = Files.readAllBytes(secret.getValue());
            secrets.put(secret.getKey(), small(BackupManifest.SECRETS + secret.getKey(), content, zip));
        }
        return secrets;
    }

    private Map<String, byte[]> notes() throws IOException {
        Map<String, byte[]> notes = new TreeMap<>();
        for (String name : BackupManifest.NOTES) {
            if (Files.exists(folder.path(name))) {
                notes.put(name, Files.readAllBytes(folder.path(name)));
            }
        }
        return notes;
    }

    private static Map<String, BackupEntry> notes(Map<String, byte[]> noted, ZipOutputStream zip) throws IOException {
        Map<String, BackupEntry> notes = new TreeMap<>();
        for (var note : noted.entrySet()) {
            notes.put(note.getKey(), small(note.getKey(), note.getValue(), zip));
        }
        return notes;
    }

    private static BackupEntry small(String name, byte[] content, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        var checked = new CheckedOutput(zip);
        checked.write(content);
        zip.closeEntry();
        return checked.entry(1);
    }
}
