package io.formwork.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.formwork.platform.database.FileRemovalLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup beside everything that can happen to a database meanwhile, and its way into another one. */
class BackupFileTest {

    @TempDir
    Path folder;

    private TestInstallation source;
    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void aDatabase() throws SQLException {
        source = TestInstallation.start(folder.resolve("data")).installed();
    }

    @AfterEach
    void stop() {
        source.close();
    }

    @Test
    void everyKindOfValueComesBackInAnotherDatabase() throws Exception {
        source.execute("create table kinds (id int primary key, flag boolean, bits bit(5), small tinyint,"
                + " whole decimal(30,10), about double, day date, moment datetime(3), stamp timestamp(3) null, clock time(2),"
                + " bytes longblob, fixed binary(4), words longtext, code char(3) character set ascii,"
                + " latin varchar(20) character set latin1, computed int generated always as (id * 2) virtual,"
                + " constraint parent foreign key (id) references attachment (id))");
        source.execute("insert into attachment values (1, null), (2, null)");
        source.execute(
                "insert into kinds (id, flag, bits, small, whole, about, day, moment, stamp, clock, bytes, fixed,"
                        + " words, code, latin) values (1, true, b'10110', -7, 12345678901234567890.0123456789, 0.1, '2026-02-28',"
                        + " '2026-02-28 23:59:59.987', '2026-02-28 23:59:59.987', '12:34:56.78', x'00ff27225c0a1a', x'01020304',"
                        + " '引号 '' \\\\ 💼 \\n', 'abc', 'é'), (2, null, null, null, null, null, null, null, null, null, null,"
                        + " null, null, null, null)");
        source.execute("create table without_key (a int, b varchar(10))");
        source.execute("insert into without_key values (3, 'c'), (1, 'a'), (3, 'c'), (2, null)");
        source.execute("create trigger kept before insert on without_key for each row set new.a = coalesce(new.a, 9)");
        String hash = source.file("words of a file");
        source.execute("update attachment set content_hash = '" + hash + "' where id = 2");
        backup();

        try (var target = TestInstallation.start(folder.resolve("server"))) {
            Path home = folder.resolve("restored");
            new Restore(archive(), target.settingsWithDatabaseOfThis(home), said::add).run();

            assertThat(target.value("select hex(bytes) from kinds where id = 1"))
                    .isEqualTo("00FF27225C0A1A");
            assertThat(target.value("select words from kinds where id = 1")).isEqualTo("引号 ' \\ 💼 \n");
            assertThat(target.value("select computed from kinds where id = 2")).isEqualTo("4");
            assertThat(target.value("select bits + 0 from kinds where id = 1")).isEqualTo("22");
            assertThat(target.value("select latin from kinds where id = 1")).isEqualTo("é");
            assertThat(target.value("select count(*) from without_key")).isEqualTo("4");
            target.execute("insert into without_key values (null, 'd')");
            assertThat(target.value("select a from without_key where b = 'd'")).isEqualTo("9");
            assertThatThrownBy(() -> target.execute("insert into kinds (id) values (77)"))
                    .hasMessageContaining("foreign key");
            assertThat(home.resolve("files/" + hash.substring(0, 2) + "/" + hash.substring(2, 4) + "/" + hash))
                    .hasContent("words of a file");
            assertThat(home.resolve("secrets/public-links"))
                    .hasSameBinaryContentAs(source.home().resolve("secrets/public-links"));
            assertThat(home.resolve("secrets/database-password")).doesNotExist();
            assertThat(home.resolve("restoring")).doesNotExist();
            assertThatThrownBy(() -> new Restore(
                                    archive(), target.settingsWithDatabaseOfThis(folder.resolve("other")), said::add)
                            .run())
                    .hasMessageContaining("nothing is overwritten");
            assertThat(folder.resolve("other/restoring")).doesNotExist();
        }
    }

    @Test
    void whatIsWrittenMeanwhileIsNotInIt() throws Exception {
        source.execute("create table b_rows (id int primary key)");
        source.execute("create table z_rows (id int primary key)");
        source.execute("insert into b_rows values (1)");
        source.execute("insert into z_rows values (1)");

        var manifest = backup(words -> {
            if (words.contains("b_rows")) {
                run("insert into b_rows values (2)");
                run("insert into z_rows values (2)");
                run("delete from z_rows where id = 1");
            }
        });

        assertThat(rows(manifest, "b_rows")).isEqualTo(1);
        assertThat(rows(manifest, "z_rows")).isEqualTo(1);
        assertThat(source.value("select count(*) from z_rows where id = 2")).isEqualTo("1");
    }

    @Test
    void tablesThatAreAlteredMeanwhileMakeItBeginAgain() throws Exception {
        source.execute("create table b_rows (id int primary key)");
        source.execute("create table z_rows (id int primary key)");
        source.execute("insert into z_rows values (1)");
        List<String> alterations = new ArrayList<>(List.of(
                "alter table b_rows add column more int",
                "alter table z_rows add column more int default 5",
                "create table zz_rows (id int primary key)"));

        var manifest = backup(words -> {
            if (words.contains("b_rows") && !alterations.isEmpty()) {
                // An alteration of a table that was read must not wait for the end of the backup.
                run(alterations.removeFirst());
            }
        });

        assertThat(said.stream().filter(words -> words.contains("beginning again")))
                .hasSize(3);
        assertThat(rows(manifest, "zz_rows")).isZero();
        assertThat(Files.list(folder)).noneMatch(file -> file.toString().endsWith(".part"));
    }

    /** The server leaves a table that is altered at that moment out of its lists and only warns. */
    @Test
    void aTableInTheMiddleOfAnAlterationMakesItBeginAgain() throws Exception {
        source.execute("create table b_rows (id int primary key)");
        List<Thread> making = new ArrayList<>();

        var manifest = backup(Duration.ofSeconds(1), words -> {
            if (words.contains("attachment") && making.isEmpty()) {
                run("drop table b_rows");
                making.add(Thread.startVirtualThread(
                        () -> run("create table b_rows (id int primary key) select 2 + sleep(2) as id")));
                awaitStatement("create table b_rows");
            }
        });

        making.getFirst().join();
        assertThat(said).anyMatch(words -> words.contains("beginning again"));
        assertThat(rows(manifest, "b_rows")).isEqualTo(1);
    }

    @Test
    void tablesThatNeverRestMakeNoBackup() {
        int[] number = new int[1];

        assertThatThrownBy(() -> backup(words -> {
                    if (words.contains("attachment")) {
                        run("alter table attachment add column more" + number[0]++ + " int");
                    }
                }))
                .hasMessageContaining("there is no backup");

        assertThat(folder).isDirectoryNotContaining(file -> file.toString().contains("backup"));
    }

    @Test
    void filesAreNotRemovedBeforeItEndsAndLostOnesAreNamed() throws Exception {
        String kept = source.file("kept");
        source.execute("insert into attachment values (1, '" + kept + "'), (2, '" + "0".repeat(64) + "')");
        List<Boolean> removable = new ArrayList<>();

        var manifest = backup(words -> removable.add(mayRemoveFiles()));

        assertThat(removable).isNotEmpty().containsOnly(false);
        assertThat(mayRemoveFiles()).isTrue();
        assertThat(manifest.files().count()).isEqualTo(1);
        assertThat(manifest.missing()).isEqualTo(1);
        assertThat(said).anyMatch(words -> words.contains("0".repeat(64)) && words.contains("lacks"));
    }

    /** Until the server has been at it for a while. */
    private void awaitStatement(String beginning) {
        String query = "select count(*) from information_schema.processlist where time_ms > 200 and info like '"
                + beginning + "%'";
        try {
            for (int tries = 0; tries < 500 && !source.value(query).equals("1"); tries++) {
                Thread.sleep(20);
            }
        } catch (SQLException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private boolean mayRemoveFiles() {
        try (var connection = source.connect()) {
            return FileRemovalLock.take(connection);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private Path archive() {
        return folder.resolve("backup.zip");
    }

    private BackupManifest backup() throws Exception {
        return backup(words -> {});
    }

    private BackupManifest backup(Progress meanwhile) throws Exception {
        return backup(Duration.ZERO, meanwhile);
    }

    private BackupManifest backup(Duration pause, Progress meanwhile) throws Exception {
        return new BackupFile(archive(), pause)
                .make(source.folder(), source.server().access(), words -> {
                    said.add(words);
                    meanwhile.say(words);
                });
    }

    private void run(String sql) {
        try {
            source.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static long rows(BackupManifest manifest, String table) {
        return manifest.tables().entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(table))
                .findFirst()
                .orElseThrow()
                .getValue()
                .count();
    }
}
