package io.formwork.ui.access;

import com.vaadin.flow.component.Component;
import io.formwork.record.FormRecord;
import io.formwork.ui.record.FormScope;
import io.formwork.ui.record.RecordPanel;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The tab of the record page on which administrators ask who may see and do what, and why. */
@Singleton
final class WhyRecordPanel implements RecordPanel {

    private static final int ORDER = 110;

    private final WhyServices services;

    WhyRecordPanel(WhyServices services) {
        this.services = services;
    }

    @Override
    public String labelKey() {
        return "why.tab";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> content(FormScope scope, FormRecord record) {
        return scope.actor().admin() ? Optional.of(new WhyPanel(services, scope, record)) : Optional.empty();
    }
}
