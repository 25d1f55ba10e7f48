package io.formwork.metric;

import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionService;
import io.formwork.form.FormKey;
import io.formwork.identity.Actor;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.LocalizedText;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.node.ObjectNode;

/** Publishes metrics for tests, each under a key of its own. */
@Singleton
public class TestMetrics {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final DefinitionService definitions;

    TestMetrics(DefinitionService definitions) {
        this.definitions = definitions;
    }

    /** A metric over a form by the time when its records were made; further settings as JSON members. */
    public String published(FormKey form, String measure, String... settings) {
        String key = "m" + Long.toString(System.nanoTime(), 36) + COUNTER.incrementAndGet();
        ObjectNode document = Json.object();
        document.set("label", LocalizedText.of("指标 " + key, "Metric " + key).toJson());
        document.put("form", form.key());
        document.put("time", "$createdAt");
        document.set("measure", Json.parse(measure));
        for (int i = 0; i < settings.length; i += 2) {
            document.set(settings[i], Json.parse(settings[i + 1]));
        }
        published(new DefinitionKey(form.app(), MetricDefinition.KIND, key), document);
        return key;
    }

    public void published(DefinitionKey key, ObjectNode document) {
        var draft = definitions.saveDraft(Actor.system(), key, document, 0);
        definitions.publish(Actor.system(), key, draft.revision(), "");
    }
}
