package io.formwork.survey;

import io.formwork.definition.DefinitionKey;
import io.formwork.definition.ParsedDefinitions;
import io.formwork.definition.PublishedDefinitions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Published surveys, parsed once per version; for no actor in particular. */
@Singleton
public class PublishedSurveys {

    private final PublishedDefinitions definitions;
    private final ParsedDefinitions<SurveyDefinition> parsed = new ParsedDefinitions<>(SurveyDefinition::of);

    PublishedSurveys(PublishedDefinitions definitions) {
        this.definitions = definitions;
    }

    public Optional<SurveyDefinition> find(String app, String survey) {
        return definitions
                .find(new DefinitionKey(app, SurveyDefinition.KIND, survey))
                .map(parsed::of);
    }

    public List<SurveyDefinition> list(String app) {
        return definitions.list(app, SurveyDefinition.KIND).stream()
                .map(parsed::of)
                .toList();
    }
}
