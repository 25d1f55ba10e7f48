package io.formwork.organisation;

import io.formwork.identity.Audited;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what was told for the record. */
@Singleton
final class TestAudit {

    private final List<Audited> told = new CopyOnWriteArrayList<>();

    @EventListener
    void on(Audited event) {
        told.add(event);
    }

    List<Audited> of(String subject) {
        return told.stream().filter(event -> event.subject().equals(subject)).toList();
    }
}
