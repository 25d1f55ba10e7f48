package io.formwork.template;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The installations that run in this process, and how far each is. */
@Singleton
public class Installations {

    private final Map<String, InstallProgress> running = new ConcurrentHashMap<>();

    void tell(String app, InstallProgress progress) {
        running.put(app, progress);
    }

    void ended(String app) {
        running.remove(app);
    }

    /** One of those under way, if there is any. */
    public Optional<InstallProgress> any() {
        return running.values().stream().findFirst();
    }
}
