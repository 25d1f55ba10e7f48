package io.formwork.attachment;

import io.formwork.platform.blob.BlobStore;
import io.formwork.platform.database.Database;
import io.formwork.platform.database.FileRemovalLock;
import io.formwork.platform.sql.Transactions;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Removes bytes that no file is made of any more. */
@Singleton
class FileRemoval {

    private final AttachmentRepository rows;
    private final BlobStore blobs;
    private final Database database;
    private final Transactions transactions;

    FileRemoval(AttachmentRepository rows, BlobStore blobs, Database database, Transactions transactions) {
        this.rows = rows;
        this.blobs = blobs;
        this.database = database;
        this.transactions = transactions;
    }

    /** What is to be done while nobody makes a backup, which must find each file that it has read of. */
    interface Work {

        void run() throws IOException;
    }

    /** Does the work now, or leaves it to a later time while a backup is made. */
    void outsideOfBackups(Work work) throws IOException {
        try (var connection = database.connect()) {
            if (FileRemovalLock.take(connection)) {
                work.run();
                FileRemovalLock.release(connection);
            }
        } catch (SQLException e) {
            throw new IOException("The database was away when files were to be removed", e);
        }
    }

    void removeUnused(Collection<String> hashes) throws IOException {
        outsideOfBackups(() -> remove(hashes));
    }

    /** For work that holds off backups already. */
    void remove(Collection<String> hashes) {
        if (hashes.isEmpty()) {
            return;
        }
        Set<String> used = transactions.read(() -> rows.findByContentHashIn(hashes).stream()
                .map(AttachmentRow::contentHash)
                .collect(Collectors.toSet()));
        for (String hash : hashes) {
            if (!used.contains(hash)) {
                delete(hash);
            }
        }
    }

    private void delete(String hash) {
        try {
            blobs.delete(hash);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
