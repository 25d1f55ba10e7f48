package io.formwork.audit;

import io.formwork.platform.config.DataFolder;
import io.formwork.platform.config.FormworkSettings;
import io.formwork.platform.database.DatabaseVisit;
import io.formwork.platform.startup.StartupRefused;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** The command that checks the audit log of an installation, running or stopped, and tells the first entry that was changed. */
public final class AuditCommand {

    private static final int FLAWED = 1;
    private static final int NOT_DONE = 2;

    private AuditCommand() {}

    public static void main(String[] arguments) {
        if (arguments.length != 1 || !arguments[0].equals("check")) {
            System.err.println("Usage: ./formwork audit check");
            System.exit(NOT_DONE);
        }
        try {
            System.exit(run());
        } catch (StartupRefused e) {
            System.err.println(e.getMessage());
        } catch (SQLException e) {
            System.err.println("The audit log cannot be read: " + e.getMessage());
        }
        System.exit(NOT_DONE);
    }

    private static int run() throws SQLException {
        var settings = FormworkSettings.read(System::getenv);
        var folder = DataFolder.open(settings.home());
        AuditProofs.requireSecret(folder);
        try (var visit = DatabaseVisit.of(settings, folder);
                var connection = visit.connect()) {
            return tell(check(connection, folder));
        }
    }

    static AuditCheck check(Connection connection, DataFolder folder) {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        var proofs = new AuditProofs(folder);
        return new AuditWalk(
                        DSL.using(connection, SQLDialect.MYSQL), new Plainly(), proofs, new AuditAnchor(folder, proofs))
                .run();
    }

    private static int tell(AuditCheck check) {
        if (check.flaw() == null) {
            System.err.println("The audit log is as it was written: " + check.entries() + " entries.");
            return 0;
        }
        long number = check.flaw().sequence();
        System.err.println(
                switch (check.flaw().kind()) {
                    case CHANGED -> "Entry " + number + " was changed.";
                    case MISSING -> "Entry " + number + " is missing.";
                    case FOREIGN ->
                        number == 0
                                ? "An entry without a number was not written by Formwork."
                                : "Entry " + number + " was not written by Formwork.";
                    case CUT -> "The entries from " + number + " on are missing.";
                    case ANCHOR -> "The note of the end in audit/anchor is missing or was not written by Formwork.";
                });
        System.err.println("The " + check.entries() + " entries before are as they were written.");
        return FLAWED;
    }

    private static final class Plainly implements AuditWalk.Reading {

        @Override
        public <T> T read(Supplier<T> work) {
            return work.get();
        }
    }
}
