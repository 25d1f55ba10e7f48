package io.formwork;

import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.platform.config.DataFolder;
import io.formwork.platform.config.FormworkSettings;
import io.formwork.platform.database.DatabaseVisit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The command {@code ./formwork audit check} on an installation that runs and on one that is stopped. */
class AuditCommandTest {

    private Path folder = Path.of("");

    /** Not below the temporary folder, which the embedded database empties. */
    @BeforeEach
    void makeFolder() throws Exception {
        folder = Files.createTempDirectory(
                Files.createDirectories(Path.of("target").toAbsolutePath()), "audit-command");
    }

    @AfterEach
    void remove() throws Exception {
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        }
    }

    @Test
    void itChecksARunningAndAStoppedInstallationAndFindsALostAnchor() throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        try (var application = FormworkProcess.start(home, FormworkProcess.freePort(), Map.of())) {
            application.awaitReady();
            assertThat(application.login().statusCode()).isEqualTo(200);

            assertThat(said(home, 0)).contains("as it was written");

            application.process().destroy();
            assertThat(application.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(said(home, 0)).contains("as it was written");

        Files.delete(home.resolve("audit/anchor"));
        assertThat(said(home, 1)).contains("audit/anchor is missing");
    }

    @Test
    void aTailThatWasCutOffIsStillFoundInWhatWasRestoredFromABackupMadeLater() throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        try (var application = FormworkProcess.start(home, FormworkProcess.freePort(), Map.of())) {
            application.awaitReady();
            for (int i = 0; i < 4; i++) {
                assertThat(application.login().statusCode()).isEqualTo(200);
            }
            Thread.sleep(1_000);
            application.process().destroyForcibly().waitFor();
        }
        try (var visit = DatabaseVisit.of(
                        FormworkSettings.read(Map.of("FORMWORK_HOME", home.toString())::get), DataFolder.open(home));
                var connection = visit.connect();
                var statement = connection.createStatement()) {
            statement.execute("drop trigger audit_entry_no_delete");
            assertThat(statement.executeUpdate("delete from audit_entry order by sequence_number desc limit 2"))
                    .isEqualTo(2);
            statement.execute("update audit_head set sequence_number = (select max(sequence_number) from audit_entry),"
                    + " hash = (select hash from audit_entry order by sequence_number desc limit 1)");
        }
        Path archive = folder.resolve("backup.zip");
        Path restored = folder.resolve("restored");

        done(home, "backup", archive);
        done(restored, "restore", archive);

        assertThat(said(restored, 1)).contains("The entries from", "are missing");
    }

    private static void done(Path home, String command, Path archive) throws Exception {
        try (var process = FormworkProcess.command(home, Map.of(), command, archive.toString())) {
            assertThat(process.exitCode()).as("%s", process.lines()).isZero();
        }
    }

    @Test
    void itStartsNothingWhereNothingIs() throws Exception {
        Path home = Files.createDirectory(folder.resolve("elsewhere"));

        assertThat(said(home, 2)).contains("has no secret of an audit log");
        assertThat(home.resolve("database")).doesNotExist();
    }

    private static String said(Path home, int exit) throws Exception {
        try (var check = FormworkProcess.auditCheck(home)) {
            assertThat(check.exitCode()).isEqualTo(exit);
            return String.join("\n", check.lines());
        }
    }
}
