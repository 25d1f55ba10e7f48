package io.formwork.attachment;

import io.formwork.platform.blob.BlobStore;
import io.formwork.platform.blob.StoredBlob;
import io.formwork.platform.database.Database;
import io.formwork.platform.database.FileRemovalLock;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes files that no record took within a day, and bytes that no file is made of any more. */
@Singleton
class UnclaimedFiles {

    private static final Logger log = LoggerFactory.getLogger(UnclaimedFiles.class);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int BATCH = 500;

    private final AttachmentRepository rows;
    private final BlobStore blobs;
    private final Clock clock;
    private final Database database;

    UnclaimedFiles(AttachmentRepository rows, BlobStore blobs, Clock clock, Database database) {
        this.rows = rows;
        this.blobs = blobs;
        this.clock = clock;
        this.database = database;
    }

    /** Leaves everything to a later time while a backup is made, which must find each file that it has read of. */
    @Scheduled(fixedDelay = "6h", initialDelay = "10m")
    void remove() throws IOException, SQLException {
        try (var connection = database.connect()) {
            if (FileRemovalLock.take(connection)) {
                removeAll();
                FileRemovalLock.release(connection);
            }
        }
    }

    private void removeAll() throws IOException {
        Instant before = clock.instant().minus(KEPT);
        int files = rows.deleteUnclaimedBefore(LocalDateTime.ofInstant(before, ZoneOffset.UTC));
        if (files > 0) {
            log.info("Removed {} files that no record took", files);
        }
        try (var stored = blobs.list()) {
            List<String> batch = new ArrayList<>(BATCH);
            stored.filter(blob -> blob.storedAt().isBefore(before))
                    .map(StoredBlob::hash)
                    .forEach(hash -> {
                        batch.add(hash);
                        if (batch.size() == BATCH) {
                            removeUnused(batch);
                            batch.clear();
                        }
                    });
            removeUnused(batch);
        }
    }

    private void removeUnused(List<String> hashes) {
        if (hashes.isEmpty()) {
            return;
        }
        Set<String> used = rows.findByContentHashIn(hashes).stream()
                .map(AttachmentRow::contentHash)
                .collect(Collectors.toSet());
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
