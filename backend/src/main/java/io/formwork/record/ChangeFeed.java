package io.formwork.record;

import io.formwork.form.FormKey;
import io.formwork.platform.id.TimeOrderedIds;
import io.formwork.platform.sql.Transactions;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells listeners of this node, within about a second, which forms' records were changed on any node. It reads the change
 * log's latest entries; ids may be committed out of order, so the last seconds are read again.
 */
@Singleton
public class ChangeFeed {

    private static final Logger log = LoggerFactory.getLogger(ChangeFeed.class);
    private static final Duration OVERLAP = Duration.ofSeconds(10);

    private final DSLContext sql;
    private final Transactions transactions;
    private final Clock clock;
    private final List<Consumer<Set<FormKey>>> listeners = new CopyOnWriteArrayList<>();
    private Map<Long, FormKey> known = new LinkedHashMap<>();

    ChangeFeed(DSLContext sql, Transactions transactions, Clock clock) {
        this.sql = sql;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Listens until the returned action is run; listeners must be quick. */
    public Runnable listen(Consumer<Set<FormKey>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Scheduled(fixedDelay = "1s", initialDelay = "5s")
    void poll() {
        if (listeners.isEmpty()) {
            return;
        }
        Map<Long, FormKey> recent = transactions.read(this::recent);
        Set<FormKey> changed = new HashSet<>();
        recent.forEach((id, form) -> {
            if (!known.containsKey(id)) {
                changed.add(form);
            }
        });
        known = recent;
        if (!changed.isEmpty()) {
            listeners.forEach(listener -> tell(listener, changed));
        }
    }

    /** One entry a form and second is enough to know that something happened. */
    private Map<Long, FormKey> recent() {
        long from = TimeOrderedIds.lowestAt(clock.instant().minus(OVERLAP));
        Map<Long, FormKey> recent = new LinkedHashMap<>();
        sql.resultQuery("select max(id), app, form from change_log where id >= ? group by app, form, id >> 32", from)
                .fetch()
                .forEach(row -> recent.put(
                        row.get(0, Long.class), new FormKey(row.get(1, String.class), row.get(2, String.class))));
        return recent;
    }

    private static void tell(Consumer<Set<FormKey>> listener, Set<FormKey> changed) {
        try {
            listener.accept(Set.copyOf(changed));
        } catch (RuntimeException e) {
            log.error("A listener of record changes failed", e);
        }
    }
}
