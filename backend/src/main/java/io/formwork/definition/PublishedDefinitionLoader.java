package io.formwork.definition;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads published versions from the store, always in a transaction of its own so that only committed ones are seen. */
@Singleton
class PublishedDefinitionLoader {

    private final DefinitionRepository rows;
    private final DefinitionVersionRepository versionRows;

    PublishedDefinitionLoader(DefinitionRepository rows, DefinitionVersionRepository versionRows) {
        this.rows = rows;
        this.versionRows = versionRows;
    }

    /** Changes whenever anything was published or deleted. */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
    String stamp() {
        return versionRows.count() + "-" + versionRows.findMaxId().orElse(0L);
    }

    /** All current versions; those that are among the known ones are not read again. */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
    Map<DefinitionKey, DefinitionVersion> loadAll(Map<DefinitionKey, DefinitionVersion> known) {
        Map<DefinitionKey, DefinitionVersion> all = new HashMap<>();
        List<DefinitionRow> published = rows.findByPublishedVersionGreaterThan(0);
        for (DefinitionRow row : published) {
            DefinitionVersion present = known.get(row.toKey());
            if (present != null && present.version() == row.publishedVersion()) {
                all.put(row.toKey(), present);
            } else {
                version(row, row.publishedVersion()).ifPresent(version -> all.put(row.toKey(), version));
            }
        }
        return Map.copyOf(all);
    }

    @Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
    Optional<DefinitionVersion> find(DefinitionKey key, int version) {
        return rows.findByAppAndKindAndDefKey(key.app(), key.kind(), key.key()).flatMap(row -> version(row, version));
    }

    @Transactional(readOnly = true)
    boolean known(DefinitionKey key) {
        return rows.findByAppAndKindAndDefKey(key.app(), key.kind(), key.key()).isPresent();
    }

    private Optional<DefinitionVersion> version(DefinitionRow row, int version) {
        return versionRows
                .findByDefinitionIdAndVersion(row.id(), version)
                .map(found -> DefinitionDocuments.version(row.toKey(), found));
    }
}
