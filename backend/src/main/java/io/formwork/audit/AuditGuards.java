package io.formwork.audit;

import io.formwork.platform.database.Database;
import io.formwork.platform.startup.StartupTask;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the database itself refuse to change or delete entries. A server that does not let this user make triggers, or has none,
 * does without: the chain shows afterwards what was done.
 */
@Singleton
class AuditGuards implements StartupTask {

    private static final Logger log = LoggerFactory.getLogger(AuditGuards.class);

    private static final String NO_DELETE = """
            create trigger audit_entry_no_delete before delete on audit_entry for each row
            signal sqlstate '45000' set message_text = 'Entries of the audit log are not deleted'
            """;
    private static final String NO_UPDATE = """
            create trigger audit_entry_no_update before update on audit_entry for each row
            begin
              if old.sequence_number is not null or new.id <> old.id or new.seal <> old.seal then
                signal sqlstate '45000' set message_text = 'Entries of the audit log are not changed';
              end if;
            end
            """;

    private final Database database;

    AuditGuards(Database database) {
        this.database = database;
    }

    @Override
    public void run() {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            guard(statement, "audit_entry_no_delete", NO_DELETE);
            guard(statement, "audit_entry_no_update", NO_UPDATE);
        } catch (SQLException e) {
            log.warn("The database does not guard the audit log by triggers: {}", e.getMessage());
        }
    }

    private static void guard(Statement statement, String name, String trigger) throws SQLException {
        String query =
                "select 1 from information_schema.triggers where trigger_schema = database() and trigger_name = '"
                        + name + "'";
        boolean there;
        try (var found = statement.executeQuery(query)) {
            there = found.next();
        }
        if (!there) {
            statement.execute(trigger);
        }
    }
}
