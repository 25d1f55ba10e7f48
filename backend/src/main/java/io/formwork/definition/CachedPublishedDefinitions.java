package io.formwork.definition;

import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.TransactionalEventListener;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Keeps the current versions in memory. A publication on this node is taken in after its commit; a periodic look at the
 * store takes in what other nodes published.
 */
@Singleton
class CachedPublishedDefinitions implements PublishedDefinitions {

    private record OldVersion(DefinitionKey key, int version) {}

    private record Group(String app, String kind) {}

    private record Snapshot(Map<DefinitionKey, DefinitionVersion> byKey, Map<Group, List<DefinitionVersion>> byGroup) {

        static Snapshot of(Map<DefinitionKey, DefinitionVersion> byKey) {
            return new Snapshot(
                    byKey,
                    byKey.values().stream()
                            .sorted(Comparator.comparing(found -> found.key().key()))
                            .collect(Collectors.groupingBy(found ->
                                    new Group(found.key().app(), found.key().kind()))));
        }
    }

    private final PublishedDefinitionLoader loader;
    private final Map<OldVersion, DefinitionVersion> old = new ConcurrentHashMap<>();
    private volatile Snapshot current = new Snapshot(Map.of(), Map.of());
    private volatile String stamp = "";

    CachedPublishedDefinitions(PublishedDefinitionLoader loader) {
        this.loader = loader;
    }

    @Override
    public Optional<DefinitionVersion> find(DefinitionKey key) {
        return Optional.ofNullable(loaded().byKey().get(key));
    }

    @Override
    public Optional<DefinitionVersion> find(DefinitionKey key, int version) {
        Optional<DefinitionVersion> newest = find(key).filter(found -> found.version() == version);
        if (newest.isPresent()) {
            return newest;
        }
        OldVersion wanted = new OldVersion(key, version);
        DefinitionVersion cached = old.get(wanted);
        if (cached != null) {
            return Optional.of(cached);
        }
        Optional<DefinitionVersion> found = loader.find(key, version);
        found.ifPresent(document -> old.put(wanted, document));
        return found;
    }

    @Override
    public List<DefinitionVersion> list(String app, String kind) {
        return loaded().byGroup().getOrDefault(new Group(app, kind), List.of());
    }

    @Override
    public List<DefinitionVersion> listAll(String kind) {
        return loaded().byKey().values().stream()
                .filter(found -> found.key().kind().equals(kind))
                .sorted(Comparator.comparing(found -> found.key().toString()))
                .toList();
    }

    @Override
    public boolean known(DefinitionKey key) {
        return find(key).isPresent() || loader.known(key);
    }

    @TransactionalEventListener
    void onPublished(DefinitionPublished event) {
        reload();
    }

    @TransactionalEventListener
    void onDeleted(DefinitionDeleted event) {
        old.keySet().removeIf(version -> version.key().equals(event.key()));
        reload();
    }

    @Scheduled(fixedDelay = "3s", initialDelay = "30s")
    void lookForOtherNodes() {
        if (!loader.stamp().equals(stamp)) {
            reload();
        }
    }

    private Snapshot loaded() {
        if (stamp.isEmpty()) {
            reload();
        }
        return current;
    }

    private synchronized void reload() {
        String seen = loader.stamp();
        current = Snapshot.of(loader.loadAll(current.byKey()));
        stamp = seen;
    }
}
