package io.formwork.workflow;

import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionService;
import io.formwork.form.FormKey;
import io.formwork.identity.Actor;
import io.formwork.platform.json.Json;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.node.ObjectNode;

/** Publishes workflows for tests, written by hand or shipped. */
@Singleton
public class TestWorkflows {

    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final Path SHIPPED =
            Path.of(System.getProperty("formwork.root", ".."), "templates", "customer-performance");

    private final DefinitionService definitions;

    TestWorkflows(DefinitionService definitions) {
        this.definitions = definitions;
    }

    /** A workflow of a form with these steps, begun by each new record. */
    public DefinitionKey published(FormKey form, String steps) {
        DefinitionKey key = new DefinitionKey(
                form.app(),
                WorkflowDefinition.KIND,
                "w" + Long.toString(System.nanoTime(), 36) + COUNTER.incrementAndGet());
        published(key, document(form, steps));
        return key;
    }

    public static ObjectNode document(FormKey form, String steps) {
        ObjectNode document = Json.object();
        document.putObject("label").put("zh", "流程").put("en", "Workflow");
        document.put("form", form.key());
        document.putObject("trigger").put("on", "created");
        document.set("steps", Json.parse(steps.replace('\'', '"')));
        return document;
    }

    public void published(DefinitionKey key, ObjectNode document) {
        int revision = definitions
                .find(Actor.system(), key)
                .map(found -> found.revision())
                .orElse(0);
        var draft = definitions.saveDraft(Actor.system(), key, document, revision);
        definitions.publish(Actor.system(), key, draft.revision(), "");
    }

    /** The shipped forms, roles and workflows in an app of their own; answers the app. */
    public String shippedApp() {
        String app = "cp" + Long.toString(System.nanoTime() % 1_000_000_000L, 36) + COUNTER.incrementAndGet();
        for (String form :
                List.of("customer", "contact", "interaction", "satisfaction-survey", "complaint", "follow-up")) {
            published(new DefinitionKey(app, "form", form), shipped("forms/" + form));
        }
        for (String role : List.of("agent", "lead", "account-manager")) {
            published(new DefinitionKey(app, "role", role), shipped("roles/" + role));
        }
        for (String workflow : List.of("complaint-handling", "follow-up", "follow-up-task")) {
            published(new DefinitionKey(app, "workflow", workflow), shipped("workflows/" + workflow));
        }
        return app;
    }

    public static ObjectNode shipped(String name) {
        try {
            return Json.readObject(Files.readString(SHIPPED.resolve(name + ".json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
