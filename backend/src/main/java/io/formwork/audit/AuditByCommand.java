package io.formwork.audit;

import io.formwork.identity.Audited;
import io.formwork.platform.config.DataFolder;
import io.formwork.platform.id.TimeOrderedIds;
import io.formwork.platform.web.Origin;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** Puts on record what a command of the launcher did, which has a connection and no application around it. */
public final class AuditByCommand {

    /** Where the note of the chain's end lies in the data folder; whoever takes the database away takes it along. */
    public static final String ANCHOR = AuditAnchor.FILE;

    private static final Origin COMMAND = new Origin(Origin.Way.COMMAND, null, null);

    private AuditByCommand() {}

    /**
     * Writes one entry and commits it. A running application gives it its place in the chain; without one that is done here.
     *
     * @return whether it was written: an installation of a Formwork without an audit log has no place for it
     */
    public static boolean write(Connection connection, DataFolder folder, Audited event) throws SQLException {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        try (var tables = connection.getMetaData().getTables(connection.getCatalog(), null, "audit_entry", null)) {
            if (!tables.next()) {
                return false;
            }
        }
        AuditProofs.requireSecret(folder);
        boolean committed = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            insert(connection, folder, event);
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(committed);
        }
        return true;
    }

    private static void insert(Connection connection, DataFolder folder, Audited event) throws SQLException {
        DSLContext sql = DSL.using(connection, SQLDialect.MYSQL);
        var proofs = new AuditProofs(folder);
        var clock = Clock.systemUTC();
        long id = new TimeOrderedIds(clock).next();
        AuditEntry entry = COMMAND.during(() -> AuditEntries.of(event, id, clock.instant()));
        sql.insertInto(AuditTable.ENTRY)
                .columns(AuditTable.ALL)
                .values(AuditTable.values(entry, proofs.seal(entry)))
                .execute();
        if (!folder.isTakenByAnother()) {
            link(connection, new AuditLinks(sql), new AuditAnchor(folder, proofs));
        }
    }

    private static void link(Connection connection, AuditLinks links, AuditAnchor anchor) throws SQLException {
        AuditLinks.Round round;
        do {
            round = links.link();
            connection.commit();
            anchor.move(round.end(), links::hashAt);
        } while (round.more());
    }
}
