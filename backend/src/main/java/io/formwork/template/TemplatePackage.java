package io.formwork.template;

import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.LocalizedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** A template package: what it is called and what is in it. */
public final class TemplatePackage {

    static final String APP = "app";
    private static final String RECORDS = "records";
    private static final String USERS = RECORDS + "/users.csv";

    /** Folders by the kind of their definitions, in the order in which they can be published. */
    private static final Map<String, String> FOLDERS = folders();

    private final TemplateFiles files;
    private final ObjectNode manifest;

    /** @throws Invalid when the files are no package */
    TemplatePackage(TemplateFiles files) {
        this.files = files;
        this.manifest = object("package.json");
    }

    private static Map<String, String> folders() {
        Map<String, String> folders = new LinkedHashMap<>();
        folders.put("form", "forms");
        folders.put("role", "roles");
        folders.put("metric", "metrics");
        folders.put("workflow", "workflows");
        folders.put("survey", "surveys");
        folders.put("dashboard", "dashboards");
        folders.put("report", "reports");
        return folders;
    }

    public String key() {
        return manifest.path("key").asString("");
    }

    public LocalizedText label() {
        return LocalizedText.of(manifest.get("label"));
    }

    public LocalizedText description() {
        return LocalizedText.of(manifest.get("description"));
    }

    public String version() {
        return manifest.path("version").asString("");
    }

    public String icon() {
        return app().document().path("icon").asString("cubes");
    }

    /** The app itself, which is published last. */
    public PackagedDefinition app() {
        return new PackagedDefinition(APP, APP, object("app.json"));
    }

    /** All other definitions, each after those that it uses. */
    public List<PackagedDefinition> definitions() {
        List<PackagedDefinition> definitions = new ArrayList<>();
        FOLDERS.forEach((kind, folder) -> {
            List<PackagedDefinition> ofKind = new ArrayList<>();
            for (String path : files.paths(folder, ".json")) {
                ofKind.add(new PackagedDefinition(kind, TemplateFiles.name(path), object(path)));
            }
            definitions.addAll(PackageOrder.sorted(ofKind));
        });
        return definitions;
    }

    /** The keys of the forms that have sample records, targets of relations first. */
    List<String> sampledForms() {
        return definitions().stream()
                .filter(definition -> definition.kind().equals("form"))
                .map(PackagedDefinition::key)
                .filter(form -> files.text(RECORDS + "/" + form + ".csv").isPresent())
                .toList();
    }

    String samples(String form) {
        return files.text(RECORDS + "/" + form + ".csv").orElseThrow();
    }

    Optional<String> users() {
        return files.text(USERS);
    }

    /** The tests of all files. */
    List<TemplateTest> tests() {
        List<TemplateTest> tests = new ArrayList<>();
        for (String path : files.paths("tests", ".json")) {
            Json.read(files.text(path).orElseThrow()).forEach(test -> tests.add(TemplateTest.of(test)));
        }
        return tests;
    }

    /** How many definitions of each kind there are, in publishing order. */
    public Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        FOLDERS.forEach((kind, folder) -> {
            int count = files.paths(folder, ".json").size();
            if (count > 0) {
                counts.put(kind, count);
            }
        });
        return counts;
    }

    /** The number of sample records. */
    public long recordCount() {
        return sampledForms().stream()
                .mapToLong(form -> SampleSheet.parse(samples(form)).rows().size())
                .sum();
    }

    private ObjectNode object(String path) {
        String text = files.text(path)
                .orElseThrow(() -> new Invalid(new Violation("/" + path, "file", "template.file.missing", path)));
        try {
            return Json.readObject(text);
        } catch (Invalid e) {
            throw new Invalid(e.violations().stream()
                    .map(violation -> violation.under("/" + path))
                    .toList());
        }
    }
}
