package io.formwork.backup;

import io.formwork.platform.config.FormworkSettings;
import io.formwork.platform.startup.StartupRefused;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;

/** The commands {@code backup} and {@code restore} of the launcher. */
public final class BackupCommand {

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int WRONG_USE = 2;
    private static final Progress STDERR = System.err::println;

    private BackupCommand() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        try {
            return switch (String.join(" ", withoutFile(arguments))) {
                case "backup" -> backup(file(arguments));
                case "backup --check" -> check(file(arguments));
                case "restore" -> restore(file(arguments));
                default -> usage();
            };
        } catch (BackupRefused | StartupRefused e) {
            STDERR.say(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            STDERR.say("Could not read or write: " + e.getMessage());
        } catch (SQLException e) {
            STDERR.say("The database refused: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            STDERR.say("Interrupted");
        }
        return 1;
    }

    private static String[] withoutFile(String[] arguments) {
        return arguments.length < 2 ? new String[0] : java.util.Arrays.copyOf(arguments, arguments.length - 1);
    }

    private static Path file(String[] arguments) {
        return Path.of(arguments[arguments.length - 1]).toAbsolutePath().normalize();
    }

    private static int backup(Path file) throws IOException, SQLException, InterruptedException {
        try (var source = BackupSource.open(FormworkSettings.read(System::getenv))) {
            var manifest = new BackupFile(file, PAUSE).make(source.folder(), source.access(), STDERR);
            STDERR.say(String.format(
                    Locale.ROOT,
                    "%s holds %d tables with %,d rows, and %,d files, as of %s.",
                    file,
                    manifest.tables().size(),
                    manifest.rows(),
                    manifest.files().count(),
                    manifest.madeAt()));
            STDERR.say(
                    "It holds every record, password hashes and the secrets of this installation: keep it where only you can read it.");
        }
        return 0;
    }

    private static int check(Path file) throws IOException {
        try (var archive = BackupArchive.open(file)) {
            archive.check(STDERR);
            STDERR.say(file + " is whole. It was made at " + archive.manifest().madeAt() + " from "
                    + archive.manifest().server() + ".");
        }
        return 0;
    }

    private static int restore(Path file) throws IOException, SQLException {
        var settings = FormworkSettings.read(System::getenv);
        new Restore(file, settings, STDERR).run();
        STDERR.say("Restored into " + settings.home() + ". Start it with ./formwork run.");
        return 0;
    }

    private static int usage() {
        STDERR.say("Usage: ./formwork backup <file> | backup --check <file> | restore <file>");
        return WRONG_USE;
    }
}
