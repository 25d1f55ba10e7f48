package io.formwork.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.formwork.platform.config.FormworkSettings;
import io.formwork.platform.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** Archives that are damaged, foreign, or made to do harm: refused before anything is written. */
class BackupArchiveTest {

    @TempDir
    Path folder;

    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final ObjectNode manifest = Json.object();

    @BeforeEach
    void aWholeBackup() throws IOException {
        manifest.put("format", "formwork-backup").put("version", 1);
        manifest.put("madeAt", "2026-03-04T05:06:07Z").put("server", "11.4.5-MariaDB");
        manifest.putArray("migrations").add("V001__identity.sql");
        manifest.putArray("triggers");
        manifest.putObject("secrets");
        var bytes = new ByteArrayOutputStream();
        var row = new DataOutputStream(bytes);
        row.writeInt(1);
        row.write('1');
        table("things", "CREATE TABLE `things` (`id` int)", bytes.toByteArray());
        manifest.set("files", put("files", new byte[0], 0));
    }

    @Test
    void aWholeOneIsWhole() throws IOException {
        check();
    }

    @Test
    void whatIsNoArchiveIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("text.zip"), "not an archive");

        assertThatThrownBy(() -> BackupArchive.open(file)).hasMessageContaining("is no backup");
        assertThatThrownBy(() -> BackupArchive.open(folder.resolve("absent"))).hasMessageContaining("There is no file");
    }

    @Test
    void aPartOfOneIsSaid() throws IOException {
        byte[] whole = Files.readAllBytes(write());
        Path half = Files.write(folder.resolve("half.zip"), java.util.Arrays.copyOf(whole, whole.length / 2));

        assertThatThrownBy(() -> BackupArchive.open(half)).hasMessageContaining("only a part");
    }

    @Test
    void otherFormatsAreSaid() {
        manifest.put("version", 2);
        refused("has the format 2");
        manifest.put("format", "theirs");
        refused("no backup of Formwork");
    }

    @Test
    void bytesThatWereChangedAreFound() {
        entries.get("tables/things")[4] = '2';

        refused("'tables/things' is not what was backed up");
    }

    @Test
    void aNameThatLeadsOutOfTheFolderIsRefused() {
        entries.put("../../etc/cron.d/evil", new byte[] {1});
        refused("../../etc/cron.d/evil");
    }

    @Test
    void aSecretWhoseNameLeadsOutOfTheFolderIsRefused() {
        var secrets = (ObjectNode) manifest.path("secrets");
        secrets.set("../../evil", put("secrets/../../evil", new byte[] {1}, 1));

        refused("damaged at '../../evil'");
    }

    @Test
    void anEntryThatUnfoldsToMoreThanWasAnnouncedIsRefused() {
        // A gigabyte of nothing packs into a megabyte.
        entries.put("files", null);

        refused("holds more than the 0 bytes");
    }

    @Test
    void aListOfContentsThatUnfoldsWithoutEndIsRefused() throws IOException {
        Path file = folder.resolve("bomb.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("manifest.json"));
            gigabyte(zip);
        }

        assertThatThrownBy(() -> BackupArchive.open(file)).hasMessageContaining("made to do harm");
    }

    @Test
    void moreThanTheDiskHoldsIsRefused() {
        ((ObjectNode) manifest.path("files")).put("bytes", Long.MAX_VALUE / 2);

        restoreIsRefused("are free in");
    }

    @Test
    void statementsThatMakeNoTableAreRefused() {
        table("evil", "DROP TABLE `things`", new byte[0]);

        refused("damaged at 'evil'");
    }

    @Test
    void aBackupOfANewerFormworkIsRefused() {
        manifest.putArray("migrations").add("V999__later.sql");

        restoreIsRefused("made by a newer Formwork, which has V999__later.sql");
    }

    private void table(String name, String create, byte[] rows) {
        ObjectNode table = put("tables/" + name, rows, rows.length == 0 ? 0 : 1);
        table.put("name", name).put("create", create).putArray("key");
        table.putArray("columns").addObject().put("name", "id").put("type", "int");
        manifest.withArray("tables").add(table);
    }

    private ObjectNode put(String name, byte[] bytes, long count) {
        entries.put(name, bytes);
        try (var checked = new CheckedOutput(OutputStream.nullOutputStream())) {
            checked.write(bytes);
            return checked.entry(count).toJson();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Path write() throws IOException {
        Path file = folder.resolve("backup.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                if (entry.getValue() == null) {
                    gigabyte(zip);
                } else {
                    zip.write(entry.getValue());
                }
            }
            zip.putNextEntry(new ZipEntry("manifest.json"));
            zip.write(Json.write(manifest).getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private static void gigabyte(ZipOutputStream zip) throws IOException {
        byte[] nothing = new byte[1 << 20];
        for (int megabyte = 0; megabyte < 1024; megabyte++) {
            zip.write(nothing);
        }
    }

    private void check() throws IOException {
        try (var archive = BackupArchive.open(write())) {
            archive.check(words -> {});
        }
    }

    private void refused(String words) {
        assertThatThrownBy(this::check).isInstanceOf(BackupRefused.class).hasMessageContaining(words);
        restoreIsRefused(words);
    }

    /** And leaves no trace in the folder. */
    private void restoreIsRefused(String words) {
        Path home = folder.resolve("home");
        var settings = FormworkSettings.read(Map.of("FORMWORK_HOME", home.toString())::get);

        assertThatThrownBy(() -> new Restore(write(), settings, said -> {}).run())
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining(words);
        assertThat(home.toFile().list())
                .as("what is in the folder, if there is one")
                .isNullOrEmpty();
    }
}
