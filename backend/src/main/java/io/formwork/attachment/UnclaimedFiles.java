package io.formwork.attachment;

import io.formwork.platform.blob.BlobStore;
import io.formwork.platform.blob.StoredBlob;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
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
    private final FileRemoval removal;

    UnclaimedFiles(AttachmentRepository rows, BlobStore blobs, Clock clock, FileRemoval removal) {
        this.rows = rows;
        this.blobs = blobs;
        this.clock = clock;
        this.removal = removal;
    }

    @Scheduled(fixedDelay = "6h", initialDelay = "10m")
    void remove() throws IOException {
        removal.outsideOfBackups(this::removeAll);
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
                            removal.remove(batch);
                            batch.clear();
                        }
                    });
            removal.remove(batch);
        }
    }
}
