package io.formwork.app;

import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionKind;
import io.formwork.definition.DefinitionReference;
import io.formwork.definition.Problem;
import io.formwork.platform.text.LocalizedText;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Apps as a kind of definition: name, icon, colour and description. */
@Singleton
public class AppKind implements DefinitionKind {

    public static final String KIND = "app";

    /** Where an app's own definition stands. */
    public static DefinitionKey keyOf(String app) {
        return new DefinitionKey(app, KIND, app);
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public List<Problem> check(DefinitionKey key, ObjectNode document) {
        List<Problem> problems = new ArrayList<>();
        if (!key.key().equals(key.app())) {
            problems.add(Problem.error("", "app.check.key", key.key(), key.app()));
        }
        if (LocalizedText.of(document.get("label")).isEmpty()) {
            problems.add(Problem.error("/label", "app.check.label"));
        }
        return problems;
    }

    @Override
    public List<DefinitionReference> references(DefinitionKey key, ObjectNode document) {
        return List.of();
    }
}
