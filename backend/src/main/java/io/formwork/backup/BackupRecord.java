package io.formwork.backup;

import io.formwork.audit.AuditByCommand;
import io.formwork.identity.Actor;
import io.formwork.identity.Audited;
import io.formwork.platform.config.DataFolder;
import io.formwork.platform.config.DatabaseAccess;
import io.formwork.platform.json.Json;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Puts on record that a backup was made, in the installation it was made of, or brought back, in the one it came into. */
final class BackupRecord {

    private BackupRecord() {}

    static void made(DataFolder folder, DatabaseAccess access, Path file, BackupManifest manifest) throws SQLException {
        try (var connection = BackupSession.open(access)) {
            AuditByCommand.write(connection, folder, event("backup.made", file, manifest));
        }
    }

    static void restored(RestoreTarget target, Path file, BackupManifest manifest) throws SQLException {
        AuditByCommand.write(target.connection(), target.folder(), event("backup.restored", file, manifest));
    }

    private static Audited event(String action, Path file, BackupManifest manifest) {
        @Nullable Path name = file.getFileName();
        var facts = Json.object()
                .put("madeAt", manifest.madeAt().toString())
                .put("tables", manifest.tables().size())
                .put("rows", manifest.rows())
                .put("files", manifest.files().count());
        return Audited.of(Actor.system(), action, "backup", String.valueOf(name), "")
                .changed(null, Json.write(facts));
    }
}
