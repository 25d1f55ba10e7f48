package io.formwork.ui.metric.designer;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.definition.DefinitionKey;
import io.formwork.form.FormDefinition;
import io.formwork.form.PublishedForms;
import io.formwork.metric.MetricDefinition;
import io.formwork.platform.text.LocalizedText;
import io.formwork.ui.definition.DefinitionStarter;
import io.formwork.ui.metric.NewMetrics;
import jakarta.inject.Singleton;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** A metric begins by counting records, of the only form where there is one. */
@Singleton
final class MetricStarter implements DefinitionStarter {

    private static final int AFTER_WORKFLOWS = 30;

    private final PublishedForms forms;

    MetricStarter(PublishedForms forms) {
        this.forms = forms;
    }

    @Override
    public String kind() {
        return MetricDefinition.KIND;
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.TRENDING_UP;
    }

    @Override
    public int order() {
        return AFTER_WORKFLOWS;
    }

    @Override
    public ObjectNode start(DefinitionKey key, LocalizedText label) {
        List<FormDefinition> known = forms.list(key.app());
        return NewMetrics.count(known.size() == 1 ? known.getFirst().key().key() : "", label);
    }
}
