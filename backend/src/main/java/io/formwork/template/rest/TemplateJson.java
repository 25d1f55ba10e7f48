package io.formwork.template.rest;

import io.formwork.platform.json.Json;
import io.formwork.template.InstalledTemplate;
import io.formwork.template.TemplatePackage;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Packages and installations as JSON. */
final class TemplateJson {

    private TemplateJson() {}

    static ObjectNode of(TemplatePackage template) {
        ObjectNode node = Json.object().put("key", template.key()).put("version", template.version());
        node.set("label", template.label().toJson());
        node.set("description", template.description().toJson());
        ObjectNode counts = node.putObject("definitions");
        template.counts().forEach(counts::put);
        return node.put("records", template.recordCount());
    }

    static ObjectNode of(InstalledTemplate installed) {
        ObjectNode node = Json.object()
                .put("app", installed.app())
                .put("template", installed.template())
                .put("definitions", installed.definitions())
                .put("people", installed.people())
                .put("records", installed.records())
                .put("testsPassed", installed.testsPassed());
        ArrayNode leftOut = node.putArray("leftOut");
        installed.leftOut().forEach(leftOut::add);
        ArrayNode tests = node.putArray("tests");
        installed.tests().forEach(test -> {
            ObjectNode one = tests.addObject()
                    .put("name", test.name())
                    .put("metric", test.metric())
                    .put("points", test.points())
                    .put("passed", test.passed());
            ArrayNode differences = one.putArray("differences");
            test.differences().forEach(differences::add);
        });
        return node;
    }
}
