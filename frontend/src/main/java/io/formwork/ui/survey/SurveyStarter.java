package io.formwork.ui.survey;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.definition.DefinitionKey;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.LocalizedText;
import io.formwork.survey.SurveyDefinition;
import io.formwork.ui.definition.DefinitionStarter;
import jakarta.inject.Singleton;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** A survey begins with the form that it asks, on the page of the app's surveys. */
@Singleton
final class SurveyStarter implements DefinitionStarter {

    private static final int AFTER_REPORTS = 60;

    @Override
    public String kind() {
        return SurveyDefinition.KIND;
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.LINK;
    }

    @Override
    public int order() {
        return AFTER_REPORTS;
    }

    @Override
    public Optional<String> begin(String app) {
        return Optional.of("a/" + app + "/surveys?" + SurveysView.NEW);
    }

    @Override
    public ObjectNode start(DefinitionKey key, LocalizedText label) {
        ObjectNode document = Json.object();
        document.set("label", label.toJson());
        document.put("form", "");
        return document;
    }

    @Override
    public String path(DefinitionKey key) {
        return "a/" + key.app() + "/surveys/" + key.key();
    }
}
